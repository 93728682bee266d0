// Sweeps and results for contract suites: small, made up, and the same on every call.
import type { CauseOfDeath, Epoch, LayerProbe, Outcome, SweepSpec, TrialResult, TrialSpec } from '../records/index.js';
import type { FinishedTrial, PlannedArm, PlannedSweep, Slot } from '../stores/store.js';

/** How large a made-up sweep is, and what tells it apart. */
export interface MadeUpOptions {
  name?: string;
  specHash?: string;
  arms?: number;
  replicates?: number;
}

/** A sweep over depth with its slots. Keys depend on arm and replicate alone: two such sweeps share their trials. */
export function madeUpSweep(options: MadeUpOptions = {}): { planned: PlannedSweep; slots: Slot[] } {
  const { name = 'made-up', specHash = `hash of ${name}`, arms: count = 3, replicates = 2 } = options;
  const depths = Array.from({ length: count }, (_, ordinal) => ordinal + 1);
  const spec: SweepSpec = {
    name,
    sweepSeed: 7,
    replicates,
    objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
    sampler: { name: 'grid' },
    pruner: { name: 'none' },
    base: {},
    space: { 'network.depth': { values: depths } },
  };
  const arms: PlannedArm[] = depths.map((depth, ordinal) => ({
    ordinal,
    label: `depth ${depth}`,
    values: { 'network.depth': depth },
    spec: madeUpSpec(ordinal, 0),
  }));
  const slots = arms.flatMap(({ ordinal }) =>
    Array.from({ length: replicates }, (_, replicate) => madeUpSlot(ordinal, replicate)),
  );
  return { planned: { name, specHash, spec, arms }, slots };
}

/** The slot of an arm and replicate; its key looks like a SHA-256. */
export function madeUpSlot(ordinal: number, replicate: number): Slot {
  return { ordinal, replicate, key: `${ordinal}f${replicate}`.padStart(64, '0') };
}

/** What a made-up result differs in from the usual: finished after four epochs. */
export interface ResultChanges extends Partial<Omit<TrialResult, 'key'>> {
  durationMs?: number;
}

/** A result for a slot, with four epochs and probes of two layers at two steps. */
export function madeUpTrial(slot: Slot, changes: ResultChanges = {}): FinishedTrial {
  const { durationMs = 12.5, ...result } = changes;
  const epochs: Epoch[] = [1, 2, 3, 4].map((epoch) => ({
    step: 30 * epoch,
    trainLoss: 1 / epoch + slot.ordinal / 16,
    valLoss: 1.5 / epoch + slot.replicate / 64,
    valAcc: 0.75 + epoch / 32 - slot.ordinal / 64 + ((slot.ordinal * 5 + slot.replicate * 3) % 7) / 512,
  }));
  const layers = [0, 120].flatMap((step) => [1, 2].map((layer) => madeUpProbe(step, layer)));
  return {
    slot,
    spec: madeUpSpec(slot.ordinal, slot.replicate),
    durationMs,
    result: {
      key: slot.key,
      outcome: { state: 'finished', step: 120 },
      epochs,
      chosen: { step: 120, testLoss: 0.25 + slot.ordinal / 8, testAcc: 0.875 },
      digest: `d${slot.key.slice(1)}`,
      layers,
      ...result,
    },
  };
}

/** A death at a step. */
export function madeUpDeath(cause: CauseOfDeath, step = 60): Outcome {
  return { state: 'died', step, cause };
}

/** A probe whose numbers are all different. */
export function madeUpProbe(step: number, layer: number): LayerProbe {
  const base = step + layer / 4;
  return {
    step,
    layer,
    preMean: base + 0.01,
    preStd: base + 0.02,
    outMean: base + 0.03,
    outVar: base + 0.04,
    gradRms: base + 0.05,
    gradMean: base + 0.06,
    weightGradRms: base + 0.07,
    weightNorm: base + 0.08,
    updateRatio: base + 0.09,
    dead: base + 0.1,
    nearDead: base + 0.11,
    saturated: base + 0.12,
    sparse: base + 0.13,
    negative: base + 0.14,
    meanFPrime2: base + 0.15,
  };
}

function madeUpSpec(ordinal: number, replicate: number): TrialSpec {
  return {
    data: { name: 'made-up' },
    split: [0.5, 0.25, 0.25],
    network: {
      depth: ordinal + 1,
      width: 4,
      activation: { name: 'bent', params: { slope: 0.25 } },
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
      epochs: 4,
    },
    sweepSeed: 7,
    replicate,
  };
}
