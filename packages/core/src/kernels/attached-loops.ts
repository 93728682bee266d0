// Which loops an activation has: generated ones are attached to its record, others are made by interpretation.
import type { Activation, F } from '../activation.js';
import { interpretedLoops } from './interpreted-loops.js';
import type { ActivationLoops, Loops } from './loops.js';

// Keyed by the record itself: a user's record of the same name has nothing to do with ours.
const known = new WeakMap<Activation, ActivationLoops>();

/** Gives an activation its generated loops; returns the activation. */
export function attachLoops<T extends Activation>(activation: T, loops: ActivationLoops): T {
  known.set(activation, loops);
  return activation;
}

/**
 * The loops of an activation, for callers that check their arrays once and then call often: no checks, no allocation. One's
 * own record gets loops that interpret its formulas: the same bits, several times slower.
 */
export function loopsFor(activation: Activation): ActivationLoops {
  let loops = known.get(activation);
  if (loops === undefined) {
    loops = interpretedLoops(activation);
    known.set(activation, loops);
  }
  return loops;
}

/** The loops of an activation for arrays of the type of `x`. */
export function loopsLike<A extends F>(activation: Activation, x: A): Loops<A> {
  const { float32, float64 } = loopsFor(activation);
  return (x.BYTES_PER_ELEMENT === 4 ? float32 : float64) as unknown as Loops<A>;
}
