// Written by scripts/generate.mjs from src/activations/mish.ts; change that file and run `pnpm generate`.
import { mish as record } from '../../../activations/mish.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a3 = x > 800 ? 800 : x;
  const a5 = a3 < (-800) ? (-800) : a3;
  const a7 = Math.abs(a5);
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
  const a43 = a41 + 2;
  const a44 = a5 * a43;
  const a45 = a44 * a41;
  const a46 = 2 * a41;
  const a47 = 1 + a46;
  const a48 = x * a47;
  pick64[0] = a48; pick64[1] = a45; const a49 = pick64[+(x < 0)]!;
  const a50 = a41 * a43;
  const a51 = a50 + 2;
  const a52 = 1 + a41;
  const a53 = a46 * a52;
  const a54 = 1 + a53;
  pick64[0] = a54; pick64[1] = a51; const a55 = pick64[+(x < 0)]!;
  const a56 = a49 / a55;
  const a57 = f(a56);
  return a57;
}

function slope_float32(x: number): number {
  const a4 = x > 800 ? 800 : x;
  const a6 = a4 < (-800) ? (-800) : a4;
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
  const a43 = a41 + 2;
  const a44 = a41 * a43;
  const a45 = a44 + 2;
  const a46 = a43 * a45;
  const a48 = 4 * a6;
  const a49 = a41 + 1;
  const a50 = a48 * a49;
  const a51 = a46 + a50;
  const a52 = a51 * a41;
  const a53 = 2 * a41;
  const a54 = 1 + a53;
  const a55 = 1 + a41;
  const a56 = a53 * a55;
  const a57 = 1 + a56;
  const a58 = a54 * a57;
  const a59 = a48 * a41;
  const a60 = a59 * a41;
  const a61 = a60 * a55;
  const a62 = a58 + a61;
  pick64[0] = a62; pick64[1] = a52; const a63 = pick64[+(x < 0)]!;
  pick64[0] = a57; pick64[1] = a45; const a64 = pick64[+(x < 0)]!;
  const a65 = a64 * a64;
  const a66 = a63 / a65;
  const a67 = f(a66);
  return a67;
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
  const a3 = x > 800 ? 800 : x;
  const a5 = a3 < (-800) ? (-800) : a3;
  const a6 = Math.abs(a5);
  const a7 = -a6;
  const a11 = a7 < (-750) ? (-750) : a7;
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
  const a61 = a16 + 64;
  const a62 = powerOfTwo64(a61);
  const a63 = a59 * a62;
  const a65 = a63 * 5.421010862427522e-20;
  const a67 = a65 + 2;
  const a68 = a5 * a67;
  const a69 = 0.5 * a7;
  const a70 = a69 < (-750) ? (-750) : a69;
  const a71 = a70 * 1.4426950408889634;
  const a72 = a71 + 6755399441055744;
  const a73 = a72 - 6755399441055744;
  const a74 = a73 * 0.6931471805598903;
  const a75 = a70 - a74;
  const a76 = a73 * 5.497923018708371e-14;
  const a77 = a75 - a76;
  const a78 = a77 * a77;
  const a79 = 0.1666666666666667 * a77;
  const a80 = 0.5 + a79;
  const a81 = 0.008333333333326082 * a77;
  const a82 = 0.04166666666666667 + a81;
  const a83 = a82 * a78;
  const a84 = a80 + a83;
  const a85 = 0.0001984126987500443 * a77;
  const a86 = 0.0013888888888880786 + a85;
  const a87 = 0.000002755725516733863 * a77;
  const a88 = 0.000024801587333455554 + a87;
  const a89 = a88 * a78;
  const a90 = a86 + a89;
  const a91 = a78 * a78;
  const a92 = a90 * a91;
  const a93 = a84 + a92;
  const a94 = 2.5105313809050282e-8 * a77;
  const a95 = 2.7557265169290446e-7 + a94;
  const a96 = 2.0917823915320718e-9 * a78;
  const a97 = a95 + a96;
  const a98 = a91 * a91;
  const a99 = a97 * a98;
  const a100 = a93 + a99;
  const a101 = a78 * a100;
  const a102 = a77 + a101;
  const a103 = 1 + a102;
  const a104 = a73 + 64;
  const a105 = powerOfTwo64(a104);
  const a106 = a103 * a105;
  const a107 = a106 * 5.421010862427522e-20;
  const a108 = a68 * a107;
  const a109 = a108 * a107;
  const a110 = a68 * a65;
  const a111 = a7 < (-700) ? a109 : a110;
  const a112 = 2 * a65;
  const a113 = 1 + a112;
  const a114 = x * a113;
  pick64[0] = a114; pick64[1] = a111; const a115 = pick64[+(x < 0)]!;
  const a116 = a65 * a67;
  const a117 = a116 + 2;
  const a118 = 1 + a65;
  const a119 = a112 * a118;
  const a120 = 1 + a119;
  pick64[0] = a120; pick64[1] = a117; const a121 = pick64[+(x < 0)]!;
  const a122 = a115 / a121;
  return a122;
}

