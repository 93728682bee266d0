// How much of a standard normal input has some property of f.
import { normalCdf } from '../formula/normal-cdf-f64.js';
import { bisect } from './bisection.js';

/** Beyond it there is less than 1e-32 of the normal law. */
const reach = 12;

/**
 * P(holds(z)), z ~ N(0, 1): the ends of the intervals on which `holds` are found between the ascending `points` and refined to
 * neighbouring numbers. A single point has no share.
 */
export function gaussianShare(points: readonly number[], holds: (x: number) => boolean): number {
  const inside = points.filter((x) => Math.abs(x) <= reach);
  let share = 0;
  let start = holds(inside[0]!) ? Number.NEGATIVE_INFINITY : undefined;
  for (let i = 1; i < inside.length; i++) {
    const isIn = start !== undefined;
    if (holds(inside[i]!) === isIn) continue;
    const [, at] = bisect(inside[i - 1]!, inside[i]!, (x) => holds(x) === isIn);
    if (start !== undefined) share += between(start, at);
    start = isIn ? undefined : at;
  }
  return start === undefined ? share : share + between(start, Number.POSITIVE_INFINITY);
}

/** P(a < z < b) without losing the digits of the upper tail. */
const between = (a: number, b: number): number => (a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a));
