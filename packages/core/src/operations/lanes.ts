// Sums over a row in a fixed order: the k-th element goes to lane k mod 8, and the lanes are added in pairs.

/** Lanes of one sum, all 0; `sumOfLanes` reads them before the next sum begins. */
export const emptyLanes = (): Float64Array => lanes.fill(0);

const lanes = new Float64Array(8);

/** ((0+1)+(2+3))+((4+5)+(6+7)). */
export function sumOfLanes(of: Float64Array): number {
  const pair = (i: number): number => of[i]! + of[i + 1]!;
  return pair(0) + pair(2) + (pair(4) + pair(6));
}
