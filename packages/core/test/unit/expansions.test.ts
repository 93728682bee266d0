// The float32 operations against the machine's float64 functions.
import { describe, expect, it } from 'vitest';
import { erf } from '../../dist/formula/erf-f64.js';
import { blockLength, float32Evaluator } from '../../dist/formula/evaluate-program.js';
import { evaluateFloat64 } from '../../dist/formula/evaluate-f64.js';
import { fullExpansions, singleExpansions, wideExpansions } from '../../dist/formula/expansions/index.js';
import { normalCdf } from '../../dist/formula/normal-cdf-f64.js';
import { float32Program } from '../../dist/formula/program.js';
import { formula } from '../../dist/index.js';
import { float32FromBits, float32Steps } from '../float-error.js';

const { cos, erf: erfOf, exp, expm1, log, log1p, normalCdf: cdfOf, sin, tanh, wide, x } = formula;
const formulas = { exp, expm1, log, log1p, tanh, erf: erfOf, normalCdf: cdfOf, sin, cos };
const operations = ['exp', 'expm1', 'log', 'log1p', 'tanh', 'erf', 'normalCdf', 'sin', 'cos'] as const;
const reference = { ...pick(Math, ['exp', 'expm1', 'log', 'log1p', 'tanh', 'sin', 'cos']), erf, normalCdf };
/** Arguments that an operation is good for. */
const reach = (operation: (typeof operations)[number]): number =>
  operation === 'sin' || operation === 'cos' ? 2 ** 29 : Number.POSITIVE_INFINITY;

function pick<K extends keyof Math>(from: Math, names: K[]): Pick<Math, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<Math, K>;
}

/** Results of a float32 operation for any number of inputs. */
function compute(operation: (typeof operations)[number], inputs: readonly number[], isWide = false): number[] {
  const formula = formulas[operation](x);
  const evaluate = float32Evaluator(float32Program(isWide ? wide(formula) : formula));
  const results: number[] = [];
  for (let from = 0; from < inputs.length; from += blockLength) {
    const block = Float32Array.from(inputs.slice(from, from + blockLength));
    results.push(...evaluate(block, block.length, {}).subarray(0, block.length));
  }
  return results;
}

const everywhere = Array.from({ length: Math.floor(2 ** 32 / 80_021) }, (_, i) => float32FromBits((i * 80_021) | 0));

describe.each(operations)('%s in float32', (operation) => {
  const inputs = [...everywhere, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, -1, 2 ** -149].filter(
    (each) => !(Number.isFinite(each) && Math.abs(each) > reach(operation)),
  );

  it('is within 2 steps of the exact result on every 80,021st float32 number, specials included', () => {
    const results = compute(operation, inputs);
    const misses = inputs.filter((each, i) => float32Steps(results[i]!, Math.fround(reference[operation](each))) > 2);
    expect(misses).toEqual([]);
  });

  it('is within 0.51 units of the last place under `wide`', () => {
    const results = compute(operation, inputs, true);
    const misses = inputs.filter((each, i) => !isNear(results[i]!, reference[operation](each)));
    expect(misses).toEqual([]);
  });

  it('keeps the sign of zero where the function is odd', () => {
    const [zero, minusZero] = compute(operation, [0, -0]);
    if (reference[operation](0) !== 0) return;
    expect([zero, minusZero]).toEqual([0, -0]);
  });
});

/** Whether a float32 result is the exact one rounded, or its neighbour where that is a near-tie. */
function isNear(result: number, exact: number): boolean {
  const rounded = Math.fround(exact);
  if (Object.is(result, rounded) || result === rounded || (Number.isNaN(result) && Number.isNaN(exact))) return true;
  return float32Steps(result, rounded) === 1 && Math.abs(result - exact) <= 0.51 * Math.abs(result - rounded);
}

describe.each(['exp', 'expm1', 'log', 'log1p', 'tanh', 'erf', 'normalCdf', 'sin', 'cos'] as const)(
  'the expansion of %s',
  (operation) => {
    it.each([
      ['single', singleExpansions],
      ['wide', wideExpansions],
      ['full', fullExpansions],
    ] as const)('%s: means the same in float64, up to the error of its minimax fit', (width, expansions) => {
      const expand = expansions[operation];
      if (expand === undefined) return;
      const tolerance = { single: 3e-8, wide: 2 ** -31, full: 2 ** -51 }[width];
      for (const each of [-7.5, -1.25, -0.3, 0.3, 1.25, 7.5]) {
        const expanded = evaluateFloat64(expand(x), each, {});
        const exact = reference[operation](each);
        if (Number.isNaN(exact)) expect(expanded).toBeNaN();
        else expect(Math.abs(expanded - exact)).toBeLessThanOrEqual(tolerance * Math.abs(exact));
      }
    });
  },
);

it('takes the cosine of the float32 number up to 2^29 that lies nearest to a multiple of π/2', () => {
  // Found by trying all of them; value by arbitrary precision.
  expect(compute('cos', [252.898_208_618_164_06])[0]).toBe(Math.fround(-4.185_706_803_757_207_7e-9));
});

it('gives sines and cosines in [-1, 1] beyond 2^29 too', () => {
  const far = everywhere.filter((each) => Math.abs(each) > 2 ** 29);
  for (const operation of ['sin', 'cos'] as const) {
    expect(compute(operation, far).every((result) => Math.abs(result) <= 1)).toBe(true);
  }
});

it('has a float64 erf with 15 right digits', () => {
  // Abramowitz and Stegun, table 7.1, and arbitrary precision.
  const known = [
    [0.5, 0.520_499_877_813_046_5],
    [1, 0.842_700_792_949_714_9],
    [2, 0.995_322_265_018_952_7],
    [3.5, 0.999_999_256_901_627_7],
  ] as const;
  for (const [input, value] of known) {
    expect(Math.abs(erf(input) - value)).toBeLessThanOrEqual(4e-16);
    expect(erf(-input)).toBe(-erf(input));
  }
  expect([erf(0), erf(-0), erf(7), erf(Number.NEGATIVE_INFINITY), erf(Number.NaN)]).toEqual([0, -0, 1, -1, Number.NaN]);
});
