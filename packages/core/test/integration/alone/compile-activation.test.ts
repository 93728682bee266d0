// A record of one's own, compiled at run time: the bits it gave interpreted, and errors that a caller can tell.
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSource } from '../../../dist/compile/assembly-script.js';
import { compileActivation } from '../../../dist/compile/index.js';
import {
  type Activation,
  activationList,
  backend,
  backward,
  backwardFromOutput,
  CoreError,
  defineActivation,
  type F,
  FormMissingError,
  formula,
  forward,
  instantiateKernels,
  paramGradient,
} from '../../../dist/index.js';
import { float32FromBits } from '../../float-error.js';

const { abs, add, divide, exp, input, log1p, multiply, negate, select, sin, subtract, wide, whenPositive } =
  formulaWithInput();

/** The operations, with the input under a name that no variable here has. */
function formulaWithInput(): Omit<typeof formula, 'x'> & { input: typeof formula.x } {
  const { x, ...operations } = formula;
  return { ...operations, input: x };
}

const texts = { title: 'A test', tex: 'f', source: 'none' };
const { stated } = activationList[0]!;
const bounds = { min: -4, max: 4, doc: 'A number.' };

/** Definitions that differ in what kernels must handle. */
const definitions = {
  'without parameters': () => {
    const s = divide(1, add(1, exp(negate(input))));
    return defineActivation({
      ...texts,
      name: 'ownSilu',
      params: {},
      value: multiply(input, s),
      derivative: multiply(s, add(1, multiply(input, subtract(1, s)))),
      float32: { derivative: wide(multiply(s, add(1, multiply(input, subtract(1, s))))) },
      derivativeFromOutput: select(input, 'greater', 0, 1, 0.5),
      stated,
    });
  },
  'with three parameters, named like words of the compiler': () =>
    defineActivation({
      ...texts,
      name: 'function',
      params: { class: { default: 0.5, ...bounds }, n: { default: 1.5, ...bounds }, v128: { default: 2, ...bounds } },
      value: (p) => add(whenPositive(input, multiply(p.n, input), multiply(p.class, input)), p.v128),
      derivative: (p) => whenPositive(input, p.n, p.class),
      derivativeFromOutput: (p) => multiply(p.v128, input),
      paramDerivative: { class: whenPositive(input, 0, input), n: whenPositive(input, input, 0), v128: 1 },
      stated,
    }),
  'with machine functions in float64': () =>
    defineActivation({
      ...texts,
      name: 'snakeLike',
      params: { frequency: { default: 0.75, ...bounds } },
      value: (p) => add(input, multiply(sin(multiply(p.frequency, input)), log1p(abs(input)))),
      derivative: (p) => multiply(p.frequency, divide(input, add(1, abs(input)))),
      paramDerivative: { frequency: (p) => sin(multiply(p.frequency, input)) },
      stated,
    }),
  // What stands behind the end of an array in a kernel's last block is 0: it must not count.
  'whose parameter derivative is infinite at 0': () =>
    defineActivation({
      ...texts,
      name: 'logarithmic',
      params: { scale: { default: 1, ...bounds } },
      value: (p) => multiply(p.scale, log1p(abs(input))),
      derivative: (p) => divide(p.scale, add(1, abs(input))),
      paramDerivative: { scale: divide(1, input) },
      stated,
    }),
};

/** Bit patterns from all over float32, and every length up to 67 elements. */
const patterns = Float32Array.from({ length: 16_411 }, (_, i) => float32FromBits((i * 261_721) | 0));
const usual = Float32Array.from({ length: 10_007 }, (_, i) => (5_000 - i) / 611);

/** Equal numbers, zeros with equal signs, NaN in the same places. */
const isSame = (a: F, b: F): boolean => a.length === b.length && a.every((each, i) => Object.is(each, b[i]));

function parameterSets({ params }: Activation): (Record<string, number> | undefined)[] {
  const names = Object.keys(params);
  if (names.length === 0) return [undefined];
  return [undefined, Object.fromEntries(names.map((name, i) => [name, 0.1 + i / 3]))];
}

