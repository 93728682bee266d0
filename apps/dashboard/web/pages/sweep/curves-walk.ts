// Walking the learning curves by arrow keys: left and right along the points, up and down through the arms.
import type { CurveData } from './curves-model.js';

/** A point of a drawn arm: its column in the chart's data and its place along x. */
export interface WalkPoint {
  column: number;
  point: number;
}

const moves: Readonly<Record<string, readonly [arms: number, points: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Where a key leads from `from`; null for other keys and where nothing is drawn. Arms wrap around, points do not. */
export function nextPoint(
  key: string,
  { x, columns }: Pick<CurveData, 'x' | 'columns'>,
  hidden: ReadonlySet<number>,
  from: WalkPoint,
): WalkPoint | null {
  const move = moves[key];
  const means = columns.flatMap(({ kind, curve }, index) =>
    kind === 'mean' && !hidden.has(curve.ordinal) ? [index] : [],
  );
  if (move === undefined || means.length === 0) return null;
  const at = Math.max(0, means.indexOf(from.column));
  const column = means[(at + move[0] + means.length) % means.length] as number;
  return { column, point: Math.min(x.length - 1, Math.max(0, from.point + move[1])) };
}
