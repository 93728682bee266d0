// Softsign: S-shaped like tanh, with tails that fall like 1 / x.
import { defineActivation } from '../define-activation.js';
import { abs, add, atLeast, atMost, divide, multiply, subtract, x, y } from '../formula/expr.js';

/** x, where 1 + |x| has lost the 1 and the quotient is ±1 farther out too; the bound keeps ∞ / ∞ away. */
const bounded = atLeast(atMost(x, 1e30), -1e30);
const inverse = divide(1, add(1, abs(x)));
const rest = subtract(1, abs(y));

export const softsign = defineActivation({
  name: 'softsign',
  title: 'Softsign',
  tex: String.raw`\frac{x}{1 + |x|}`,
  source:
    'Elliott 1993, A better activation function for artificial neural networks, University of Maryland, ISR TR 93-8',
  params: {},
  value: divide(bounded, add(1, abs(bounded))),
  // The square of a quotient: (1 + |x|)² would overflow.
  derivative: multiply(inverse, inverse),
  derivativeFromOutput: multiply(rest, rest),
  stated: {
    kinks: [],
    range: [-1, 1],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'both',
    maxSlope: 1,
    ulp: { value: 2, derivative: 4 },
  },
});
