// Written by scripts/generate.mjs from src/activations/precise/precise-sigmoid.ts; change that file and run `pnpm generate`.
import { preciseSigmoid as record } from '../../../activations/precise/precise-sigmoid.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
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
  pick64[0] = 1; pick64[1] = a37; const a38 = pick64[+(x < 0)]!;
  const a39 = 1 + a37;
  const a40 = a38 / a39;
  const a41 = f(a40);
  return a41;
}

function slope_float32(x: number): number {
  const a2 = Math.abs(x);
  const a3 = -a2;
  const a5 = a3 < (-709.2) ? (-709.2) : a3;
  const a7 = a5 * 1.4426950408889634;
  const a9 = a7 + 6755399441055744;
  const a10 = a9 - 6755399441055744;
  const a12 = a10 * 0.6931471805599453;
  const a13 = a5 - a12;
  const a14 = a13 * a13;
  const a17 = 0.16666666369728486 * a13;
  const a18 = 0.500000004427036 + a17;
  const a21 = 0.008333389462251284 * a13;
  const a22 = 0.04166636042202638 + a21;
  const a23 = a22 * a14;
  const a24 = a18 + a23;
  const a27 = 0.00019845880247598767 * a13;
  const a28 = 0.0013940668883401007 + a27;
  const a29 = a14 * a14;
  const a30 = a28 * a29;
  const a31 = a24 + a30;
  const a32 = a14 * a31;
  const a33 = a13 + a32;
  const a34 = 1 + a33;
  const a35 = powerOfTwo64(a10);
  const a36 = a34 * a35;
  const a37 = 1 + a36;
  const a38 = a37 * a37;
  const a39 = a36 / a38;
  const a40 = f(a39);
  return a40;
}

function slopeFromOutput_float32(x: number): number {
  const a2 = f(1 - x);
  const a3 = f(x * a2);
  return a3;
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
  pick64[0] = 1; pick64[1] = a60; const a61 = pick64[+(x < 0)]!;
  const a62 = 1 + a60;
  const a63 = a61 / a62;
  return a63;
}

function slope_float64(x: number): number {
  const a2 = Math.abs(x);
  const a3 = -a2;
  const a5 = a3 < (-750) ? (-750) : a3;
  const a7 = a5 * 1.4426950408889634;
  const a9 = a7 + 6755399441055744;
  const a10 = a9 - 6755399441055744;
  const a12 = a10 * 0.6931471805598903;
  const a13 = a5 - a12;
  const a15 = a10 * 5.497923018708371e-14;
  const a16 = a13 - a15;
  const a17 = a16 * a16;
  const a20 = 0.1666666666666667 * a16;
  const a21 = 0.5 + a20;
  const a24 = 0.008333333333326082 * a16;
  const a25 = 0.04166666666666667 + a24;
  const a26 = a25 * a17;
  const a27 = a21 + a26;
  const a30 = 0.0001984126987500443 * a16;
  const a31 = 0.0013888888888880786 + a30;
  const a34 = 0.000002755725516733863 * a16;
  const a35 = 0.000024801587333455554 + a34;
  const a36 = a35 * a17;
  const a37 = a31 + a36;
  const a38 = a17 * a17;
  const a39 = a37 * a38;
  const a40 = a27 + a39;
  const a43 = 2.5105313809050282e-8 * a16;
  const a44 = 2.7557265169290446e-7 + a43;
  const a46 = 2.0917823915320718e-9 * a17;
  const a47 = a44 + a46;
  const a48 = a38 * a38;
  const a49 = a47 * a48;
  const a50 = a40 + a49;
  const a51 = a17 * a50;
  const a52 = a16 + a51;
  const a53 = 1 + a52;
  const a55 = a10 + 64;
  const a56 = powerOfTwo64(a55);
  const a57 = a53 * a56;
  const a59 = a57 * 5.421010862427522e-20;
  const a60 = 1 + a59;
  const a61 = a60 * a60;
  const a62 = a59 / a61;
  return a62;
}

function slopeFromOutput_float64(x: number): number {
  const a2 = 1 - x;
  const a3 = x * a2;
  return a3;
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

export const preciseSigmoid = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: {  } },
});
