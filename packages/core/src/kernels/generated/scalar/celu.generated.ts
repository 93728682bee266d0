// Written by scripts/generate.mjs from src/activations/celu.ts; change that file and run `pnpm generate`.
import { celu as record } from '../../../activations/celu.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number, $alpha: number): number {
  const a3 = x / $alpha;
  const a5 = a3 < (-709.2) ? (-709.2) : a3;
  const a7 = a5 > 708 ? 708 : a5;
  const a9 = a7 * 1.4426950408889634;
  const a11 = a9 + 6755399441055744;
  const a12 = a11 - 6755399441055744;
  const a13 = powerOfTwo64(a12);
  const a15 = a12 * 0.6931471805599453;
  const a16 = a7 - a15;
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
  const a37 = a13 * a36;
  const a39 = a13 - 1;
  const a40 = a37 + a39;
  pick64[0] = a3; pick64[1] = a40; const a41 = pick64[+(a3 < 0)]!;
  pick64[0] = a41; pick64[1] = a40; const a42 = pick64[+(a3 > 0)]!;
  const a43 = $alpha * a42;
  pick64[0] = a43; pick64[1] = x; const a44 = pick64[+(x > 0)]!;
  const a45 = f(a44);
  return a45;
}

function slope_float32(x: number, $alpha: number): number {
  const a4 = x / $alpha;
  const a6 = a4 < (-709.2) ? (-709.2) : a4;
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
  pick64[0] = a39; pick64[1] = 1; const a40 = pick64[+(x > 0)]!;
  const a41 = f(a40);
  return a41;
}

function slopeFromOutput_float32(x: number, $alpha: number): number {
  const a4 = f(x / $alpha);
  const a5 = f(1 + a4);
  pick32[0] = a5; pick32[1] = 1; const a6 = pick32[+(x > 0)]!;
  return a6;
}

function by_alpha_float32(x: number, $alpha: number): number {
  const a3 = x / $alpha;
  const a4 = Math.abs(a3);
  const a6 = a3 * a3;
  const a7 = 0 * a3;
  const a9 = a7 + (-1.4911969277048643e-10);
  const a10 = a9 * a3;
  const a12 = a10 + (-1.9270852604185937e-9);
  const a13 = a12 * a3;
  const a15 = a13 + (-2.296443268665491e-8);
  const a16 = a15 * a3;
  const a18 = a16 + (-2.505210838544172e-7);
  const a19 = a18 * a3;
  const a21 = a19 + (-0.00000248015873015873);
  const a22 = a21 * a3;
  const a24 = a22 + (-0.000022045855379188714);
  const a25 = a24 * a3;
  const a27 = a25 + (-0.00017361111111111112);
  const a28 = a27 * a3;
  const a30 = a28 + (-0.0011904761904761906);
  const a31 = a30 * a3;
  const a33 = a31 + (-0.006944444444444444);
  const a34 = a33 * a3;
  const a36 = a34 + (-0.03333333333333333);
  const a37 = a36 * a3;
  const a39 = a37 + (-0.125);
  const a40 = a39 * a3;
  const a42 = a40 + (-0.3333333333333333);
  const a43 = a42 * a3;
  const a45 = a43 + (-0.5);
  const a46 = a6 * a45;
  const a48 = a3 < (-800) ? (-800) : a3;
  const a50 = a48 < (-709.2) ? (-709.2) : a48;
  const a52 = a50 > 708 ? 708 : a50;
  const a54 = a52 * 1.4426950408889634;
  const a56 = a54 + 6755399441055744;
  const a57 = a56 - 6755399441055744;
  const a58 = powerOfTwo64(a57);
  const a60 = a57 * 0.6931471805599453;
  const a61 = a52 - a60;
  const a62 = a61 * a61;
  const a65 = 0.16666666369728486 * a61;
  const a66 = 0.500000004427036 + a65;
  const a69 = 0.008333389462251284 * a61;
  const a70 = 0.04166636042202638 + a69;
  const a71 = a70 * a62;
  const a72 = a66 + a71;
  const a75 = 0.00019845880247598767 * a61;
  const a76 = 0.0013940668883401007 + a75;
  const a77 = a62 * a62;
  const a78 = a76 * a77;
  const a79 = a72 + a78;
  const a80 = a62 * a79;
  const a81 = a61 + a80;
  const a82 = a58 * a81;
  const a84 = a58 - 1;
  const a85 = a82 + a84;
  pick64[0] = a48; pick64[1] = a85; const a86 = pick64[+(a48 < 0)]!;
  pick64[0] = a86; pick64[1] = a85; const a87 = pick64[+(a48 > 0)]!;
  const a88 = 1 + a81;
  const a89 = a88 * a58;
  const a90 = a48 * a89;
  const a91 = a87 - a90;
  pick64[0] = a91; pick64[1] = a46; const a92 = pick64[+(a4 < 0.25)]!;
  pick64[0] = a92; pick64[1] = 0; const a93 = pick64[+(x > 0)]!;
  const a94 = f(a93);
  return a94;
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

function gradients_alpha_float32(g: Float32Array, x: Float32Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = f(params[0]!);
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_alpha_float32(x[i]!, $alpha); k++; }
}

