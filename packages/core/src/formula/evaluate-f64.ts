// The float64 reader: the reference that judges every fast path. It takes the machine's functions (Math.*), which may
// differ in their last bits between engines, so it is never on a trial's path.
import { erf } from './erf-f64.js';
import { exponent64, significand64 } from './exponent-bits.js';
import type { BinaryOperation, Comparison, Expr, TranscendentalOperation, UnaryOperation } from './expr.js';
import { normalCdf } from './normal-cdf-f64.js';

/** The transcendental operations as the machine computes them. */
export const machineFunctions: { readonly [operation in TranscendentalOperation]: (a: number) => number } = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
  erf,
  normalCdf,
  sin: Math.sin,
  cos: Math.cos,
};

/** Whether a comparison holds; never for NaN. */
export const comparisons: { readonly [comparison in Comparison]: (a: number, b: number) => boolean } = {
  greater: (a, b) => a > b,
  greaterOrEqual: (a, b) => a >= b,
  less: (a, b) => a < b,
  lessOrEqual: (a, b) => a <= b,
};

const unaries: { readonly [operation in UnaryOperation]: (a: number) => number } = {
  powerOfTwo: (a) => 2 ** a,
  exponent: exponent64,
  significand: significand64,
  negate: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  ...machineFunctions,
  wide: (a) => a,
  single: (a) => a,
};

const binaries: { readonly [operation in BinaryOperation]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  min: Math.min,
  max: Math.max,
};

/**
 * The value of a formula at `input` in float64. Special values: as its operations give them (IEEE 754).
 * A node used twice is computed twice; this reader is for judging, not for speed.
 */
export function evaluateFloat64(formula: Expr, input: number, params: { readonly [name: string]: number }): number {
  const read = (node: Expr): number => {
    switch (node.kind) {
      case 'input':
        return input;
      case 'constant':
        return node.value;
      case 'parameter':
        return params[node.name]!;
      case 'unary':
        return unaries[node.operation](read(node.of));
      case 'binary':
        return binaries[node.operation](read(node.left), read(node.right));
      case 'select': {
        const isTrue = comparisons[node.comparison](read(node.left), read(node.right));
        return read(isTrue ? node.whenTrue : node.whenFalse);
      }
      default:
        return node satisfies never;
    }
  };
  return read(formula);
}
