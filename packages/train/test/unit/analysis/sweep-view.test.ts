import { buildSweepCurves, buildSweepView, type SlotRow, type SweepRows, type TrialRow } from '@actlab/train/analysis';
import type { Outcome } from '@actlab/train/records';
import { describe, expect, it } from 'vitest';

function trial(value: number, changes: Partial<TrialRow> = {}): TrialRow {
  return {
    outcome: { state: 'finished', step: 40 },
    metric: { last: value, least: value - 0.125, greatest: value + 0.125 },
    chosen: { step: 40, testLoss: value / 2, testAcc: value },
    durationMs: 8,
    conflicting: false,
    ...changes,
  };
}

function died(cause: (Outcome & { state: 'died' })['cause'], step: number, layer?: number): TrialRow {
  const outcome: Outcome = { state: 'died', step, cause, ...(layer === undefined ? {} : { layer }) };
  return trial(0.125, { outcome, chosen: null, durationMs: 4 });
}

/** Two arms of three replicates; `trials` by arm. */
function rows(trials: (TrialRow | null)[][], changes: Partial<SweepRows['sweep']> = {}): SweepRows {
  const slots: SlotRow[] = trials.flatMap((list, ordinal) =>
    list.map((one, replicate) => ({ ordinal, replicate, reused: false, trial: one })),
  );
  return {
    sweep: {
      id: 'demo-2',
      spec: {
        name: 'demo',
        sweepSeed: 3,
        replicates: 3,
        objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
        sampler: { name: 'grid' },
        pruner: { name: 'none' },
        base: {},
        space: {
          'network.activation.name': { values: ['tanh', 'relu'] },
          'network.activation.params.negativeSlope': { values: [0.1], when: { 'network.activation.name': 'x' } },
        },
      },
      state: 'finished',
      createdAt: 1_000,
      updatedAt: 9_000,
      startedAt: null,
      finishedAt: 9_000,
      elapsedMs: 800,
      pid: null,
      workers: null,
      progress: null,
      ...changes,
    },
    arms: trials.map((_, ordinal) => ({
      ordinal,
      label: ['tanh', 'relu', 'sigmoid'][ordinal]!,
      values: { 'network.activation.name': ['tanh', 'relu', 'sigmoid'][ordinal]! },
      activation: ['tanh', 'relu', 'sigmoid'][ordinal]!,
      depth: 3,
      learningRate: 0.1,
    })),
    slots,
    seq: 77,
  };
}

const complete = [
  [trial(0.5), trial(0.75), trial(0.625)],
  [trial(0.25), died('dead-units', 20, 2), trial(0.375)],
];

