// The float32 form of every operation that IEEE 754 does not round exactly.
import { expandErf } from './expand-erf.js';
import { expandExp, expandExpm1 } from './expand-exp.js';
import { expandLog, expandLog1p } from './expand-log.js';
import { expandTanh } from './expand-tanh.js';
import { expandCos, expandSin } from './expand-trigonometric.js';
import { add, type Expr, multiply, type TranscendentalOperation } from './expr.js';

/**
 * A formula over exact and bit operations that stands for each transcendental operation in float32. Accuracy: within
 * 2 ULP of the exact result for every float32 argument, subnormal results included. Special values: NaN gives NaN,
 * infinities their limits (sin and cos: NaN), -0 stays where the operation is odd.
 */
export const expansions: { readonly [operation in TranscendentalOperation]: (z: Expr) => Expr } = {
  exp: expandExp,
  expm1: expandExpm1,
  log: expandLog,
  log1p: expandLog1p,
  tanh: expandTanh,
  erf: expandErf,
  normalCdf: (z) => multiply(0.5, add(1, expandErf(multiply(z, Math.SQRT1_2)))),
  sin: expandSin,
  cos: expandCos,
};
