// Gradient clipping by the norm of the whole gradient (Pascanu, Mikolov, Bengio 2013, algorithm 1).

/** Scales `gradients` down to Euclidean norm `largest` where it is longer; the norm is taken in float64. */
export function clipNorm(gradients: Float32Array, largest: number): void {
  let squares = 0;
  for (let i = 0; i < gradients.length; i++) squares += gradients[i]! * gradients[i]!;
  const norm = Math.sqrt(squares);
  if (!(norm > largest)) return;
  const factor = largest / norm;
  for (let i = 0; i < gradients.length; i++) gradients[i]! *= factor;
}
