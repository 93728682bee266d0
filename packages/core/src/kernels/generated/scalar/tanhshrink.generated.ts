// Written by scripts/generate.mjs from src/activations/tanhshrink.ts; change that file and run `pnpm generate`.
import { tanhshrink as record } from '../../../activations/tanhshrink.js';
import { powerOfTwo32, powerOfTwo64 } from '../../../formula/exponent-bits.js';
import { attachLoops } from '../../attached-loops.js';

const f = Math.fround;
const pick32 = new Float32Array(2);
const pick64 = new Float64Array(2);

function f_float32(x: number): number {
  const a1 = Math.abs(x);
  const a3 = x * x;
  const a4 = x * a3;
  const a10 = a3 * a3;
  const a11 = 0.00004847735757751574 * a10;
  const a12 = 0.0012422249421835078 + a11;
  const a13 = a12 * a10;
  const a14 = 0.00882627756723511 + a13;
  const a15 = a14 * a10;
  const a16 = 0.0539675975802522 + a15;
  const a17 = a16 * a10;
  const a18 = 0.3333333331838134 + a17;
  const a23 = (-0.00033773103402136653) * a10;
  const a24 = (-0.003478444016721596) + a23;
  const a25 = a24 * a10;
  const a26 = (-0.0218625823914392) + a25;
  const a27 = a26 * a10;
  const a28 = (-0.1333333090377168) + a27;
  const a29 = a28 * a3;
  const a30 = a18 + a29;
  const a31 = a4 * a30;
  const a34 = (-2) * a1;
  const a36 = a34 < (-709.2) ? (-709.2) : a34;
  const a38 = a36 * 1.4426950408889634;
  const a40 = a38 + 6755399441055744;
  const a41 = a40 - 6755399441055744;
  const a42 = powerOfTwo64(a41);
  const a44 = a41 * 0.6931471805599453;
  const a45 = a36 - a44;
  const a46 = a45 * a45;
  const a49 = 0.16666666369728486 * a45;
  const a50 = 0.500000004427036 + a49;
  const a53 = 0.008333389462251284 * a45;
  const a54 = 0.04166636042202638 + a53;
  const a55 = a54 * a46;
  const a56 = a50 + a55;
  const a59 = 0.00019845880247598767 * a45;
  const a60 = 0.0013940668883401007 + a59;
  const a61 = a46 * a46;
  const a62 = a60 * a61;
  const a63 = a56 + a62;
  const a64 = a46 * a63;
  const a65 = a45 + a64;
  const a66 = a42 * a65;
  const a67 = a42 - 1;
  const a68 = a66 + a67;
  pick64[0] = a34; pick64[1] = a68; const a69 = pick64[+(a34 < 0)]!;
  pick64[0] = a69; pick64[1] = a68; const a70 = pick64[+(a34 > 0)]!;
  const a71 = -a70;
  const a73 = a70 + 2;
  const a74 = a71 / a73;
  const a75 = -a74;
  pick64[0] = x; pick64[1] = a74; const a76 = pick64[+(x > 0)]!;
  pick64[0] = a76; pick64[1] = a75; const a77 = pick64[+(x < 0)]!;
  const a78 = x - a77;
  pick64[0] = a78; pick64[1] = a31; const a79 = pick64[+(a1 < 1)]!;
  const a80 = f(a79);
  return a80;
}

