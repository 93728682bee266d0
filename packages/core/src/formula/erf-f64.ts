// The error function in float64: slow and obvious, for the reference. JavaScript's Math has none.

/** erf(x) to about 1e-15 relative: a series of positive terms below 3, one minus a continued fraction above. */
export function erf(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 6)) return Number.isNaN(x) ? x : Math.sign(x);
  return Math.sign(x) * (magnitude < 3 ? series(magnitude) : 1 - complement(magnitude)) || x;
}

/** erf z = 2/√π e^(-z²) Σ 2ⁿ z^(2n+1) / (1·3·…·(2n+1)), Abramowitz and Stegun 7.1.6. */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; term > sum * 1e-18; n++) {
    term *= (2 * z * z) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * sum;
}

/** erfc z = e^(-z²)/√π · 1/(z + (1/2)/(z + 1/(z + (3/2)/(z + …)))), Abramowitz and Stegun 7.1.14, from the inside out. */
function complement(z: number): number {
  let fraction = z;
  for (let n = 80; n >= 1; n--) fraction = z + n / 2 / fraction;
  return Math.exp(-z * z) / Math.sqrt(Math.PI) / fraction;
}
