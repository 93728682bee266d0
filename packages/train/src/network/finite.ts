// Finding the first number that is NaN or infinite.

const nothing = 0;

/** True when no number is NaN or infinite; four lanes, so that it costs a fraction of an update. */
export function isAllFinite(numbers: Float32Array): boolean {
  const { length } = numbers;
  const full = length - (length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  // Zero times x is zero for finite x and NaN otherwise, and NaN stays in the sum.
  for (let i = 0; i < full; i += 4) {
    a += nothing * numbers[i]!;
    b += nothing * numbers[i + 1]!;
    c += nothing * numbers[i + 2]!;
    d += nothing * numbers[i + 3]!;
  }
  for (let i = full; i < length; i++) a += nothing * numbers[i]!;
  return a + b + c + d === 0;
}
