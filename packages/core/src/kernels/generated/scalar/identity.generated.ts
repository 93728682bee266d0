// Written by scripts/generate.mjs from src/activations/identity.ts; change that file and run `pnpm generate`.
import { identity as record } from '../../../activations/identity.js';
import { attachLoops } from '../../attached-loops.js';

function f_float32(x: number): number {
  return x;
}

function slope_float32(x: number): number {
  const a2 = x >= x ? 1 : x;
  return a2;
}

function slopeFromOutput_float32(x: number): number {
  const a2 = x >= x ? 1 : x;
  return a2;
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
  return x;
}

function slope_float64(x: number): number {
  const a2 = x >= x ? 1 : x;
  return a2;
}

function slopeFromOutput_float64(x: number): number {
  const a2 = x >= x ? 1 : x;
  return a2;
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

export const identity = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