/** The forms in which the two differ. */
function differences(a: Activation, b: Activation, x: F): string[] {
  const g = x.map((_, i) => 1 - (i % 7) / 4);
  return parameterSets(a).flatMap((params) => {
    const pairs: [string, F, F][] = [
      ['value', forward(a, x, params), forward(b, x, params)],
      [
        'derivative',
        backward(
          a,
          x.map(() => 1),
          x,
          params,
        ),
        backward(
          b,
          x.map(() => 1),
          x,
          params,
        ),
      ],
      ['backward', backward(a, g, x, params), backward(b, g, x, params)],
    ];
    if (a.derivativeFromOutput) {
      pairs.push(['from output', backwardFromOutput(a, g, x, params), backwardFromOutput(b, g, x, params)]);
    }
    for (const name of Object.keys(a.paramDerivative ?? {})) {
      pairs.push([name, paramGradient(a, name, g, x, params), paramGradient(b, name, g, x, params)]);
      const inner = { count: 1, inner: x.length || 1 };
      pairs.push([
        `${name} by channel`,
        paramGradient(a, name, g, x, params, inner),
        paramGradient(b, name, g, x, params, inner),
      ]);
    }
    return pairs.filter(([, one, other]) => !isSame(one, other)).map(([form]) => form);
  });
}

describe.each(Object.entries(definitions))('a record %s', (_, define) => {
  const interpreted: Activation = define();
  const compiled: Activation = define();
  let returned: Activation | undefined;
  beforeAll(async () => {
    returned = await compileActivation(compiled);
  });

  it('has kernels afterwards, and only it', () => {
    expect(returned).toBe(compiled);
    expect(backend(compiled)).toEqual({ kind: 'simd' });
    expect(backend(interpreted).kind).toBe('scalar');
    const table = instantiateKernels(new WebAssembly.Memory({ initial: 2 }) as { buffer: ArrayBuffer }, [compiled]);
    expect(table.get(compiled)).toBeDefined();
  });

  it.each([Float32Array, Float64Array])('gives the bits that it gave before, in a %o', (type) => {
    for (const x of [patterns, usual]) expect(differences(interpreted, compiled, type.from(x))).toEqual([]);
    for (let n = 0; n <= 67; n++) {
      expect(differences(interpreted, compiled, type.from(usual.subarray(4_950, 4_950 + n))), `${n} elements`).toEqual(
        [],
      );
    }
  });

  it('keeps its checks', () => {
    if (compiled.derivativeFromOutput) return;
    expect(() => backwardFromOutput(compiled, usual, usual)).toThrow(FormMissingError);
  });
});

describe('what cannot be compiled', () => {
  const own = (value: Activation['value']): Activation =>
    defineActivation({ ...texts, name: 'own', params: {}, value, derivative: 1, stated });

  it.each([
    ['an operation that there is not', { kind: 'unary', operation: 'sinh', of: { kind: 'input' } } as never],
    ['a parameter that the record does not have', formula.param('nope')],
    [
      'a formula of thousands of levels',
      Array.from({ length: 20_000 }).reduce<Activation['value']>((of) => add(of, 1), input),
    ],
  ])('%s: one line, a code, the rest in its cause, and the record as it was', async (_, value) => {
    const record = own(value);
    const error: unknown = await compileActivation(record).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CoreError);
    const { code, message, cause } = error as CoreError;
    expect(code).toBe('compile-failed');
    expect(message).toMatch(/^compile(Source|Activation\(own\)): .* must compile.*, got .+$/);
    expect(message).not.toContain('\n');
    expect(cause).toBeInstanceOf(Error);
    expect(backend(record)).toEqual({ kind: 'scalar', reason: 'own has no kernels for float32 here' });
  });

  it('text that is no AssemblyScript', async () => {
    await expect(compileSource('export function f(: i32')).rejects.toMatchObject({
      code: 'compile-failed',
      message: 'compileSource: AssemblyScript must compile the kernels, got ERROR TS1003: Identifier expected.',
    });
  });
});

it('runs about as fast as the catalogue (printed, not asserted)', async () => {
  const catalogued = activationList.find(({ name }) => name === 'sigmoid')!;
  const compiled = await compileActivation(defineActivation({ ...catalogued }));
  const interpreted = defineActivation({ ...catalogued });
  const x = Float32Array.from({ length: 100_000 }, (_, i) => (i % 1_001) / 62 - 8);
  const out = new Float32Array(x.length);
  const perElement = (f: Activation): string => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 12; round++) {
      const begun = performance.now();
      forward(f, x, undefined, out);
      best = Math.min(best, performance.now() - begun);
    }
    return `${((best * 1e6) / x.length).toFixed(2)} ns`;
  };
  console.log(
    `sigmoid, forward, per element: catalogue ${perElement(catalogued)}, compiled ${perElement(compiled)}, interpreted ${perElement(interpreted)}`,
  );
  expect(backend(compiled)).toEqual({ kind: 'simd' });
});
