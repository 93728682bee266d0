// Kernels in a memory of one's own: the results of the generic functions at any address and length, and nothing else touched.
import { describe, expect, it } from 'vitest';
import {
  activationList,
  backward,
  backwardFromOutput,
  CoreError,
  defineActivation,
  forward,
  instantiateKernels,
  type Kernels,
  leakyRelu,
  paramGradient,
  prelu,
  relu,
  sigmoid,
} from '../../dist/index.js';

const memory = new WebAssembly.Memory({ initial: 4, maximum: 4 });
const table = instantiateKernels(memory, activationList);
const floats = new Float32Array(memory.buffer, 0, table.from >> 2);
const doubles = new Float64Array(memory.buffer, 0, table.from >> 3);
const guard = 123.25;
const lengths = Array.from({ length: 68 }, (_, n) => n);

const xs = Float32Array.from({ length: 67 }, (_, i) => ((i * 7919) % 97) / 7 - 6.5 + (i % 5 === 0 ? -20 : 0));
const gs = Float32Array.from({ length: 67 }, (_, i) => ((i * 31) % 17) / 4 - 2);

/** Addresses of three arrays of up to 67 numbers, `offset` numbers from a multiple of 64 bytes, with guard words between. */
const places = (offset: number): { g: number; x: number; out: number } => ({
  g: 1024 + 4 * offset,
  x: 2048 + 4 * offset,
  out: 4096 + 4 * offset,
});

/** Lays g and x out among guard words, runs a kernel and gives what it wrote and whether it left the guards alone. */
function run(
  n: number,
  offset: number,
  kernel: (at: ReturnType<typeof places>) => void,
  target: 'g' | 'x' | 'out' = 'out',
) {
  const at = places(offset);
  floats.subarray(0, 4096).fill(guard);
  floats.set(gs.subarray(0, n), at.g >> 2);
  floats.set(xs.subarray(0, n), at.x >> 2);
  kernel(at);
  const out = floats.slice(at[target] >> 2, (at[target] >> 2) + n);
  const inside = (i: number): boolean => [at.g, at.x, at.out].some((each) => i >= each >> 2 && i < (each >> 2) + n);
  const isGuarded = floats.subarray(0, 4096).every((each, i) => inside(i) || each === guard);
  return { out, isGuarded };
}

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  const kernels = table.get(activation) as Kernels;
  const values = Object.values(activation.params).map((each) => each.default);
  const failures: string[] = [];
  const expectRun = (what: string, result: ReturnType<typeof run>, wanted: Float32Array): void => {
    const isSame = result.out.every((each, i) => Object.is(each, wanted[i]));
    if (!isSame || !result.isGuarded) failures.push(what);
  };

  it('gives what the generic functions give, at lengths 0 to 67 and offsets 0 to 15, in place too', () => {
    for (const n of lengths) {
      const offset = n % 16;
      const [g, x] = [gs.slice(0, n), xs.slice(0, n)];
      const label = `${n} at ${offset}`;
      const value = forward(activation, x);
      const gradient = backward(activation, g, x);
      expectRun(
        `value of ${label}`,
        run(n, offset, (at) => kernels.value(at.x, at.out, n, ...values)),
        value,
      );
      expectRun(
        `value in place of ${label}`,
        run(n, offset, (at) => kernels.value(at.x, at.x, n, ...values), 'x'),
        value,
      );
      const ones = new Float32Array(n).fill(1);
      expectRun(
        `derivative of ${label}`,
        run(n, offset, (at) => kernels.derivative(at.x, at.out, n, ...values)),
        backward(activation, ones, x),
      );
      expectRun(
        `backward of ${label}`,
        run(n, offset, (at) => kernels.backward(at.g, at.x, at.out, n, ...values)),
        gradient,
      );
      expectRun(
        `backward into g of ${label}`,
        run(n, offset, (at) => kernels.backward(at.g, at.x, at.g, n, ...values), 'g'),
        gradient,
      );
      expectRun(
        `backward into x of ${label}`,
        run(n, offset, (at) => kernels.backward(at.g, at.x, at.x, n, ...values), 'x'),
        gradient,
      );
      if (!activation.derivativeFromOutput) continue;
      const fromOutput = kernels.backwardFromOutput as NonNullable<Kernels['backwardFromOutput']>;
      expectRun(
        `backwardFromOutput of ${label}`,
        run(n, offset, (at) => fromOutput(at.g, at.x, at.out, n, ...values)),
        backwardFromOutput(activation, g, x),
      );
    }
    expect(failures).toEqual([]);
  });

  it('adds the gradients of parameters to eight lanes, as paramGradient does', () => {
    expect(Object.keys(kernels.gradients)).toEqual(Object.keys(activation.paramDerivative ?? {}));
    for (const [name, gradient] of Object.entries(kernels.gradients)) {
      for (const n of lengths) {
        const { isGuarded } = run(n, n % 16, (at) => {
          doubles.fill(0, 4096, 4104);
          gradient(at.g, at.x, 8 * 4096, n, ...values);
        });
        const [a, b, c, d, e, f, g, h] = doubles.subarray(4096, 4104) as unknown as number[] as [
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const sum = Math.fround(a + b + (c + d) + (e + f + (g + h)));
        expect(isGuarded).toBe(true);
        expect(sum).toBe(paramGradient(activation, name, gs.slice(0, n), xs.slice(0, n))[0]);
      }
    }
  });

  it('fuses a bias: f(x + b) in float32 for every row, whatever lies between the rows', () => {
    for (const columns of [1, 3, 4, 7, 16, 21]) {
      const [rows, stride, bias] = [3, columns + 5, 512];
      const at = places(3);
      floats.subarray(0, 4096).fill(guard);
      floats.set(gs.subarray(0, columns), bias >> 2);
      for (let row = 0; row < rows; row++) floats.set(xs.subarray(row, row + columns), (at.x >> 2) + row * stride);
      kernels.biasValue(at.x, bias, at.out, rows, columns, stride, ...values);
      for (let row = 0; row < rows; row++) {
        const from = (at.out >> 2) + row * stride;
        const sums = xs.slice(row, row + columns).map((each, i) => each + gs[i]!);
        expect(floats.slice(from, from + columns)).toEqual(forward(activation, sums));
        expect(floats.subarray(from + columns, from + stride).every((each) => each === guard)).toBe(true);
      }
    }
  });
});

