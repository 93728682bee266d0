// Written by scripts/generate.mjs from src/activations/sin.ts; change that file and run `pnpm generate`.
import { sin as record } from '../../../activations/sin.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a4 = a2 * 0.6366197723675814;
  const a6 = a4 + 6755399441055744;
  const a7 = a6 - 6755399441055744;
  const a9 = a7 * 0.25;
  const a10 = Math.floor(a9);
  const a12 = a10 * 4;
  const a13 = a7 - a12;
  const a16 = a13 * 0.5;
  const a17 = Math.floor(a16);
  const a19 = a17 * 2;
  const a20 = a13 - a19;
  const a23 = a7 * 1.570796251296997;
  const a24 = a2 - a23;
  const a26 = a7 * 7.549789415861596e-8;
  const a27 = a24 - a26;
  const a29 = a7 * 5.390302858158119e-15;
  const a30 = a27 - a29;
  pick64[0] = a30; pick64[1] = (-0.7853981633974483); const a32 = pick64[+(a30 < (-0.7853981633974483))]!;
  pick64[0] = a32; pick64[1] = 0.7853981633974483; const a34 = pick64[+(a32 > 0.7853981633974483)]!;
  const a35 = a34 * a34;
  const a36 = a35 * 0.5;
  const a37 = 1 - a36;
  const a38 = a35 * a35;
  const a41 = (-0.0013888883467133024) * a35;
  const a42 = 0.04166666661910508 + a41;
  const a45 = (-2.7205044162619644e-7) * a35;
  const a46 = 0.00002479945152171977 + a45;
  const a47 = a46 * a38;
  const a48 = a42 + a47;
  const a49 = a38 * a48;
  const a50 = a37 + a49;
  const a53 = 0.008333329280477605 * a35;
  const a54 = (-0.1666666664058765) + a53;
  const a57 = 0.000002718046374976838 * a35;
  const a58 = (-0.000198393044034595) + a57;
  const a59 = a58 * a38;
  const a60 = a54 + a59;
  const a61 = a35 * a60;
  const a62 = 1 + a61;
  const a63 = a34 * a62;
  pick64[0] = a63; pick64[1] = a50; const a64 = pick64[+(a20 > 0.5)]!;
  const a65 = -a64;
  pick64[0] = a64; pick64[1] = a65; const a66 = pick64[+(a13 > 1.5)]!;
  const a67 = f(a66);
  return a67;
}

function slope_float32(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a4 = a2 * 0.6366197723675814;
  const a6 = a4 + 6755399441055744;
  const a7 = a6 - 6755399441055744;
  const a9 = a7 + 1;
  const a11 = a9 * 0.25;
  const a12 = Math.floor(a11);
  const a14 = a12 * 4;
  const a15 = a9 - a14;
  const a18 = a15 * 0.5;
  const a19 = Math.floor(a18);
  const a21 = a19 * 2;
  const a22 = a15 - a21;
  const a24 = a7 * 1.570796251296997;
  const a25 = a2 - a24;
  const a27 = a7 * 7.549789415861596e-8;
  const a28 = a25 - a27;
  const a30 = a7 * 5.390302858158119e-15;
  const a31 = a28 - a30;
  pick64[0] = a31; pick64[1] = (-0.7853981633974483); const a33 = pick64[+(a31 < (-0.7853981633974483))]!;
  pick64[0] = a33; pick64[1] = 0.7853981633974483; const a35 = pick64[+(a33 > 0.7853981633974483)]!;
  const a36 = a35 * a35;
  const a37 = a36 * 0.5;
  const a38 = 1 - a37;
  const a39 = a36 * a36;
  const a42 = (-0.0013888883467133024) * a36;
  const a43 = 0.04166666661910508 + a42;
  const a46 = (-2.7205044162619644e-7) * a36;
  const a47 = 0.00002479945152171977 + a46;
  const a48 = a47 * a39;
  const a49 = a43 + a48;
  const a50 = a39 * a49;
  const a51 = a38 + a50;
  const a54 = 0.008333329280477605 * a36;
  const a55 = (-0.1666666664058765) + a54;
  const a58 = 0.000002718046374976838 * a36;
  const a59 = (-0.000198393044034595) + a58;
  const a60 = a59 * a39;
  const a61 = a55 + a60;
  const a62 = a36 * a61;
  const a63 = 1 + a62;
  const a64 = a35 * a63;
  pick64[0] = a64; pick64[1] = a51; const a65 = pick64[+(a22 > 0.5)]!;
  const a66 = -a65;
  pick64[0] = a65; pick64[1] = a66; const a67 = pick64[+(a15 > 1.5)]!;
  const a68 = $omega * a67;
  const a69 = f(a68);
  return a69;
}

