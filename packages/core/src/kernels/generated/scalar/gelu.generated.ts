// Written by scripts/generate.mjs from src/activations/gelu.ts; change that file and run `pnpm generate`.
import { gelu as record } from '../../../activations/gelu.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { normalCdf } from '../../../formula/normal-cdf-f64.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  pick32[0] = x; pick32[1] = 0; const a2 = pick32[+(x < 0)]!;
  const a3 = a2;
  const a4 = Math.abs(x);
  const a6 = a4 > 15 ? 15 : a4;
  const a7 = a6;
  const a10 = a7 * (-0.5);
  const a11 = a10 * a7;
  const a13 = a11 * 1.4426950408889634;
  const a15 = a13 + 6755399441055744;
  const a16 = a15 - 6755399441055744;
  const a18 = a16 * 0.6931471805599453;
  const a19 = a11 - a18;
  const a20 = f(a19);
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
  const a38 = a37;
  const a39 = 1 + a38;
  const a40 = powerOfTwo64(a16);
  const a41 = a39 * a40;
  const a47 = 0.00415322135899751 * a7;
  const a48 = 0.04088114008895549 + a47;
  const a49 = a48 * a7;
  const a50 = 0.18396927502208102 + a49;
  const a51 = a50 * a7;
  const a52 = 0.4392837661742647 + a51;
  const a53 = a52 * a7;
  const a54 = 0.5000000031461543 + a53;
  const a55 = a41 * a54;
  const a61 = 0.010410470436803295 * a7;
  const a62 = 0.10247993767388675 + a61;
  const a63 = a62 * a7;
  const a64 = 0.4714090264335295 + a63;
  const a65 = a64 * a7;
  const a66 = 1.2055490918607923 + a65;
  const a67 = a66 * a7;
  const a68 = 1.6764525389785538 + a67;
  const a69 = a68 * a7;
  const a70 = 1 + a69;
  const a71 = a55 / a70;
  const a72 = a7 * a71;
  const a73 = a3 - a72;
  const a74 = f(a73);
  return a74;
}

