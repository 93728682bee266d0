// Written by scripts/generate.mjs from src/activations/rrelu.ts; change that file and run `pnpm generate`.
import { rrelu as record } from '../../../activations/rrelu.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $lower: number, $upper: number): number {
  const a5 = f($lower + $upper);
  const a6 = f(0.5 * a5);
  const a7 = f(a6 * x);
  pick32[0] = a7; pick32[1] = x; const a8 = pick32[+(x > 0)]!;
  return a8;
}

function slope_float32(x: number, $lower: number, $upper: number): number {
  const a6 = f($lower + $upper);
  const a7 = f(0.5 * a6);
  pick32[0] = a7; pick32[1] = 1; const a8 = pick32[+(x > 0)]!;
  const a9 = x >= x ? a8 : x;
  return a9;
}

function slopeFromOutput_float32(x: number, $lower: number, $upper: number): number {
  const a6 = f($lower + $upper);
  const a7 = f(0.5 * a6);
  pick32[0] = a7; pick32[1] = 1; const a8 = pick32[+(x > 0)]!;
  const a9 = x >= x ? a8 : x;
  return a9;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $lower, $upper);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $lower, $upper);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $lower, $upper);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $lower, $upper);
}

function f_float64(x: number, $lower: number, $upper: number): number {
  const a5 = $lower + $upper;
  const a6 = 0.5 * a5;
  const a7 = a6 * x;
  pick64[0] = a7; pick64[1] = x; const a8 = pick64[+(x > 0)]!;
  return a8;
}

function slope_float64(x: number, $lower: number, $upper: number): number {
  const a6 = $lower + $upper;
  const a7 = 0.5 * a6;
  pick64[0] = a7; pick64[1] = 1; const a8 = pick64[+(x > 0)]!;
  const a9 = x >= x ? a8 : x;
  return a9;
}

function slopeFromOutput_float64(x: number, $lower: number, $upper: number): number {
  const a6 = $lower + $upper;
  const a7 = 0.5 * a6;
  pick64[0] = a7; pick64[1] = 1; const a8 = pick64[+(x > 0)]!;
  const a9 = x >= x ? a8 : x;
  return a9;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $lower, $upper);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $lower, $upper);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $lower, $upper);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $lower, $upper);
}

export const rrelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
