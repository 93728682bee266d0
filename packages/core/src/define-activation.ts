// Turns the way an activation is written in its file into its record. What types cannot say is checked in check-definition.ts.
import type { Activation, ParameterDefinition, StatedProperties } from './activation.js';
import { type Expr, lift, type Operand, param } from './formula/expr.js';

/** A formula as written: an expression, or a function from the record's parameters to one. */
export type Formula<P extends string> = Operand | ((params: { readonly [name in P]: Expr }) => Operand);

/** What an activation's file writes: the record with its formulas as functions of the parameters. */
export interface ActivationDefinition<N extends string, P extends string> {
  readonly name: N;
  readonly title: string;
  readonly tex: string;
  readonly source: string;
  readonly params: { readonly [name in P]: ParameterDefinition };
  readonly ordered?: readonly [low: string, high: string];
  readonly value: Formula<P>;
  readonly derivative: Formula<P>;
  readonly float32?: { readonly value?: Formula<P>; readonly derivative?: Formula<P> };
  readonly derivativeFromOutput?: Formula<P>;
  readonly fromOutputBounds?: { readonly [name in P]?: { readonly min: number; readonly max: number } };
  readonly paramDerivative?: { readonly [name in P]?: Formula<P> };
  readonly stated: StatedProperties;
}

/** The record of an activation; its name and its parameters' names stay literal types. Nothing is checked. */
export function defineActivation<const N extends string, const P extends string = never>(
  definition: ActivationDefinition<N, P>,
): Activation<P> & { readonly name: N } {
  const { name, params, value, derivative, float32, derivativeFromOutput, paramDerivative, ...rest } = definition;
  const names = Object.keys(params) as P[];
  const given = Object.fromEntries(names.map((each) => [each, param(each)])) as { [each in P]: Expr };
  const build = (formula: Formula<P>): Expr => lift(typeof formula === 'function' ? formula(given) : formula);
  return Object.freeze({
    ...rest,
    name,
    params,
    value: build(value),
    derivative: build(derivative),
    ...(float32 && { float32: buildAll(float32, build) }),
    ...(derivativeFromOutput !== undefined && { derivativeFromOutput: build(derivativeFromOutput) }),
    ...(paramDerivative && { paramDerivative: buildAll(paramDerivative, build) }),
  });
}

/** Builds every formula of an object; keys without a formula are left out. */
function buildAll<K extends string, P extends string>(
  formulas: { readonly [key in K]?: Formula<P> },
  build: (formula: Formula<P>) => Expr,
): { readonly [key in K]?: Expr } {
  const built: { [key in K]?: Expr } = {};
  for (const key in formulas) {
    const formula: Formula<P> | undefined = formulas[key];
    if (formula !== undefined) built[key] = build(formula);
  }
  return built;
}