it('keeps its constants at the end of the memory, from a multiple of 64 bytes on', () => {
  expect(table.from % 64).toBe(0);
  expect(table.from).toBeGreaterThan(memory.buffer.byteLength - 64 * 1024);
  const small = instantiateKernels(new WebAssembly.Memory({ initial: 1 }), [relu, relu]);
  expect(small.from).toBeGreaterThan(65_536 - 512);
  expect(small.get(relu)).toBeDefined();
  expect(small.get(sigmoid)).toBeUndefined();
});

it('keeps two tables in two memories apart', () => {
  const [first, second] = [1, 1].map((initial) => new WebAssembly.Memory({ initial }));
  const tables = [first!, second!].map((each) => instantiateKernels(each, [leakyRelu, prelu]));
  new Float32Array(first!.buffer)[0] = -2;
  new Float32Array(second!.buffer)[0] = -4;
  tables[0]!.get(leakyRelu)!.value(0, 4, 1, 0.5);
  tables[1]!.get(prelu)!.value(0, 4, 1, 0.25);
  expect([new Float32Array(first!.buffer)[1], new Float32Array(second!.buffer)[1]]).toEqual([-1, -1]);
});

it('refuses a record without kernels and a memory without room', () => {
  const own = defineActivation({ ...relu, name: 'own' });
  expect(() => instantiateKernels(memory, [own])).toThrow(CoreError);
  expect(() => instantiateKernels(memory, [own])).toThrow(
    'instantiateKernels: own must have kernels, got a record without; compile it with compileActivation of @actlab/core/compile',
  );
  expect(() => instantiateKernels(new WebAssembly.Memory({ initial: 0 }), [relu])).toThrow(
    'instantiateKernels: the memory must hold the constants of 1 activations, got 0 bytes',
  );
});
