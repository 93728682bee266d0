// Squareplus: a smooth rectifier without an exponential. For x < 0 by (b/4) / ((√(x² + b) + |x|) / 2), which does not cancel.
import { defineActivation } from '../define-activation.js';
import { abs, add, atMost, divide, type Expr, multiply, select, single, sqrt, wide, x, y } from '../formula/expr.js';
import { positive } from './parameter-range.js';

/** √(x² + b); where x² overflows b no longer matters: from `far` on, 1e150 in float64 and 1e19 in float32. */
const root = (b: Expr, far = 1e150): Expr => select(abs(x), 'greater', far, abs(x), sqrt(add(multiply(x, x), b)));

/** (√(x² + b) + |x|) / 2, halved before the sum, which might overflow. */
const mean = (squareRoot: Expr): Expr => add(multiply(0.5, squareRoot), multiply(0.5, abs(x)));

const whenNegative = (negative: Expr, otherwise: Expr): Expr => select(x, 'less', 0, negative, otherwise);

const value = (b: Expr, squareRoot = root(b)): Expr =>
  whenNegative(divide(multiply(0.25, b), mean(squareRoot)), mean(squareRoot));

/** f / √(x² + b). */
const derivative = (b: Expr): Expr => whenNegative(divide(value(b), root(b)), multiply(0.5, add(1, share(b))));

/** |x| / √(x² + b), which is 1 from 1e150 on; the bound keeps ∞ / ∞ away. */
function share(b: Expr): Expr {
  const size = atMost(abs(x), 1e150);
  return divide(size, sqrt(add(multiply(size, size), b)));
}

/**
 * The same by one quotient, f / √(x² + b) with f = (√(x² + b) + |x|) / 2 or b / 4 over that, from a float32 root; the bound keeps
 * ∞ / ∞ away, and farther out the result is 1 or 0 in float32.
 */
function derivativeFloat32(b: Expr): Expr {
  const size = atMost(abs(x), 1e30);
  const squareRoot = single(select(size, 'greater', 1e19, size, sqrt(add(multiply(size, size), b))));
  const sum = multiply(0.5, add(squareRoot, size));
  return divide(whenNegative(multiply(0.25, b), sum), whenNegative(multiply(sum, squareRoot), squareRoot));
}

export const squareplus = defineActivation({
  name: 'squareplus',
  title: 'Squareplus',
  tex: String.raw`\tfrac{1}{2} (x + \sqrt{x^2 + b})`,
  source: 'Barron 2021, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687, eq. 1',
  params: {
    b: { default: 4, ...positive, max: 1e30, doc: 'Roundness of the bend at 0, where the value is √b / 2; positive.' },
  },
  value: ({ b }) => value(b),
  derivative: ({ b }) => derivative(b),
  // x², which overflows in float32, and the roundings after the root.
  float32: {
    value: ({ b }) => wide(value(b, single(root(b, 1e19)))),
    derivative: ({ b }) => wide(derivativeFloat32(b)),
  },
  // y² / (y² + b/4), divided by y² because that would overflow.
  derivativeFromOutput: ({ b }) => divide(1, add(1, divide(divide(multiply(0.25, b), y), y))),
  paramDerivative: { b: ({ b }) => wide(divide(0.25, root(b))) },
  stated: {
    kinks: [],
    range: [0, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 2, derivative: 4 },
  },
});
