// Written by scripts/generate.mjs from src/activations/hard-sigmoid.ts; change that file and run `pnpm generate`.
import { hardSigmoid as record } from '../../../activations/hard-sigmoid.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $alpha: number, $beta: number): number {
  const a2 = $alpha - 0.16666666666666666;
  const a3 = Math.abs(a2);
  const a8 = 6 * $beta;
  const a9 = x + a8;
  const a10 = a9 / 6;
  const a11 = $alpha * x;
  const a12 = a11 + $beta;
  const a14 = a12 + 0;
  pick64[0] = a14; pick64[1] = a10; const a15 = pick64[+(a3 < 1.4901161193847656e-8)]!;
  pick64[0] = a15; pick64[1] = 1; const a17 = pick64[+(a15 > 1)]!;
  pick64[0] = a17; pick64[1] = 0; const a18 = pick64[+(a15 < 0)]!;
  const a19 = f(a18);
  return a19;
}

function slope_float32(x: number, $alpha: number, $beta: number): number {
  const a3 = $alpha - 0.16666666666666666;
  const a4 = Math.abs(a3);
  const a8 = 6 * $beta;
  const a9 = x + a8;
  const a10 = a9 / 6;
  const a11 = $alpha * x;
  const a12 = a11 + $beta;
  const a14 = a12 + 0;
  pick64[0] = a14; pick64[1] = a10; const a15 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  const a17 = $beta - 1;
  const a18 = 6 * a17;
  const a19 = x + a18;
  const a20 = a19 / 6;
  const a21 = a11 + a17;
  const a22 = a21 + 0;
  pick64[0] = a22; pick64[1] = a20; const a23 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  const a24 = 1 / 6;
  pick64[0] = $alpha; pick64[1] = a24; const a25 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  pick64[0] = 0; pick64[1] = a25; const a26 = pick64[+(a23 < 0)]!;
  pick64[0] = 0; pick64[1] = a26; const a27 = pick64[+(a15 > 0)]!;
  const a28 = x >= x ? a27 : x;
  const a29 = f(a28);
  return a29;
}

function slopeFromOutput_float32(x: number, $alpha: number): number {
  const a5 = f($alpha - 0.1666666716337204);
  const a6 = Math.abs(a5);
  const a9 = f(1 / 6);
  pick32[0] = $alpha; pick32[1] = a9; const a10 = pick32[+(a6 < 1.4901161193847656e-8)]!;
  pick32[0] = 0; pick32[1] = a10; const a11 = pick32[+(x < 1)]!;
  pick32[0] = 0; pick32[1] = a11; const a12 = pick32[+(x > 0)]!;
  const a13 = x >= x ? a12 : x;
  return a13;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  const $beta = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $alpha, $beta);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  const $beta = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $alpha, $beta);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  const $beta = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $alpha, $beta);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $alpha);
}

function f_float64(x: number, $alpha: number, $beta: number): number {
  const a2 = $alpha - 0.16666666666666666;
  const a3 = Math.abs(a2);
  const a8 = 6 * $beta;
  const a9 = x + a8;
  const a10 = a9 / 6;
  const a11 = $alpha * x;
  const a12 = a11 + $beta;
  const a14 = $alpha * 134217729;
  const a15 = a14 - $alpha;
  const a16 = a14 - a15;
  const a17 = x * 134217729;
  const a18 = a17 - x;
  const a19 = a17 - a18;
  const a20 = a16 * a19;
  const a21 = a20 - a11;
  const a22 = x - a19;
  const a23 = a16 * a22;
  const a24 = a21 + a23;
  const a25 = $alpha - a16;
  const a26 = a25 * a19;
  const a27 = a24 + a26;
  const a28 = a25 * a22;
  const a29 = a27 + a28;
  const a31 = a29 >= a29 ? a29 : 0;
  const a32 = a12 + a31;
  pick64[0] = a32; pick64[1] = a10; const a33 = pick64[+(a3 < 1.4901161193847656e-8)]!;
  pick64[0] = a33; pick64[1] = 1; const a35 = pick64[+(a33 > 1)]!;
  pick64[0] = a35; pick64[1] = 0; const a36 = pick64[+(a33 < 0)]!;
  return a36;
}

function slope_float64(x: number, $alpha: number, $beta: number): number {
  const a3 = $alpha - 0.16666666666666666;
  const a4 = Math.abs(a3);
  const a8 = 6 * $beta;
  const a9 = x + a8;
  const a10 = a9 / 6;
  const a11 = $alpha * x;
  const a12 = a11 + $beta;
  const a14 = $alpha * 134217729;
  const a15 = a14 - $alpha;
  const a16 = a14 - a15;
  const a17 = x * 134217729;
  const a18 = a17 - x;
  const a19 = a17 - a18;
  const a20 = a16 * a19;
  const a21 = a20 - a11;
  const a22 = x - a19;
  const a23 = a16 * a22;
  const a24 = a21 + a23;
  const a25 = $alpha - a16;
  const a26 = a25 * a19;
  const a27 = a24 + a26;
  const a28 = a25 * a22;
  const a29 = a27 + a28;
  const a31 = a29 >= a29 ? a29 : 0;
  const a32 = a12 + a31;
  pick64[0] = a32; pick64[1] = a10; const a33 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  const a35 = $beta - 1;
  const a36 = 6 * a35;
  const a37 = x + a36;
  const a38 = a37 / 6;
  const a39 = a11 + a35;
  const a40 = a39 + a31;
  pick64[0] = a40; pick64[1] = a38; const a41 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  const a42 = 1 / 6;
  pick64[0] = $alpha; pick64[1] = a42; const a43 = pick64[+(a4 < 1.4901161193847656e-8)]!;
  pick64[0] = 0; pick64[1] = a43; const a44 = pick64[+(a41 < 0)]!;
  pick64[0] = 0; pick64[1] = a44; const a45 = pick64[+(a33 > 0)]!;
  const a46 = x >= x ? a45 : x;
  return a46;
}

function slopeFromOutput_float64(x: number, $alpha: number): number {
  const a5 = $alpha - 0.16666666666666666;
  const a6 = Math.abs(a5);
  const a9 = 1 / 6;
  pick64[0] = $alpha; pick64[1] = a9; const a10 = pick64[+(a6 < 1.4901161193847656e-8)]!;
  pick64[0] = 0; pick64[1] = a10; const a11 = pick64[+(x < 1)]!;
  pick64[0] = 0; pick64[1] = a11; const a12 = pick64[+(x > 0)]!;
  const a13 = x >= x ? a12 : x;
  return a13;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  const $beta = params[1]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $alpha, $beta);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  const $beta = params[1]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $alpha, $beta);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  const $beta = params[1]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $alpha, $beta);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $alpha);
}

export const hardSigmoid = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
