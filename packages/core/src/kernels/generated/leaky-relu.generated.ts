// Written by scripts/generate.mjs from src/activations/leaky-relu.ts; change that file and run `pnpm generate`.
import { leakyRelu as record } from '../../activations/leaky-relu.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = f($negativeSlope * a0);
      pick32[0] = a3; pick32[1] = a0; const a4 = pick32[+(a0 > 0)]!;
      out[i] = a4;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = $negativeSlope; pick32[1] = 1; const a4 = pick32[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = $negativeSlope; pick32[1] = 1; const a4 = pick32[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = $negativeSlope; pick32[1] = 1; const a4 = pick32[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function gradients_negativeSlope_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  let k = first;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick32[0] = a0; pick32[1] = 0; const a2 = pick32[+(a0 > 0)]!;
      lanes[k & 7] = lanes[k & 7]! + g[i]! * a2; k++;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = $negativeSlope * a0;
      pick64[0] = a3; pick64[1] = a0; const a4 = pick64[+(a0 > 0)]!;
      out[i] = a4;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = $negativeSlope; pick64[1] = 1; const a4 = pick64[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = a5;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = $negativeSlope; pick64[1] = 1; const a4 = pick64[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $negativeSlope = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = $negativeSlope; pick64[1] = 1; const a4 = pick64[+(a0 > 0)]!;
      const a5 = a0 >= a0 ? a4 : a0;
      out[i] = g[i]! * a5;
  }
}

function gradients_negativeSlope_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  let k = first;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      pick64[0] = a0; pick64[1] = 0; const a2 = pick64[+(a0 > 0)]!;
      lanes[k & 7] = lanes[k & 7]! + g[i]! * a2; k++;
  }
}

export const leakyRelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { negativeSlope: gradients_negativeSlope_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { negativeSlope: gradients_negativeSlope_float64 } },
});
