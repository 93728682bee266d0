// Arrays over shared, resizable and detached buffers: any of them may be x, g or out.
import { describe, expect, it } from 'vitest';
import { activationList, backward, type F, forward, paramGradient } from '../../../dist/index.js';

// ES2024, which the type library of this package does not know.
const Resizable = ArrayBuffer as unknown as new (
  bytes: number,
  options: { maxByteLength: number },
) => ArrayBuffer & { resize(bytes: number): void };

/** Short, within a block, and over several blocks of both types. */
const lengths = [0, 5, 1_000, 20_000];
const types = [Float32Array, Float64Array] as const;
const [activation] = activationList as [(typeof activationList)[number]];
const isSame = (a: F, b: F): boolean => a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
const fill = <A extends F>(x: A): A => {
  for (let i = 0; i < x.length; i++) x[i] = ((i * 37) % 101) / 10 - 5;
  return x;
};

describe.each(activationList.map((each) => [each.name, each] as const))('%s', (_, each) => {
  it.each(lengths)('takes shared memory, %i elements', (n) => {
    for (const type of types) {
      const plain = fill(new type(n));
      const shared = (): F =>
        new type(new SharedArrayBuffer(n * type.BYTES_PER_ELEMENT) as ArrayBufferLike as ArrayBuffer);
      const x = fill(shared());
      const out = shared();
      expect(forward(each, x, undefined, out)).toBe(out);
      expect(isSame(out, forward(each, plain))).toBe(true);
      expect(isSame(backward(each, x, x, undefined, out), backward(each, plain, plain))).toBe(true);
      // A new result lies in memory of its own.
      expect(forward(each, x).buffer).toBeInstanceOf(ArrayBuffer);
    }
  });
});

describe.each(types.map((type) => [type.name, type] as const))('a %s that follows a resizable buffer', (_, type) => {
  it.each([
    [20_000, 16_384],
    [20_000, 8_192],
    [20_000, 4_096],
    [20_000, 4_095],
    [20_000, 3],
    [20_000, 0],
    [16_384, 20_000],
    [100, 20_000],
    [0, 20_000],
  ])('has at every call the length that it has then: %i elements, then %i', (first, second) => {
    const bytes = type.BYTES_PER_ELEMENT;
    const tracking = (): { buffer: InstanceType<typeof Resizable>; array: F } => {
      const buffer = new Resizable(first * bytes, { maxByteLength: 20_000 * bytes });
      return { buffer, array: new type(buffer) };
    };
    const x = tracking();
    const out = tracking();
    for (const n of [first, second, first]) {
      x.buffer.resize(n * bytes);
      out.buffer.resize(n * bytes);
      fill(x.array);
      const plain = fill(new type(n));
      expect(forward(activation, x.array, undefined, out.array).length).toBe(n);
      expect(isSame(out.array, forward(activation, plain))).toBe(true);
      backward(activation, x.array, x.array, undefined, out.array);
      expect(isSame(out.array, backward(activation, plain, plain))).toBe(true);
    }
  });
});

describe('a detached array', () => {
  const detached = (n: number): Float32Array => {
    const array = new Float32Array(n).fill(1);
    structuredClone(array.buffer, { transfer: [array.buffer] });
    return array;
  };

  it.each([5, 1_000, 20_000])('is an empty one, %i elements before', (n) => {
    const x = detached(n);
    expect(forward(activation, x)).toEqual(new Float32Array(0));
    expect(backward(activation, detached(n), x)).toEqual(new Float32Array(0));
    const learnable = activationList.find(({ paramDerivative }) => paramDerivative !== undefined)!;
    const [name] = Object.keys(learnable.paramDerivative!) as [string];
    expect([...paramGradient(learnable, name, x, x)]).toEqual([0]);
  });

  it.each([5, 1_000, 20_000])('does not fit one that is not, %i elements', (n) => {
    const x = new Float32Array(n);
    expect(() => forward(activation, x, undefined, detached(n))).toThrow(`out must have the length of x, ${n}, got 0`);
    expect(() => forward(activation, detached(n), undefined, x)).toThrow(`out must have the length of x, 0, got ${n}`);
    expect(() => backward(activation, detached(n), x)).toThrow(`g must have the length of x, ${n}, got 0`);
    expect(() => backward(activation, x, detached(n))).toThrow(expect.objectContaining({ code: 'array-length' }));
  });

  it.each([5, 1_000, 20_000])('that worked before it was detached is one like any other, %i elements', (n) => {
    const x = new Float32Array(n).fill(1);
    const out = new Float32Array(n);
    forward(activation, x, undefined, out);
    structuredClone(x.buffer, { transfer: [x.buffer] });
    expect(() => forward(activation, x, undefined, out)).toThrow(`out must have the length of x, 0, got ${n}`);
    expect(forward(activation, x)).toEqual(new Float32Array(0));
  });
});
