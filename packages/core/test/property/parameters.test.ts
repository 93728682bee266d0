// What the records say about their parameters, at random values of them: the derivative by a parameter, and the derivative
// from the output. Judged in float64 by central differences and by the derivative from the input.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFloat64 } from '../../dist/formula/evaluate-f64.js';
import { type Activation, activationList } from '../../dist/index.js';

type Values = Readonly<Record<string, number>>;

/** Values of a third to three times the defaults; 0 stays 0. */
const near = ({ params }: Activation): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(
      Object.entries(params).map(([name, each]) => [
        name,
        fc.double({ min: 1 / 3, max: 3, noNaN: true }).map((factor) => factor * each.default),
      ]),
    ),
  );

/** Inputs at which no kink, jump or bend is near: those lie at 0 and where |x| is a parameter. */
const isApart = (x: number, values: Values): boolean =>
  [0, ...Object.values(values)].every((at) => Math.abs(Math.abs(x) - Math.abs(at)) > 1e-3);

const inputs = fc.double({ min: -10, max: 10, noNaN: true });

const learnable = activationList.flatMap((activation) =>
  Object.entries(activation.paramDerivative ?? {}).flatMap(([parameter, formula]) =>
    formula === undefined ? [] : [{ name: activation.name, activation, parameter, formula }],
  ),
);

describe.each(learnable)('$name by $parameter', ({ activation, parameter, formula }) => {
  it('is the slope that values at neighbouring parameters have', () => {
    fc.assert(
      fc.property(inputs, near(activation), (x, values) => {
        fc.pre(isApart(x, values));
        const middle = values[parameter]!;
        const h = 1e-5 * Math.max(middle, 0.01);
        const valueAt = (value: number): number =>
          evaluateFloat64(activation.value, x, { ...values, [parameter]: value });
        const slope = (valueAt(middle + h) - valueAt(middle - h)) / (2 * h);
        const got = evaluateFloat64(formula, x, values);
        const rounding = (2 ** -50 * Math.max(1, Math.abs(valueAt(middle)))) / h;
        expect(Math.abs(got - slope)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(x ** 3)) + rounding);
      }),
    );
  });

  it('is NaN for NaN alone: infinite inputs have a limit, or none at all where the function has none', () => {
    const values = Object.fromEntries(Object.entries(activation.params).map(([name, each]) => [name, each.default]));
    expect(evaluateFloat64(formula, Number.NaN, values)).toBeNaN();
    for (const x of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
      const hasLimit = !Number.isNaN(evaluateFloat64(activation.value, x, values));
      expect(!Number.isNaN(evaluateFloat64(formula, x, values))).toBe(hasLimit);
    }
  });
});

const fromOutput = activationList.flatMap((activation) =>
  activation.derivativeFromOutput === undefined
    ? []
    : [{ name: activation.name, activation, formula: activation.derivativeFromOutput }],
);

describe.each(fromOutput)('$name from the output', ({ activation, formula }) => {
  it('has the derivative that it has from the input', () => {
    fc.assert(
      fc.property(inputs, near(activation), (x, values) => {
        fc.pre(isApart(x, values));
        const y = evaluateFloat64(activation.value, x, values);
        const expected = evaluateFloat64(activation.derivative, x, values);
        const error = 1e-13 * Math.max(1, Math.abs(expected));
        expect(Math.abs(evaluateFloat64(formula, y, values) - expected)).toBeLessThanOrEqual(error);
      }),
    );
  });

  it('takes NaN for NaN, and the values at infinity for what they are', () => {
    const values = Object.fromEntries(Object.entries(activation.params).map(([name, each]) => [name, each.default]));
    expect(evaluateFloat64(formula, Number.NaN, values)).toBeNaN();
    for (const x of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
      const y = evaluateFloat64(activation.value, x, values);
      const expected = evaluateFloat64(activation.derivative, x, values);
      const got = evaluateFloat64(formula, y, values);
      expect(got === expected ? 0 : Math.abs(got - expected)).toBeLessThanOrEqual(1e-15);
    }
  });
});
