// Every activation of this package with its kernels, as a list; by name also those that were registered.
import type { Activation } from './activation.js';
import { closestName } from './closest-name.js';
import { UnknownActivationError } from './errors.js';
import * as activations from './kernels/generated/index.generated.js';
import { knownNames, sortedByName } from './record-list.js';
import { registeredActivation } from './registered-activations.js';

/** Every activation of this package, in the order of their names. */
export const activationList: readonly Activation[] = /* @__PURE__ */ sortedByName(activations);

const byName: ReadonlyMap<string, Activation> = /* @__PURE__ */ new Map(
  activationList.map((each) => [each.name, each]),
);

/**
 * The activation of that name: one of this package, or one that `registerActivation` was given.
 *
 * @throws UnknownActivationError naming the known ones and the closest.
 */
export function activationByName(name: string): Activation {
  const found = byName.get(name) ?? registeredActivation(name);
  if (found) return found;
  const known = knownNames();
  throw new UnknownActivationError(name, known, closestName(name, known));
}
