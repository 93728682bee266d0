// A snapshot of a sweep in the middle.
import type { SweepProgress } from '@actlab/train';

export const sampleProgress: SweepProgress = {
  sweepId: 'sample',
  counts: { planned: 24, finished: 12, pruned: 1, died: 2, reused: 0, remaining: 9 },
  arms: 6,
  armsEnded: 3,
  elapsedMs: 42_000,
  etaMs: [40_000, 54_000],
  trialsPerSecond: 0.36,
  best: { ordinal: 2, label: 'relu · depth 1', n: 4, mean: 0.96, interval: [0.9568, 0.9632] },
  running: ['relu · depth 8', 'leakyRelu negativeSlope 0.1 · depth 1'],
  endedArms: [
    { ordinal: 1, label: 'sigmoid · depth 8', n: 0, mean: Number.NaN, interval: null },
    { ordinal: 2, label: 'relu · depth 1', n: 4, mean: 0.96, interval: [0.9568, 0.9632] },
  ],
};
