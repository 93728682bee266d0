// The elementary functions of the engine's kernels. They are inlined, so that the module exports none: compiled here by themselves.
import { existsSync, readFileSync } from 'node:fs';
import { log, log1p } from '@actlab/core/numerics';
import { main } from 'assemblyscript/asc';
import { describe, expect, test } from 'vitest';
import { cosTurns, sinTurns } from '../../../dist/numerics/sin-cos.js';
import { float32Ulp, source } from '../../engine-module.js';

const entry = `
import { expOfNonPositive } from './lanes/exp';
import { log1pOfFraction, logOfNormal } from './lanes/log';
import { angleOf, cosOf, cosSeries, quadrantOf, sinOf, sinSeries } from './lanes/sin-cos';
export function exp(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) v128.store(x + (<usize>i << 2), expOfNonPositive(v128.load(x + (<usize>i << 2))));
}
export function log(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 2) v128.store(x + (<usize>i << 3), logOfNormal(v128.load(x + (<usize>i << 3))));
}
export function log1p(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 2) v128.store(x + (<usize>i << 3), log1pOfFraction(v128.load(x + (<usize>i << 3))));
}
export function sin(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 2) {
    const u = v128.load(x + (<usize>i << 3));
    const t = angleOf(u);
    v128.store(x + (<usize>i << 3), sinOf(quadrantOf(u), sinSeries(t), cosSeries(t)));
  }
}
export function cos(x: usize, n: i32): void {
  for (let i = 0; i < n; i += 2) {
    const u = v128.load(x + (<usize>i << 3));
    const t = angleOf(u);
    v128.store(x + (<usize>i << 3), cosOf(quadrantOf(u), sinSeries(t), cosSeries(t)));
  }
}`;

type Lane = 'cos' | 'exp' | 'log' | 'log1p' | 'sin';

const folder = new URL('../../../assembly/', import.meta.url);
const memory = new WebAssembly.Memory({ initial: 64 });
const functions = await compile();

async function compile(): Promise<Record<Lane, (at: number, n: number) => void>> {
  let binary = new Uint8Array();
  const options = [
    '-O1',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--enable',
    'simd',
    '--outFile',
    'out.wasm',
  ];
  const { error } = await main(['entry.ts', ...options], {
    readFile: (name) => {
      if (name === 'entry.ts') return entry;
      const file = new URL(name, folder);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    writeFile: (name, contents) => {
      if (name === 'out.wasm') binary = Uint8Array.from(contents as Uint8Array);
    },
    listFiles: () => [],
  });
  if (error) throw error;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary), { env: { memory } });
  return exports as unknown as Record<Lane, (at: number, n: number) => void>;
}

/** `name` of an even number of float64 numbers. */
function doubles(name: Exclude<Lane, 'exp'>, x: ArrayLike<number>): Float64Array {
  const view = new Float64Array(memory.buffer, 64, x.length);
  view.set(x);
  functions[name](64, x.length);
  return view.slice();
}

const bits = (x: ArrayLike<number>) => new BigUint64Array(Float64Array.from(x).buffer);
const random = source(11);
/** On [0, 1), with more digits than one draw has. */
const fine = () => random() + random() * 2 ** -32;

describe('exp', () => {
  const view = new Float32Array(memory.buffer, 64, 1 << 16);

  test('is within 1 ULP of e^x from −104 to 0, subnormal results included', () => {
    const patterns = new Uint32Array(view.buffer, view.byteOffset, view.length);
    // Every 61st float32 number between 2^-30 and 104 and its negative.
    const [first, last] = [0x3080_0000, 0x42d0_0000];
    let worst = 0;
    for (let from = first; from < last; from += 61 * view.length) {
      for (let i = 0; i < view.length; i++) patterns[i] = (Math.min(from + 61 * i, last) | 0x8000_0000) >>> 0;
      const x = view.slice();
      functions.exp(64, view.length);
      for (const [i, got] of view.entries()) {
        const exact = Math.exp(x[i]!);
        const error = Math.abs(got - exact) / (exact < 2 ** -126 ? 2 ** -149 : float32Ulp(exact));
        if (error > worst) worst = error;
      }
    }
    expect(worst).toBeLessThan(1);
  });

  test('is 1 at both zeros, 0 below −104, NaN for NaN', () => {
    view.set([0, -0, -104.1, -1000, -Infinity, Number.NaN, -(2 ** -149), -3.4e38]);
    functions.exp(64, 8);
    expect([...view.subarray(0, 8)]).toEqual([1, 1, 0, 0, 0, Number.NaN, 1, 0]);
  });
});

describe('log', () => {
  test('has the bits of log of core on all normal numbers', () => {
    const x = Float64Array.from({ length: 200_000 }, (_, i) =>
      i % 4 === 0 ? 2 ** Math.floor(2046 * random() - 1022) * (1 + fine()) : i % 4 === 1 ? 0.5 + fine() : fine() || 1,
    );
    x.set([1, 2, 1.4140625, 0.70703125, 1 - 2 ** -53, 1 + 2 ** -52, 2 ** -53, 2 ** -1022]);
    expect(Buffer.compare(Buffer.from(bits(doubles('log', x)).buffer), Buffer.from(bits(x.map(log)).buffer))).toBe(0);
  });

  test('of NaN is NaN', () => {
    expect([...doubles('log', [Number.NaN, 1])]).toEqual([Number.NaN, 0]);
  });
});

describe('log1p', () => {
  test('is within 2 ULP on [0, 1] of Math.log1p, which errs by 0.75 itself', () => {
    const x = Float64Array.from({ length: 200_000 }, (_, i) =>
      i % 2 === 0 ? fine() : fine() * 2 ** (-100 * random()),
    );
    x.set([0, 1, 0.4140625, 0.41406249999999994, 2 ** -149, 2 ** -1000]);
    const got = doubles('log1p', x);
    let worst = 0;
    for (const [i, a] of x.entries()) {
      const exact = Math.log1p(a);
      worst = Math.max(worst, Math.abs(got[i]! - exact) / (2 ** Math.floor(Math.log2(exact || 1)) * 2 ** -52));
    }
    expect(worst).toBeLessThanOrEqual(2);
    expect(got[0]).toBe(0);
    expect(log1p(1)).toBe(got[1]);
    expect([...doubles('log1p', [Number.NaN, 0])]).toEqual([Number.NaN, 0]);
  });
});

describe.each([
  ['sin', sinTurns],
  ['cos', cosTurns],
] as const)('%s of turns', (name, turns) => {
  test('has the bits of the scalar function on [0, 1]', () => {
    const u = Float64Array.from({ length: 200_000 }, () => fine());
    // The borders between quarters, and the numbers beside them.
    const borders = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
    u.set(borders.flatMap((border) => [Math.max(0, border - 2 ** -53), border, Math.min(1, border + 2 ** -53)]));
    const [got, wanted] = [bits(doubles(name, u)), bits(u.map(turns))];
    expect(Buffer.compare(Buffer.from(got.buffer), Buffer.from(wanted.buffer))).toBe(0);
  });
});
