// Curves as dots on a grid: one height per column, steep parts filled so that the curve stays connected.

export interface Dot {
  readonly column: number;
  /** From 0 at the top. */
  readonly row: number;
}

/**
 * The dots of a curve in drawing order.
 *
 * @param rows The row per column; null where the curve has no finite value.
 * @param isBroken Whether the curve jumps between a column and the one before it.
 */
export function curveDots(rows: readonly (number | null)[], isBroken: (column: number) => boolean): Dot[] {
  const dots: Dot[] = [];
  let before: number | null = null;
  rows.forEach((row, column) => {
    if (row !== null && before !== null && !isBroken(column)) dots.push(...rise(before, row, column));
    if (row !== null) dots.push({ column, row });
    before = row;
  });
  return dots;
}

/** The dots between two neighbouring columns: the first half belongs to the left one, the rest to `column`. */
function rise(before: number, row: number, column: number): Dot[] {
  const direction = Math.sign(row - before);
  const between = Math.max(0, Math.abs(row - before) - 1);
  return Array.from({ length: between }, (_, at) => ({
    column: at < between / 2 ? column - 1 : column,
    row: before + direction * (at + 1),
  }));
}

/** Every second pair of dots along the curve: on a level part one filled cell, one empty. */
export function dashed(dots: readonly Dot[]): Dot[] {
  return dots.filter((_, at) => at % 4 < 2);
}
