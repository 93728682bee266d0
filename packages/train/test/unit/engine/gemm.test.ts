import { describe, expect, test } from 'vitest';
import { engineCode } from '../../../dist/engine/engine-code.generated.js';
import { paddedStride } from '../../../dist/engine/padded-stride.js';
import { Stream } from '../../../dist/random/stream.js';

interface Kernels {
  gemmNN: (...numbers: number[]) => void;
  gemmTN: (...numbers: number[]) => void;
  transpose: (...numbers: number[]) => void;
}

const memory = new WebAssembly.Memory({ initial: 64 });
const table = new WebAssembly.Table({ initial: 64, element: 'anyfunc' });
const module = new WebAssembly.Module(Buffer.from(engineCode, 'base64'));
const kernels = new WebAssembly.Instance(module, { env: { memory, table } }).exports as unknown as Kernels;

/** Four separate places in the memory, 1 MiB each, the first not at address 0. */
const mebibyte = 2 ** 20;
const place = { bias: 64, a: mebibyte / 2, b: 1.5 * mebibyte, c: 2.5 * mebibyte };
const floats = (address: number, length: number) => new Float32Array(memory.buffer, address, length);

const stream = new Stream({ sweepSeed: 4, purpose: 'noise' });
const ordinary = () => 2 * stream.nextUniform() - 1;
/** Mostly ordinary numbers; else what multiplication and addition treat specially. */
const special = () => {
  const values = [Infinity, -Infinity, NaN, 0, -0, 1e-40, -1e-45, 3e38, -3e38, 1e-30];
  return stream.nextUniform() < 0.9 ? ordinary() : values[Math.floor(stream.nextUniform() * values.length)]!;
};

/** Bits, with every NaN the same one: its sign and payload are not promised. */
function bitsOf(numbers: Float32Array): Uint32Array {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length).slice();
  for (let i = 0; i < bits.length; i++) if (Number.isNaN(numbers[i]!)) bits[i] = 0x7fc00000;
  return bits;
}

interface Product {
  storage: 'NN' | 'TN';
  m: number;
  n: number;
  k: number;
  biased?: boolean;
  /** Elements by which the rows of A, B and C are longer than need be. */
  extra?: number;
  draw?: () => number;
}

/** C as the engine computes it, with what lies around it, and the same from one rounded sum per element. */
function compute({ storage, m, n, k, biased = false, extra = 4, draw = ordinary }: Product) {
  const lda = Math.ceil((storage === 'NN' ? k : m) / 4) * 4 + extra;
  const [ldb, ldc] = [n + extra, n + 2 * extra];
  const a = floats(place.a, lda * (storage === 'NN' ? m : k)).map(draw);
  const b = floats(place.b, ldb * k).map(draw);
  const bias = floats(place.bias, m).map(draw);
  floats(place.a, a.length).set(a);
  floats(place.b, b.length).set(b);
  floats(place.bias, m).set(bias);
  const around = 64;
  const region = floats(place.c - 4 * around, ldc * m + 2 * around).fill(-7.5);
  const wanted = region.slice();
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = biased ? bias[i]! : -0;
      for (let p = 0; p < k; p++) {
        const product = Math.fround(a[storage === 'NN' ? i * lda + p : p * lda + i]! * b[p * ldb + j]!);
        sum = !biased && p === 0 ? product : Math.fround(sum + product);
      }
      wanted[around + i * ldc + j] = sum;
    }
  }
  if (storage === 'TN') kernels.gemmTN(place.c, ldc, place.a, lda, place.b, ldb, m, n, k);
  else kernels.gemmNN(place.c, ldc, place.a, lda, place.b, ldb, biased ? place.bias : 0, m, n, k);
  return { got: bitsOf(region), wanted: bitsOf(wanted) };
}

const kinds = [
  { kind: 'A·B', storage: 'NN', biased: false },
  { kind: 'A·B + bias', storage: 'NN', biased: true },
  { kind: 'Aᵀ·B', storage: 'TN', biased: false },
] as const;

