// A record that is not ours has no generated loops: the interpreter must give the same bits.
import { describe, expect, it } from 'vitest';
import {
  activationList,
  backend,
  backward,
  backwardFromOutput,
  defineActivation,
  evaluate,
  type F,
  formula,
  forward,
  gain,
  paramGradient,
  sigmoid,
} from '../../dist/index.js';
import { float32FromBits } from '../float-error.js';

const { add, divide, exp, max, min, multiply, negate, param, select, sqrt, x } = formula;

const everywhere = Float32Array.from({ length: 17 * 2409 }, (_, i) => float32FromBits((i * 104_851) | 0));
const usual = Float32Array.from({ length: 1003 }, (_, i) => (500 - i) / 83);

/** Equal numbers, zeros with equal signs, NaN in the same places. */
const isSame = (a: F, b: F): boolean => a.length === b.length && a.every((each, i) => Object.is(each, b[i]));

describe.each(activationList.map((activation) => [activation.name, activation] as const))(
  'a copy of %s',
  (_, activation) => {
    const copy = defineActivation({ ...activation });

    it('is interpreted, while the original has kernels', () => {
      expect(backend(activation)).toEqual({ kind: 'simd' });
      expect(backend(copy)).toEqual({ kind: 'scalar', reason: `${activation.name} has no kernels for float32 here` });
    });

    it.each([
      ['Float32Array', everywhere],
      ['Float32Array', usual],
      ['Float64Array', Float64Array.from(usual)],
    ] as const)('gives the same %s', (_, inputs) => {
      const g = inputs.map((each) => (Number.isFinite(each) ? 1.5 : each));
      const learnable = Object.keys(activation.paramDerivative ?? {});
      expect(isSame(forward(copy, inputs), forward(activation, inputs))).toBe(true);
      expect(isSame(backward(copy, g, inputs), backward(activation, g, inputs))).toBe(true);
      const y = forward(activation, inputs);
      if (activation.derivativeFromOutput) {
        expect(isSame(backwardFromOutput(copy, g, y), backwardFromOutput(activation, g, y))).toBe(true);
      }
      for (const name of learnable) {
        const sums = paramGradient(copy, name, inputs, inputs, undefined, { count: 17, inner: 1 });
        expect(sums).toEqual(paramGradient(activation, name, inputs, inputs, undefined, { count: 17, inner: 1 }));
        // Stretches of 17: each begins in another lane.
        const stretches = { count: 1, inner: 17 };
        expect(paramGradient(copy, name, inputs, g, undefined, stretches)).toEqual(
          paramGradient(activation, name, inputs, g, undefined, stretches),
        );
      }
    });
  },
);

it('takes a record written with every kind of node', () => {
  const swishLike = defineActivation({
    ...sigmoid,
    name: 'swishLike',
    params: { beta: { default: 1, min: 0, max: 10, doc: '' } },
    value: ({ beta }) => divide(x, add(1, exp(negate(multiply(beta, x))))),
    derivative: ({ beta }) =>
      min(max(multiply(beta, sqrt(add(1, multiply(x, x)))), 0.5), select(x, 'lessOrEqual', 0, 2, 3)),
    float32: {},
    derivativeFromOutput: 1,
  });
  expect(swishLike.params.beta.default).toBe(1);
  expect(param('beta')).toEqual({ kind: 'parameter', name: 'beta' });
  const at = evaluate(swishLike, 2, { beta: 0.5 });
  expect(at).toEqual({ value: 2 / (1 + Math.exp(-1)), derivative: 0.5 * Math.sqrt(5) });
  expect(forward(swishLike, Float32Array.of(2), { beta: 0.5 })[0]).toBeCloseTo(at.value, 6);
  expect(gain(swishLike)).toBeGreaterThan(1);
});
