// Written by scripts/generate.mjs from src/activations/relu-squared.ts; change that file and run `pnpm generate`.
import { reluSquared as record } from '../../../activations/relu-squared.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a2 = f(x * x);
  pick32[0] = 0; pick32[1] = a2; const a3 = pick32[+(x > 0)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function slope_float32(x: number): number {
  const a3 = f(2 * x);
  pick32[0] = 0; pick32[1] = a3; const a4 = pick32[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float32(x: number): number {
  const a2 = f(Math.sqrt(x));
  const a3 = f(2 * a2);
  return a3;
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
  const a2 = x * x;
  pick64[0] = 0; pick64[1] = a2; const a3 = pick64[+(x > 0)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function slope_float64(x: number): number {
  const a3 = 2 * x;
  pick64[0] = 0; pick64[1] = a3; const a4 = pick64[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float64(x: number): number {
  const a2 = Math.sqrt(x);
  const a3 = 2 * a2;
  return a3;
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

export const reluSquared = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