describe.each(kinds)(
  '$kind is one rounded sum per element, in order, and leaves what is around C',
  ({ storage, biased }) => {
    test.each(Array.from({ length: 33 }, (_, i) => i + 1))('%i rows', (m) => {
      for (const k of [1, 2, 3, 5, 16, 33]) {
        for (const n of [4, 8, 12, 20, 36]) {
          const { got, wanted } = compute({ storage, biased, m, n, k });
          expect(got, `${m} × ${n}, k = ${k}`).toEqual(wanted);
        }
      }
    });

    test.each([
      { m: 5, n: 16, k: 63 },
      { m: 5, n: 24, k: 64 },
      { m: 33, n: 28, k: 65 },
      { m: 3, n: 48, k: 127 },
      { m: 65, n: 16, k: 128 },
      { m: 2, n: 260, k: 129 },
      { m: 34, n: 276, k: 193 },
      { m: 67, n: 516, k: 300 },
    ])('$m × $n, k = $k: more than one block', (shape) => {
      const { got, wanted } = compute({ storage, biased, ...shape });
      expect(got).toEqual(wanted);
    });

    test('infinities, NaN, signed zeros, subnormal and overflowing products', () => {
      for (const m of [1, 2, 3, 4, 7, 33]) {
        for (const n of [4, 8, 12, 16, 36]) {
          for (const k of [1, 2, 7, 130]) {
            const { got, wanted } = compute({ storage, biased, m, n, k, draw: special });
            expect(got, `${m} × ${n}, k = ${k}`).toEqual(wanted);
          }
        }
      }
    });

    test('rows without padding', () => {
      const { got, wanted } = compute({ storage, biased, m: 9, n: 16, k: 12, extra: 0 });
      expect(got).toEqual(wanted);
    });
  },
);

test('a sum of negative zeros stays negative without a bias and with a negative zero as bias', () => {
  const minusZero = 0x8000_0000;
  for (const { storage, biased } of kinds) {
    for (const n of [4, 8, 12, 16]) {
      const k = 3;
      const [a, b] = [floats(place.a, 4 * k).fill(0.5), floats(place.b, n * k).fill(-0)];
      floats(place.bias, 4).fill(-0);
      const c = floats(place.c, 4 * n).fill(1);
      if (storage === 'TN') kernels.gemmTN(c.byteOffset, n, a.byteOffset, 4, b.byteOffset, n, 3, n, k);
      else kernels.gemmNN(c.byteOffset, n, a.byteOffset, 4, b.byteOffset, n, biased ? place.bias : 0, 3, n, k);
      expect(new Set(bitsOf(c.subarray(0, 3 * n)))).toEqual(new Set([minusZero]));
    }
  }
});

describe('transpose', () => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33];
  const cases = sizes.flatMap((rows) => sizes.map((columns) => ({ rows, columns })));

  test.each(cases)(
    '$rows × $columns, bit for bit, rows padded with 0 and nothing else written',
    ({ rows, columns }) => {
      const up = (count: number) => Math.ceil(count / 4) * 4;
      const [ldx, ldo, around] = [up(columns) + 4, up(rows) + 8, 64];
      // Every bit pattern must pass, and padding of x must not: distinct words, NaN payloads among them.
      const x = new Uint32Array(memory.buffer, place.a, up(rows) * ldx).map((_, i) => 0x7f80_0000 + 2_654_435 * i);
      new Uint32Array(memory.buffer, place.a, x.length).set(x);
      const region = new Uint32Array(memory.buffer, place.c - 4 * around, ldo * columns + 2 * around).fill(0xdead_beef);
      const wanted = region.slice();
      for (let j = 0; j < columns; j++) {
        for (let i = 0; i < up(rows); i++) wanted[around + j * ldo + i] = i < rows ? x[i * ldx + j]! : 0;
      }
      kernels.transpose(place.c, ldo, place.a, ldx, rows, columns);
      expect(region).toEqual(wanted);
    },
  );
});

test('a padded stride holds the row, keeps vectors aligned and is never a multiple of 256 bytes', () => {
  for (let columns = 1; columns <= 2048; columns++) {
    const stride = paddedStride(columns);
    expect(stride).toBeGreaterThanOrEqual(columns);
    expect(stride % 4).toBe(0);
    expect(stride % 64).not.toBe(0);
    expect(stride - columns).toBeLessThan(12);
  }
  expect([1, 4, 30, 32, 64, 100, 128, 784].map(paddedStride)).toEqual([4, 4, 32, 32, 72, 100, 136, 784]);
});
