// Records as a user writes them, for tests: functions of the catalogue by hand, under names of their own.
import { type Activation, defineActivation, formula, relu, swish } from '@actlab/core';

const { add, divide, exp, multiply, negate, select, subtract, unlessNaN, whenPositive, x, y } = formula;
const texts = { tex: 'f', source: 'by hand' };

/** ReLU, as `scale` times itself: another number makes another function of the same name. */
export const handRelu = (scale = 1): Activation =>
  defineActivation({
    ...texts,
    name: 'handRelu',
    title: 'ReLU by hand',
    params: {},
    value: multiply(scale, select(x, 'less', 0, 0, x)),
    derivative: multiply(scale, unlessNaN(x, whenPositive(x, 1, 0))),
    derivativeFromOutput: multiply(scale, unlessNaN(y, whenPositive(y, 1, 0))),
    stated: relu.stated,
  });

/** Swish in its textbook form. */
export const handSwish = (): Activation =>
  defineActivation({
    ...texts,
    name: 'handSwish',
    title: 'Swish by hand',
    params: { beta: { default: 1, min: -8, max: 8, doc: 'How sharply the gate opens.' } },
    value: ({ beta }) => divide(x, add(1, exp(negate(multiply(beta, x))))),
    derivative: ({ beta }) => {
      const gate = divide(1, add(1, exp(negate(multiply(beta, x)))));
      return multiply(gate, add(1, multiply(multiply(beta, x), subtract(1, gate))));
    },
    paramDerivative: {
      beta: ({ beta }) => {
        const gate = divide(1, add(1, exp(negate(multiply(beta, x)))));
        return multiply(multiply(x, x), multiply(gate, subtract(1, gate)));
      },
    },
    stated: swish.stated,
  });
