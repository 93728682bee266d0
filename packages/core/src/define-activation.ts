// Turns the way an activation is written in its file into its record. It checks what types cannot say.
import type { Activation, ParameterDefinition, StatedProperties } from './activation.js';
import { CoreError } from './errors.js';
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

/**
 * The record of an activation; its name and its parameters' names stay literal types.
 *
 * @throws CoreError `invalid-definition` when the name is no identifier or a default lies outside its bounds.
 */
export function defineActivation<const N extends string, const P extends string = never>(
  definition: ActivationDefinition<N, P>,
): Activation<P> & { readonly name: N } {
  const { name, params, value, derivative, float32, derivativeFromOutput, paramDerivative, ...rest } = definition;
  check(name, params, rest.ordered ?? []);
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
  for (const key of Object.keys(formulas) as K[]) {
    const formula = formulas[key];
    if (formula !== undefined) built[key] = build(formula);
  }
  return built;
}

function check(
  name: string,
  params: { readonly [name: string]: ParameterDefinition },
  ordered: readonly string[],
): void {
  for (const each of ordered) {
    if (each in params) continue;
    throw new CoreError('invalid-definition', `${name}.ordered: must name parameters, got ${JSON.stringify(each)}`);
  }
  const identifier = /^[a-z][A-Za-z0-9]*$/;
  for (const each of [name, ...Object.keys(params)]) {
    if (!identifier.test(each)) {
      throw new CoreError(
        'invalid-definition',
        `defineActivation: names must be camelCase identifiers, got ${JSON.stringify(each)}`,
      );
    }
  }
  for (const [each, { default: initial, min, max }] of Object.entries(params)) {
    if (!(min <= initial && initial <= max)) {
      throw new CoreError(
        'invalid-definition',
        `${name}.${each}: the default must lie in [${min}, ${max}], got ${initial}`,
      );
    }
  }
}
