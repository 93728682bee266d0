// Written by scripts/generate.mjs from src/activations/softsign.ts; change that file and run `pnpm generate`.
import { softsign as record } from '../../../activations/softsign.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;

function f_float32(x: number): number {
  const a2 = x > 1.0000000150474662e+30 ? 1.0000000150474662e+30 : x;
  const a4 = a2 < (-1.0000000150474662e+30) ? (-1.0000000150474662e+30) : a2;
  const a6 = Math.abs(a4);
  const a7 = f(1 + a6);
  const a8 = f(a4 / a7);
  return a8;
}

function slope_float32(x: number): number {
  const a2 = Math.abs(x);
  const a3 = f(1 + a2);
  const a4 = f(1 / a3);
  const a5 = f(a4 * a4);
  return a5;
}

function slopeFromOutput_float32(x: number): number {
  const a2 = Math.abs(x);
  const a3 = f(1 - a2);
  const a4 = f(a3 * a3);
  return a4;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!);
}

function f_float64(x: number): number {
  const a2 = x > 1e+30 ? 1e+30 : x;
  const a4 = a2 < (-1e+30) ? (-1e+30) : a2;
  const a6 = Math.abs(a4);
  const a7 = 1 + a6;
  const a8 = a4 / a7;
  return a8;
}

function slope_float64(x: number): number {
  const a2 = Math.abs(x);
  const a3 = 1 + a2;
  const a4 = 1 / a3;
  const a5 = a4 * a4;
  return a5;
}

function slopeFromOutput_float64(x: number): number {
  const a2 = Math.abs(x);
  const a3 = 1 - a2;
  const a4 = a3 * a3;
  return a4;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!);
}

export const softsign = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
