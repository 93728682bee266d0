// The parameter values of one call on rows: checked against the record, defaults filled in.
import { closestName } from '../closest-name.js';
import { ParameterError } from '../errors.js';
import type { Operation, RowParams, RowValues } from './operation.js';

/**
 * The values of all parameters of a call.
 *
 * @throws ParameterError for a name or value that the record does not allow.
 */
export function rowValues<P extends string>(operation: Operation<P>, params: RowParams<P> | undefined): RowValues<P> {
  const { name, params: definitions }: Operation = operation;
  const given: { readonly [name: string]: number | undefined } = params ?? {};
  const values: { [name: string]: number } = {};
  for (const each in definitions) values[each] = definitions[each]!.default;
  for (const each in given) {
    const value = given[each];
    if (value === undefined) continue;
    const definition = definitions[each];
    if (definition === undefined) {
      throw new ParameterError('unknown-parameter', name, each, unknownText(name, each, Object.keys(definitions)));
    }
    const { min, max } = definition;
    if (!Number.isInteger(value) || value < min || value > max) {
      const rule = `must be a whole number in [${min}, ${max}], got ${String(value)}`;
      throw new ParameterError('invalid-parameter', name, each, rule);
    }
    values[each] = value;
  }
  return values as RowValues<P>;
}

function unknownText(operation: string, got: string, known: readonly string[]): string {
  if (known.length === 0) return `${operation} has no parameters`;
  const near = closestName(got, known);
  const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
  return `must be a parameter of ${operation}: ${known.join(', ')}${hint}`;
}
