// Swish: the input times a gate whose sharpness is a parameter, fixed or learned.
import { defineActivation } from '../define-activation.js';
import { abs, add, atMost, divide, type Expr, exp, multiply, wide } from '../formula/expr.js';
import { correction, lostByProduct } from './exact-arithmetic.js';
import { anyNumber } from './parameter-range.js';
import { finiteX, selfGated, selfGatedFloat32, tail } from './self-gated.js';

const plain = (beta: Expr): ReturnType<typeof selfGated> =>
  selfGated(multiply(beta, finiteX), correction(lostByProduct(beta, finiteX)));

/** |x| √σ'(z) = |x| e^(-|z|/2) / (1 + e^-|z|), up to its sign. */
function byBetaRoot(beta: Expr): Expr {
  const z = multiply(beta, finiteX);
  const root = exp(multiply(-0.5, atMost(abs(z), 1600)));
  return divide(multiply(finiteX, root), add(1, tail(z)));
}

export const swish = defineActivation({
  name: 'swish',
  title: 'Swish',
  tex: String.raw`x \sigma(\beta x)`,
  source: 'Ramachandran, Zoph, Le 2017, Searching for activation functions, arXiv:1710.05941',
  params: {
    beta: { default: 1, ...anyNumber, doc: 'How sharply the gate opens: 0 gives x / 2, large values approach ReLU.' },
  },
  value: ({ beta }) => plain(beta).value,
  derivative: ({ beta }) => plain(beta).derivative,
  // The rounding of beta · x, which the exponential multiplies, and the digits that cancel at the derivative's zero.
  float32: {
    value: ({ beta }) => wide(selfGatedFloat32(multiply(beta, finiteX)).value),
    derivative: ({ beta }) => wide(selfGatedFloat32(multiply(beta, finiteX)).derivative),
  },
  // x² σ'(βx); its root is squared, so that x² cannot overflow before σ' makes it small.
  paramDerivative: { beta: ({ beta }) => wide(multiply(byBetaRoot(beta), byBetaRoot(beta))) },
  stated: {
    kinks: [],
    range: [-0.2784645427610738, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.099839320128867,
    ulp: { value: 1, derivative: 1 },
  },
});
