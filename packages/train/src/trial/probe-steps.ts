// When the inside of a network is looked at.
import { exp, log } from '@actlab/core/numerics';

/** Default number of probes over a trial. */
export const defaultProbes = 12;

/** Default number of inputs of a probe. */
export const defaultProbeInputs = 64;

/**
 * At most `count` steps of 0…`steps` in ascending order: 0, then from 1 to `steps` with a constant ratio, rounded.
 * Fewer where rounding makes two equal; none for a count of 0.
 */
export function probeSteps(steps: number, count: number): number[] {
  if (count < 1) return [];
  if (count === 1) return [0];
  const chosen = new Set([0]);
  const intervals = count - 2;
  for (let i = 0; i < intervals; i++) chosen.add(Math.floor(exp((log(steps) * i) / intervals) + 0.5));
  chosen.add(steps);
  return [...chosen];
}