function slope_float32(x: number): number {
  const a4 = Math.abs(x);
  const a6 = a4 > 20 ? 20 : a4;
  const a7 = a6 * a6;
  const a8 = (-0.5) * a7;
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
  const a43 = 4.5 + a6;
  const a44 = 4.5 / a43;
  const a52 = a44 * a44;
  const a53 = (-0.009473003951858117) * a52;
  const a54 = (-0.15211665116447612) + a53;
  const a55 = a54 * a52;
  const a56 = (-0.13826685958454601) + a55;
  const a57 = a56 * a52;
  const a58 = 0.011358535299143836 + a57;
  const a59 = a58 * a52;
  const a60 = 0.064108471654577 + a59;
  const a61 = a60 * a52;
  const a62 = 0.08437878326468404 + a61;
  const a63 = a62 * a52;
  const a64 = 0.08865430521298755 + a63;
  const a71 = 0.06069672585095895 * a52;
  const a72 = 0.1863380646442704 + a71;
  const a73 = a72 * a52;
  const a74 = 0.09057774730577665 + a73;
  const a75 = a74 * a52;
  const a76 = 0.05008943400038778 + a75;
  const a77 = a76 * a52;
  const a78 = 0.07501130699627052 + a77;
  const a79 = a78 * a52;
  const a80 = 0.08864314046220907 + a79;
  const a81 = a80 * a44;
  const a82 = a64 + a81;
  const a83 = a44 * a82;
  const a84 = a41 * a83;
  const a85 = 1 - a84;
  pick64[0] = a84; pick64[1] = a85; const a86 = pick64[+(x > 0)]!;
  const a89 = x > 800 ? 800 : x;
  const a91 = a89 < (-800) ? (-800) : a89;
  const a92 = 0.3989422804014327 * a91;
  const a93 = a91 * a91;
  const a94 = (-0.5) * a93;
  const a95 = a94 < (-709.2) ? (-709.2) : a94;
  const a96 = a95 * 1.4426950408889634;
  const a97 = a96 + 6755399441055744;
  const a98 = a97 - 6755399441055744;
  const a99 = a98 * 0.6931471805599453;
  const a100 = a95 - a99;
  const a101 = a100 * a100;
  const a102 = 0.16666666369728486 * a100;
  const a103 = 0.500000004427036 + a102;
  const a104 = 0.008333389462251284 * a100;
  const a105 = 0.04166636042202638 + a104;
  const a106 = a105 * a101;
  const a107 = a103 + a106;
  const a108 = 0.00019845880247598767 * a100;
  const a109 = 0.0013940668883401007 + a108;
  const a110 = a101 * a101;
  const a111 = a109 * a110;
  const a112 = a107 + a111;
  const a113 = a101 * a112;
  const a114 = a100 + a113;
  const a115 = 1 + a114;
  const a116 = powerOfTwo64(a98);
  const a117 = a115 * a116;
  const a118 = a92 * a117;
  const a119 = a86 + a118;
  const a120 = f(a119);
  return a120;
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

function f_float64(x: number): number {
  const a2 = x < (-800) ? (-800) : x;
  const a3 = normalCdf(x);
  const a4 = a2 * a3;
  return a4;
}

function slope_float64(x: number): number {
  const a1 = normalCdf(x);
  const a4 = x > 800 ? 800 : x;
  const a6 = a4 < (-800) ? (-800) : a4;
  const a7 = a6 * a6;
  const a8 = (-0.5) * a7;
  const a11 = 0.3989422804014327 * a6;
  const a13 = a6 * 134217729;
  const a14 = a13 - a6;
  const a15 = a13 - a14;
  const a16 = a15 * a15;
  const a17 = a16 - a7;
  const a18 = a6 - a15;
  const a19 = a15 * a18;
  const a20 = a17 + a19;
  const a21 = a18 * a15;
  const a22 = a20 + a21;
  const a23 = a18 * a18;
  const a24 = a22 + a23;
  const a25 = (-0.5) * a24;
  const a27 = a25 >= a25 ? a25 : 0;
  const a28 = a11 * a27;
  const a29 = a11 + a28;
  const a32 = 0.5 * a8;
  const a34 = a32 < (-750) ? (-750) : a32;
  const a36 = a34 * 1.4426950408889634;
  const a38 = a36 + 6755399441055744;
  const a39 = a38 - 6755399441055744;
  const a41 = a39 * 0.6931471805598903;
  const a42 = a34 - a41;
  const a44 = a39 * 5.497923018708371e-14;
  const a45 = a42 - a44;
  const a46 = a45 * a45;
  const a48 = 0.1666666666666667 * a45;
  const a49 = 0.5 + a48;
  const a52 = 0.008333333333326082 * a45;
  const a53 = 0.04166666666666667 + a52;
  const a54 = a53 * a46;
  const a55 = a49 + a54;
  const a58 = 0.0001984126987500443 * a45;
  const a59 = 0.0013888888888880786 + a58;
  const a62 = 0.000002755725516733863 * a45;
  const a63 = 0.000024801587333455554 + a62;
  const a64 = a63 * a46;
  const a65 = a59 + a64;
  const a66 = a46 * a46;
  const a67 = a65 * a66;
  const a68 = a55 + a67;
  const a71 = 2.5105313809050282e-8 * a45;
  const a72 = 2.7557265169290446e-7 + a71;
  const a74 = 2.0917823915320718e-9 * a46;
  const a75 = a72 + a74;
  const a76 = a66 * a66;
  const a77 = a75 * a76;
  const a78 = a68 + a77;
  const a79 = a46 * a78;
  const a80 = a45 + a79;
  const a81 = 1 + a80;
  const a83 = a39 + 64;
  const a84 = powerOfTwo64(a83);
  const a85 = a81 * a84;
  const a87 = a85 * 5.421010862427522e-20;
  const a88 = a29 * a87;
  const a89 = a88 * a87;
  const a90 = a8 < (-750) ? (-750) : a8;
  const a91 = a90 * 1.4426950408889634;
  const a92 = a91 + 6755399441055744;
  const a93 = a92 - 6755399441055744;
  const a94 = a93 * 0.6931471805598903;
  const a95 = a90 - a94;
  const a96 = a93 * 5.497923018708371e-14;
  const a97 = a95 - a96;
  const a98 = a97 * a97;
  const a99 = 0.1666666666666667 * a97;
  const a100 = 0.5 + a99;
  const a101 = 0.008333333333326082 * a97;
  const a102 = 0.04166666666666667 + a101;
  const a103 = a102 * a98;
  const a104 = a100 + a103;
  const a105 = 0.0001984126987500443 * a97;
  const a106 = 0.0013888888888880786 + a105;
  const a107 = 0.000002755725516733863 * a97;
  const a108 = 0.000024801587333455554 + a107;
  const a109 = a108 * a98;
  const a110 = a106 + a109;
  const a111 = a98 * a98;
  const a112 = a110 * a111;
  const a113 = a104 + a112;
  const a114 = 2.5105313809050282e-8 * a97;
  const a115 = 2.7557265169290446e-7 + a114;
  const a116 = 2.0917823915320718e-9 * a98;
  const a117 = a115 + a116;
  const a118 = a111 * a111;
  const a119 = a117 * a118;
  const a120 = a113 + a119;
  const a121 = a98 * a120;
  const a122 = a97 + a121;
  const a123 = 1 + a122;
  const a124 = a93 + 64;
  const a125 = powerOfTwo64(a124);
  const a126 = a123 * a125;
  const a127 = a126 * 5.421010862427522e-20;
  const a128 = a29 * a127;
  const a129 = a8 < (-700) ? a89 : a128;
  const a130 = a1 + a129;
  return a130;
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

export const gelu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: {  } },
});
