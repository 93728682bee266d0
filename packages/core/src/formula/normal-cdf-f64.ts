// The normal distribution function in float64: slow and obvious, for the reference. JavaScript's Math has none.

/** Φ(x) to a few units in the last place in both tails, down to the smallest numbers. */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return x;
  const t = Math.abs(x);
  const tail = t < 1 ? 0.5 - half(t) : t < 39 ? lowerTail(t) : 0;
  return x < 0 ? tail : 1 - tail;
}

/** Φ(t) − ½ = φ(t) Σ t^(2n+1) / (1·3·…·(2n+1)), Abramowitz and Stegun 26.2.11. */
function half(t: number): number {
  let term = t;
  let sum = t;
  for (let n = 1; term > sum * 1e-18; n++) {
    term *= (t * t) / (2 * n + 1);
    sum += term;
  }
  return Math.exp((-t * t) / 2) * sum * inverseRootOfTwoPi;
}

const inverseRootOfTwoPi = 0.3989422804014327;
const h = 0.5;

/**
 * Φ(−t) for t ≥ 1: the trapezoidal rule for erfc z = (z/π) e^(-z²) ∫ e^(-s²) / (s² + z²) ds, z = t/√2, with the residue at its pole.
 * Its error is e^(-π²/h²) ≈ 7e-18. Chiarella and Reichl 1968, Math. Comp. 22, eq. 2.6; Hunter and Regan 1972.
 */
function lowerTail(t: number): number {
  const square = (t * t) / 2;
  let sum = 0;
  for (let n = 13; n >= 1; n--) sum += Math.exp(-n * n * h * h) / (n * n * h * h + square);
  const scaled = ((h * t * Math.SQRT1_2) / Math.PI) * (1 / square + 2 * sum);
  // t² must not be rounded before the exponential: its first 26 bits square exactly.
  const head = Math.fround(t);
  const density = Math.exp(-(head * head) / 2) * Math.exp((-(t - head) * (t + head)) / 2);
  const residue = t < 8 ? 2 / (1 - Math.exp((2 * Math.PI * t * Math.SQRT1_2) / h)) : 0;
  return 0.5 * (density * scaled + residue);
}
