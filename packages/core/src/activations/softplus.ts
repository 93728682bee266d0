// Softplus. Written with e = exp(-|βx|), which never overflows and keeps the lower tail.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  atLeast,
  atMost,
  divide,
  type Expr,
  exp,
  expm1,
  log1p,
  multiply,
  negate,
  select,
  wide,
  x,
  y,
} from '../formula/expr.js';
import { positive } from './parameter-range.js';

const tail = (beta: Expr): Expr => exp(negate(abs(multiply(beta, x))));

const value = (beta: Expr): Expr => add(atLeast(x, 0), divide(log1p(tail(beta)), beta));

/** σ(βx). */
const derivative = (beta: Expr): Expr => divide(select(x, 'less', 0, tail(beta), 1), add(1, tail(beta)));

/** (x σ(βx) − f(x)) / β as a sum of terms of one sign: −(|x| e / (1 + e) + ln(1 + e) / β) / β. */
function byBeta(beta: Expr): Expr {
  const e = tail(beta);
  // The largest float64 number keeps ∞ · 0 away.
  const size = atMost(abs(x), 1.7976931348623157e308);
  const terms = add(divide(multiply(size, e), add(1, e)), divide(log1p(e), beta));
  return negate(divide(terms, beta));
}

export const softplus = defineActivation({
  name: 'softplus',
  title: 'Softplus',
  tex: String.raw`\tfrac{1}{\beta} \ln(1 + e^{\beta x})`,
  source:
    'Dugas, Bengio, Bélisle, Nadeau, Garcia 2000, Incorporating second-order functional knowledge for better option pricing',
  params: { beta: { default: 1, ...positive, doc: 'Sharpness of the bend at 0; positive.' } },
  value: ({ beta }) => value(beta),
  derivative: ({ beta }) => derivative(beta),
  // The rounding of beta · x, which the exponential multiplies by |beta · x|.
  float32: { value: ({ beta }) => wide(value(beta)), derivative: ({ beta }) => wide(derivative(beta)) },
  derivativeFromOutput: ({ beta }) => negate(expm1(negate(multiply(beta, y)))),
  paramDerivative: { beta: ({ beta }) => wide(byBeta(beta)) },
  stated: {
    kinks: [],
    range: [0, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 1, derivative: 1 },
  },
});
