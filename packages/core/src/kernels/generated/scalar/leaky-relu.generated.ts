// Written by scripts/generate.mjs from src/activations/leaky-relu.ts; change that file and run `pnpm generate`.
import { leakyRelu as record } from '../../../activations/leaky-relu.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $negativeSlope: number): number {
  const a3 = f($negativeSlope * x);
  pick32[0] = a3; pick32[1] = x; const a4 = pick32[+(x > 0)]!;
  return a4;
}

function slope_float32(x: number, $negativeSlope: number): number {
  pick32[0] = $negativeSlope; pick32[1] = 1; const a4 = pick32[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float32(x: number, $negativeSlope: number): number {
  pick32[0] = $negativeSlope; pick32[1] = 1; const a4 = pick32[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function by_negativeSlope_float32(x: number): number {
  pick32[0] = x; pick32[1] = 0; const a2 = pick32[+(x > 0)]!;
  return a2;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $negativeSlope);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $negativeSlope);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $negativeSlope);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $negativeSlope);
}

function gradients_negativeSlope_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_negativeSlope_float32(x[i]!); k++; }
}

function f_float64(x: number, $negativeSlope: number): number {
  const a3 = $negativeSlope * x;
  pick64[0] = a3; pick64[1] = x; const a4 = pick64[+(x > 0)]!;
  return a4;
}

function slope_float64(x: number, $negativeSlope: number): number {
  pick64[0] = $negativeSlope; pick64[1] = 1; const a4 = pick64[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float64(x: number, $negativeSlope: number): number {
  pick64[0] = $negativeSlope; pick64[1] = 1; const a4 = pick64[+(x > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function by_negativeSlope_float64(x: number): number {
  pick64[0] = x; pick64[1] = 0; const a2 = pick64[+(x > 0)]!;
  return a2;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $negativeSlope);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $negativeSlope);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $negativeSlope);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $negativeSlope);
}

function gradients_negativeSlope_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_negativeSlope_float64(x[i]!); k++; }
}

export const leakyRelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { negativeSlope: gradients_negativeSlope_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { negativeSlope: gradients_negativeSlope_float64 } },
});
