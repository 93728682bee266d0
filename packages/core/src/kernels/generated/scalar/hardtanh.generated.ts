// Written by scripts/generate.mjs from src/activations/hardtanh.ts; change that file and run `pnpm generate`.
import { hardtanh as record } from '../../../activations/hardtanh.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $minVal: number, $maxVal: number): number {
  pick32[0] = x; pick32[1] = $maxVal; const a3 = pick32[+(x > $maxVal)]!;
  pick32[0] = a3; pick32[1] = $minVal; const a4 = pick32[+(x < $minVal)]!;
  return a4;
}

function slope_float32(x: number, $minVal: number, $maxVal: number): number {
  pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(x < $maxVal)]!;
  pick32[0] = 0; pick32[1] = a5; const a6 = pick32[+(x > $minVal)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function slopeFromOutput_float32(x: number, $minVal: number, $maxVal: number): number {
  pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(x < $maxVal)]!;
  pick32[0] = 0; pick32[1] = a5; const a6 = pick32[+(x > $minVal)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = f(params[0]!);
  const $maxVal = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $minVal, $maxVal);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = f(params[0]!);
  const $maxVal = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $minVal, $maxVal);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = f(params[0]!);
  const $maxVal = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $minVal, $maxVal);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = f(params[0]!);
  const $maxVal = f(params[1]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $minVal, $maxVal);
}

function f_float64(x: number, $minVal: number, $maxVal: number): number {
  pick64[0] = x; pick64[1] = $maxVal; const a3 = pick64[+(x > $maxVal)]!;
  pick64[0] = a3; pick64[1] = $minVal; const a4 = pick64[+(x < $minVal)]!;
  return a4;
}

function slope_float64(x: number, $minVal: number, $maxVal: number): number {
  pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(x < $maxVal)]!;
  pick64[0] = 0; pick64[1] = a5; const a6 = pick64[+(x > $minVal)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function slopeFromOutput_float64(x: number, $minVal: number, $maxVal: number): number {
  pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(x < $maxVal)]!;
  pick64[0] = 0; pick64[1] = a5; const a6 = pick64[+(x > $minVal)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = params[0]!;
  const $maxVal = params[1]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $minVal, $maxVal);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = params[0]!;
  const $maxVal = params[1]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $minVal, $maxVal);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = params[0]!;
  const $maxVal = params[1]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $minVal, $maxVal);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $minVal = params[0]!;
  const $maxVal = params[1]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $minVal, $maxVal);
}

export const hardtanh = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
