// The Gaussian error linear unit in its exact form; the common approximation by tanh is geluTanh.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  atLeast,
  atMost,
  type Expr,
  multiply,
  normalCdf,
  select,
  single,
  subtract,
  wide,
  x,
} from '../formula/expr.js';
import { gaussianTail } from '../formula/gaussian-tail.js';
import { correction, lostByProduct } from './exact-arithmetic.js';
import { timesExp, timesExpFloat32 } from './times-exp.js';

/** x where it matters: the normal density is 0 long before, and the bound keeps ∞ · 0 away. */
const bounded = atLeast(atMost(x, 800), -800);
const value = multiply(atLeast(x, -800), normalCdf(x));

/** |x| as far as the tail of the distribution is a float32 number. */
const size = select(abs(x), 'greater', 15, 15, abs(x));

const square = multiply(bounded, bounded);
const inverseRootOfTwoPi = 0.3989422804014327;
/** x / √2π, and the same with what rounding took from x² in the exponent put back. */
const scaled = multiply(inverseRootOfTwoPi, bounded);
const lost = correction(multiply(-0.5, lostByProduct(bounded, bounded)));
const corrected = add(scaled, multiply(scaled, lost));

/** Φ(x) + x φ(x), given x φ(x). */
const derivative = (timesDensity: Expr): Expr => add(normalCdf(x), timesDensity);

export const gelu = defineActivation({
  name: 'gelu',
  title: 'GELU',
  tex: String.raw`x \Phi(x)`,
  source: 'Hendrycks, Gimpel 2016, Gaussian error linear units, arXiv:1606.08415, §2',
  params: {},
  // Not x (1 + erf(x / √2)) / 2: that loses all digits in the lower tail. Below -37.5, where Φ(x) is subnormal in float64,
  // the product is off by up to 28 steps.
  value,
  derivative: derivative(timesExp(corrected, multiply(-0.5, square))),
  // The lower tail, where the exponential multiplies every rounding by x², and the derivative's zero, -0.7517915246935645.
  float32: {
    value: wide(subtract(single(select(x, 'less', 0, 0, x)), multiply(single(size), gaussianTail(size)))),
    derivative: wide(derivative(timesExpFloat32(scaled, multiply(-0.5, square)))),
  },
  stated: {
    kinks: [],
    range: [-0.16997120747990366, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.1289041451851547,
    ulp: { value: 2, derivative: 1 },
  },
});