function slope_float64(x: number): number {
  const a3 = x > 800 ? 800 : x;
  const a5 = a3 < (-800) ? (-800) : a3;
  const a6 = Math.abs(a5);
  const a7 = -a6;
  const a11 = a7 < (-750) ? (-750) : a7;
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
  const a61 = a16 + 64;
  const a62 = powerOfTwo64(a61);
  const a63 = a59 * a62;
  const a65 = a63 * 5.421010862427522e-20;
  const a67 = a65 + 2;
  const a68 = a65 * a67;
  const a69 = a68 + 2;
  const a70 = a67 * a69;
  const a72 = 4 * a5;
  const a73 = a65 + 1;
  const a74 = a72 * a73;
  const a75 = a70 + a74;
  const a76 = 0.5 * a7;
  const a77 = a76 < (-750) ? (-750) : a76;
  const a78 = a77 * 1.4426950408889634;
  const a79 = a78 + 6755399441055744;
  const a80 = a79 - 6755399441055744;
  const a81 = a80 * 0.6931471805598903;
  const a82 = a77 - a81;
  const a83 = a80 * 5.497923018708371e-14;
  const a84 = a82 - a83;
  const a85 = a84 * a84;
  const a86 = 0.1666666666666667 * a84;
  const a87 = 0.5 + a86;
  const a88 = 0.008333333333326082 * a84;
  const a89 = 0.04166666666666667 + a88;
  const a90 = a89 * a85;
  const a91 = a87 + a90;
  const a92 = 0.0001984126987500443 * a84;
  const a93 = 0.0013888888888880786 + a92;
  const a94 = 0.000002755725516733863 * a84;
  const a95 = 0.000024801587333455554 + a94;
  const a96 = a95 * a85;
  const a97 = a93 + a96;
  const a98 = a85 * a85;
  const a99 = a97 * a98;
  const a100 = a91 + a99;
  const a101 = 2.5105313809050282e-8 * a84;
  const a102 = 2.7557265169290446e-7 + a101;
  const a103 = 2.0917823915320718e-9 * a85;
  const a104 = a102 + a103;
  const a105 = a98 * a98;
  const a106 = a104 * a105;
  const a107 = a100 + a106;
  const a108 = a85 * a107;
  const a109 = a84 + a108;
  const a110 = 1 + a109;
  const a111 = a80 + 64;
  const a112 = powerOfTwo64(a111);
  const a113 = a110 * a112;
  const a114 = a113 * 5.421010862427522e-20;
  const a115 = a75 * a114;
  const a116 = a115 * a114;
  const a117 = a75 * a65;
  const a118 = a7 < (-700) ? a116 : a117;
  const a119 = 2 * a65;
  const a120 = 1 + a119;
  const a121 = 1 + a65;
  const a122 = a119 * a121;
  const a123 = 1 + a122;
  const a124 = a120 * a123;
  const a125 = a72 * a65;
  const a126 = a125 * a65;
  const a127 = a126 * a121;
  const a128 = a124 + a127;
  pick64[0] = a128; pick64[1] = a118; const a129 = pick64[+(x < 0)]!;
  pick64[0] = a123; pick64[1] = a69; const a130 = pick64[+(x < 0)]!;
  const a131 = a130 * a130;
  const a132 = a129 / a131;
  return a132;
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

export const mish = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: {  } },
});