describe('the view of a sweep', () => {
  it('summarises every arm over its replicates, deaths beside the survivors', () => {
    const view = buildSweepView(rows(complete), 10_000);
    const [tanh, relu] = view.arms;
    expect(tanh).toMatchObject({ ended: 3, planned: 3, n: 3, mean: 0.625, median: 0.625, std: 0.125, deaths: [] });
    // t(2) = 4.302653 for three values: half width t·0.125/√3.
    expect(tanh!.interval!.map((end) => end.toFixed(6))).toEqual(['0.314483', '0.935517']);
    expect(tanh).toMatchObject({ objective: [0.5, 0.75, 0.625], testAcc: 0.625, testLoss: 0.3125, durationMs: 8 });
    expect(relu).toMatchObject({ ended: 3, n: 2, mean: 0.3125, objective: [0.25, null, 0.375], testAcc: 0.3125 });
    expect(relu!.deaths).toEqual([{ replicate: 1, cause: 'dead-units', step: 20, layer: 2 }]);
    expect(view.deaths).toEqual({ 'dead-units': 1 });
    expect(view.sweep.counts).toEqual({ planned: 6, finished: 5, pruned: 0, died: 1, reused: 0, remaining: 0 });
    expect(view.seq).toBe(77);
  });

  it('names the best arm by median, not by the mean of its survivors', () => {
    const lucky = [trial(0.9375), died('vanished', 40), died('vanished', 40)];
    const view = buildSweepView(rows([complete[0]!, lucky]), 10_000);
    expect(view.sweep.best).toMatchObject({ ordinal: 0, n: 3, mean: 0.625 });
    expect(view.bestSet!.best).toBe(0);
  });

  it('labels each axis by the last telling part of its path, values in the order of the file', () => {
    expect(buildSweepView(rows(complete), 0).axes).toEqual([
      { path: 'network.activation.name', label: 'activation', values: ['tanh', 'relu'] },
      { path: 'network.activation.params.negativeSlope', label: 'negativeSlope', values: [0.1] },
    ]);
  });

  it('says "at one learning rate" exactly when all arms share it', () => {
    const fixed = rows(complete);
    expect(buildSweepView(fixed, 0).notes).toEqual(['at one learning rate (0.1)']);
    const swept = { ...fixed, arms: fixed.arms.map((arm, index) => ({ ...arm, learningRate: 0.1 * (index + 1) })) };
    expect(buildSweepView(swept, 0).notes).toEqual([]);
  });

  it('warns of conflicting trials, of those ended by the clock, and of arms still running', () => {
    const arms = [
      [trial(0.5, { conflicting: true }), died('timeout', 3), trial(0.5)],
      [trial(0.25), died('crash', 0), null],
    ];
    expect(buildSweepView(rows(arms), 0).notes).toEqual([
      '1 trial gave another result when computed again: not repeatable on these machines',
      '2 trials ended by the clock or a crash, not by the arm: resume to compute again',
      'at one learning rate (0.1)',
      'compared: the 1 of 2 arms whose trials have all ended',
    ]);
  });

  it('reads the same trials under another metric, reducer and direction', () => {
    const view = buildSweepView(rows(complete), 0, { metric: 'valLoss', reducer: 'best' });
    expect(view.sweep.objective).toEqual({ metric: 'valLoss', reducer: 'best', direction: 'minimise' });
    expect(view.arms[0]!.objective).toEqual([0.375, 0.625, 0.5]);
    expect(view.sweep.best!.ordinal).toBe(1);
  });

  it('counts time while it runs, up to the last write when its owner is gone, and not after its end', () => {
    const running = { state: 'running', startedAt: 2_000, finishedAt: null, pid: 12, workers: 2 } as const;
    const progress = { etaMs: 5_000, at: 8_500 };
    const at = (changes: Partial<SweepRows['sweep']>) => {
      const { elapsedMs, etaMs, pid } = buildSweepView(rows(complete, changes), 10_000).sweep;
      return { elapsedMs, etaMs, pid };
    };
    expect(at({ ...running, progress })).toEqual({ elapsedMs: 8_800, etaMs: 3_500, pid: 12 });
    expect(at({ ...running, state: 'stalled', progress })).toEqual({ elapsedMs: 7_800, etaMs: null, pid: 12 });
    expect(at({})).toEqual({ elapsedMs: 800, etaMs: null, pid: null });
  });

  it('shows a sweep without a finished trial', () => {
    const view = buildSweepView(
      rows([
        [null, null, null],
        [null, null, null],
      ]),
      0,
    );
    expect(view).toMatchObject({ bestSet: null, deaths: {}, sweep: { best: null, counts: { remaining: 6 } } });
    expect(view.arms[0]).toMatchObject({ ended: 0, n: 0, mean: null, interval: null, objective: [null, null, null] });
  });

  it('gives the same view whatever the key order or time of its rows, and no number that JSON lacks', () => {
    const view = buildSweepView(rows([[died('crash', 1), died('crash', 1), died('crash', 1)], complete[0]!]), 0);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('curves', () => {
  const points = (values: number[], first = 10) => values.map((value, index) => ({ step: first * (index + 1), value }));
  const arms = [
    { ordinal: 0, label: 'a', activation: 'relu' },
    { ordinal: 1, label: 'b', activation: 'tanh' },
  ];

  it('are means over the trials that have a finite value, with a band from six of them on', () => {
    const six = [1, 2, 3, 4, 5, 6].map((value, replicate) => ({
      ordinal: 0,
      replicate,
      points: points(value === 6 ? [value, NaN] : [value, value * 2]),
    }));
    const curves = buildSweepCurves('valLoss', arms, six, 5);
    expect(curves).toMatchObject({ metric: 'valLoss', steps: [10, 20], stepsPerEpoch: 10, seq: 5 });
    const [first, second] = curves.arms;
    expect(first).toMatchObject({ n: [6, 5], mean: [3.5, 6], label: 'a', activation: 'relu' });
    // s = 1.870829, t(5) = 2.570582: half width 1.963314.
    expect([first!.low[0]!.toFixed(6), first!.high[0]!.toFixed(6)]).toEqual(['1.536686', '5.463314']);
    expect([first!.low[1], first!.high[1]]).toEqual([null, null]);
    expect(first!.replicates[5]).toEqual({ replicate: 5, values: [6, null] });
    expect(second).toMatchObject({ n: [0, 0], mean: [null, null], replicates: [] });
  });

  it('share one axis of steps; trials whose epochs differ in length have no steps per epoch', () => {
    const curves = buildSweepCurves(
      'valAcc',
      arms,
      [
        { ordinal: 0, replicate: 0, points: points([1, 2]) },
        { ordinal: 1, replicate: 0, points: points([5, 6], 15) },
      ],
      0,
    );
    expect(curves.steps).toEqual([10, 15, 20, 30]);
    expect(curves.stepsPerEpoch).toBe(null);
    expect(curves.arms.map((arm) => arm.mean)).toEqual([
      [1, null, 2, null],
      [null, 5, null, 6],
    ]);
  });
});
