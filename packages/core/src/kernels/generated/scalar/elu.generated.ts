// Written by scripts/generate.mjs from src/activations/elu.ts; change that file and run `pnpm generate`.
import { elu as record } from '../../../activations/elu.js';
import { powerOfTwo32, powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $alpha: number): number {
  const a3 = Math.abs(x);
  const a7 = x > 89 ? 89 : x;
  const a8 = x < (-18) ? (-18) : a7;
  const a10 = f(a8 * 1.4426950216293335);
  const a12 = f(a10 + 12582912);
  const a13 = f(a12 - 12582912);
  const a15 = f(a13 * 0.693145751953125);
  const a16 = f(a8 - a15);
  const a18 = f(a13 * 0.000001428606765330187);
  const a19 = f(a16 - a18);
  const a20 = f(a19 * a19);
  const a23 = f(0.1666652113199234 * a19);
  const a24 = f(0.4999999403953552 + a23);
  const a27 = f(0.008368677459657192 * a19);
  const a28 = f(0.04166826605796814 + a27);
  const a29 = f(a28 * a20);
  const a30 = f(a24 + a29);
  const a32 = f(a20 * a20);
  const a33 = f(0.001382073387503624 * a32);
  const a34 = f(a30 + a33);
  const a35 = f(a20 * a34);
  const a36 = f(a19 + a35);
  const a38 = f(1 - a13);
  const a39 = powerOfTwo32(a38);
  const a41 = f(a39 * 0.5);
  const a42 = f(1 - a41);
  const a43 = f(a36 + a42);
  const a44 = f(a13 - 1);
  const a45 = powerOfTwo32(a44);
  const a46 = f(a43 * a45);
  const a48 = f(a46 * 2);
  pick32[0] = x; pick32[1] = a48; const a49 = pick32[+(a3 > 2.9802322387695312e-8)]!;
  const a50 = f($alpha * a49);
  pick32[0] = a50; pick32[1] = x; const a51 = pick32[+(x > 0)]!;
  return a51;
}

function slope_float32(x: number, $alpha: number): number {
  const a5 = x < (-709.2) ? (-709.2) : x;
  const a7 = a5 > 708 ? 708 : a5;
  const a9 = a7 * 1.4426950408889634;
  const a11 = a9 + 6755399441055744;
  const a12 = a11 - 6755399441055744;
  const a14 = a12 * 0.6931471805599453;
  const a15 = a7 - a14;
  const a16 = a15 * a15;
  const a19 = 0.16666666369728486 * a15;
  const a20 = 0.500000004427036 + a19;
  const a23 = 0.008333389462251284 * a15;
  const a24 = 0.04166636042202638 + a23;
  const a25 = a24 * a16;
  const a26 = a20 + a25;
  const a29 = 0.00019845880247598767 * a15;
  const a30 = 0.0013940668883401007 + a29;
  const a31 = a16 * a16;
  const a32 = a30 * a31;
  const a33 = a26 + a32;
  const a34 = a16 * a33;
  const a35 = a15 + a34;
  const a36 = 1 + a35;
  const a37 = powerOfTwo64(a12);
  const a38 = a36 * a37;
  const a39 = $alpha * a38;
  pick64[0] = a39; pick64[1] = 1; const a40 = pick64[+(x > 0)]!;
  const a41 = f(a40);
  return a41;
}

function slopeFromOutput_float32(x: number, $alpha: number): number {
  const a4 = f(x + $alpha);
  pick32[0] = a4; pick32[1] = 1; const a5 = pick32[+(x > 0)]!;
  return a5;
}

