// Which loops an activation has: they are attached to its record by the module that brings them.
import type { Activation, F } from '../activation.js';
import { CoreError } from '../errors.js';
import type { ActivationLoops, Loops } from './loops.js';

// Keyed by the record itself: a user's record of the same name has nothing to do with ours.
const known = new WeakMap<Activation, ActivationLoops>();

/** Gives an activation its loops, in place of those it had; returns the activation. */
export function attachLoops<T extends Activation>(activation: T, loops: ActivationLoops): T {
  known.set(activation, loops);
  return activation;
}

/**
 * The loops of an activation, for callers that check their arrays once and then call often: no checks.
 *
 * @throws CoreError `invalid-definition` for a record that neither this package nor `defineActivation` made.
 */
export function loopsFor(activation: Activation): ActivationLoops {
  const loops = known.get(activation);
  if (loops !== undefined) return loops;
  throw new CoreError(
    'invalid-definition',
    `${activation.name}: a record must come from defineActivation, got one without loops; try defineActivation({...record})`,
  );
}

/** The loops of an activation for arrays of the type of `x`. */
export function loopsLike<A extends F>(activation: Activation, x: A): Loops<A> {
  const { float32, float64 } = loopsFor(activation);
  return (x.BYTES_PER_ELEMENT === 4 ? float32 : float64) as unknown as Loops<A>;
}
