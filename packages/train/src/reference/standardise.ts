// Standardising a list of numbers to mean 0 and variance 1: what batch and layer normalisation do to their group.

/** Added to a variance before its root is taken, as in PyTorch. */
export const epsilon = 1e-5;

export interface Standardised {
  /** x̂ = (x − mean) / deviation. */
  values: number[];
  mean: number;
  /** The biased variance, Σ(x − mean)² / n. */
  variance: number;
  /** √(variance + ε). */
  deviation: number;
}

/** x̂ of one group: a unit over the rows of a batch, or a row over its units. */
export function standardise(x: readonly number[]): Standardised {
  const mean = average(x);
  const variance = average(x.map((each) => (each - mean) ** 2));
  const deviation = Math.sqrt(variance + epsilon);
  return { values: x.map((each) => (each - mean) / deviation), mean, variance, deviation };
}

/**
 * ∂x̂_j/∂x_i = (δ_ij − 1/n − x̂_i·x̂_j/n) / deviation, as `[j][i]`: x_i acts directly, through the mean and through the
 * deviation (Ioffe, Szegedy 2015, section 3, with the three derivatives multiplied out).
 */
export function standardiseJacobian({ values, deviation }: Standardised): number[][] {
  const n = values.length;
  return values.map((xj, j) =>
    values.map((xi, i) => {
      const direct = i === j ? 1 : 0;
      const throughMean = 1 / n;
      const throughDeviation = (xi * xj) / n;
      return (direct - throughMean - throughDeviation) / deviation;
    }),
  );
}

function average(x: readonly number[]): number {
  return x.reduce((sum, each) => sum + each, 0) / x.length;
}
