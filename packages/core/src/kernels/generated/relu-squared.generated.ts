// Written by scripts/generate.mjs from src/activations/relu-squared.ts; change that file and run `pnpm generate`.
import { reluSquared as record } from '../../activations/relu-squared.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = f(a0 * a0);
      pick32[0] = 0; pick32[1] = a2; const a3 = pick32[+(a0 > 0)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = a4;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = f(2 * a0);
      pick32[0] = 0; pick32[1] = a3; const a4 = pick32[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = f(2 * a0);
      pick32[0] = 0; pick32[1] = a3; const a4 = pick32[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = f(Math.sqrt(a1));
      const a3 = f(2 * a2);
      out[i] = g[i]! * a3;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 * a0;
      pick64[0] = 0; pick64[1] = a2; const a3 = pick64[+(a0 > 0)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = a4;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = 2 * a0;
      pick64[0] = 0; pick64[1] = a3; const a4 = pick64[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = 2 * a0;
      pick64[0] = 0; pick64[1] = a3; const a4 = pick64[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.sqrt(a1);
      const a3 = 2 * a2;
      out[i] = g[i]! * a3;
  }
}

export const reluSquared = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
