// The hard sigmoid: a straight line between 0 and 1. Its two customs are x / 6 + 0.5 (PyTorch) and 0.2 x + 0.5 (ONNX).
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  divide,
  type Expr,
  lift,
  multiply,
  select,
  subtract,
  unlessNaN,
  wide,
  x,
  y,
} from '../formula/expr.js';
import { correction, lostByProduct } from './exact-arithmetic.js';
import { anyNumber, positive } from './parameter-range.js';

/** One sixth is no float: an alpha that rounds like it is taken as exactly one sixth. */
const whenSixth = (alpha: Expr, sixth: Expr, otherwise: Expr): Expr =>
  select(abs(subtract(alpha, 1 / 6)), 'less', 1.4901161193847656e-8, sixth, otherwise);

/** What rounding takes from α x in float64; 0 under `wide`, where the product of two float32 numbers is exact. */
const lost = (alpha: Expr): Expr => correction(lostByProduct(alpha, x));
const nothing = lift(0);

/** The line α x + β, minus `level`: the product stays exact until the sum, which cancels at both ends of the line. */
function line(alpha: Expr, beta: Expr, rest: Expr, level: number): Expr {
  const offset = level === 0 ? beta : subtract(beta, level);
  const product = add(add(multiply(alpha, x), offset), rest);
  return whenSixth(alpha, divide(add(x, multiply(6, offset)), 6), product);
}

function value(alpha: Expr, beta: Expr, rest: Expr): Expr {
  const height = line(alpha, beta, rest, 0);
  return select(height, 'less', 0, 0, select(height, 'greater', 1, 1, height));
}

const slope = (alpha: Expr): Expr => whenSixth(alpha, divide(1, 6), alpha);

function derivative(alpha: Expr, beta: Expr, rest: Expr): Expr {
  const belowTop = select(line(alpha, beta, rest, 1), 'less', 0, slope(alpha), 0);
  return unlessNaN(x, select(line(alpha, beta, rest, 0), 'greater', 0, belowTop, 0));
}

export const hardSigmoid = defineActivation({
  name: 'hardSigmoid',
  title: 'Hard sigmoid',
  tex: String.raw`\min(\max(\alpha x + \beta, 0), 1)`,
  source: 'Howard et al. 2019, Searching for MobileNetV3, arXiv:1905.02244, §5.2',
  params: {
    alpha: {
      default: 1 / 6,
      ...positive,
      doc: 'Slope of the line; within 2^-26 of 1/6 it is exactly one sixth, so that the line ends at -3 and 3.',
    },
    beta: { default: 0.5, ...anyNumber, doc: 'Value at 0.' },
  },
  value: ({ alpha, beta }) => value(alpha, beta, lost(alpha)),
  derivative: ({ alpha, beta }) => derivative(alpha, beta, lost(alpha)),
  // The product, which must not be rounded before the sum where they cancel, at the lower end of the line.
  float32: {
    value: ({ alpha, beta }) => wide(value(alpha, beta, nothing)),
    derivative: ({ alpha, beta }) => wide(derivative(alpha, beta, nothing)),
  },
  derivativeFromOutput: ({ alpha }) => unlessNaN(y, select(y, 'greater', 0, select(y, 'less', 1, slope(alpha), 0), 0)),
  // No parameter derivatives: alpha and beta are chosen for cheap arithmetic, and a layer's own weights scale and shift.
  stated: {
    kinks: [-3, 3],
    range: [0, 1],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'both',
    maxSlope: 1 / 6,
    ulp: { value: 1, derivative: 1 },
  },
});
