import type { ArmCurve, ArmSummary, SweepCurves, SweepView } from '@actlab/train/records';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../web/charts/chart-rows.js';
import { niceTicks, pad, robustRange } from '../web/charts/scale.js';
import { bestModel } from '../web/pages/sweep/best-set-model.js';
import { bandOf, bestOfEach, curveData, curveOrdinals } from '../web/pages/sweep/curves-model.js';
import { colourShare, heatModel } from '../web/pages/sweep/heatmap-model.js';

let ordinals = 0;

function arm(activation: string, depth: number, mean: number | null, parameters = ''): ArmSummary {
  const label = `${[activation, parameters].filter(Boolean).join(' ')} · depth ${depth}`;
  return {
    ordinal: ordinals++,
    label,
    values: {},
    activation,
    depth,
    ended: 8,
    planned: 8,
    n: mean === null ? 0 : 8,
    mean,
    median: mean,
    std: 0.01,
    interval: mean === null ? null : [mean - 0.01, mean + 0.01],
    objective: [],
    testAcc: null,
    testLoss: null,
    deaths: mean === null ? [{ replicate: 0, cause: 'vanished', step: 3 }] : [],
    pruned: 0,
    durationMs: 1,
  };
}

describe('the heatmap', () => {
  it('has a row per activation with its parameters and a column per depth, in the order of the sweep file', () => {
    const arms = [
      arm('tanh', 8, 0.7),
      arm('tanh', 1, 0.8),
      arm('leaky', 1, 0.9, 'slope 0.1'),
      arm('leaky', 1, 0.91, 'slope 0.3'),
    ];
    const { rows, depths } = heatModel(arms, 'mean', 'maximise');
    expect(depths).toEqual([1, 8]);
    expect(rows.map(({ key }) => key)).toEqual(['tanh', 'leaky slope 0.1', 'leaky slope 0.3']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.mean ?? null))).toEqual([
      [0.8, 0.7],
      [0.9, null],
      [0.91, null],
    ]);
  });

  it('shows the better value brighter, whichever way is better', () => {
    const arms = [arm('a', 1, 0.2), arm('b', 1, 0.4)];
    const up = heatModel(arms, 'mean', 'maximise').colour;
    const down = heatModel(arms, 'mean', 'minimise').colour;
    expect(up && colourShare(up, 0.4)).toBe(1);
    expect(down && colourShare(down, 0.4)).toBe(0);
  });

  it('leaves far outliers out of the colour range and counts them', () => {
    const values = [0.1, 0.95, 0.955, 0.96, 0.965, 0.97];
    const { colour } = heatModel(
      values.map((value, index) => arm(`a${index}`, 1, value)),
      'mean',
      'maximise',
    );
    expect(colour).toMatchObject({ low: 0.95, high: 0.97, clipped: 1 });
  });

  it('has no colours before there is a number', () => {
    expect(heatModel([arm('a', 1, null)], 'mean', 'maximise').colour).toBeNull();
  });
});

