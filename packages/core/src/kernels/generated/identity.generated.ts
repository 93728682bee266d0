// Written by scripts/generate.mjs from src/activations/identity.ts; change that file and run `pnpm generate`.
import { identity as record } from '../../activations/identity.js';
import { attachLoops } from '../attached-loops.js';

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      out[i] = a0;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = a2;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = g[i]! * a2;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = g[i]! * a2;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      out[i] = a0;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = a2;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = g[i]! * a2;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 >= a0 ? 1 : a0;
      out[i] = g[i]! * a2;
  }
}

export const identity = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
