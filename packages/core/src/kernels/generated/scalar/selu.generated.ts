// Written by scripts/generate.mjs from src/activations/selu.ts; change that file and run `pnpm generate`.
import { selu as record } from '../../../activations/selu.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a3 = 1.0507009873554805 * x;
  const a6 = x < (-709.2) ? (-709.2) : x;
  const a8 = a6 > 708 ? 708 : a6;
  const a10 = a8 * 1.4426950408889634;
  const a12 = a10 + 6755399441055744;
  const a13 = a12 - 6755399441055744;
  const a14 = powerOfTwo64(a13);
  const a16 = a13 * 0.6931471805599453;
  const a17 = a8 - a16;
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
  const a38 = a14 * a37;
  const a40 = a14 - 1;
  const a41 = a38 + a40;
  pick64[0] = x; pick64[1] = a41; const a42 = pick64[+(x < 0)]!;
  pick64[0] = a42; pick64[1] = a41; const a43 = pick64[+(x > 0)]!;
  const a44 = 1.7580993408473768 * a43;
  pick64[0] = a44; pick64[1] = a3; const a45 = pick64[+(x > 0)]!;
  const a46 = f(a45);
  return a46;
}

function slope_float32(x: number): number {
  const a6 = x < (-709.2) ? (-709.2) : x;
  const a8 = a6 > 708 ? 708 : a6;
  const a10 = a8 * 1.4426950408889634;
  const a12 = a10 + 6755399441055744;
  const a13 = a12 - 6755399441055744;
  const a15 = a13 * 0.6931471805599453;
  const a16 = a8 - a15;
  const a17 = a16 * a16;
  const a20 = 0.16666666369728486 * a16;
  const a21 = 0.500000004427036 + a20;
  const a24 = 0.008333389462251284 * a16;
  const a25 = 0.04166636042202638 + a24;
  const a26 = a25 * a17;
  const a27 = a21 + a26;
  const a30 = 0.00019845880247598767 * a16;
  const a31 = 0.0013940668883401007 + a30;
  const a32 = a17 * a17;
  const a33 = a31 * a32;
  const a34 = a27 + a33;
  const a35 = a17 * a34;
  const a36 = a16 + a35;
  const a37 = 1 + a36;
  const a38 = powerOfTwo64(a13);
  const a39 = a37 * a38;
  const a40 = 1.7580993408473768 * a39;
  pick64[0] = a40; pick64[1] = 1.0507009873554805; const a41 = pick64[+(x > 0)]!;
  const a42 = f(a41);
  return a42;
}

function slopeFromOutput_float32(x: number): number {
  const a4 = f(x + 1.7580993175506592);
  pick32[0] = a4; pick32[1] = 1.0507010221481323; const a5 = pick32[+(x > 0)]!;
  return a5;
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
  const a3 = 1.0507009873554805 * x;
  const a5 = Math.abs(x);
  const a8 = x < (-40) ? (-40) : x;
  const a10 = a8 > 710 ? 710 : a8;
  const a12 = a10 * 1.4426950408889634;
  const a14 = a12 + 6755399441055744;
  const a15 = a14 - 6755399441055744;
  const a17 = a15 * 0.6931471805598903;
  const a18 = a10 - a17;
  const a20 = a15 * 5.497923018708371e-14;
  const a21 = a18 - a20;
  const a22 = a21 * a21;
  const a25 = 0.1666666666666667 * a21;
  const a26 = 0.5 + a25;
  const a29 = 0.008333333333326082 * a21;
  const a30 = 0.04166666666666667 + a29;
  const a31 = a30 * a22;
  const a32 = a26 + a31;
  const a35 = 0.0001984126987500443 * a21;
  const a36 = 0.0013888888888880786 + a35;
  const a39 = 0.000002755725516733863 * a21;
  const a40 = 0.000024801587333455554 + a39;
  const a41 = a40 * a22;
  const a42 = a36 + a41;
  const a43 = a22 * a22;
  const a44 = a42 * a43;
  const a45 = a32 + a44;
  const a48 = 2.5105313809050282e-8 * a21;
  const a49 = 2.7557265169290446e-7 + a48;
  const a51 = 2.0917823915320718e-9 * a22;
  const a52 = a49 + a51;
  const a53 = a43 * a43;
  const a54 = a52 * a53;
  const a55 = a45 + a54;
  const a56 = a22 * a55;
  const a57 = a21 + a56;
  const a59 = 1 - a15;
  const a60 = powerOfTwo64(a59);
  const a61 = a60 * 0.5;
  const a62 = 1 - a61;
  const a63 = a57 + a62;
  const a64 = a15 - 1;
  const a65 = powerOfTwo64(a64);
  const a66 = a63 * a65;
  const a68 = a66 * 2;
  pick64[0] = x; pick64[1] = a68; const a69 = pick64[+(a5 > 5.551115123125783e-17)]!;
  const a70 = 1.7580993408473768 * a69;
  pick64[0] = a70; pick64[1] = a3; const a71 = pick64[+(x > 0)]!;
  return a71;
}

function slope_float64(x: number): number {
  const a6 = x < (-750) ? (-750) : x;
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
  const a56 = 1 + a55;
  pick64[0] = (-1); pick64[1] = 64; const a59 = pick64[+(x < 0)]!;
  const a60 = a13 + a59;
  const a61 = powerOfTwo64(a60);
  const a62 = a56 * a61;
  pick64[0] = 2; pick64[1] = 5.421010862427522e-20; const a65 = pick64[+(x < 0)]!;
  const a66 = a62 * a65;
  const a67 = 1.7580993408473768 * a66;
  pick64[0] = a67; pick64[1] = 1.0507009873554805; const a68 = pick64[+(x > 0)]!;
  return a68;
}

function slopeFromOutput_float64(x: number): number {
  const a4 = x + 1.7580993408473768;
  pick64[0] = a4; pick64[1] = 1.0507009873554805; const a5 = pick64[+(x > 0)]!;
  return a5;
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

export const selu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
