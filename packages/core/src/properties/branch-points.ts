// Where a formula changes its branch: the only places where one written in our operations can jump or bend abruptly, but for
// roots and poles, which `jumpPoints` looks for.
import { type Expr, select } from '../formula/expr.js';
import { bisect, simplestNear } from './bisection.js';
import type { Curve } from './curve.js';
import { coreReach } from './probe-points.js';

/** Formulas that are constant as long as `formula` stays on one branch: one for each place where it may change. */
export function branchStates(formulas: readonly Expr[]): readonly Expr[] {
  const states: Expr[] = [];
  const seen = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    switch (node.kind) {
      case 'input':
      case 'constant':
      case 'parameter':
        return;
      case 'unary':
        if (node.operation === 'abs') states.push(select(node.of, 'less', 0, 1, 0));
        if (node.operation === 'floor' || node.operation === 'exponent') states.push(node);
        if (node.operation === 'significand') states.push({ ...node, operation: 'exponent' });
        visit(node.of);
        return;
      case 'binary':
        if (node.operation === 'min' || node.operation === 'max') {
          states.push(select(node.left, 'less', node.right, 1, 0));
        }
        visit(node.left);
        visit(node.right);
        return;
      case 'select':
        states.push(select(node.left, node.comparison, node.right, 1, 0));
        for (const part of [node.left, node.right, node.whenTrue, node.whenFalse]) visit(part);
        return;
      default:
        node satisfies never;
    }
  };
  formulas.forEach(visit);
  return states;
}

/** Where value or derivative change branch between two of `points`; ascending, in simple numbers. */
export function branchPoints(curve: Curve, points: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const state of branchStates(curve.formulas)) {
    let before = curve.formula(state, points[0]!);
    for (let i = 1; i < points.length; i++) {
      const now = curve.formula(state, points[i]!);
      if (!Object.is(now, before)) {
        const old = before;
        const [, right] = bisect(points[i - 1]!, points[i]!, (x) => Object.is(curve.formula(state, x), old));
        found.add(simplestNear(right));
      }
      before = now;
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A change smaller than these shares of its surroundings is not followed. */
const followed = { value: 0.05, derivative: 0.02 } as const;

/**
 * Where value or derivative jump without a change of branch (√x² bends at 0), between points of [-50, 50] that have none of
 * `known` between them: the half with the larger change is followed as long as that change does not shrink.
 */
export function jumpPoints(curve: Curve, points: readonly number[], known: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const form of ['value', 'derivative'] as const) {
    const at = curve[form];
    let left = Number.NaN;
    for (const [i, x] of points.entries()) {
      const right = at(x);
      const a = points[i - 1] ?? x;
      const isFree = a >= -coreReach && x <= coreReach && !known.some((each) => each >= a && each <= x);
      if (isFree && isLarge(right - left, left, right, followed[form])) {
        const jump = followJump(at, a, x, followed[form]);
        if (jump !== undefined) found.add(simplestNear(jump));
      }
      left = right;
    }
  }
  return [...found].sort((a, b) => a - b);
}

function isLarge(change: number, left: number, right: number, share: number): boolean {
  return !(Math.abs(change) <= share * Math.max(1, Math.abs(left), Math.abs(right)));
}

/** Where the change between a and b persists down to neighbouring numbers, if anywhere. */
function followJump(at: (x: number) => number, a: number, b: number, share: number): number | undefined {
  let [left, right] = [a, b];
  let [atLeft, atRight] = [at(left), at(right)];
  while (isLarge(atRight - atLeft, atLeft, atRight, share)) {
    const middle = left + (right - left) / 2;
    if (!(middle > left && middle < right)) return Number.isNaN(atLeft) ? left : right;
    const atMiddle = at(middle);
    const first = Math.abs(atMiddle - atLeft);
    const second = Math.abs(atRight - atMiddle);
    if (Number.isNaN(first) || (first >= second && !Number.isNaN(second))) [right, atRight] = [middle, atMiddle];
    else [left, atLeft] = [middle, atMiddle];
  }
  return undefined;
}