function by_omega_float32(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a4 = a2 * 0.6366197723675814;
  const a6 = a4 + 6755399441055744;
  const a7 = a6 - 6755399441055744;
  const a9 = a7 + 1;
  const a11 = a9 * 0.25;
  const a12 = Math.floor(a11);
  const a14 = a12 * 4;
  const a15 = a9 - a14;
  const a18 = a15 * 0.5;
  const a19 = Math.floor(a18);
  const a21 = a19 * 2;
  const a22 = a15 - a21;
  const a24 = a7 * 1.570796251296997;
  const a25 = a2 - a24;
  const a27 = a7 * 7.549789415861596e-8;
  const a28 = a25 - a27;
  const a30 = a7 * 5.390302858158119e-15;
  const a31 = a28 - a30;
  pick64[0] = a31; pick64[1] = (-0.7853981633974483); const a33 = pick64[+(a31 < (-0.7853981633974483))]!;
  pick64[0] = a33; pick64[1] = 0.7853981633974483; const a35 = pick64[+(a33 > 0.7853981633974483)]!;
  const a36 = a35 * a35;
  const a37 = a36 * 0.5;
  const a38 = 1 - a37;
  const a39 = a36 * a36;
  const a42 = (-0.0013888883467133024) * a36;
  const a43 = 0.04166666661910508 + a42;
  const a46 = (-2.7205044162619644e-7) * a36;
  const a47 = 0.00002479945152171977 + a46;
  const a48 = a47 * a39;
  const a49 = a43 + a48;
  const a50 = a39 * a49;
  const a51 = a38 + a50;
  const a54 = 0.008333329280477605 * a36;
  const a55 = (-0.1666666664058765) + a54;
  const a58 = 0.000002718046374976838 * a36;
  const a59 = (-0.000198393044034595) + a58;
  const a60 = a59 * a39;
  const a61 = a55 + a60;
  const a62 = a36 * a61;
  const a63 = 1 + a62;
  const a64 = a35 * a63;
  pick64[0] = a64; pick64[1] = a51; const a65 = pick64[+(a22 > 0.5)]!;
  const a66 = -a65;
  pick64[0] = a65; pick64[1] = a66; const a67 = pick64[+(a15 > 1.5)]!;
  const a68 = x * a67;
  const a69 = f(a68);
  return a69;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $omega);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $omega);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $omega);
}

function gradients_omega_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = f(params[0]!);
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_omega_float32(x[i]!, $omega); k++; }
}

function f_float64(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a3 = Math.sin(a2);
  return a3;
}

function slope_float64(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a3 = Math.cos(a2);
  const a4 = $omega * a3;
  return a4;
}

function by_omega_float64(x: number, $omega: number): number {
  const a2 = $omega * x;
  const a3 = Math.cos(a2);
  const a4 = x * a3;
  return a4;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $omega);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $omega);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $omega);
}

function gradients_omega_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $omega = params[0]!;
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_omega_float64(x[i]!, $omega); k++; }
}

export const sin = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: { omega: gradients_omega_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: { omega: gradients_omega_float64 } },
});
