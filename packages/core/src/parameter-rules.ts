// The rules for parameters of an activation, in one place for calls and for the schema.
import type { Activation, ParameterDefinition } from './activation.js';
import { closestName } from './closest-name.js';

/** The rule that `parameter` breaks by being no parameter of `activation`, or undefined. */
export function unknownParameterRule(activation: Activation, parameter: string): string | undefined {
  const known = Object.keys(activation.params);
  if (known.includes(parameter)) return undefined;
  if (known.length === 0) return `${activation.name} has no parameters`;
  const near = closestName(parameter, known);
  const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
  return `must be a parameter of ${activation.name}: ${known.join(', ')}${hint}`;
}

/** The rule that a value of a known parameter breaks, or undefined. */
export function parameterValueRule(activation: Activation, parameter: string, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a finite number';
  const definitions: { readonly [name: string]: ParameterDefinition } = activation.params;
  const { min, max } = definitions[parameter]!;
  if (value < min || value > max) return `must lie in [${min}, ${max}]`;
  return undefined;
}

/** The parameter and the rule that values break together, or undefined; a value not given is its default. */
export function orderRule(
  activation: Activation,
  given: (parameter: string) => number | undefined,
): { readonly parameter: string; readonly rule: string; readonly got: number } | undefined {
  if (activation.ordered === undefined) return undefined;
  const [low, high] = activation.ordered;
  const definitions: { readonly [name: string]: ParameterDefinition } = activation.params;
  const valueOr = (name: string): number => given(name) ?? definitions[name]!.default;
  if (valueOr(low) <= valueOr(high)) return undefined;
  return { parameter: low, rule: `must not exceed ${high}, ${valueOr(high)}`, got: valueOr(low) };
}

/** The names of the parameters that training can learn: those with a parameter derivative. */
export const learnableParameters = (activation: Activation): string[] =>
  Object.entries(activation.paramDerivative ?? {}).flatMap(([name, formula]) => (formula ? [name] : []));

/** The rule that learning `parameter` breaks, or undefined. */
export function learnableRule(activation: Activation, parameter: string): string | undefined {
  const learnable = learnableParameters(activation);
  if (learnable.includes(parameter)) return undefined;
  const which = learnable.length === 0 ? 'none' : learnable.join(', ');
  return `must be a plain number, because it cannot be learned (learnable in ${activation.name}: ${which})`;
}