function by_alpha_float32(x: number): number {
  const a2 = Math.abs(x);
  const a6 = x > 89 ? 89 : x;
  const a7 = x < (-18) ? (-18) : a6;
  const a9 = f(a7 * 1.4426950216293335);
  const a11 = f(a9 + 12582912);
  const a12 = f(a11 - 12582912);
  const a14 = f(a12 * 0.693145751953125);
  const a15 = f(a7 - a14);
  const a17 = f(a12 * 0.000001428606765330187);
  const a18 = f(a15 - a17);
  const a19 = f(a18 * a18);
  const a22 = f(0.1666652113199234 * a18);
  const a23 = f(0.4999999403953552 + a22);
  const a26 = f(0.008368677459657192 * a18);
  const a27 = f(0.04166826605796814 + a26);
  const a28 = f(a27 * a19);
  const a29 = f(a23 + a28);
  const a31 = f(a19 * a19);
  const a32 = f(0.001382073387503624 * a31);
  const a33 = f(a29 + a32);
  const a34 = f(a19 * a33);
  const a35 = f(a18 + a34);
  const a37 = f(1 - a12);
  const a38 = powerOfTwo32(a37);
  const a40 = f(a38 * 0.5);
  const a41 = f(1 - a40);
  const a42 = f(a35 + a41);
  const a43 = f(a12 - 1);
  const a44 = powerOfTwo32(a43);
  const a45 = f(a42 * a44);
  const a47 = f(a45 * 2);
  pick32[0] = x; pick32[1] = a47; const a48 = pick32[+(a2 > 2.9802322387695312e-8)]!;
  pick32[0] = a48; pick32[1] = 0; const a49 = pick32[+(x > 0)]!;
  return a49;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $alpha);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $alpha);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $alpha);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $alpha);
}

function gradients_alpha_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_alpha_float32(x[i]!); k++; }
}

function f_float64(x: number, $alpha: number): number {
  const a3 = Math.abs(x);
  const a6 = x < (-40) ? (-40) : x;
  const a8 = a6 > 710 ? 710 : a6;
  const a10 = a8 * 1.4426950408889634;
  const a12 = a10 + 6755399441055744;
  const a13 = a12 - 6755399441055744;
  const a15 = a13 * 0.6931471805598903;
  const a16 = a8 - a15;
  const a18 = a13 * 5.497923018708371e-14;
  const a19 = a16 - a18;
  const a20 = a19 * a19;
  const a23 = 0.1666666666666667 * a19;
  const a24 = 0.5 + a23;
  const a27 = 0.008333333333326082 * a19;
  const a28 = 0.04166666666666667 + a27;
  const a29 = a28 * a20;
  const a30 = a24 + a29;
  const a33 = 0.0001984126987500443 * a19;
  const a34 = 0.0013888888888880786 + a33;
  const a37 = 0.000002755725516733863 * a19;
  const a38 = 0.000024801587333455554 + a37;
  const a39 = a38 * a20;
  const a40 = a34 + a39;
  const a41 = a20 * a20;
  const a42 = a40 * a41;
  const a43 = a30 + a42;
  const a46 = 2.5105313809050282e-8 * a19;
  const a47 = 2.7557265169290446e-7 + a46;
  const a49 = 2.0917823915320718e-9 * a20;
  const a50 = a47 + a49;
  const a51 = a41 * a41;
  const a52 = a50 * a51;
  const a53 = a43 + a52;
  const a54 = a20 * a53;
  const a55 = a19 + a54;
  const a57 = 1 - a13;
  const a58 = powerOfTwo64(a57);
  const a59 = a58 * 0.5;
  const a60 = 1 - a59;
  const a61 = a55 + a60;
  const a62 = a13 - 1;
  const a63 = powerOfTwo64(a62);
  const a64 = a61 * a63;
  const a66 = a64 * 2;
  pick64[0] = x; pick64[1] = a66; const a67 = pick64[+(a3 > 5.551115123125783e-17)]!;
  const a68 = $alpha * a67;
  pick64[0] = a68; pick64[1] = x; const a69 = pick64[+(x > 0)]!;
  return a69;
}

