// Written by scripts/generate.mjs from src/activations/softsign.ts; change that file and run `pnpm generate`.
import { softsign as record } from '../../activations/softsign.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = Math.min(a0, 1.0000000150474662e+30);
      const a4 = Math.max(a2, (-1.0000000150474662e+30));
      const a6 = Math.abs(a4);
      const a7 = f(1 + a6);
      const a8 = f(a4 / a7);
      out[i] = a8;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = f(1 + a2);
      const a4 = f(1 / a3);
      const a5 = f(a4 * a4);
      out[i] = a5;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = f(1 + a2);
      const a4 = f(1 / a3);
      const a5 = f(a4 * a4);
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = f(1 - a2);
      const a4 = f(a3 * a3);
      out[i] = g[i]! * a4;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = Math.min(a0, 1e+30);
      const a4 = Math.max(a2, (-1e+30));
      const a6 = Math.abs(a4);
      const a7 = 1 + a6;
      const a8 = a4 / a7;
      out[i] = a8;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = 1 + a2;
      const a4 = 1 / a3;
      const a5 = a4 * a4;
      out[i] = a5;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = 1 + a2;
      const a4 = 1 / a3;
      const a5 = a4 * a4;
      out[i] = g[i]! * a5;
  }
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  let i = start;
  for (; i < end; i += step) {
      const a1 = x[i]!;
      const a2 = Math.abs(a1);
      const a3 = 1 - a2;
      const a4 = a3 * a3;
      out[i] = g[i]! * a4;
  }
}

export const softsign = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
