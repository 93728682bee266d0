import { describe, expect, it } from 'vitest';
import { labelParts } from '../web/format/arm-label.js';
import { countCauses, describeCauses, describeDeath } from '../web/format/death.js';
import { formatAgo, formatDuration, formatSpan } from '../web/format/duration.js';
import { formatPercent, formatScore, formatValue, plural } from '../web/format/number.js';

describe('numbers', () => {
  it('print a mean with its interval to the same decimals', () => {
    expect(formatScore('valAcc', { mean: 0.97134, interval: [0.96924, 0.97344] })).toBe('0.9713 ± 0.0021');
    expect(formatScore('valAcc', { mean: 0.97134, interval: null })).toBe('0.9713');
    expect(formatScore('valLoss', { mean: 12.3456, interval: [12.2, 12.5] })).toBe('12.346 ± 0.150');
  });

  it('give shares a fixed number of decimals and losses a fixed number of digits', () => {
    expect(['0.971', '0.100', '1.000']).toEqual([0.97134, 0.1, 1].map((value) => formatValue('valAcc', value, true)));
    expect(['0.1042', '1.2346', '123.46']).toEqual(
      [0.1042, 1.23456, 123.456].map((value) => formatValue('valLoss', value)),
    );
    expect(formatValue('valLoss', 1.5e9)).toBe('1.50e+9');
    expect(formatValue('valLoss', Number.POSITIVE_INFINITY)).toBe('Infinity');
  });

  it('never round up to 100 % before all is done', () => {
    expect(formatPercent(287, 288)).toBe('99 %');
    expect(formatPercent(288, 288)).toBe('100 %');
    expect(formatPercent(0, 0)).toBe('0 %');
  });

  it('count', () => {
    expect(plural(1, 'trial')).toBe('1 trial');
    expect(plural(1234, 'trial')).toBe('1,234 trials');
  });
});

describe('times', () => {
  it('grow coarser as they grow longer', () => {
    expect([0, 54_000, 727_000, 3_900_000, 270_000_000].map(formatDuration)).toEqual([
      '0:00',
      '0:54',
      '12:07',
      '1 h 05 min',
      '3 d 3 h',
    ]);
    expect([380, 2_400, 72_000].map(formatSpan)).toEqual(['380 ms', '2.4 s', '1:12']);
    expect([42, 300, 11_000, 200_000].map((seconds) => formatAgo(0, seconds * 1000))).toEqual([
      '42 s ago',
      '5 min ago',
      '3 h ago',
      '2 d ago',
    ]);
  });
});

describe('labels', () => {
  it('come apart into activation, parameters and the rest', () => {
    expect(
      labelParts({ label: 'leakyRelu negativeSlope 0.1 · depth 3 · width 32', activation: 'leakyRelu', depth: 3 }),
    ).toEqual({
      activation: 'leakyRelu',
      parameters: 'negativeSlope 0.1',
      rest: ['width 32'],
      row: 'leakyRelu negativeSlope 0.1 · width 32',
    });
  });

  it('name the activation even where it is not swept', () => {
    expect(labelParts({ label: 'depth 3', activation: 'relu', depth: 3 })).toMatchObject({
      activation: 'relu',
      row: 'relu',
    });
    expect(labelParts({ label: 'base', activation: 'relu', depth: 3 })).toMatchObject({ row: 'relu · base' });
  });
});

describe('deaths', () => {
  it('are counted by cause, most frequent first', () => {
    const deaths = (['vanished', 'plateau', 'vanished'] as const).map((cause, replicate) => ({
      cause,
      replicate,
      step: 640,
    }));
    expect(describeCauses(countCauses(deaths))).toBe('2 vanished, 1 plateau');
    expect(describeDeath({ replicate: 3, cause: 'diverged-nan', step: 1640, layer: 1 })).toBe(
      'replicate 3 diverged at step 1,640, layer 1',
    );
  });
});
