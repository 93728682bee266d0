// Kinks: where f or f' jumps, with what they are on both sides.
import { branchPoints, jumpPoints } from './branch-points.js';
import type { Curve } from './curve.js';

/** f and f' just beside a point: their one-sided limits. */
export interface Side {
  readonly value: number;
  readonly slope: number;
}

/** A point where f or f' jumps. */
export interface Kink {
  readonly at: number;
  readonly left: Side;
  readonly right: Side;
  /** True when f itself jumps, or is something else at the point than beside it. */
  readonly isJump: boolean;
}

/** All points where a formula may bend or jump, ascending: every kink is one of them. */
export function breakPoints(curve: Curve, points: readonly number[]): readonly number[] {
  const branches = branchPoints(curve, points);
  return [...new Set([...branches, ...jumpPoints(curve, points, branches)])].sort((a, b) => a - b);
}

/** The number to take for the limit at `at` from one side: far enough for its branch to be chosen, near enough for its value. */
export const besideOf = (at: number, direction: -1 | 1): number =>
  at === 0 ? direction * 2 ** -200 : at + direction * Math.abs(at) * 2 ** -48;

/** The kink at a break point, or undefined when f and f' pass it smoothly. */
export function kinkAt(curve: Curve, at: number): Kink | undefined {
  const [left, right] = [sideOf(curve, at, -1), sideOf(curve, at, 1)];
  const middle = curve.value(at);
  const near = 2 ** -10 * Math.max(1, Math.abs(at));
  const around = [at - near, at + near];
  const valueScale = largest(left.value, right.value, ...around.map(curve.value));
  const slopeScale = largest(left.slope, right.slope, ...around.map(curve.derivative));
  const isOther = (a: number, b: number): boolean => differs(a, b, 1e-12 * valueScale);
  const isJump = isOther(left.value, right.value) || (isOther(middle, left.value) && isOther(middle, right.value));
  if (!isJump && !differs(left.slope, right.slope, 1e-9 * slopeScale)) return undefined;
  return { at, left, right, isJump };
}

function sideOf(curve: Curve, at: number, direction: -1 | 1): Side {
  const x = besideOf(at, direction);
  const near = curve.derivative(x);
  const extrapolated = 2 * near - curve.derivative(at + 2 * (x - at));
  const slope = Number.isFinite(extrapolated) ? extrapolated : near;
  const value = curve.value(x);
  const limit = value - slope * (x - at);
  return { value: Number.isFinite(limit) ? limit : value, slope };
}

const largest = (...values: number[]): number => Math.max(...values.map(Math.abs).filter(Number.isFinite), 0);

const differs = (a: number, b: number, tolerance: number): boolean => a !== b && !(Math.abs(a - b) <= tolerance);
