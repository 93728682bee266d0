// Written by scripts/generate.mjs from src/activations/relu6.ts; change that file and run `pnpm generate`.
import { relu6 as record } from '../../../activations/relu6.js';
import { attachLoops } from '../../attached-loops.js';

const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a3 = x > 6 ? 6 : x;
  pick32[0] = a3; pick32[1] = 0; const a4 = pick32[+(x < 0)]!;
  return a4;
}

function slope_float32(x: number): number {
  const a4 = x < 6 ? 1 : 0;
  pick32[0] = 0; pick32[1] = a4; const a5 = pick32[+(x > 0)]!;
  const a6 = x >= x ? a5 : x;
  return a6;
}

function slopeFromOutput_float32(x: number): number {
  const a4 = x < 6 ? 1 : 0;
  pick32[0] = 0; pick32[1] = a4; const a5 = pick32[+(x > 0)]!;
  const a6 = x >= x ? a5 : x;
  return a6;
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
  const a3 = x > 6 ? 6 : x;
  pick64[0] = a3; pick64[1] = 0; const a4 = pick64[+(x < 0)]!;
  return a4;
}

function slope_float64(x: number): number {
  const a4 = x < 6 ? 1 : 0;
  pick64[0] = 0; pick64[1] = a4; const a5 = pick64[+(x > 0)]!;
  const a6 = x >= x ? a5 : x;
  return a6;
}

function slopeFromOutput_float64(x: number): number {
  const a4 = x < 6 ? 1 : 0;
  pick64[0] = 0; pick64[1] = a4; const a5 = pick64[+(x > 0)]!;
  const a6 = x >= x ? a5 : x;
  return a6;
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

export const relu6 = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
