// Ways to write a function that are in common use beside the one of its record, which takes care of tails and of overflow where
// these do not. A naive loop is the fastest of all ways, so that a form here can only make the competition harder.
import { type Activation, type Expr, formula } from '@actlab/core';

const { add, divide, erf, exp, log1p, max, min, multiply, negate, param, sqrt, subtract, tanh, x } = formula;

/** A value, and a derivative where there is a better one than the record's. */
interface KnownForm {
  readonly value: Expr;
  readonly derivative?: Expr;
}

const sigmoidOf = (of: Expr): Expr => divide(1, add(1, exp(negate(of))));
const clamped = (of: Expr, low: Expr | number, high: Expr | number): Expr => min(max(of, low), high);

/** x σ(βx). */
function gated(z: Expr): KnownForm {
  const s = sigmoidOf(z);
  return { value: divide(x, add(1, exp(negate(z)))), derivative: multiply(s, add(1, multiply(z, subtract(1, s)))) };
}

function gelu(): KnownForm {
  const phi = multiply(0.5, add(1, erf(multiply(x, Math.SQRT1_2))));
  const density = multiply(0.3989422804014327, exp(multiply(-0.5, multiply(x, x))));
  return { value: multiply(x, phi), derivative: add(phi, multiply(x, density)) };
}

function geluTanh(): KnownForm {
  const root = Math.sqrt(2 / Math.PI);
  const square = multiply(x, x);
  const t = tanh(multiply(root, multiply(x, add(1, multiply(0.044715, square)))));
  const half = multiply(0.5, x);
  const steepness = multiply(root, add(1, multiply(3 * 0.044715, square)));
  return {
    value: multiply(half, add(1, t)),
    derivative: add(multiply(0.5, add(1, t)), multiply(multiply(half, subtract(1, multiply(t, t))), steepness)),
  };
}

function mish(): KnownForm {
  const t = tanh(log1p(exp(x)));
  return {
    value: multiply(x, t),
    derivative: add(t, multiply(multiply(x, subtract(1, multiply(t, t))), sigmoidOf(x))),
  };
}

function squareplus(): KnownForm {
  const root = sqrt(add(multiply(x, x), param('b')));
  return { value: multiply(0.5, add(x, root)), derivative: multiply(0.5, add(1, divide(x, root))) };
}

const positivePart = max(x, 0);

const forms: { readonly [name: string]: KnownForm } = {
  gelu: gelu(),
  geluTanh: geluTanh(),
  hardSwish: { value: divide(multiply(x, clamped(add(x, 3), 0, 6)), 6) },
  hardtanh: { value: clamped(x, param('minVal'), param('maxVal')) },
  logSigmoid: { value: negate(log1p(exp(negate(x)))), derivative: sigmoidOf(negate(x)) },
  mish: mish(),
  relu: { value: positivePart },
  relu6: { value: clamped(x, 0, 6) },
  reluSquared: { value: multiply(positivePart, positivePart) },
  sigmoid: { value: sigmoidOf(x) },
  silu: gated(x),
  softplus: {
    value: divide(log1p(exp(multiply(param('beta'), x))), param('beta')),
    derivative: sigmoidOf(multiply(param('beta'), x)),
  },
  squareplus: squareplus(),
  swish: gated(multiply(param('beta'), x)),
  tanhshrink: { value: subtract(x, tanh(x)) },
};

/** The forms known of an activation besides those of its record. */
export const knownForms = ({ name }: Activation): Partial<KnownForm> => forms[name] ?? {};