function f_float64(x: number, $alpha: number): number {
  const a3 = x / $alpha;
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
  const a69 = $alpha * a68;
  pick64[0] = a69; pick64[1] = x; const a70 = pick64[+(x > 0)]!;
  return a70;
}

function slope_float64(x: number, $alpha: number): number {
  const a4 = x / $alpha;
  const a6 = a4 < (-750) ? (-750) : a4;
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
  pick64[0] = (-1); pick64[1] = 64; const a59 = pick64[+(a4 < 0)]!;
  const a60 = a13 + a59;
  const a61 = powerOfTwo64(a60);
  const a62 = a56 * a61;
  pick64[0] = 2; pick64[1] = 5.421010862427522e-20; const a65 = pick64[+(a4 < 0)]!;
  const a66 = a62 * a65;
  pick64[0] = a66; pick64[1] = 1; const a67 = pick64[+(x > 0)]!;
  return a67;
}

function slopeFromOutput_float64(x: number, $alpha: number): number {
  const a4 = x / $alpha;
  const a5 = 1 + a4;
  pick64[0] = a5; pick64[1] = 1; const a6 = pick64[+(x > 0)]!;
  return a6;
}

function by_alpha_float64(x: number, $alpha: number): number {
  const a3 = x / $alpha;
  const a4 = Math.abs(a3);
  const a6 = a3 * a3;
  const a7 = 0 * a3;
  const a9 = a7 + (-1.4911969277048643e-10);
  const a10 = a9 * a3;
  const a12 = a10 + (-1.9270852604185937e-9);
  const a13 = a12 * a3;
  const a15 = a13 + (-2.296443268665491e-8);
  const a16 = a15 * a3;
  const a18 = a16 + (-2.505210838544172e-7);
  const a19 = a18 * a3;
  const a21 = a19 + (-0.00000248015873015873);
  const a22 = a21 * a3;
  const a24 = a22 + (-0.000022045855379188714);
  const a25 = a24 * a3;
  const a27 = a25 + (-0.00017361111111111112);
  const a28 = a27 * a3;
  const a30 = a28 + (-0.0011904761904761906);
  const a31 = a30 * a3;
  const a33 = a31 + (-0.006944444444444444);
  const a34 = a33 * a3;
  const a36 = a34 + (-0.03333333333333333);
  const a37 = a36 * a3;
  const a39 = a37 + (-0.125);
  const a40 = a39 * a3;
  const a42 = a40 + (-0.3333333333333333);
  const a43 = a42 * a3;
  const a45 = a43 + (-0.5);
  const a46 = a6 * a45;
  const a48 = a3 < (-800) ? (-800) : a3;
  const a49 = Math.abs(a48);
  const a52 = a48 < (-40) ? (-40) : a48;
  const a54 = a52 > 710 ? 710 : a52;
  const a56 = a54 * 1.4426950408889634;
  const a58 = a56 + 6755399441055744;
  const a59 = a58 - 6755399441055744;
  const a61 = a59 * 0.6931471805598903;
  const a62 = a54 - a61;
  const a64 = a59 * 5.497923018708371e-14;
  const a65 = a62 - a64;
  const a66 = a65 * a65;
  const a69 = 0.1666666666666667 * a65;
  const a70 = 0.5 + a69;
  const a73 = 0.008333333333326082 * a65;
  const a74 = 0.04166666666666667 + a73;
  const a75 = a74 * a66;
  const a76 = a70 + a75;
  const a79 = 0.0001984126987500443 * a65;
  const a80 = 0.0013888888888880786 + a79;
  const a83 = 0.000002755725516733863 * a65;
  const a84 = 0.000024801587333455554 + a83;
  const a85 = a84 * a66;
  const a86 = a80 + a85;
  const a87 = a66 * a66;
  const a88 = a86 * a87;
  const a89 = a76 + a88;
  const a92 = 2.5105313809050282e-8 * a65;
  const a93 = 2.7557265169290446e-7 + a92;
  const a95 = 2.0917823915320718e-9 * a66;
  const a96 = a93 + a95;
  const a97 = a87 * a87;
  const a98 = a96 * a97;
  const a99 = a89 + a98;
  const a100 = a66 * a99;
  const a101 = a65 + a100;
  const a103 = 1 - a59;
  const a104 = powerOfTwo64(a103);
  const a105 = a104 * 0.5;
  const a106 = 1 - a105;
  const a107 = a101 + a106;
  const a108 = a59 - 1;
  const a109 = powerOfTwo64(a108);
  const a110 = a107 * a109;
  const a112 = a110 * 2;
  pick64[0] = a48; pick64[1] = a112; const a113 = pick64[+(a49 > 5.551115123125783e-17)]!;
  const a115 = a48 < (-750) ? (-750) : a48;
  const a116 = a115 > 710 ? 710 : a115;
  const a117 = a116 * 1.4426950408889634;
  const a118 = a117 + 6755399441055744;
  const a119 = a118 - 6755399441055744;
  const a120 = a119 * 0.6931471805598903;
  const a121 = a116 - a120;
  const a122 = a119 * 5.497923018708371e-14;
  const a123 = a121 - a122;
  const a124 = a123 * a123;
  const a125 = 0.1666666666666667 * a123;
  const a126 = 0.5 + a125;
  const a127 = 0.008333333333326082 * a123;
  const a128 = 0.04166666666666667 + a127;
  const a129 = a128 * a124;
  const a130 = a126 + a129;
  const a131 = 0.0001984126987500443 * a123;
  const a132 = 0.0013888888888880786 + a131;
  const a133 = 0.000002755725516733863 * a123;
  const a134 = 0.000024801587333455554 + a133;
  const a135 = a134 * a124;
  const a136 = a132 + a135;
  const a137 = a124 * a124;
  const a138 = a136 * a137;
  const a139 = a130 + a138;
  const a140 = 2.5105313809050282e-8 * a123;
  const a141 = 2.7557265169290446e-7 + a140;
  const a142 = 2.0917823915320718e-9 * a124;
  const a143 = a141 + a142;
  const a144 = a137 * a137;
  const a145 = a143 * a144;
  const a146 = a139 + a145;
  const a147 = a124 * a146;
  const a148 = a123 + a147;
  const a149 = 1 + a148;
  pick64[0] = (-1); pick64[1] = 64; const a152 = pick64[+(a48 < 0)]!;
  const a153 = a119 + a152;
  const a154 = powerOfTwo64(a153);
  const a155 = a149 * a154;
  pick64[0] = 2; pick64[1] = 5.421010862427522e-20; const a157 = pick64[+(a48 < 0)]!;
  const a158 = a155 * a157;
  const a159 = a48 * a158;
  const a160 = a113 - a159;
  pick64[0] = a160; pick64[1] = a46; const a161 = pick64[+(a4 < 0.25)]!;
  pick64[0] = a161; pick64[1] = 0; const a162 = pick64[+(x > 0)]!;
  return a162;
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

function gradients_alpha_float64(g: Float64Array, x: Float64Array, lanes: Float64Array, first: number, start: number, end: number, step: number, params: Float64Array): void {
  const $alpha = params[0]!;
  let k = first;
  for (let i = start; i < end; i += step) { lanes[k & 7] = lanes[k & 7]! + g[i]! * by_alpha_float64(x[i]!, $alpha); k++; }
}

export const celu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, backwardFromOutput: backwardFromOutput_float32, gradients: { alpha: gradients_alpha_float32 } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, backwardFromOutput: backwardFromOutput_float64, gradients: { alpha: gradients_alpha_float64 } },
});
