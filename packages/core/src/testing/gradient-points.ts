// The inputs at which a derivative is checked, and how far a difference may reach from each without crossing a branch.
import { probePoints } from '../properties/probe-points.js';

const reach = 20;
const partsPerUnit = 16;
/** Steps start here; small enough to stay on the scale of usual functions, large enough to leave f's roundings behind. */
const largestStep = 0.25;
/** Nearer to a break a difference has no room. */
const leastRoom = 2 ** -20;

/** Where branches are looked for: the points of `measureProperties`. */
export const searchedPoints: readonly number[] = /* @__PURE__ */ probePoints();

/** Multiples of 1/16 on [-20, 20], the middle of every piece between breaks that are in there, and points near each break. */
export function usualPoints(breaks: readonly number[]): readonly number[] {
  const points = new Set<number>();
  for (let i = -reach * partsPerUnit; i <= reach * partsPerUnit; i++) points.add(i / partsPerUnit);
  breaks.forEach((at, i) => {
    const next = breaks[i + 1];
    if (next !== undefined) points.add(at / 2 + next / 2);
    for (const distance of [2 ** -7, 2 ** -4]) {
      points.add(at - distance * Math.max(1, Math.abs(at)));
      points.add(at + distance * Math.max(1, Math.abs(at)));
    }
  });
  return [...points].sort((a, b) => a - b);
}

/** The first step of a central difference at x, or undefined when a break is too near. */
export function roomAt(x: number, breaks: readonly number[]): number | undefined {
  let room = largestStep * Math.max(1, Math.abs(x) / 64);
  for (const at of breaks) room = Math.min(room, 0.9 * Math.abs(x - at));
  return room < leastRoom * Math.max(1, Math.abs(x)) ? undefined : room;
}

/** The first step of a one-sided difference from the break `at`, signed: it stays before the next break. */
export function roomBeside(at: number, side: -1 | 1, breaks: readonly number[]): number {
  let room = largestStep * Math.max(1, Math.abs(at) / 64);
  for (const other of breaks) {
    const distance = side * (other - at);
    if (distance > 0) room = Math.min(room, 0.9 * distance);
  }
  return side * room;
}
