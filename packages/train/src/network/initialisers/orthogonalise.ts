// The orthogonal matrix next to a random one.

/**
 * Makes the rows of a matrix (lists of numbers) orthonormal when there are at most as many as columns, else its columns, by Gram
 * and Schmidt, twice over: once leaves errors that grow with the condition. Of standard normals it makes a matrix uniform over
 * all orthogonal ones (Mezzadri 2007, How to generate random matrices from the classical compact groups, section 5).
 */
export function orthogonalise(rows: Float64Array[]): void {
  const columns = rows[0]!.length;
  if (rows.length <= columns) {
    makeOrthonormal(rows);
    return;
  }
  const turned = Array.from({ length: columns }, (_, j) => Float64Array.from(rows, (row) => row[j]!));
  makeOrthonormal(turned);
  for (const [i, row] of rows.entries()) for (let j = 0; j < columns; j++) row[j] = turned[j]![i]!;
}

function makeOrthonormal(vectors: Float64Array[]): void {
  for (const [index, vector] of vectors.entries()) {
    for (let pass = 0; pass < 2; pass++) {
      for (let other = 0; other < index; other++) subtractProjection(vector, vectors[other]!);
    }
    const length = Math.sqrt(dot(vector, vector));
    for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  }
}

function subtractProjection(vector: Float64Array, unit: Float64Array): void {
  const share = dot(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i]! -= share * unit[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
