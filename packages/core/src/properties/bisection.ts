// Finding where something changes, to neighbouring float64 numbers.

/**
 * Neighbouring float64 numbers a < b between which the change lies that `isLeft` says: true at the given `a`, false at `b`.
 */
export function bisect(a: number, b: number, isLeft: (x: number) => boolean): readonly [a: number, b: number] {
  let [left, right] = [a, b];
  for (;;) {
    // Halves first: the sum of two large numbers overflows.
    const middle = left / 2 + right / 2;
    if (!(middle > left && middle < right)) {
      const between = left + (right - left) / 2;
      if (!(between > left && between < right)) return [left, right];
      if (isLeft(between)) left = between;
      else right = between;
    } else if (isLeft(middle)) left = middle;
    else right = middle;
  }
}

/**
 * The number with the fewest decimal digits within four units in the last place of `x`. A change that formulas put at 3 is
 * found at 2.9999999999999996 where 3 + x has been rounded; 3 is meant. Below 2^-190, where products underflow, it is 0.
 */
export function simplestNear(x: number): number {
  if (Math.abs(x) < 2 ** -190) return 0;
  const reach = 4 * 2 ** -52 * Math.abs(x);
  for (let digits = 1; digits <= 17; digits++) {
    const rounded = Number(x.toPrecision(digits));
    if (Math.abs(rounded - x) <= reach) return rounded;
  }
  return x;
}
