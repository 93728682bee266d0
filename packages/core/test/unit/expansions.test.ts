// The float32 operations against the machine's float64 functions.
import { describe, expect, it } from 'vitest';
import { erf } from '../../dist/formula/erf-f64.js';
import { blockLength, float32Evaluator } from '../../dist/formula/evaluate-f32.js';
import { evaluateFloat64 } from '../../dist/formula/evaluate-f64.js';
import { expansions } from '../../dist/formula/expand.js';
import { float32Program } from '../../dist/formula/program.js';
import { formula } from '../../dist/index.js';
import { float32FromBits, float32Steps } from '../float-error.js';

const { cos, erf: erfOf, exp, expm1, log, log1p, sin, tanh, x } = formula;
const formulas = { exp, expm1, log, log1p, tanh, erf: erfOf, sin, cos };
const operations = ['exp', 'expm1', 'log', 'log1p', 'tanh', 'erf', 'sin', 'cos'] as const;
const reference = { ...pick(Math, ['exp', 'expm1', 'log', 'log1p', 'tanh', 'sin', 'cos']), erf };

function pick<K extends keyof Math>(from: Math, names: K[]): Pick<Math, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<Math, K>;
}

/** Results of a float32 operation for any number of inputs. */
function compute(operation: (typeof operations)[number], inputs: readonly number[]): number[] {
  const evaluate = float32Evaluator(float32Program(formulas[operation](x)));
  const results: number[] = [];
  for (let from = 0; from < inputs.length; from += blockLength) {
    const block = Float32Array.from(inputs.slice(from, from + blockLength));
    results.push(...evaluate(block, block.length, {}).subarray(0, block.length));
  }
  return results;
}

const everywhere = Array.from({ length: Math.floor(2 ** 32 / 80_021) }, (_, i) => float32FromBits((i * 80_021) | 0));

describe.each(operations)('%s in float32', (operation) => {
  it('is within 2 steps of the exact result on every 80,021st float32 number, specials included', () => {
    const inputs = [...everywhere, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, -1, 2 ** -149];
    const results = compute(operation, inputs);
    const misses = inputs.filter((each, i) => float32Steps(results[i]!, Math.fround(reference[operation](each))) > 2);
    expect(misses).toEqual([]);
  });

  it('keeps the sign of zero where the function is odd', () => {
    const [zero, minusZero] = compute(operation, [0, -0]);
    if (reference[operation](0) !== 0) return;
    expect([zero, minusZero]).toEqual([0, -0]);
  });
});

// The reduction of sin and cos takes numbers apart into float32 pieces, so that it has no meaning in float64.
describe.each(['exp', 'expm1', 'log', 'log1p', 'tanh', 'erf'] as const)('the expansion of %s', (operation) => {
  it('means the same in float64, up to the error of its minimax fit', () => {
    for (const each of [-7.5, -1.25, -0.3, 0.3, 1.25, 7.5]) {
      const expanded = evaluateFloat64(expansions[operation](x), each, {});
      const exact = reference[operation](each);
      if (Number.isNaN(exact)) expect(expanded).toBeNaN();
      else expect(Math.abs(expanded - exact)).toBeLessThanOrEqual(3e-8 * Math.abs(exact));
    }
  });
});

it('takes the sine of the float32 number that lies nearest to a multiple of π/2', () => {
  // 16367173 · 2^72; value by arbitrary precision.
  const hardest = 16_367_173 * 2 ** 72;
  expect(compute('cos', [hardest])[0]).toBe(Math.fround(-1.614_769_798_247_621e-9));
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
