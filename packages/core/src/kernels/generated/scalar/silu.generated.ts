// Written by scripts/generate.mjs from src/activations/silu.ts; change that file and run `pnpm generate`.
import { silu as record } from '../../../activations/silu.js';
import { powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a2 = x > 1600 ? 1600 : x;
  const a4 = a2 < (-1600) ? (-1600) : a2;
  const a7 = x > 1.7976931348623157e+308 ? 1.7976931348623157e+308 : x;
  const a9 = a7 < (-1.7976931348623157e+308) ? (-1.7976931348623157e+308) : a7;
  const a11 = Math.abs(a4);
  const a12 = -a11;
  const a14 = a12 < (-709.2) ? (-709.2) : a12;
  const a16 = a14 * 1.4426950408889634;
  const a18 = a16 + 6755399441055744;
  const a19 = a18 - 6755399441055744;
  const a21 = a19 * 0.6931471805599453;
  const a22 = a14 - a21;
  const a23 = a22 * a22;
  const a26 = 0.16666666369728486 * a22;
  const a27 = 0.500000004427036 + a26;
  const a30 = 0.008333389462251284 * a22;
  const a31 = 0.04166636042202638 + a30;
  const a32 = a31 * a23;
  const a33 = a27 + a32;
  const a36 = 0.00019845880247598767 * a22;
  const a37 = 0.0013940668883401007 + a36;
  const a38 = a23 * a23;
  const a39 = a37 * a38;
  const a40 = a33 + a39;
  const a41 = a23 * a40;
  const a42 = a22 + a41;
  const a43 = 1 + a42;
  const a44 = powerOfTwo64(a19);
  const a45 = a43 * a44;
  const a46 = a9 * a45;
  const a47 = a46 * 0;
  const a48 = a46 + a47;
  pick64[0] = x; pick64[1] = a48; const a49 = pick64[+(a4 < 0)]!;
  const a50 = 1 + a45;
  const a51 = a49 / a50;
  const a52 = f(a51);
  return a52;
}

function slope_float32(x: number): number {
  const a2 = x > 1600 ? 1600 : x;
  const a4 = a2 < (-1600) ? (-1600) : a2;
  const a7 = Math.abs(a4);
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
  const a42 = 1 + a41;
  const a43 = a4 / a42;
  const a44 = 1 + a43;
  const a45 = a44 * a41;
  const a46 = a45 * 0;
  const a47 = a45 + a46;
  const a48 = a4 * a41;
  const a49 = a48 / a42;
  const a50 = 1 + a49;
  pick64[0] = a50; pick64[1] = a47; const a51 = pick64[+(a4 < 0)]!;
  const a52 = a51 / a42;
  const a53 = f(a52);
  return a53;
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
  const a2 = x > 1600 ? 1600 : x;
  const a4 = a2 < (-1600) ? (-1600) : a2;
  const a6 = Math.abs(a4);
  const a7 = -a6;
  const a10 = x > 1.7976931348623157e+308 ? 1.7976931348623157e+308 : x;
  const a12 = a10 < (-1.7976931348623157e+308) ? (-1.7976931348623157e+308) : a10;
  const a15 = 0.5 * a7;
  const a17 = a15 < (-750) ? (-750) : a15;
  const a19 = a17 * 1.4426950408889634;
  const a21 = a19 + 6755399441055744;
  const a22 = a21 - 6755399441055744;
  const a24 = a22 * 0.6931471805598903;
  const a25 = a17 - a24;
  const a27 = a22 * 5.497923018708371e-14;
  const a28 = a25 - a27;
  const a29 = a28 * a28;
  const a31 = 0.1666666666666667 * a28;
  const a32 = 0.5 + a31;
  const a35 = 0.008333333333326082 * a28;
  const a36 = 0.04166666666666667 + a35;
  const a37 = a36 * a29;
  const a38 = a32 + a37;
  const a41 = 0.0001984126987500443 * a28;
  const a42 = 0.0013888888888880786 + a41;
  const a45 = 0.000002755725516733863 * a28;
  const a46 = 0.000024801587333455554 + a45;
  const a47 = a46 * a29;
  const a48 = a42 + a47;
  const a49 = a29 * a29;
  const a50 = a48 * a49;
  const a51 = a38 + a50;
  const a54 = 2.5105313809050282e-8 * a28;
  const a55 = 2.7557265169290446e-7 + a54;
  const a57 = 2.0917823915320718e-9 * a29;
  const a58 = a55 + a57;
  const a59 = a49 * a49;
  const a60 = a58 * a59;
  const a61 = a51 + a60;
  const a62 = a29 * a61;
  const a63 = a28 + a62;
  const a64 = 1 + a63;
  const a66 = a22 + 64;
  const a67 = powerOfTwo64(a66);
  const a68 = a64 * a67;
  const a70 = a68 * 5.421010862427522e-20;
  const a71 = a12 * a70;
  const a72 = a71 * a70;
  const a73 = a7 < (-750) ? (-750) : a7;
  const a74 = a73 * 1.4426950408889634;
  const a75 = a74 + 6755399441055744;
  const a76 = a75 - 6755399441055744;
  const a77 = a76 * 0.6931471805598903;
  const a78 = a73 - a77;
  const a79 = a76 * 5.497923018708371e-14;
  const a80 = a78 - a79;
  const a81 = a80 * a80;
  const a82 = 0.1666666666666667 * a80;
  const a83 = 0.5 + a82;
  const a84 = 0.008333333333326082 * a80;
  const a85 = 0.04166666666666667 + a84;
  const a86 = a85 * a81;
  const a87 = a83 + a86;
  const a88 = 0.0001984126987500443 * a80;
  const a89 = 0.0013888888888880786 + a88;
  const a90 = 0.000002755725516733863 * a80;
  const a91 = 0.000024801587333455554 + a90;
  const a92 = a91 * a81;
  const a93 = a89 + a92;
  const a94 = a81 * a81;
  const a95 = a93 * a94;
  const a96 = a87 + a95;
  const a97 = 2.5105313809050282e-8 * a80;
  const a98 = 2.7557265169290446e-7 + a97;
  const a99 = 2.0917823915320718e-9 * a81;
  const a100 = a98 + a99;
  const a101 = a94 * a94;
  const a102 = a100 * a101;
  const a103 = a96 + a102;
  const a104 = a81 * a103;
  const a105 = a80 + a104;
  const a106 = 1 + a105;
  const a107 = a76 + 64;
  const a108 = powerOfTwo64(a107);
  const a109 = a106 * a108;
  const a110 = a109 * 5.421010862427522e-20;
  const a111 = a12 * a110;
  const a112 = a7 < (-700) ? a72 : a111;
  const a113 = a112 * 0;
  const a114 = a112 + a113;
  pick64[0] = x; pick64[1] = a114; const a115 = pick64[+(a4 < 0)]!;
  const a116 = 1 + a110;
  const a117 = a115 / a116;
  return a117;
}

function slope_float64(x: number): number {
  const a2 = x > 1600 ? 1600 : x;
  const a4 = a2 < (-1600) ? (-1600) : a2;
  const a6 = Math.abs(a4);
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
  const a66 = 1 + a65;
  const a67 = a4 / a66;
  const a68 = 1 + a67;
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
  const a112 = a111 * 0;
  const a113 = a111 + a112;
  const a114 = a4 * a65;
  const a115 = a114 / a66;
  const a116 = 1 + a115;
  pick64[0] = a116; pick64[1] = a113; const a117 = pick64[+(a4 < 0)]!;
  const a118 = a117 / a66;
  return a118;
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

export const silu = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: {  } },
});
