// Written by scripts/generate.mjs from src/activations/hard-shrink.ts; change that file and run `pnpm generate`.
import { hardShrink as record } from '../../activations/hard-shrink.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick32[0] = 0; pick32[1] = a0; const a4 = pick32[+(a1 > $lambd)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(a1 > $lambd)]!;
      const a6 = a0 >= a0 ? a5 : a0;
      out[i] = a6;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(a1 > $lambd)]!;
      const a6 = a0 >= a0 ? a5 : a0;
      out[i] = g[i]! * a6;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick32[0] = 0; pick32[1] = 1; const a4 = pick32[+(a1 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick64[0] = 0; pick64[1] = a0; const a4 = pick64[+(a1 > $lambd)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(a1 > $lambd)]!;
      const a6 = a0 >= a0 ? a5 : a0;
      out[i] = a6;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(a1 > $lambd)]!;
      const a6 = a0 >= a0 ? a5 : a0;
      out[i] = g[i]! * a6;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a1 = Math.abs(a0);
      pick64[0] = 0; pick64[1] = 1; const a4 = pick64[+(a1 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

export const hardShrink = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
