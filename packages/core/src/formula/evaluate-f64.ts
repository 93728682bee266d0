// The float64 reader: the reference that judges every fast path. It takes the machine's functions (Math.*), which may
// differ in their last bits between engines, so it is never on a trial's path.
import { erf } from './erf-f64.js';
import { comparisons } from './evaluate-f32.js';
import type { BinaryOperation, BitOperation, Expr, UnaryOperation } from './expr.js';
import { normalCdf } from './normal-cdf-f64.js';

/** The operations on exponent bits, in float64. */
export const bitOperations: { readonly [operation in BitOperation]: (a: number) => number } = {
  powerOfTwo: (a) => (a > -127 ? 2 ** a : 0),
  exponent: (a) => Math.floor(Math.log2(a)),
  significand: (a) => a / 2 ** Math.floor(Math.log2(a)),
};

const unaries: { readonly [operation in UnaryOperation]: (a: number) => number } = {
  ...bitOperations,
  negate: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
  erf,
  normalCdf,
  wide: (a) => a,
  sin: Math.sin,
  cos: Math.cos,
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
