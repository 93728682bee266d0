// Written by scripts/generate.mjs from src/activations/thresholded-relu.ts; change that file and run `pnpm generate`.
import { thresholdedRelu as record } from '../../../activations/thresholded-relu.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $theta: number): number {
  pick32[0] = 0; pick32[1] = x; const a3 = pick32[+(x > $theta)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function slope_float32(x: number, $theta: number): number {
  pick32[0] = 0; pick32[1] = 1; const a4 = pick32[+(x > $theta)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float32(x: number): number {
  pick32[0] = 0; pick32[1] = 1; const a3 = pick32[+(x > 0)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $theta);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $theta);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $theta);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!);
}

function f_float64(x: number, $theta: number): number {
  pick64[0] = 0; pick64[1] = x; const a3 = pick64[+(x > $theta)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function slope_float64(x: number, $theta: number): number {
  pick64[0] = 0; pick64[1] = 1; const a4 = pick64[+(x > $theta)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function slopeFromOutput_float64(x: number): number {
  pick64[0] = 0; pick64[1] = 1; const a3 = pick64[+(x > 0)]!;
  const a4 = x >= x ? a3 : x;
  return a4;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $theta);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $theta);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $theta);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!);
}

export const thresholdedRelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
