// The options that generated data sets have alike, and their random streams.
import { drawNormals } from '../../../random/draws.js';
import { Stream } from '../../../random/stream.js';

/** Largest number of values of a generated table: 400 MB of float32. */
export const maxValues = 100_000_000;

/** Seed of the data alone: the sweep's seed decides the split, the initial weights and the order. */
export const seedOption = {
  kind: 'integer',
  default: 1,
  min: 0,
  max: 0xffff_ffff,
  doc: 'seed of the data',
} as const;

/** Rows, at least `min`. */
export const rowsOption = <const N extends number>(rows: N, min: number) =>
  ({ kind: 'integer', default: rows, min, max: 1_000_000, doc: 'number of rows' }) as const;

/** Standard deviation of normal noise, in the units of what it is added to. */
export const noiseOption = (noise: number, target: string) =>
  ({
    kind: 'number',
    default: noise,
    min: 0,
    max: 100,
    doc: `standard deviation of the noise added to ${target}`,
  }) as const;

/** What the random numbers of a data set are for: the index of the stream. The numbers are part of every content hash. */
export const uses = { noise: 0, features: 1, firstWeights: 2, secondWeights: 3 } as const;

/** The stream of one use. */
export function dataStream(seed: number, use: keyof typeof uses): Stream {
  return new Stream({ sweepSeed: seed, purpose: 'data', index: uses[use] });
}

/** The float32 numbers nearest to `values` + noise; nothing is drawn for noise 0. */
export function withNoise(values: Float64Array, noise: number, seed: number): Float32Array {
  if (noise === 0) return Float32Array.from(values);
  const normals = drawNormals(dataStream(seed, 'noise'), values.length);
  return Float32Array.from(values, (value, i) => value + noise * normals[i]!);
}
