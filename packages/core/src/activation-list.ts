// Every activation of this package with its kernels, as a list and by name.
import type { Activation } from './activation.js';
import { closestName } from './closest-name.js';
import { UnknownActivationError } from './errors.js';
import * as activations from './kernels/generated/index.generated.js';
import { sortedByName } from './record-list.js';

/** Every activation of this package, in the order of their names. */
export const activationList: readonly Activation[] = /* @__PURE__ */ sortedByName(activations);

const byName: ReadonlyMap<string, Activation> = /* @__PURE__ */ new Map(
  activationList.map((each) => [each.name, each]),
);

/**
 * The activation of that name.
 *
 * @throws UnknownActivationError naming the known ones and the closest.
 */
export function activationByName(name: string): Activation {
  const found = byName.get(name);
  if (found) return found;
  const known = [...byName.keys()];
  throw new UnknownActivationError(name, known, closestName(name, known));
}