function slope_float64(x: number, $alpha: number): number {
  const a5 = x < (-750) ? (-750) : x;
  const a7 = a5 > 710 ? 710 : a5;
  const a9 = a7 * 1.4426950408889634;
  const a11 = a9 + 6755399441055744;
  const a12 = a11 - 6755399441055744;
  const a14 = a12 * 0.6931471805598903;
  const a15 = a7 - a14;
  const a17 = a12 * 5.497923018708371e-14;
  const a18 = a15 - a17;
  const a19 = a18 * a18;
  const a22 = 0.1666666666666667 * a18;
  const a23 = 0.5 + a22;
  const a26 = 0.008333333333326082 * a18;
  const a27 = 0.04166666666666667 + a26;
  const a28 = a27 * a19;
  const a29 = a23 + a28;
  const a32 = 0.0001984126987500443 * a18;
  const a33 = 0.0013888888888880786 + a32;
  const a36 = 0.000002755725516733863 * a18;
  const a37 = 0.000024801587333455554 + a36;
  const a38 = a37 * a19;
  const a39 = a33 + a38;
  const a40 = a19 * a19;
  const a41 = a39 * a40;
  const a42 = a29 + a41;
  const a45 = 2.5105313809050282e-8 * a18;
  const a46 = 2.7557265169290446e-7 + a45;
  const a48 = 2.0917823915320718e-9 * a19;
  const a49 = a46 + a48;
  const a50 = a40 * a40;
  const a51 = a49 * a50;
  const a52 = a42 + a51;
  const a53 = a19 * a52;
  const a54 = a18 + a53;
  const a55 = 1 + a54;
  pick64[0] = (-1); pick64[1] = 64; const a58 = pick64[+(x < 0)]!;
  const a59 = a12 + a58;
  const a60 = powerOfTwo64(a59);
  const a61 = a55 * a60;
  pick64[0] = 2; pick64[1] = 5.421010862427522e-20; const a64 = pick64[+(x < 0)]!;
  const a65 = a61 * a64;
  const a66 = $alpha * a65;
  pick64[0] = a66; pick64[1] = 1; const a67 = pick64[+(x > 0)]!;
  return a67;
}

function slopeFromOutput_float64(x: number, $alpha: number): number {
  const a4 = x + $alpha;
  pick64[0] = a4; pick64[1] = 1; const a5 = pick64[+(x > 0)]!;
  return a5;
}

function by_alpha_float64(x: number): number {
  const a2 = Math.abs(x);
  const a5 = x < (-40) ? (-40) : x;
  const a7 = a5 > 710 ? 710 : a5;
  const a9 = a7 * 1.4426950408889634;
  const a11 = a9 + 6755399441055744;
  const a12 = a11 - 6755399441055744;
  const a14 = a12 * 0.6931471805598903;
  const a15 = a7 - a14;
  const a17 = a12 * 5.497923018708371e-14;
  const a18 = a15 - a17;
  const a19 = a18 * a18;
  const a22 = 0.1666666666666667 * a18;
  const a23 = 0.5 + a22;
  const a26 = 0.008333333333326082 * a18;
  const a27 = 0.04166666666666667 + a26;
  const a28 = a27 * a19;
  const a29 = a23 + a28;
  const a32 = 0.0001984126987500443 * a18;
  const a33 = 0.0013888888888880786 + a32;
  const a36 = 0.000002755725516733863 * a18;
  const a37 = 0.000024801587333455554 + a36;
  const a38 = a37 * a19;
  const a39 = a33 + a38;
  const a40 = a19 * a19;
  const a41 = a39 * a40;
  const a42 = a29 + a41;
  const a45 = 2.5105313809050282e-8 * a18;
  const a46 = 2.7557265169290446e-7 + a45;
  const a48 = 2.0917823915320718e-9 * a19;
  const a49 = a46 + a48;
  const a50 = a40 * a40;
  const a51 = a49 * a50;
  const a52 = a42 + a51;
  const a53 = a19 * a52;
  const a54 = a18 + a53;
  const a56 = 1 - a12;
  const a57 = powerOfTwo64(a56);
  const a58 = a57 * 0.5;
  const a59 = 1 - a58;
  const a60 = a54 + a59;
  const a61 = a12 - 1;
  const a62 = powerOfTwo64(a61);
  const a63 = a60 * a62;
  const a65 = a63 * 2;
  pick64[0] = x; pick64[1] = a65; const a66 = pick64[+(a2 > 5.551115123125783e-17)]!;
  pick64[0] = a66; pick64[1] = 0; const a67 = pick64[+(x > 0)]!;
  return a67;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $alpha);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $alpha);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $alpha);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $alpha);
}

function gradients_alpha_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, _params: Float64Array): void {
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_alpha_float64(x[i]!); k++; }
}

export const elu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { alpha: gradients_alpha_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { alpha: gradients_alpha_float64 } },
});
