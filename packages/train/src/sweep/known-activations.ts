// The activations that a sweep of this process may name.
import { type Activation, activationList, registeredActivations } from '@actlab/core';

/** Those of the catalogue, then the registered ones. */
export function knownActivations(): readonly Activation[] {
  return [...activationList, ...registeredActivations()];
}
