// Written by scripts/generate.mjs from src/activations/log-sigmoid.ts; change that file and run `pnpm generate`.
import { logSigmoid as record } from '../../../activations/log-sigmoid.js';
import { powerOfTwo32, powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a1 = -x;
  pick64[0] = a1; pick64[1] = 0; const a3 = pick64[+(a1 < 0)]!;
  const a6 = Math.abs(x);
  const a7 = -a6;
  const a9 = a7 < (-709.2) ? (-709.2) : a7;
  const a11 = a9 * 1.4426950408889634;
  const a13 = a11 + 6755399441055744;
  const a14 = a13 - 6755399441055744;
  const a16 = a14 * 0.6931471805599453;
  const a17 = a9 - a16;
  const a18 = a17 * a17;
  const a21 = 0.16666666369728486 * a17;
  const a22 = 0.500000004427036 + a21;
  const a25 = 0.008333389462251284 * a17;
  const a26 = 0.04166636042202638 + a25;
  const a27 = a26 * a18;
  const a28 = a22 + a27;
  const a31 = 0.00019845880247598767 * a17;
  const a32 = 0.0013940668883401007 + a31;
  const a33 = a18 * a18;
  const a34 = a32 * a33;
  const a35 = a28 + a34;
  const a36 = a18 * a35;
  const a37 = a17 + a36;
  const a38 = 1 + a37;
  const a39 = powerOfTwo64(a14);
  const a40 = a38 * a39;
  const a41 = 2 + a40;
  const a42 = a40 / a41;
  const a43 = 2 * a42;
  const a44 = a42 * a42;
  const a45 = a42 * a44;
  const a48 = 0.39998888337206423 * a44;
  const a49 = 0.6666667550064717 + a48;
  const a52 = 0.214307374513703 * a44;
  const a53 = 0.28616597115591336 + a52;
  const a54 = a44 * a44;
  const a55 = a53 * a54;
  const a56 = a49 + a55;
  const a58 = a54 * a54;
  const a59 = 0.24289568397541506 * a58;
  const a60 = a56 + a59;
  const a61 = a45 * a60;
  const a62 = a43 + a61;
  const a63 = a3 + a62;
  const a64 = -a63;
  const a65 = f(a64);
  return a65;
}

function slope_float32(x: number): number {
  const a3 = Math.abs(x);
  const a4 = -a3;
  const a6 = a4 < (-709.2) ? (-709.2) : a4;
  const a8 = a6 * 1.4426950408889634;
  const a10 = a8 + 6755399441055744;
  const a11 = a10 - 6755399441055744;
  const a13 = a11 * 0.6931471805599453;
  const a14 = a6 - a13;
  const a15 = a14 * a14;
  const a18 = 0.16666666369728486 * a14;
  const a19 = 0.500000004427036 + a18;
  const a22 = 0.008333389462251284 * a14;
  const a23 = 0.04166636042202638 + a22;
  const a24 = a23 * a15;
  const a25 = a19 + a24;
  const a28 = 0.00019845880247598767 * a14;
  const a29 = 0.0013940668883401007 + a28;
  const a30 = a15 * a15;
  const a31 = a29 * a30;
  const a32 = a25 + a31;
  const a33 = a15 * a32;
  const a34 = a14 + a33;
  const a35 = 1 + a34;
  const a36 = powerOfTwo64(a11);
  const a37 = a35 * a36;
  pick64[0] = 1; pick64[1] = a37; const a38 = pick64[+(x > 0)]!;
  const a39 = 1 + a37;
  const a40 = a38 / a39;
  const a41 = f(a40);
  return a41;
}

function slopeFromOutput_float32(x: number): number {
  const a1 = Math.abs(x);
  const a5 = x > 89 ? 89 : x;
  const a6 = x < (-18) ? (-18) : a5;
  const a8 = f(a6 * 1.4426950216293335);
  const a10 = f(a8 + 12582912);
  const a11 = f(a10 - 12582912);
  const a13 = f(a11 * 0.693145751953125);
  const a14 = f(a6 - a13);
  const a16 = f(a11 * 0.000001428606765330187);
  const a17 = f(a14 - a16);
  const a18 = f(a17 * a17);
  const a21 = f(0.1666652113199234 * a17);
  const a22 = f(0.4999999403953552 + a21);
  const a25 = f(0.008368677459657192 * a17);
  const a26 = f(0.04166826605796814 + a25);
  const a27 = f(a26 * a18);
  const a28 = f(a22 + a27);
  const a30 = f(a18 * a18);
  const a31 = f(0.001382073387503624 * a30);
  const a32 = f(a28 + a31);
  const a33 = f(a18 * a32);
  const a34 = f(a17 + a33);
  const a36 = f(1 - a11);
  const a37 = powerOfTwo32(a36);
  const a39 = f(a37 * 0.5);
  const a40 = f(1 - a39);
  const a41 = f(a34 + a40);
  const a42 = f(a11 - 1);
  const a43 = powerOfTwo32(a42);
  const a44 = f(a41 * a43);
  const a46 = f(a44 * 2);
  pick32[0] = x; pick32[1] = a46; const a47 = pick32[+(a1 > 2.9802322387695312e-8)]!;
  const a48 = -a47;
  return a48;
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
  const a1 = -x;
  pick64[0] = a1; pick64[1] = 0; const a3 = pick64[+(a1 < 0)]!;
  const a5 = Math.abs(x);
  const a6 = -a5;
  const a8 = a6 < (-750) ? (-750) : a6;
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
  const a56 = 1 + a55;
  const a58 = a13 + 64;
  const a59 = powerOfTwo64(a58);
  const a60 = a56 * a59;
  const a62 = a60 * 5.421010862427522e-20;
  const a63 = Math.log1p(a62);
  const a64 = a3 + a63;
  const a65 = -a64;
  return a65;
}

