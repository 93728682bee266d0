// The formulas that Leaky ReLU and PReLU share: identity above 0, a straight line of some slope below it.
import { type Expr, multiply, unlessNaN, whenPositive, x, y } from '../formula/expr.js';

/** The value, its derivatives by x (from the input, and from the output) and its derivative by the slope. */
export const leaky = {
  value: (slope: Expr) => whenPositive(x, x, multiply(slope, x)),
  derivative: (slope: Expr) => unlessNaN(x, whenPositive(x, 1, slope)),
  derivativeFromOutput: (slope: Expr) => unlessNaN(y, whenPositive(y, 1, slope)),
  slopeDerivative: whenPositive(x, 0, x),
};
