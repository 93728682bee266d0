// A small, fixed sweep as the store would show it: two activations, one slope each way, two depths, one arm dead.
import type { ArmSummary, SweepView } from '@actlab/train/records';

function arm(ordinal: number, label: string, depth: number, objective: (number | null)[]): ArmSummary {
  const finite = objective.filter((value): value is number => value !== null);
  const n = finite.length;
  const mean = n === 0 ? null : finite.reduce((sum, value) => sum + value, 0) / n;
  return {
    ordinal,
    label: `${label} · depth ${depth}`,
    values: { 'network.depth': depth, 'network.activation.name': label.split(' ')[0] ?? '' },
    activation: label.split(' ')[0] ?? '',
    depth,
    ended: objective.length,
    planned: 4,
    n,
    mean,
    median: mean,
    std: n < 2 ? null : 0.002,
    interval: mean === null || n < 2 ? null : [mean - 0.0032, mean + 0.0032],
    objective,
    testAcc: mean === null ? null : mean - 0.01,
    testLoss: mean === null ? null : 0.2,
    deaths: objective.flatMap((value, replicate) =>
      value === null ? [{ replicate, cause: 'plateau' as const, step: 680 }] : [],
    ),
    pruned: 0,
    durationMs: 310,
  };
}

export const sampleView: SweepView = {
  sweep: {
    id: 'sample',
    name: 'sample',
    state: 'finished',
    counts: { planned: 24, finished: 19, pruned: 0, died: 5, reused: 0, remaining: 0 },
    arms: 6,
    replicates: 4,
    objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
    createdAt: Date.UTC(2026, 2, 1, 12),
    updatedAt: Date.UTC(2026, 2, 1, 12, 2),
    finishedAt: Date.UTC(2026, 2, 1, 12, 2),
    elapsedMs: 127_000,
    etaMs: null,
    pid: null,
    workers: null,
    best: { ordinal: 2, label: 'relu · depth 1', n: 4, mean: 0.96, interval: [0.9568, 0.9632] },
  },
  axes: [
    { path: 'network.depth', label: 'depth', values: [1, 8] },
    { path: 'network.activation.name', label: 'activation', values: ['sigmoid', 'relu', 'leakyRelu'] },
    { path: 'network.activation.params.negativeSlope', label: 'negativeSlope', values: [0.1] },
  ],
  arms: [
    arm(0, 'sigmoid', 1, [0.91, 0.92, 0.93, 0.92]),
    arm(1, 'sigmoid', 8, [null, null, null, null]),
    arm(2, 'relu', 1, [0.95, 0.96, 0.97, 0.96]),
    arm(3, 'relu', 8, [0.9, null, 0.92, 0.91]),
    arm(4, 'leakyRelu negativeSlope 0.1', 1, [0.95, 0.95, 0.97, 0.96]),
    arm(5, 'leakyRelu negativeSlope 0.1', 8, [0.94, 0.95, 0.95, 0.94]),
  ],
  bestSet: {
    ordinals: [2, 4],
    best: 2,
    rule: 'holm',
    replicates: 4,
    comparisons: 5,
    missingReplicates: 4,
    friedman: { statistic: 14.1, degreesOfFreedom: 5, p: 0.015 },
    sentence: 'relu · depth 1 and leakyRelu negativeSlope 0.1 · depth 1 cannot be told apart at n = 4.',
  },
  deaths: { plateau: 5 },
  notes: ['at one learning rate (0.1)'],
  seq: 31,
};
