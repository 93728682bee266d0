// Written by scripts/generate.mjs from src/activations/soft-shrink.ts; change that file and run `pnpm generate`.
import { softShrink as record } from '../../activations/soft-shrink.js';
import { attachLoops } from '../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = f(a0 - $lambd);
      const a3 = -$lambd;
      const a4 = f(a0 + $lambd);
      pick32[0] = 0; pick32[1] = a4; const a6 = pick32[+(a0 < a3)]!;
      pick32[0] = a6; pick32[1] = a2; const a7 = pick32[+(a0 > $lambd)]!;
      const a8 = a0 >= a0 ? a7 : a0;
      out[i] = a8;
  }
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(a0 < a3)]!;
      pick32[0] = a5; pick32[1] = 1; const a6 = pick32[+(a0 > $lambd)]!;
      const a7 = a0 >= a0 ? a6 : a0;
      out[i] = a7;
  }
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick32[0] = 0; pick32[1] = 1; const a5 = pick32[+(a0 < a3)]!;
      pick32[0] = a5; pick32[1] = 1; const a6 = pick32[+(a0 > $lambd)]!;
      const a7 = a0 >= a0 ? a6 : a0;
      out[i] = g[i]! * a7;
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

function gradients_lambd_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = f(params[0]!);
  let i = start;
  let k = first;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick32[0] = 0; pick32[1] = 1; const a6 = pick32[+(a0 < a3)]!;
      pick32[0] = a6; pick32[1] = (-1); const a7 = pick32[+(a0 > $lambd)]!;
      const a8 = a0 >= a0 ? a7 : a0;
      lanes[k & 7] = lanes[k & 7]! + g[i]! * a8; k++;
  }
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a2 = a0 - $lambd;
      const a3 = -$lambd;
      const a4 = a0 + $lambd;
      pick64[0] = 0; pick64[1] = a4; const a6 = pick64[+(a0 < a3)]!;
      pick64[0] = a6; pick64[1] = a2; const a7 = pick64[+(a0 > $lambd)]!;
      const a8 = a0 >= a0 ? a7 : a0;
      out[i] = a8;
  }
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(a0 < a3)]!;
      pick64[0] = a5; pick64[1] = 1; const a6 = pick64[+(a0 > $lambd)]!;
      const a7 = a0 >= a0 ? a6 : a0;
      out[i] = a7;
  }
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick64[0] = 0; pick64[1] = 1; const a5 = pick64[+(a0 < a3)]!;
      pick64[0] = a5; pick64[1] = 1; const a6 = pick64[+(a0 > $lambd)]!;
      const a7 = a0 >= a0 ? a6 : a0;
      out[i] = g[i]! * a7;
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

function gradients_lambd_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $lambd = params[0]!;
  let i = start;
  let k = first;
  for (; i < end; i += step) {
      const a0 = x[i]!;
      const a3 = -$lambd;
      pick64[0] = 0; pick64[1] = 1; const a6 = pick64[+(a0 < a3)]!;
      pick64[0] = a6; pick64[1] = (-1); const a7 = pick64[+(a0 > $lambd)]!;
      const a8 = a0 >= a0 ? a7 : a0;
      lanes[k & 7] = lanes[k & 7]! + g[i]! * a8; k++;
  }
}

export const softShrink = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { lambd: gradients_lambd_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { lambd: gradients_lambd_float64 } },
});
