// Written by scripts/generate.mjs from src/activations/precise/precise-tanh.ts; change that file and run `pnpm generate`.
import { preciseTanh as record } from '../../../activations/precise/precise-tanh.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a3 = Math.abs(x);
  const a4 = (-2) * a3;
  const a6 = a4 < (-709.2) ? (-709.2) : a4;
  const a8 = a6 * 1.4426950408889634;
  const a10 = a8 + 6755399441055744;
  const a11 = a10 - 6755399441055744;
  const a12 = powerOfTwo64(a11);
  const a14 = a11 * 0.6931471805599453;
  const a15 = a6 - a14;
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
  const a36 = a12 * a35;
  const a38 = a12 - 1;
  const a39 = a36 + a38;
  pick64[0] = a4; pick64[1] = a39; const a40 = pick64[+(a4 < 0)]!;
  pick64[0] = a40; pick64[1] = a39; const a41 = pick64[+(a4 > 0)]!;
  const a42 = -a41;
  const a44 = a41 + 2;
  const a45 = a42 / a44;
  const a46 = -a45;
  pick64[0] = x; pick64[1] = a45; const a47 = pick64[+(x > 0)]!;
  pick64[0] = a47; pick64[1] = a46; const a48 = pick64[+(x < 0)]!;
  const a49 = f(a48);
  return a49;
}

function slope_float32(x: number): number {
  const a4 = Math.abs(x);
  const a5 = (-2) * a4;
  const a7 = a5 < (-709.2) ? (-709.2) : a5;
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
  const a39 = 4 * a38;
  const a40 = 1 + a38;
  const a41 = a40 * a40;
  const a42 = a39 / a41;
  const a43 = f(a42);
  return a43;
}

function slopeFromOutput_float32(x: number): number {
  const a2 = f(1 - x);
  const a3 = f(1 + x);
  const a4 = f(a2 * a3);
  return a4;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!);
}

function f_float64(x: number): number {
  const a3 = Math.abs(x);
  const a4 = (-2) * a3;
  const a5 = Math.abs(a4);
  const a8 = a4 < (-40) ? (-40) : a4;
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
  pick64[0] = a4; pick64[1] = a66; const a67 = pick64[+(a5 > 5.551115123125783e-17)]!;
  const a69 = 1 + a67;
  const a70 = 2 * a69;
  const a71 = -a67;
  pick64[0] = a71; pick64[1] = a70; const a72 = pick64[+(a67 < (-0.7))]!;
  const a73 = a67 + 2;
  const a74 = a72 / a73;
  const a75 = 1 - a74;
  pick64[0] = a74; pick64[1] = a75; const a76 = pick64[+(a67 < (-0.7))]!;
  const a77 = -a76;
  pick64[0] = x; pick64[1] = a76; const a78 = pick64[+(x > 0)]!;
  pick64[0] = a78; pick64[1] = a77; const a79 = pick64[+(x < 0)]!;
  return a79;
}

function slope_float64(x: number): number {
  const a4 = Math.abs(x);
  const a5 = (-2) * a4;
  const a7 = a5 < (-750) ? (-750) : a5;
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
  const a57 = a12 + 64;
  const a58 = powerOfTwo64(a57);
  const a59 = a55 * a58;
  const a61 = a59 * 5.421010862427522e-20;
  const a62 = 4 * a61;
  const a63 = 1 + a61;
  const a64 = a63 * a63;
  const a65 = a62 / a64;
  return a65;
}

function slopeFromOutput_float64(x: number): number {
  const a2 = 1 - x;
  const a3 = 1 + x;
  const a4 = a2 * a3;
  return a4;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, _params: Float64Array): void {
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!);
}

export const preciseTanh = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
