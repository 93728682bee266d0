// Written by scripts/generate.mjs from src/activations/hard-swish.ts; change that file and run `pnpm generate`.
import { hardSwish as record } from '../../../activations/hard-swish.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a4 = f(x + 3);
  const a5 = f(x * a4);
  const a7 = f(a5 / 6);
  pick32[0] = a7; pick32[1] = x; const a8 = pick32[+(x >= 3)]!;
  pick32[0] = a8; pick32[1] = (-0); const a9 = pick32[+(x <= (-3))]!;
  return a9;
}

function slope_float32(x: number): number {
  const a6 = f(2 * x);
  const a7 = f(a6 + 3);
  const a9 = f(a7 / 6);
  pick32[0] = a9; pick32[1] = 1; const a10 = pick32[+(x >= 3)]!;
  pick32[0] = a10; pick32[1] = 0; const a11 = pick32[+(x <= (-3))]!;
  return a11;
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

function f_float64(x: number): number {
  const a4 = x + 3;
  const a5 = x * a4;
  const a7 = a5 / 6;
  pick64[0] = a7; pick64[1] = x; const a8 = pick64[+(x >= 3)]!;
  pick64[0] = a8; pick64[1] = (-0); const a9 = pick64[+(x <= (-3))]!;
  return a9;
}

function slope_float64(x: number): number {
  const a6 = 2 * x;
  const a7 = a6 + 3;
  const a9 = a7 / 6;
  pick64[0] = a9; pick64[1] = 1; const a10 = pick64[+(x >= 3)]!;
  pick64[0] = a10; pick64[1] = 0; const a11 = pick64[+(x <= (-3))]!;
  return a11;
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

export const hardSwish = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: {  } },
});