function slope_float64(x: number): number {
  const a3 = Math.abs(x);
  const a4 = -a3;
  const a6 = a4 < (-750) ? (-750) : a4;
  const a8 = a6 * 1.4426950408889634;
  const a10 = a8 + 6755399441055744;
  const a11 = a10 - 6755399441055744;
  const a13 = a11 * 0.6931471805598903;
  const a14 = a6 - a13;
  const a16 = a11 * 5.497923018708371e-14;
  const a17 = a14 - a16;
  const a18 = a17 * a17;
  const a21 = 0.1666666666666667 * a17;
  const a22 = 0.5 + a21;
  const a25 = 0.008333333333326082 * a17;
  const a26 = 0.04166666666666667 + a25;
  const a27 = a26 * a18;
  const a28 = a22 + a27;
  const a31 = 0.0001984126987500443 * a17;
  const a32 = 0.0013888888888880786 + a31;
  const a35 = 0.000002755725516733863 * a17;
  const a36 = 0.000024801587333455554 + a35;
  const a37 = a36 * a18;
  const a38 = a32 + a37;
  const a39 = a18 * a18;
  const a40 = a38 * a39;
  const a41 = a28 + a40;
  const a44 = 2.5105313809050282e-8 * a17;
  const a45 = 2.7557265169290446e-7 + a44;
  const a47 = 2.0917823915320718e-9 * a18;
  const a48 = a45 + a47;
  const a49 = a39 * a39;
  const a50 = a48 * a49;
  const a51 = a41 + a50;
  const a52 = a18 * a51;
  const a53 = a17 + a52;
  const a54 = 1 + a53;
  const a56 = a11 + 64;
  const a57 = powerOfTwo64(a56);
  const a58 = a54 * a57;
  const a60 = a58 * 5.421010862427522e-20;
  pick64[0] = 1; pick64[1] = a60; const a61 = pick64[+(x > 0)]!;
  const a62 = 1 + a60;
  const a63 = a61 / a62;
  return a63;
}

function slopeFromOutput_float64(x: number): number {
  const a1 = Math.abs(x);
  const a4 = x < (-40) ? (-40) : x;
  const a6 = a4 > 710 ? 710 : a4;
  const a8 = a6 * 1.4426950408889634;
  const a10 = a8 + 6755399441055744;
  const a11 = a10 - 6755399441055744;
  const a13 = a11 * 0.6931471805598903;
  const a14 = a6 - a13;
  const a16 = a11 * 5.497923018708371e-14;
  const a17 = a14 - a16;
  const a18 = a17 * a17;
  const a21 = 0.1666666666666667 * a17;
  const a22 = 0.5 + a21;
  const a25 = 0.008333333333326082 * a17;
  const a26 = 0.04166666666666667 + a25;
  const a27 = a26 * a18;
  const a28 = a22 + a27;
  const a31 = 0.0001984126987500443 * a17;
  const a32 = 0.0013888888888880786 + a31;
  const a35 = 0.000002755725516733863 * a17;
  const a36 = 0.000024801587333455554 + a35;
  const a37 = a36 * a18;
  const a38 = a32 + a37;
  const a39 = a18 * a18;
  const a40 = a38 * a39;
  const a41 = a28 + a40;
  const a44 = 2.5105313809050282e-8 * a17;
  const a45 = 2.7557265169290446e-7 + a44;
  const a47 = 2.0917823915320718e-9 * a18;
  const a48 = a45 + a47;
  const a49 = a39 * a39;
  const a50 = a48 * a49;
  const a51 = a41 + a50;
  const a52 = a18 * a51;
  const a53 = a17 + a52;
  const a55 = 1 - a11;
  const a56 = powerOfTwo64(a55);
  const a57 = a56 * 0.5;
  const a58 = 1 - a57;
  const a59 = a53 + a58;
  const a60 = a11 - 1;
  const a61 = powerOfTwo64(a60);
  const a62 = a59 * a61;
  const a64 = a62 * 2;
  pick64[0] = x; pick64[1] = a64; const a65 = pick64[+(a1 > 5.551115123125783e-17)]!;
  const a66 = -a65;
  return a66;
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

export const logSigmoid = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
