// Written by scripts/generate.mjs from src/activations/lecun-tanh.ts; change that file and run `pnpm generate`.
import { lecunTanh as record } from '../../../activations/lecun-tanh.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a3 = 2 * x;
  const a5 = a3 / 3;
  const a8 = Math.abs(a5);
  const a9 = (-2) * a8;
  const a11 = a9 < (-709.2) ? (-709.2) : a9;
  const a13 = a11 * 1.4426950408889634;
  const a15 = a13 + 6755399441055744;
  const a16 = a15 - 6755399441055744;
  const a17 = powerOfTwo64(a16);
  const a19 = a16 * 0.6931471805599453;
  const a20 = a11 - a19;
  const a21 = a20 * a20;
  const a24 = 0.16666666369728486 * a20;
  const a25 = 0.500000004427036 + a24;
  const a28 = 0.008333389462251284 * a20;
  const a29 = 0.04166636042202638 + a28;
  const a30 = a29 * a21;
  const a31 = a25 + a30;
  const a34 = 0.00019845880247598767 * a20;
  const a35 = 0.0013940668883401007 + a34;
  const a36 = a21 * a21;
  const a37 = a35 * a36;
  const a38 = a31 + a37;
  const a39 = a21 * a38;
  const a40 = a20 + a39;
  const a41 = a17 * a40;
  const a43 = a17 - 1;
  const a44 = a41 + a43;
  pick64[0] = a9; pick64[1] = a44; const a45 = pick64[+(a9 < 0)]!;
  pick64[0] = a45; pick64[1] = a44; const a46 = pick64[+(a9 > 0)]!;
  const a47 = -a46;
  const a48 = a46 + 2;
  const a49 = a47 / a48;
  const a50 = -a49;
  pick64[0] = a5; pick64[1] = a49; const a51 = pick64[+(a5 > 0)]!;
  pick64[0] = a51; pick64[1] = a50; const a52 = pick64[+(a5 < 0)]!;
  const a53 = 1.7159 * a52;
  const a54 = f(a53);
  return a54;
}

function slope_float32(x: number): number {
  const a4 = Math.abs(x);
  const a5 = (-4) * a4;
  const a7 = a5 / 3;
  const a9 = a7 < (-709.2) ? (-709.2) : a7;
  const a11 = a9 > 708 ? 708 : a9;
  const a13 = a11 * 1.4426950408889634;
  const a15 = a13 + 6755399441055744;
  const a16 = a15 - 6755399441055744;
  const a18 = a16 * 0.6931471805599453;
  const a19 = a11 - a18;
  const a20 = a19 * a19;
  const a23 = 0.16666666369728486 * a19;
  const a24 = 0.500000004427036 + a23;
  const a27 = 0.008333389462251284 * a19;
  const a28 = 0.04166636042202638 + a27;
  const a29 = a28 * a20;
  const a30 = a24 + a29;
  const a33 = 0.00019845880247598767 * a19;
  const a34 = 0.0013940668883401007 + a33;
  const a35 = a20 * a20;
  const a36 = a34 * a35;
  const a37 = a30 + a36;
  const a38 = a20 * a37;
  const a39 = a19 + a38;
  const a40 = 1 + a39;
  const a41 = powerOfTwo64(a16);
  const a42 = a40 * a41;
  const a43 = 4.575733333333333 * a42;
  const a44 = 1 + a42;
  const a45 = a44 * a44;
  const a46 = a43 / a45;
  const a47 = f(a46);
  return a47;
}

