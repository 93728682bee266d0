// Written by scripts/generate.mjs from src/activations/softplus.ts; change that file and run `pnpm generate`.
import { softplus as record } from '../../../activations/softplus.js';
import { powerOfTwo32, powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $beta: number): number {
  pick64[0] = x; pick64[1] = 0; const a2 = pick64[+(x < 0)]!;
  const a6 = $beta * x;
  const a7 = Math.abs(a6);
  const a8 = -a7;
  const a10 = a8 < (-709.2) ? (-709.2) : a8;
  const a12 = a10 * 1.4426950408889634;
  const a14 = a12 + 6755399441055744;
  const a15 = a14 - 6755399441055744;
  const a17 = a15 * 0.6931471805599453;
  const a18 = a10 - a17;
  const a19 = a18 * a18;
  const a22 = 0.16666666369728486 * a18;
  const a23 = 0.500000004427036 + a22;
  const a26 = 0.008333389462251284 * a18;
  const a27 = 0.04166636042202638 + a26;
  const a28 = a27 * a19;
  const a29 = a23 + a28;
  const a32 = 0.00019845880247598767 * a18;
  const a33 = 0.0013940668883401007 + a32;
  const a34 = a19 * a19;
  const a35 = a33 * a34;
  const a36 = a29 + a35;
  const a37 = a19 * a36;
  const a38 = a18 + a37;
  const a39 = 1 + a38;
  const a40 = powerOfTwo64(a15);
  const a41 = a39 * a40;
  const a42 = 2 + a41;
  const a43 = a41 / a42;
  const a44 = 2 * a43;
  const a45 = a43 * a43;
  const a46 = a43 * a45;
  const a49 = 0.39998888337206423 * a45;
  const a50 = 0.6666667550064717 + a49;
  const a53 = 0.214307374513703 * a45;
  const a54 = 0.28616597115591336 + a53;
  const a55 = a45 * a45;
  const a56 = a54 * a55;
  const a57 = a50 + a56;
  const a59 = a55 * a55;
  const a60 = 0.24289568397541506 * a59;
  const a61 = a57 + a60;
  const a62 = a46 * a61;
  const a63 = a44 + a62;
  const a64 = a63 / $beta;
  const a65 = a2 + a64;
  const a66 = f(a65);
  return a66;
}

function slope_float32(x: number, $beta: number): number {
  const a4 = $beta * x;
  const a5 = Math.abs(a4);
  const a6 = -a5;
  const a8 = a6 < (-709.2) ? (-709.2) : a6;
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
  pick64[0] = 1; pick64[1] = a39; const a40 = pick64[+(x < 0)]!;
  const a41 = 1 + a39;
  const a42 = a40 / a41;
  const a43 = f(a42);
  return a43;
}

function slopeFromOutput_float32(x: number, $beta: number): number {
  const a2 = f($beta * x);
  const a3 = -a2;
  const a4 = Math.abs(a3);
  const a8 = a3 > 89 ? 89 : a3;
  const a9 = a3 < (-18) ? (-18) : a8;
  const a11 = f(a9 * 1.4426950216293335);
  const a13 = f(a11 + 12582912);
  const a14 = f(a13 - 12582912);
  const a16 = f(a14 * 0.693145751953125);
  const a17 = f(a9 - a16);
  const a19 = f(a14 * 0.000001428606765330187);
  const a20 = f(a17 - a19);
  const a21 = f(a20 * a20);
  const a24 = f(0.1666652113199234 * a20);
  const a25 = f(0.4999999403953552 + a24);
  const a28 = f(0.008368677459657192 * a20);
  const a29 = f(0.04166826605796814 + a28);
  const a30 = f(a29 * a21);
  const a31 = f(a25 + a30);
  const a33 = f(a21 * a21);
  const a34 = f(0.001382073387503624 * a33);
  const a35 = f(a31 + a34);
  const a36 = f(a21 * a35);
  const a37 = f(a20 + a36);
  const a39 = f(1 - a14);
  const a40 = powerOfTwo32(a39);
  const a42 = f(a40 * 0.5);
  const a43 = f(1 - a42);
  const a44 = f(a37 + a43);
  const a45 = f(a14 - 1);
  const a46 = powerOfTwo32(a45);
  const a47 = f(a44 * a46);
  const a49 = f(a47 * 2);
  pick32[0] = a3; pick32[1] = a49; const a50 = pick32[+(a4 > 2.9802322387695312e-8)]!;
  const a51 = -a50;
  return a51;
}