function slope_float32(x: number): number {
  const a1 = Math.abs(x);
  const a7 = f((-2) * a1);
  const a9 = a7 < (-104) ? (-104) : a7;
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
  const a38 = f(1 + a37);
  const a40 = f(a14 + 24);
  const a41 = powerOfTwo32(a40);
  const a42 = f(a38 * a41);
  const a44 = f(a42 * 5.960464477539063e-8);
  const a45 = f(2 * a44);
  const a46 = f(1 + a44);
  const a47 = f(a45 / a46);
  const a48 = f(1 - a47);
  const a49 = -a48;
  pick32[0] = a48; pick32[1] = a49; const a50 = pick32[+(x < 0)]!;
  const a51 = f(x * x);
  const a54 = f(0.13331936299800873 * a51);
  const a55 = f((-0.33333298563957214) + a54);
  const a58 = f(0.02079862542450428 * a51);
  const a59 = f((-0.05378471687436104) + a58);
  const a60 = f(a51 * a51);
  const a61 = f(a59 * a60);
  const a62 = f(a55 + a61);
  const a64 = f(a60 * a60);
  const a65 = f((-0.005897966679185629) * a64);
  const a66 = f(a62 + a65);
  const a67 = f(a51 * a66);
  const a68 = f(1 + a67);
  const a69 = f(x * a68);
  pick32[0] = a69; pick32[1] = a50; const a70 = pick32[+(a1 > 0.6000000238418579)]!;
  const a71 = f(a70 * a70);
  return a71;
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
  const a1 = Math.abs(x);
  const a3 = x * x;
  const a14 = 19 + 0;
  const a15 = a3 / a14;
  const a16 = 17 + a15;
  const a17 = a3 / a16;
  const a18 = 15 + a17;
  const a19 = a3 / a18;
  const a20 = 13 + a19;
  const a21 = a3 / a20;
  const a22 = 11 + a21;
  const a23 = a3 / a22;
  const a24 = 9 + a23;
  const a25 = a3 / a24;
  const a26 = 7 + a25;
  const a27 = a3 / a26;
  const a28 = 5 + a27;
  const a29 = a3 / a28;
  const a30 = 3 + a29;
  const a31 = a3 / a30;
  const a32 = x * a31;
  const a33 = 1 + a31;
  const a34 = a32 / a33;
  const a36 = (-2) * a1;
  const a37 = Math.abs(a36);
  const a40 = a36 < (-40) ? (-40) : a36;
  const a42 = a40 * 1.4426950408889634;
  const a44 = a42 + 6755399441055744;
  const a45 = a44 - 6755399441055744;
  const a47 = a45 * 0.6931471805598903;
  const a48 = a40 - a47;
  const a50 = a45 * 5.497923018708371e-14;
  const a51 = a48 - a50;
  const a52 = a51 * a51;
  const a55 = 0.1666666666666667 * a51;
  const a56 = 0.5 + a55;
  const a59 = 0.008333333333326082 * a51;
  const a60 = 0.04166666666666667 + a59;
  const a61 = a60 * a52;
  const a62 = a56 + a61;
  const a65 = 0.0001984126987500443 * a51;
  const a66 = 0.0013888888888880786 + a65;
  const a69 = 0.000002755725516733863 * a51;
  const a70 = 0.000024801587333455554 + a69;
  const a71 = a70 * a52;
  const a72 = a66 + a71;
  const a73 = a52 * a52;
  const a74 = a72 * a73;
  const a75 = a62 + a74;
  const a78 = 2.5105313809050282e-8 * a51;
  const a79 = 2.7557265169290446e-7 + a78;
  const a81 = 2.0917823915320718e-9 * a52;
  const a82 = a79 + a81;
  const a83 = a73 * a73;
  const a84 = a82 * a83;
  const a85 = a75 + a84;
  const a86 = a52 * a85;
  const a87 = a51 + a86;
  const a88 = 1 - a45;
  const a89 = powerOfTwo64(a88);
  const a90 = a89 * 0.5;
  const a91 = 1 - a90;
  const a92 = a87 + a91;
  const a93 = a45 - 1;
  const a94 = powerOfTwo64(a93);
  const a95 = a92 * a94;
  const a97 = a95 * 2;
  pick64[0] = a36; pick64[1] = a97; const a98 = pick64[+(a37 > 5.551115123125783e-17)]!;
  const a100 = 1 + a98;
  const a101 = 2 * a100;
  const a102 = -a98;
  pick64[0] = a102; pick64[1] = a101; const a103 = pick64[+(a98 < (-0.7))]!;
  const a104 = a98 + 2;
  const a105 = a103 / a104;
  const a106 = 1 - a105;
  pick64[0] = a105; pick64[1] = a106; const a107 = pick64[+(a98 < (-0.7))]!;
  const a108 = -a107;
  pick64[0] = x; pick64[1] = a107; const a109 = pick64[+(x > 0)]!;
  pick64[0] = a109; pick64[1] = a108; const a110 = pick64[+(x < 0)]!;
  const a111 = x - a110;
  pick64[0] = a111; pick64[1] = a34; const a112 = pick64[+(a1 < 1)]!;
  return a112;
}

function slope_float64(x: number): number {
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
  const a80 = a79 * a79;
  return a80;
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

export const tanhshrink = /* @__PURE__ */ attachLoops(record, {
  float32: { value: value_float32, derivative: derivative_float32, backward: backward_float32, gradients: {  } },
  float64: { value: value_float64, derivative: derivative_float64, backward: backward_float64, gradients: {  } },
});
