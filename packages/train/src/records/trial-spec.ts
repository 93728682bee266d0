// The specification of one trial: everything its result depends on, and nothing else.
import { activationSpecSchema } from '@actlab/core/schema';
import * as z from 'zod/mini';
import type { Json } from './json.js';
import { name, notNegative, oneOf, positive, share, whole } from './rules.js';

/** An activation by name; a number fixes a parameter, an object makes it learned from `initial`. */
export interface ActivationSpec {
  name: string;
  params?: Record<string, number | LearnedParameter>;
}

/** A parameter trained with the weights, one value per layer or one per channel (unit). */
export interface LearnedParameter {
  initial: number;
  per: 'layer' | 'channel';
  /** Step size of its own; the trial's learning rate when absent. The schedule applies to both. */
  learningRate?: number;
  /** Weight decay of its own; 0 when absent, whatever the optimiser's (He et al. 2015: decay pulls alpha to 0). */
  weightDecay?: number;
}

/** Which data set, with its own options; `sha256` pins the content where it is read from disk. */
export interface DataSpec {
  name: string;
  options?: Json;
  sha256?: string;
}

export interface InitialiserSpec {
  name: string;
  distribution: 'normal' | 'uniform';
  /** `auto` takes the gain of the activation and its slope. */
  gain: 'auto' | number;
  /** Options of the initialiser: he's `mode`, fixed's `std`. */
  params?: Json;
  /** How biases start; all 0 when absent. */
  bias?: { name: string; params?: Json };
}

export interface NetworkSpec {
  /** Number of hidden layers, 1 to 256. */
  depth: number;
  /** Units per hidden layer. */
  width: number | number[];
  activation: ActivationSpec | ActivationSpec[];
  /** Adds to the output of every hidden layer, from the second on, the output of the one before. */
  residual: boolean;
  initialiser: InitialiserSpec;
  /** Before or after the activation of every hidden layer. */
  normalisation: { name: 'none' | 'batch' | 'layer'; position: 'before' | 'after' };
}

export interface TrainingSpec {
  loss: string;
  optimiser: { name: string; params?: Json };
  /** Step size per update. */
  learningRate: number;
  /** How the step size changes over training: `{name}` and the options of that schedule. */
  schedule: Json;
  /** Rows per update. */
  batch: number;
  epochs: number;
  /** Largest Euclidean norm of a whole gradient; larger ones are scaled down. */
  clipNorm?: number;
  earlyStopping?: EarlyStoppingSpec;
}

/** Ends training before the last epoch. Each rule is looked at after every epoch and may be absent. */
export interface EarlyStoppingSpec {
  /** Epochs without a validation loss lower than the best before by more than `minDelta`. */
  patience?: number;
  /** Default 0. */
  minDelta?: number;
  /** A validation loss at or below this is good enough. */
  targetLoss?: number;
  /** A validation accuracy at or above this is good enough. */
  targetAccuracy?: number;
  /** A training loss above this many times the first batch's ends the trial as died of `exploded`. */
  divergence?: number;
}

/** Same spec, same bits: on every machine, in every executor. */
export interface TrialSpec {
  data: DataSpec;
  /** Shares of the rows; they sum to 1. */
  split: [train: number, validation: number, test: number];
  network: NetworkSpec;
  training: TrainingSpec;
  /** Unsigned 32-bit. */
  sweepSeed: number;
  /** Seed index k; arms with the same replicate share their noise. */
  replicate: number;
}

export const limits = {
  depth: 256,
  width: 65_536,
  replicate: 1_000_000,
  epochs: 100_000,
  uint32: 0xffff_ffff,
} as const;

const dataSpecSchema = z.strictObject({
  name: name(),
  options: z.optional(z.json()),
  sha256: z.optional(z.string({ error: 'must be 64 lower-case hex digits' }).check(z.regex(/^[0-9a-f]{64}$/))),
});

const splitSchema = z
  .tuple([positive(), positive(), positive()], { error: 'must be three positive shares that sum to 1' })
  .check(
    z.refine(([a, b, c]) => Math.abs(a + b + c - 1) < 1e-9, { error: 'must be three positive shares that sum to 1' }),
  );

const initialiserSchema = z.strictObject({
  name: name(),
  distribution: oneOf('normal', 'uniform'),
  gain: z.union([z.literal('auto'), positive()], { error: 'must be auto or a number greater than 0' }),
  params: z.optional(z.json()),
  bias: z.optional(z.strictObject({ name: name(), params: z.optional(z.json()) })),
});

const networkSpecSchema = z.strictObject({
  depth: whole(1, limits.depth),
  width: z.union([whole(1, limits.width), z.array(whole(1, limits.width)).check(z.minLength(1))], {
    error: `must be a whole number from 1 to ${limits.width}, or a list of them, one per hidden layer`,
  }),
  activation: z.union([activationSpecSchema, z.array(activationSpecSchema).check(z.minLength(1))], {
    error: 'must be an activation {name, params}, or a list of them, one per hidden layer',
  }),
  residual: z.boolean({ error: 'must be true or false' }),
  initialiser: initialiserSchema,
  normalisation: z.strictObject({ name: oneOf('none', 'batch', 'layer'), position: oneOf('before', 'after') }),
});

const earlyStoppingSchema = z.strictObject({
  patience: z.optional(whole(1, limits.epochs)),
  minDelta: z.optional(notNegative()),
  targetLoss: z.optional(notNegative()),
  targetAccuracy: z.optional(share()),
  divergence: z.optional(z.number({ error: 'must be a number greater than 1' }).check(z.gt(1))),
});

const trainingSpecSchema = z.strictObject({
  loss: name(),
  optimiser: z.strictObject({ name: name(), params: z.optional(z.json()) }),
  learningRate: positive(),
  schedule: z.json(),
  batch: whole(1, 1_000_000),
  epochs: whole(1, limits.epochs),
  clipNorm: z.optional(positive()),
  earlyStopping: z.optional(earlyStoppingSchema),
});

export const trialSpecSchema = z.strictObject({
  data: dataSpecSchema,
  split: splitSchema,
  network: networkSpecSchema,
  training: trainingSpecSchema,
  sweepSeed: whole(0, limits.uint32),
  replicate: whole(0, limits.replicate),
});

/** What a trial takes where a sweep file is silent. */
export const defaultTrialSpec: TrialSpec = {
  data: { name: 'digits' },
  split: [0.6, 0.2, 0.2],
  network: {
    depth: 3,
    width: 32,
    activation: { name: 'relu' },
    residual: false,
    initialiser: { name: 'he', distribution: 'normal', gain: 'auto' },
    normalisation: { name: 'none', position: 'before' },
  },
  training: {
    loss: 'crossEntropy',
    optimiser: { name: 'sgd' },
    learningRate: 0.1,
    schedule: { name: 'constant' },
    batch: 32,
    epochs: 20,
  },
  sweepSeed: 1,
  replicate: 0,
};