function by_beta_float32(x: number, $beta: number): number {
  const a1 = Math.abs(x);
  const a3 = a1 > 1.7976931348623157e+308 ? 1.7976931348623157e+308 : a1;
  const a6 = $beta * x;
  const a7 = Math.abs(a6);
  const a8 = -a7;
  const a10 = a8 < (-709.2) ? (-709.2) : a8;
  const a12 = a10 * 1.4426950408889634;
  const a14 = a12 + 6755399441055744;
  const a15 = a14 - 6755399441055744;
  const a17 = a15 * 0.6931471805599453;
  const a18 = a10 - a17;
  const a19 = a18 * a18;
  const a22 = 0.16666666369728486 * a18;
  const a23 = 0.500000004427036 + a22;
  const a26 = 0.008333389462251284 * a18;
  const a27 = 0.04166636042202638 + a26;
  const a28 = a27 * a19;
  const a29 = a23 + a28;
  const a32 = 0.00019845880247598767 * a18;
  const a33 = 0.0013940668883401007 + a32;
  const a34 = a19 * a19;
  const a35 = a33 * a34;
  const a36 = a29 + a35;
  const a37 = a19 * a36;
  const a38 = a18 + a37;
  const a39 = 1 + a38;
  const a40 = powerOfTwo64(a15);
  const a41 = a39 * a40;
  const a42 = a3 * a41;
  const a43 = 1 + a41;
  const a44 = a42 / a43;
  const a46 = 2 + a41;
  const a47 = a41 / a46;
  const a48 = 2 * a47;
  const a49 = a47 * a47;
  const a50 = a47 * a49;
  const a53 = 0.39998888337206423 * a49;
  const a54 = 0.6666667550064717 + a53;
  const a57 = 0.214307374513703 * a49;
  const a58 = 0.28616597115591336 + a57;
  const a59 = a49 * a49;
  const a60 = a58 * a59;
  const a61 = a54 + a60;
  const a63 = a59 * a59;
  const a64 = 0.24289568397541506 * a63;
  const a65 = a61 + a64;
  const a66 = a50 * a65;
  const a67 = a48 + a66;
  const a68 = a67 / $beta;
  const a69 = a44 + a68;
  const a70 = a69 / $beta;
  const a71 = -a70;
  const a72 = f(a71);
  return a72;
}

function value_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = f_float32(x[i]!, $beta);
}

function derivative_float32(x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = slope_float32(x[i]!, $beta);
}

function backward_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float32(x[i]!, $beta);
}

function backwardFromOutput_float32(g: Float32Array, x: Float32Array, out: Float32Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = f(params[0]!);
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float32(x[i]!, $beta);
}

function gradients_beta_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = f(params[0]!);
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_beta_float32(x[i]!, $beta); k++; }
}

function f_float64(x: number, $beta: number): number {
  pick64[0] = x; pick64[1] = 0; const a2 = pick64[+(x < 0)]!;
  const a5 = $beta * x;
  const a6 = Math.abs(a5);
  const a7 = -a6;
  const a9 = a7 < (-750) ? (-750) : a7;
  const a11 = a9 * 1.4426950408889634;
  const a13 = a11 + 6755399441055744;
  const a14 = a13 - 6755399441055744;
  const a16 = a14 * 0.6931471805598903;
  const a17 = a9 - a16;
  const a19 = a14 * 5.497923018708371e-14;
  const a20 = a17 - a19;
  const a21 = a20 * a20;
  const a24 = 0.1666666666666667 * a20;
  const a25 = 0.5 + a24;
  const a28 = 0.008333333333326082 * a20;
  const a29 = 0.04166666666666667 + a28;
  const a30 = a29 * a21;
  const a31 = a25 + a30;
  const a34 = 0.0001984126987500443 * a20;
  const a35 = 0.0013888888888880786 + a34;
  const a38 = 0.000002755725516733863 * a20;
  const a39 = 0.000024801587333455554 + a38;
  const a40 = a39 * a21;
  const a41 = a35 + a40;
  const a42 = a21 * a21;
  const a43 = a41 * a42;
  const a44 = a31 + a43;
  const a47 = 2.5105313809050282e-8 * a20;
  const a48 = 2.7557265169290446e-7 + a47;
  const a50 = 2.0917823915320718e-9 * a21;
  const a51 = a48 + a50;
  const a52 = a42 * a42;
  const a53 = a51 * a52;
  const a54 = a44 + a53;
  const a55 = a21 * a54;
  const a56 = a20 + a55;
  const a57 = 1 + a56;
  const a59 = a14 + 64;
  const a60 = powerOfTwo64(a59);
  const a61 = a57 * a60;
  const a63 = a61 * 5.421010862427522e-20;
  const a64 = Math.log1p(a63);
  const a65 = a64 / $beta;
  const a66 = a2 + a65;
  return a66;
}

