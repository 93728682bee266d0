// f and f' of an activation at fixed parameters, as functions of one number: what properties are measured on.
import type { Activation, Params } from '../activation.js';
import type { Expr } from '../formula/expr.js';
import { scalarParams } from '../kernels/call-params.js';
import { evaluatorOf } from './evaluator.js';

/** An activation's plain forms in float64 at fixed parameters. */
export interface Curve {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
  /** Any formula over the same parameters. */
  readonly formula: (of: Expr, x: number) => number;
  /** The formulas of value and derivative. */
  readonly formulas: readonly Expr[];
}

/**
 * Every parameter of `f` with its value, defaults filled in.
 *
 * @throws ParameterError
 */
export function completeParams(f: Activation, p: Params | undefined): { readonly [name: string]: number } {
  const values = scalarParams(f, p);
  return Object.fromEntries(Object.keys(f.params).map((name, index) => [name, values[index]!]));
}

/**
 * The curve of an activation.
 *
 * @throws ParameterError
 */
export function curveOf(f: Activation, p?: Params): Curve {
  const params = completeParams(f, p);
  const [value, derivative] = [evaluatorOf(f.value), evaluatorOf(f.derivative)];
  return {
    value: (x) => value(x, params),
    derivative: (x) => derivative(x, params),
    formula: (of, x) => evaluatorOf(of)(x, params),
    formulas: [f.value, f.derivative],
  };
}
