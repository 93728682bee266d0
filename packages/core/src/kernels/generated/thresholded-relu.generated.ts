// Written by scripts/generate.mjs from src/activations/thresholded-relu.ts; change that file and run `pnpm generate`.
import { thresholdedRelu as record } from '../../activations/thresholded-relu.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = 0; pick32[1] = a0; const a3 = pick32[+(a0 > $theta)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = a4;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = 0; pick32[1] = 1; const a4 = pick32[+(a0 > $theta)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = 0; pick32[1] = 1; const a4 = pick32[+(a0 > $theta)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = 0; pick32[1] = 1; const a3 = pick32[+(a0 > 0)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = g[i]! * a4;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = 0; pick64[1] = a0; const a3 = pick64[+(a0 > $theta)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = a4;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = 0; pick64[1] = 1; const a4 = pick64[+(a0 > $theta)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $theta = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = 0; pick64[1] = 1; const a4 = pick64[+(a0 > $theta)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = 0; pick64[1] = 1; const a3 = pick64[+(a0 > 0)]!;
      const a4 = a0 >= a0 ? a3 : a0;
      out[i] = g[i]! * a4;
  }
}

export const thresholdedRelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
