// Written by scripts/generate.mjs from src/activations/soft-shrink.ts; change that file and run `pnpm generate`.
import { softShrink as record } from '../../../activations/soft-shrink.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $lambd: number): number {
  const a2 = f(x - $lambd);
  const a3 = -$lambd;
  const a4 = f(x + $lambd);
  pick32[0] = 0; pick32[1] = a4; const a6 = pick32[+(x < a3)]!;
  pick32[0] = a6; pick32[1] = a2; const a7 = pick32[+(x > $lambd)]!;
  const a8 = x >= x ? a7 : x;
  return a8;
}

function slope_float32(x: number, $lambd: number): number {
  const a3 = -$lambd;
  pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(x < a3)]!;
  pick32[0] = a5; pick32[1] = 1; const a6 = pick32[+(x > $lambd)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function slopeFromOutput_float32(x: number): number {
  const a1 = Math.abs(x);
  pick32[0] = 0; pick32[1] = 1; const a4 = pick32[+(a1 > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function by_lambd_float32(x: number, $lambd: number): number {
  const a3 = -$lambd;
  pick32[0] = 0; pick32[1] = 1; const a6 = pick32[+(x < a3)]!;
  pick32[0] = a6; pick32[1] = (-1); const a7 = pick32[+(x > $lambd)]!;
  const a8 = x >= x ? a7 : x;
  return a8;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $lambd);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $lambd);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $lambd);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!);
}

function gradients_lambd_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_lambd_float32(x[i]!, $lambd); k++; }
}

function f_float64(x: number, $lambd: number): number {
  const a2 = x - $lambd;
  const a3 = -$lambd;
  const a4 = x + $lambd;
  pick64[0] = 0; pick64[1] = a4; const a6 = pick64[+(x < a3)]!;
  pick64[0] = a6; pick64[1] = a2; const a7 = pick64[+(x > $lambd)]!;
  const a8 = x >= x ? a7 : x;
  return a8;
}

function slope_float64(x: number, $lambd: number): number {
  const a3 = -$lambd;
  pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(x < a3)]!;
  pick64[0] = a5; pick64[1] = 1; const a6 = pick64[+(x > $lambd)]!;
  const a7 = x >= x ? a6 : x;
  return a7;
}

function slopeFromOutput_float64(x: number): number {
  const a1 = Math.abs(x);
  pick64[0] = 0; pick64[1] = 1; const a4 = pick64[+(a1 > 0)]!;
  const a5 = x >= x ? a4 : x;
  return a5;
}

function by_lambd_float64(x: number, $lambd: number): number {
  const a3 = -$lambd;
  pick64[0] = 0; pick64[1] = 1; const a6 = pick64[+(x < a3)]!;
  pick64[0] = a6; pick64[1] = (-1); const a7 = pick64[+(x > $lambd)]!;
  const a8 = x >= x ? a7 : x;
  return a8;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $lambd);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $lambd);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $lambd);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!);
}

function gradients_lambd_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_lambd_float64(x[i]!, $lambd); k++; }
}

export const softShrink = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { lambd: gradients_lambd_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { lambd: gradients_lambd_float64 } },
});
