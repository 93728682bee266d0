// Written by scripts/generate.mjs from src/activations/rrelu.ts; change that file and run `pnpm generate`.
import { rrelu as record } from '../../activations/rrelu.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a5 = f($lower + $upper);
      const a6 = f(0.5 * a5);
      const a7 = f(a6 * a0);
      pick32[0] = a7; pick32[1] = a0; const a8 = pick32[+(a0 > 0)]!;
      out[i] = a8;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = f($lower + $upper);
      const a7 = f(0.5 * a6);
      pick32[0] = a7; pick32[1] = 1; const a8 = pick32[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = a9;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = f($lower + $upper);
      const a7 = f(0.5 * a6);
      pick32[0] = a7; pick32[1] = 1; const a8 = pick32[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = g[i]! * a9;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = f(params[0]!);
  const $upper = f(params[1]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = f($lower + $upper);
      const a7 = f(0.5 * a6);
      pick32[0] = a7; pick32[1] = 1; const a8 = pick32[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = g[i]! * a9;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a5 = $lower + $upper;
      const a6 = 0.5 * a5;
      const a7 = a6 * a0;
      pick64[0] = a7; pick64[1] = a0; const a8 = pick64[+(a0 > 0)]!;
      out[i] = a8;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = $lower + $upper;
      const a7 = 0.5 * a6;
      pick64[0] = a7; pick64[1] = 1; const a8 = pick64[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = a9;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = $lower + $upper;
      const a7 = 0.5 * a6;
      pick64[0] = a7; pick64[1] = 1; const a8 = pick64[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = g[i]! * a9;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lower = params[0]!;
  const $upper = params[1]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a6 = $lower + $upper;
      const a7 = 0.5 * a6;
      pick64[0] = a7; pick64[1] = 1; const a8 = pick64[+(a0 > 0)]!;
      const a9 = a0 >= a0 ? a8 : a0;
      out[i] = g[i]! * a9;
  }
}

export const rrelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
