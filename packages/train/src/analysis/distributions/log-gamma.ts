// ln Γ, the constant of every distribution here.
import { log } from '@actlab/core/numerics';

// C. Lanczos (1964), SIAM J. Numer. Anal. 1, 86; coefficients for g = 7 by P. Godfrey, relative error below 2e-15 on x > 0.
const g = 7;
const first = 0.99999999999980993;
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const halfLogTwoPi = 0.9189385332046728;

/** ln Γ(x) for x ≥ ½. */
export function logGamma(x: number): number {
  const z = x - 1;
  let sum = first;
  for (const [index, coefficient] of coefficients.entries()) sum += coefficient / (z + index + 1);
  const t = z + g + 0.5;
  return halfLogTwoPi + (z + 0.5) * log(t) - t + log(sum);
}
