// A small, fixed trial: three layers that vanish and die, one learned slope, numbers that are not finite.

import type { LayerProbe, TrialResult } from '@actlab/train/records';
import { completeTrialSpec } from '@actlab/train/trial';

export const sampleSpec = completeTrialSpec({
  network: { depth: 3, activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'layer' } } } },
  training: { epochs: 2 },
});

const steps = [0, 1, 4, 17, 68];

/** A probe with a gradient that falls tenfold per layer away from the output. */
export function sampleProbe(step: number, layer: number, depth: number, over: Partial<LayerProbe> = {}): LayerProbe {
  const at = steps.indexOf(step);
  return {
    step,
    layer,
    preMean: 0,
    preStd: 1,
    outMean: 0.1 * layer * (at + 1),
    outVar: 1 / layer,
    gradRms: 10 ** -(depth - layer + at),
    gradMean: 0,
    weightGradRms: 0,
    weightNorm: 1,
    updateRatio: step === 0 ? 0 : 1e-3,
    dead: 0,
    nearDead: 0,
    saturated: 0,
    sparse: 0,
    negative: 0.5,
    meanFPrime2: 0.5,
    alpha: [0.25, 0.25 + 0.01 * at, 0.3],
    ...over,
  };
}

export function sampleLayers(depth: number, over: (step: number, layer: number) => Partial<LayerProbe>): LayerProbe[] {
  return steps.flatMap((step) =>
    Array.from({ length: depth }, (_, at) => sampleProbe(step, at + 1, depth, over(step, at + 1))),
  );
}

export const sampleResult: TrialResult = {
  key: 'k'.repeat(64),
  outcome: { state: 'died', step: 68, cause: 'dead-units', layer: 2 },
  epochs: [
    { step: 34, trainLoss: 2.3, valLoss: 2.29, valAcc: 0.11 },
    { step: 68, trainLoss: 2.29, valLoss: 2.295, valAcc: 0.1 },
  ],
  chosen: { step: 34, testLoss: 2.4026, testAcc: 0.1003 },
  digest: 'd'.repeat(64),
  layers: sampleLayers(3, (step, layer) => ({
    ...(layer === 2 && { dead: step < 4 ? 0.5 : 1 }),
    ...(layer === 3 && step === 68 && { gradRms: Number.NaN, outVar: Number.POSITIVE_INFINITY }),
  })),
};
