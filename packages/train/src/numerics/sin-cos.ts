// Sine and cosine of whole turns, in float64 from + − ×: the same bits on every machine and engine.

const twoPi = 6.283185307179586;

/** sin 2πu for u in [0, 1], within 2 ULP. */
export function sinTurns(u: number): number {
  const quadrant = Math.floor(4 * u + 0.5);
  // Exact: both terms are multiples of the last bit of u.
  const t = twoPi * (u - 0.25 * quadrant);
  const value = (quadrant & 1) === 0 ? sinSeries(t) : cosSeries(t);
  return (quadrant & 2) === 0 ? value : -value;
}

/** cos 2πu for u in [0, 1], within 2 ULP. */
export function cosTurns(u: number): number {
  const quadrant = Math.floor(4 * u + 0.5);
  const t = twoPi * (u - 0.25 * quadrant);
  const value = (quadrant & 1) === 0 ? cosSeries(t) : sinSeries(t);
  return ((quadrant + 1) & 2) === 0 ? value : -value;
}

/** Taylor series to t^17 on |t| ≤ π/4 (remainder below 2^-63). */
function sinSeries(t: number): number {
  const z = t * t;
  let sum = 1 / 355_687_428_096_000;
  sum = sum * z - 1 / 1_307_674_368_000;
  sum = sum * z + 1 / 6_227_020_800;
  sum = sum * z - 1 / 39_916_800;
  sum = sum * z + 1 / 362_880;
  sum = sum * z - 1 / 5_040;
  sum = sum * z + 1 / 120;
  sum = sum * z - 1 / 6;
  return t + t * z * sum;
}

/** Taylor series to t^16 on |t| ≤ π/4 (remainder below 2^-59). */
function cosSeries(t: number): number {
  const z = t * t;
  let sum = 1 / 20_922_789_888_000;
  sum = sum * z - 1 / 87_178_291_200;
  sum = sum * z + 1 / 479_001_600;
  sum = sum * z - 1 / 3_628_800;
  sum = sum * z + 1 / 40_320;
  sum = sum * z - 1 / 720;
  sum = sum * z + 1 / 24;
  return 1 - (0.5 * z - z * z * sum);
}
