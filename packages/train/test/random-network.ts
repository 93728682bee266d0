// Reference networks with random numbers in them, and batches that keep clear of every kink of their activations.
import { activationByName } from '@actlab/core';
import { drawNormals } from '../dist/random/draws.js';
import { Stream } from '../dist/random/stream.js';
import {
  type Batch,
  forward,
  type Mode,
  type ReferenceLayer,
  type ReferenceNetwork,
  type ReferenceNormalisation,
} from '../dist/reference/index.js';

export interface RandomShape {
  features: number;
  widths: number[];
  outputs: number;
  activation: string;
  params?: Record<string, number>;
  /** A learned parameter, with its values spread around `params`. */
  learned?: { name: string; per: 'layer' | 'channel' };
  normalisation?: Pick<ReferenceNormalisation, 'kind' | 'position'>;
  residual?: boolean;
}

/** Standard normals without end, the same for the same seed. */
export function normals(seed: number): () => number {
  const stream = new Stream({ sweepSeed: seed, purpose: 'noise' });
  let pair: number[] = [];
  return () => {
    if (pair.length === 0) pair = [...drawNormals(stream, 2)];
    return pair.shift()!;
  };
}

/** A network of that shape: weights of variance 1/inputs, biases, gammas, betas and running statistics off their neutral values. */
export function randomNetwork(shape: RandomShape, seed: number): ReferenceNetwork {
  const normal = normals(seed);
  const list = (count: number, of: () => number) => Array.from({ length: count }, of);
  const layers = [...shape.widths, shape.outputs].map((units, index, all): ReferenceLayer => {
    const inputs = index === 0 ? shape.features : all[index - 1]!;
    const hidden = index < shape.widths.length;
    const learned = hidden ? shape.learned : undefined;
    const params: ReferenceLayer['params'] = hidden ? { ...shape.params } : {};
    if (learned !== undefined) {
      const start = shape.params![learned.name]!;
      params[learned.name] = learned.per === 'layer' ? start : list(units, () => start + 0.1 * normal());
    }
    const norm = hidden ? shape.normalisation : undefined;
    return {
      weights: list(units, () => 0).map(() => list(inputs, () => normal() / Math.sqrt(inputs))),
      bias: list(units, () => 0.3 * normal()),
      activation: hidden ? activationByName(shape.activation) : null,
      params,
      learned: learned === undefined ? [] : [learned.name],
      normalisation:
        norm === undefined
          ? null
          : {
              ...norm,
              gamma: list(units, () => 1 + 0.2 * normal()),
              beta: list(units, () => 0.2 * normal()),
              runningMean: norm.kind === 'batch' ? list(units, () => 0.2 * normal()) : [],
              runningVariance: norm.kind === 'batch' ? list(units, () => 0.7 + 0.2 * Math.abs(normal())) : [],
            },
      residual: hidden && index > 0 && shape.residual === true,
    };
  });
  return { layers };
}

/** Normal features, and targets that every loss takes: in [0, 1], rows summing to 1. */
export function randomBatch(shape: Pick<RandomShape, 'features' | 'outputs'>, rows: number, seed: number): Batch {
  const normal = normals(seed);
  const matrix = (columns: number) => Array.from({ length: rows }, () => Array.from({ length: columns }, normal));
  const shares = (row: number[]) => {
    const sizes = row.map(Math.abs);
    const sum = sizes.reduce((total, each) => total + each, 0);
    return sizes.map((each) => each / sum);
  };
  return { rows: matrix(shape.features), targets: matrix(shape.outputs).map(shares) };
}

/** Smallest distance of any hidden pre-activation from 0, where all kinks of the activations used here are. */
export function kinkDistance(network: ReferenceNetwork, batch: Batch, mode: Mode): number {
  const hidden = forward(network, batch.rows, mode).layers.slice(0, -1);
  return Math.min(...hidden.flatMap(({ z }) => z.flat().map(Math.abs)));
}

/** A network and a batch of the first seed at which every pre-activation is at least `clear` from every kink. */
export function clearOfKinks(shape: RandomShape, options: { rows: number; mode: Mode; clear: number; seed?: number }) {
  for (let seed = options.seed ?? 1; seed < 500; seed++) {
    const network = randomNetwork(shape, seed);
    const batch = randomBatch(shape, options.rows, seed + 1000);
    if (kinkDistance(network, batch, options.mode) >= options.clear) return { network, batch, seed };
  }
  throw new Error(`no seed keeps ${JSON.stringify(shape)} clear of kinks`);
}