function slopeFromOutput_float32(x: number): number {
  const a3 = f(1.71589994430542 - x);
  const a4 = f(1.71589994430542 + x);
  const a5 = f(a3 * a4);
  const a6 = f(0.38852304220199585 * a5);
  return a6;
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
  const a3 = 2 * x;
  const a5 = a3 / 3;
  const a8 = Math.abs(a5);
  const a9 = (-2) * a8;
  const a10 = Math.abs(a9);
  const a13 = a9 < (-40) ? (-40) : a9;
  const a15 = a13 * 1.4426950408889634;
  const a17 = a15 + 6755399441055744;
  const a18 = a17 - 6755399441055744;
  const a20 = a18 * 0.6931471805598903;
  const a21 = a13 - a20;
  const a23 = a18 * 5.497923018708371e-14;
  const a24 = a21 - a23;
  const a25 = a24 * a24;
  const a28 = 0.1666666666666667 * a24;
  const a29 = 0.5 + a28;
  const a32 = 0.008333333333326082 * a24;
  const a33 = 0.04166666666666667 + a32;
  const a34 = a33 * a25;
  const a35 = a29 + a34;
  const a38 = 0.0001984126987500443 * a24;
  const a39 = 0.0013888888888880786 + a38;
  const a42 = 0.000002755725516733863 * a24;
  const a43 = 0.000024801587333455554 + a42;
  const a44 = a43 * a25;
  const a45 = a39 + a44;
  const a46 = a25 * a25;
  const a47 = a45 * a46;
  const a48 = a35 + a47;
  const a51 = 2.5105313809050282e-8 * a24;
  const a52 = 2.7557265169290446e-7 + a51;
  const a54 = 2.0917823915320718e-9 * a25;
  const a55 = a52 + a54;
  const a56 = a46 * a46;
  const a57 = a55 * a56;
  const a58 = a48 + a57;
  const a59 = a25 * a58;
  const a60 = a24 + a59;
  const a62 = 1 - a18;
  const a63 = powerOfTwo64(a62);
  const a64 = a63 * 0.5;
  const a65 = 1 - a64;
  const a66 = a60 + a65;
  const a67 = a18 - 1;
  const a68 = powerOfTwo64(a67);
  const a69 = a66 * a68;
  const a70 = a69 * 2;
  pick64[0] = a9; pick64[1] = a70; const a71 = pick64[+(a10 > 5.551115123125783e-17)]!;
  const a73 = 1 + a71;
  const a74 = 2 * a73;
  const a75 = -a71;
  pick64[0] = a75; pick64[1] = a74; const a76 = pick64[+(a71 < (-0.7))]!;
  const a77 = a71 + 2;
  const a78 = a76 / a77;
  const a79 = 1 - a78;
  pick64[0] = a78; pick64[1] = a79; const a80 = pick64[+(a71 < (-0.7))]!;
  const a81 = -a80;
  pick64[0] = a5; pick64[1] = a80; const a82 = pick64[+(a5 > 0)]!;
  pick64[0] = a82; pick64[1] = a81; const a83 = pick64[+(a5 < 0)]!;
  const a84 = 1.7159 * a83;
  return a84;
}

function slope_float64(x: number): number {
  const a4 = Math.abs(x);
  const a5 = (-4) * a4;
  const a7 = a5 / 3;
  const a9 = a7 < (-750) ? (-750) : a7;
  const a11 = a9 > 710 ? 710 : a9;
  const a13 = a11 * 1.4426950408889634;
  const a15 = a13 + 6755399441055744;
  const a16 = a15 - 6755399441055744;
  const a18 = a16 * 0.6931471805598903;
  const a19 = a11 - a18;
  const a21 = a16 * 5.497923018708371e-14;
  const a22 = a19 - a21;
  const a23 = a22 * a22;
  const a26 = 0.1666666666666667 * a22;
  const a27 = 0.5 + a26;
  const a30 = 0.008333333333326082 * a22;
  const a31 = 0.04166666666666667 + a30;
  const a32 = a31 * a23;
  const a33 = a27 + a32;
  const a36 = 0.0001984126987500443 * a22;
  const a37 = 0.0013888888888880786 + a36;
  const a40 = 0.000002755725516733863 * a22;
  const a41 = 0.000024801587333455554 + a40;
  const a42 = a41 * a23;
  const a43 = a37 + a42;
  const a44 = a23 * a23;
  const a45 = a43 * a44;
  const a46 = a33 + a45;
  const a49 = 2.5105313809050282e-8 * a22;
  const a50 = 2.7557265169290446e-7 + a49;
  const a52 = 2.0917823915320718e-9 * a23;
  const a53 = a50 + a52;
  const a54 = a44 * a44;
  const a55 = a53 * a54;
  const a56 = a46 + a55;
  const a57 = a23 * a56;
  const a58 = a22 + a57;
  const a59 = 1 + a58;
  pick64[0] = (-1); pick64[1] = 64; const a63 = pick64[+(a7 < 0)]!;
  const a64 = a16 + a63;
  const a65 = powerOfTwo64(a64);
  const a66 = a59 * a65;
  pick64[0] = 2; pick64[1] = 5.421010862427522e-20; const a69 = pick64[+(a7 < 0)]!;
  const a70 = a66 * a69;
  const a71 = 4.575733333333333 * a70;
  const a72 = 1 + a70;
  const a73 = a72 * a72;
  const a74 = a71 / a73;
  return a74;
}

function slopeFromOutput_float64(x: number): number {
  const a3 = 1.7159 - x;
  const a4 = 1.7159 + x;
  const a5 = a3 * a4;
  const a6 = 0.3885230297025856 * a5;
  return a6;
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

export const lecunTanh = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
