// What stands for each transcendental operation in terms of operations that IEEE 754 rounds exactly: in float32 steps, or in
// float64 steps where the formula is under `wide`.
import { type Expr, type TranscendentalOperation, wide } from '../expr.js';
import * as full from './full/index.js';
import * as single from './single/index.js';
import * as double from './wide/index.js';

type Expansions = { readonly [operation in TranscendentalOperation]: (z: Expr) => Expr };

/**
 * Within 2 ULP of the exact result for every float32 argument, subnormal results included (sin and cos: as `wideExpansions`
 * say). Special values: NaN gives NaN, infinities their limits (sin and cos: NaN), -0 stays where the operation is odd.
 */
export const singleExpansions: Expansions = {
  exp: single.expandExp,
  expm1: single.expandExpm1,
  log: single.expandLog,
  log1p: single.expandLog1p,
  tanh: single.expandTanh,
  erf: single.expandErf,
  normalCdf: single.expandNormalCdf,
  sin: (z) => wide({ kind: 'unary', operation: 'sin', of: z }),
  cos: (z) => wide({ kind: 'unary', operation: 'cos', of: z }),
};

/**
 * Relative error below 2^-31 for every argument whose result is not beyond the float32 numbers; sin and cos for arguments up
 * to 2^29, and a number in [-1, 1] without meaning beyond. exp is 0 below -709 and stops growing at 708.
 */
export const wideExpansions: Expansions = {
  exp: double.expandExp,
  expm1: double.expandExpm1,
  log: double.expandLog,
  log1p: double.expandLog1p,
  tanh: double.expandTanh,
  erf: double.expandErf,
  normalCdf: double.expandNormalCdf,
  sin: double.expandSin,
  cos: double.expandCos,
};

/** Within 2 steps of the exact float64 result; what is not here the float64 loops take from the machine. */
export const fullExpansions: Partial<Expansions> = {
  exp: full.expandExp,
  expm1: full.expandExpm1,
  tanh: full.expandTanh,
};
