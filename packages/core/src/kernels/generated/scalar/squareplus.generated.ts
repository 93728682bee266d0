// Written by scripts/generate.mjs from src/activations/squareplus.ts; change that file and run `pnpm generate`.
import { squareplus as record } from '../../../activations/squareplus.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number, $b: number): number {
  const a4 = 0.25 * $b;
  const a7 = Math.abs(x);
  const a9 = f(x * x);
  const a11 = f(a9 + $b);
  const a12 = f(Math.sqrt(a11));
  const a13 = a7 > 9999999980506448000 ? a7 : a12;
  const a14 = a13;
  const a15 = 0.5 * a14;
  const a16 = Math.abs(x);
  const a17 = 0.5 * a16;
  const a18 = a15 + a17;
  const a19 = a4 / a18;
  pick64[0] = a18; pick64[1] = a19; const a20 = pick64[+(x < 0)]!;
  const a21 = f(a20);
  return a21;
}

function slope_float32(x: number, $b: number): number {
  const a4 = 0.25 * $b;
  const a7 = Math.abs(x);
  const a9 = a7 > 1.0000000150474662e+30 ? 1.0000000150474662e+30 : a7;
  const a11 = f(a9 * a9);
  const a13 = f(a11 + $b);
  const a14 = f(Math.sqrt(a13));
  const a15 = a9 > 9999999980506448000 ? a9 : a14;
  const a16 = a15;
  const a17 = Math.abs(x);
  const a19 = a17 > 1e+30 ? 1e+30 : a17;
  const a20 = a16 + a19;
  const a21 = 0.5 * a20;
  pick64[0] = a21; pick64[1] = a4; const a22 = pick64[+(x < 0)]!;
  const a23 = a21 * a16;
  pick64[0] = a16; pick64[1] = a23; const a24 = pick64[+(x < 0)]!;
  const a25 = a22 / a24;
  const a26 = f(a25);
  return a26;
}

function slopeFromOutput_float32(x: number, $b: number): number {
  const a3 = f(0.25 * $b);
  const a5 = f(a3 / x);
  const a6 = f(a5 / x);
  const a7 = f(1 + a6);
  const a8 = f(1 / a7);
  return a8;
}

function by_b_float32(x: number, $b: number): number {
  const a2 = Math.abs(x);
  const a4 = x * x;
  const a6 = a4 + $b;
  const a7 = Math.sqrt(a6);
  const a8 = a2 > 1e+150 ? a2 : a7;
  const a9 = 0.25 / a8;
  const a10 = f(a9);
  return a10;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $b);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $b);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $b);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $b);
}

function gradients_b_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $b = f(params[0]!);
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_b_float32(x[i]!, $b); k++; }
}

function f_float64(x: number, $b: number): number {
  const a4 = 0.25 * $b;
  const a6 = Math.abs(x);
  const a8 = x * x;
  const a9 = a8 + $b;
  const a10 = Math.sqrt(a9);
  const a11 = a6 > 1e+150 ? a6 : a10;
  const a12 = 0.5 * a11;
  const a13 = 0.5 * a6;
  const a14 = a12 + a13;
  const a15 = a4 / a14;
  pick64[0] = a14; pick64[1] = a15; const a16 = pick64[+(x < 0)]!;
  return a16;
}

function slope_float64(x: number, $b: number): number {
  const a4 = 0.25 * $b;
  const a6 = Math.abs(x);
  const a8 = x * x;
  const a9 = a8 + $b;
  const a10 = Math.sqrt(a9);
  const a11 = a6 > 1e+150 ? a6 : a10;
  const a12 = 0.5 * a11;
  const a13 = 0.5 * a6;
  const a14 = a12 + a13;
  const a15 = a4 / a14;
  pick64[0] = a14; pick64[1] = a15; const a16 = pick64[+(x < 0)]!;
  const a17 = a16 / a11;
  const a19 = a6 > 1e+150 ? 1e+150 : a6;
  const a20 = a19 * a19;
  const a21 = a20 + $b;
  const a22 = Math.sqrt(a21);
  const a23 = a19 / a22;
  const a24 = 1 + a23;
  const a25 = 0.5 * a24;
  pick64[0] = a25; pick64[1] = a17; const a26 = pick64[+(x < 0)]!;
  return a26;
}

function slopeFromOutput_float64(x: number, $b: number): number {
  const a3 = 0.25 * $b;
  const a5 = a3 / x;
  const a6 = a5 / x;
  const a7 = 1 + a6;
  const a8 = 1 / a7;
  return a8;
}

function by_b_float64(x: number, $b: number): number {
  const a2 = Math.abs(x);
  const a4 = x * x;
  const a6 = a4 + $b;
  const a7 = Math.sqrt(a6);
  const a8 = a2 > 1e+150 ? a2 : a7;
  const a9 = 0.25 / a8;
  return a9;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $b);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $b);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $b);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $b = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $b);
}

function gradients_b_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $b = params[0]!;
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_b_float64(x[i]!, $b); k++; }
}

export const squareplus = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { b: gradients_b_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { b: gradients_b_float64 } },
});
