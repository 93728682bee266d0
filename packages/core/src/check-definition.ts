// What types cannot say about a definition. Records of a user are checked when they are defined, those of this package by a test.
import type { ParameterDefinition } from './activation.js';
import { CoreError } from './errors.js';

/**
 * Does nothing for a definition whose names are identifiers and whose defaults lie within their bounds.
 *
 * @throws CoreError `invalid-definition`
 */
export function checkDefinition(name: string, params: { readonly [name: string]: ParameterDefinition }): void {
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