function slope_float64(x: number, $beta: number): number {
  const a4 = $beta * x;
  const a5 = Math.abs(a4);
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
  pick64[0] = 1; pick64[1] = a62; const a63 = pick64[+(x < 0)]!;
  const a64 = 1 + a62;
  const a65 = a63 / a64;
  return a65;
}

function slopeFromOutput_float64(x: number, $beta: number): number {
  const a2 = $beta * x;
  const a3 = -a2;
  const a4 = Math.abs(a3);
  const a7 = a3 < (-40) ? (-40) : a3;
  const a9 = a7 > 710 ? 710 : a7;
  const a11 = a9 * 1.4426950408889634;
  const a13 = a11 + 6755399441055744;
  const a14 = a13 - 6755399441055744;
  const a16 = a14 * 0.6931471805598903;
  const a17 = a9 - a16;
  const a19 = a14 * 5.497923018708371e-14;
  const a20 = a17 - a19;
  const a21 = a20 * a20;
  const a24 = 0.1666666666666667 * a20;
  const a25 = 0.5 + a24;
  const a28 = 0.008333333333326082 * a20;
  const a29 = 0.04166666666666667 + a28;
  const a30 = a29 * a21;
  const a31 = a25 + a30;
  const a34 = 0.0001984126987500443 * a20;
  const a35 = 0.0013888888888880786 + a34;
  const a38 = 0.000002755725516733863 * a20;
  const a39 = 0.000024801587333455554 + a38;
  const a40 = a39 * a21;
  const a41 = a35 + a40;
  const a42 = a21 * a21;
  const a43 = a41 * a42;
  const a44 = a31 + a43;
  const a47 = 2.5105313809050282e-8 * a20;
  const a48 = 2.7557265169290446e-7 + a47;
  const a50 = 2.0917823915320718e-9 * a21;
  const a51 = a48 + a50;
  const a52 = a42 * a42;
  const a53 = a51 * a52;
  const a54 = a44 + a53;
  const a55 = a21 * a54;
  const a56 = a20 + a55;
  const a58 = 1 - a14;
  const a59 = powerOfTwo64(a58);
  const a60 = a59 * 0.5;
  const a61 = 1 - a60;
  const a62 = a56 + a61;
  const a63 = a14 - 1;
  const a64 = powerOfTwo64(a63);
  const a65 = a62 * a64;
  const a67 = a65 * 2;
  pick64[0] = a3; pick64[1] = a67; const a68 = pick64[+(a4 > 5.551115123125783e-17)]!;
  const a69 = -a68;
  return a69;
}

function by_beta_float64(x: number, $beta: number): number {
  const a1 = Math.abs(x);
  const a3 = a1 > 1.7976931348623157e+308 ? 1.7976931348623157e+308 : a1;
  const a6 = $beta * x;
  const a7 = Math.abs(a6);
  const a8 = -a7;
  const a10 = a8 < (-750) ? (-750) : a8;
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
  const a58 = 1 + a57;
  const a60 = a15 + 64;
  const a61 = powerOfTwo64(a60);
  const a62 = a58 * a61;
  const a64 = a62 * 5.421010862427522e-20;
  const a65 = a3 * a64;
  const a66 = 1 + a64;
  const a67 = a65 / a66;
  const a68 = Math.log1p(a64);
  const a69 = a68 / $beta;
  const a70 = a67 + a69;
  const a71 = a70 / $beta;
  const a72 = -a71;
  return a72;
}

function value_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = f_float64(x[i]!, $beta);
}

function derivative_float64(x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = slope_float64(x[i]!, $beta);
}

function backward_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slope_float64(x[i]!, $beta);
}

function backwardFromOutput_float64(g: Float64Array, x: Float64Array, out: Float64Array, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = params[0]!;
  for (let i = start; i < end; i += step) out[i] = g[i]! * slopeFromOutput_float64(x[i]!, $beta);
}

function gradients_beta_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $beta = params[0]!;
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_beta_float64(x[i]!, $beta); k++; }
}

export const softplus = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { beta: gradients_beta_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { beta: gradients_beta_float64 } },
});