describe('scales', () => {
  it('takes Tukey’s fences of 1, 2, 3, 4, 100 as 1 to 4', () => {
    expect(robustRange([1, 2, 3, 4, 100])).toEqual({ low: 1, high: 4, clipped: 1 });
    expect(robustRange([])).toBeNull();
    expect(robustRange([5, Number.NaN])).toEqual({ low: 5, high: 5, clipped: 0 });
  });

  it('puts ticks at round numbers inside the range', () => {
    expect(niceTicks(0.958, 0.9723, 3)).toEqual([0.96, 0.965, 0.97]);
    expect(niceTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(niceTicks(3, 3, 5)).toEqual([3]);
  });

  it('widens a point to a range', () => {
    expect(pad(0, 0, 0.1)).toEqual([-0.001, 0.001]);
    expect(pad(0, 10, 0.1)).toEqual([-1, 11]);
  });
});

function curve(ordinal: number, activation: string, replicates: number[][]): ArmCurve {
  const mean = (replicates[0] ?? []).map(
    (_, step) => replicates.reduce((sum, values) => sum + (values[step] ?? 0), 0) / replicates.length,
  );
  const none = mean.map(() => null);
  const n = mean.map(() => replicates.length);
  const listed = replicates.map((values, replicate) => ({ replicate, values }));
  return { ordinal, label: `${activation} ${ordinal}`, activation, n, mean, low: none, high: none, replicates: listed };
}

describe('the learning curves', () => {
  it('draw the pinned arms, else the best arm of each activation', () => {
    const arms = [arm('relu', 1, 0.9), arm('relu', 3, 0.95), arm('tanh', 1, 0.93), arm('tanh', 3, null)];
    const at = arms.map(({ ordinal }) => ordinal);
    const view = {
      arms,
      sweep: { objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' } },
    } as SweepView;
    expect(curveOrdinals(view, {})).toEqual([at[1], at[2]]);
    expect(curveOrdinals(view, { depth: [1] })).toEqual([at[2], at[0]]);
    expect(curveOrdinals(view, { pin: [at[3] as number, 9999] })).toEqual([at[3]]);
    expect(bestOfEach(arms, 'minimise').map(({ ordinal }) => ordinal)).toEqual([at[0], at[2]]);
  });

  it('band standard deviation and range over the replicates that have a value', () => {
    const six = curve(0, 'relu', [[1], [2], [3], [4], [5], [9]]);
    expect(bandOf(six, 'range')).toEqual({ low: [1], high: [9] });
    // Sample variance of 1, 2, 3, 4, 5, 9 is 8.
    expect(bandOf(six, 'std')).toEqual({ low: [4 - Math.sqrt(8)], high: [4 + Math.sqrt(8)] });
    expect(bandOf(curve(0, 'relu', [[1], [2]]), 'std')).toEqual({ low: [null], high: [null] });
  });

  it('show every replicate instead of a band when there are too few for one', () => {
    const curves: SweepCurves = {
      metric: 'valAcc',
      steps: [34, 68],
      stepsPerEpoch: 34,
      seq: 1,
      arms: [
        curve(0, 'relu', [
          [1, 2],
          [3, 4],
        ]),
        curve(1, 'relu', [
          [5, 6],
          [7, 8],
        ]),
      ],
    };
    const data = curveData(curves, 'ci95', 'epoch', new Set());
    expect(data.x).toEqual([1, 2]);
    expect(data.columns.map(({ kind }) => kind)).toEqual([
      'replicate',
      'replicate',
      'replicate',
      'replicate',
      'mean',
      'mean',
    ]);
    expect(data.columns.filter(({ kind }) => kind === 'mean').map(({ variant }) => variant)).toEqual([0, 1]);
    expect(curveData(curves, 'ci95', 'step', new Set()).x).toEqual([34, 68]);
  });
});

describe('the best set', () => {
  it('shows its members best first, then the next best others', () => {
    const arms = [arm('a', 1, 0.9), arm('b', 1, 0.95), arm('c', 1, 0.94), arm('d', 1, null), arm('e', 1, 0.5)];
    const [a, b, c, , e] = arms.map(({ ordinal }) => ordinal) as [number, number, number, number, number];
    const sweep = { objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' } };
    const model = bestModel({ arms, sweep, bestSet: { ordinals: [b, c], best: b } } as SweepView);
    expect(model?.rows.map(({ arm: { ordinal }, inSet }) => [ordinal, inSet])).toEqual([
      [b, true],
      [c, true],
      [a, false],
      [e, false],
    ]);
    expect(model?.domain[0]).toBeLessThan(0.49);
    expect(bestModel({ arms, sweep, bestSet: null } as unknown as SweepView)).toBeNull();
  });
});

describe('a CSV file', () => {
  it('follows RFC 4180 and keeps all digits', () => {
    const table = {
      columns: ['arm', 'mean'],
      rows: [
        ['say "a", b', 0.1 + 0.2],
        [null, 1],
      ],
    } as const;
    expect(toCsv(table)).toBe('arm,mean\r\n"say ""a"", b",0.30000000000000004\r\n,1\r\n');
  });
});
