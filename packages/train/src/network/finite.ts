// Finding the first number that is NaN or infinite.

/** True when no number is NaN or infinite; four lanes, so that it costs a fraction of an update. */
export function isAllFinite(numbers: Float32Array): boolean {
  const { length } = numbers;
  const full = length - (length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  // 0·x is 0 for finite x and NaN otherwise, and NaN stays in the sum.
  for (let i = 0; i < full; i += 4) {
    a += 0 * numbers[i]!;
    b += 0 * numbers[i + 1]!;
    c += 0 * numbers[i + 2]!;
    d += 0 * numbers[i + 3]!;
  }
  for (let i = full; i < length; i++) a += 0 * numbers[i]!;
  return a + b + c + d === 0;
}
