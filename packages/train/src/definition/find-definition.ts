// Looking a definition up by the name that a spec gives.
import { InvalidSpecError } from '../errors.js';

/**
 * The definition called `name`.
 *
 * @throws InvalidSpecError at `path`, naming all definitions there are.
 */
export function findDefinition<T extends { readonly name: string }>(
  definitions: readonly T[],
  path: string,
  name: string,
): T {
  const found = definitions.find((definition) => definition.name === name);
  if (found !== undefined) return found;
  const known = definitions.map((definition) => definition.name).join(', ');
  throw new InvalidSpecError(path, `must be one of ${known}`, JSON.stringify(name));
}
