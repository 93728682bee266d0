// Makes an activation of one's own known by its name: to `activationByName`, to the schema, and to their messages.
import type { Activation } from './activation.js';
import { CoreError } from './errors.js';
import { loopsFor } from './kernels/attached-loops.js';
import { isActivationName } from './record-list.js';
import { keepRegistered } from './registered-activations.js';

/**
 * Makes a record of `defineActivation` known by its name in this thread; returns it. A name registered before is then this
 * record's. A thread knows what is registered in it: send others the record with `packActivation`.
 *
 * @throws CoreError `invalid-definition` for a name of the catalogue, and for a record that `defineActivation` did not make.
 */
export function registerActivation<T extends Activation>(activation: T): T {
  const { name } = activation;
  if (isActivationName(name)) {
    const rule = 'the name must not be one of the catalogue';
    throw new CoreError('invalid-definition', `registerActivation: ${rule}, got ${JSON.stringify(name)}`);
  }
  loopsFor(activation);
  keepRegistered(activation);
  return activation;
}
