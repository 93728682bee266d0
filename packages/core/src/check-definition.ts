// What types cannot say about a definition. Records of a user are checked when they are defined, those of this package by a test.
import type { ParameterDefinition } from './activation.js';
import { CoreError } from './errors.js';

/**
 * Does nothing for a definition whose names are identifiers, whose defaults lie within their bounds and whose order names parameters.
 *
 * @throws CoreError `invalid-definition`
 */
export function checkDefinition(
  name: string,
  params: { readonly [name: string]: ParameterDefinition },
  ordered: readonly string[] = [],
): void {
  const identifier = /^[a-z][A-Za-z0-9]*$/;
  for (const each of [name, ...Object.keys(params)]) {
    if (!identifier.test(each)) {
      throw new CoreError(
        'invalid-definition',
        `defineActivation: names must be camelCase identifiers, got ${JSON.stringify(each)}`,
      );
    }
  }
  for (const each of ordered) {
    if (each in params) continue;
    throw new CoreError('invalid-definition', `${name}.ordered: must name parameters, got ${JSON.stringify(each)}`);
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
