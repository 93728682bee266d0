// A suite small enough to run for real in a test: three candidates that add up numbers, one of them wrongly.
import type { Candidate, Suite } from '../dist/suite.js';

const length = 1000;

function summing(name: string, sum: (values: Float64Array) => number): Candidate {
  const inputs = [0, 1].map((shift) => Float64Array.from({ length }, (_, i) => i + shift));
  let result = Number.NaN;
  return {
    name,
    call(turn) {
      result = sum(inputs[turn % 2] as Float64Array);
      return result;
    },
    check(turn) {
      const expected = (length * (length - 1)) / 2 + (turn % 2) * length;
      return result === expected ? undefined : { at: 'the sum', expected, actual: result, tolerance: 0 };
    },
  };
}

const forwards = (values: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
};

/** What an optimiser might do to work whose input never changed. */
function keepFirst(sum: (values: Float64Array) => number): (values: Float64Array) => number {
  let kept: number | undefined;
  return (values) => {
    kept ??= sum(values);
    return kept;
  };
}

export const tinySuite: Suite = {
  name: 'tiny',
  title: 'sums',
  cases: () => [
    {
      name: 'sum 1e3',
      unit: 'element',
      unitsPerCall: length,
      cost: { bytes: 8, operations: 1 },
      workingSetBytes: 8 * length,
      baseline: 'twice',
      large: false,
      warmUp: { key: 'sum', prepare: () => [summing('once', forwards)] },
      prepare: () => [
        summing('once', forwards),
        summing('twice', (values) => (forwards(values) + forwards(values)) / 2),
        summing('wrong', (values) => forwards(values) + 1),
        summing('kept', keepFirst(forwards)),
        summing('broken', () => {
          throw new RangeError('no sum');
        }),
      ],
    },
    {
      name: 'sum 1e8',
      unit: 'element',
      unitsPerCall: 1e8,
      cost: {},
      workingSetBytes: 8e8,
      baseline: 'none',
      large: true,
      prepare: () => {
        throw new Error('a large case must not be prepared unasked');
      },
    },
  ],
  goals: [
    {
      text: 'one sum beats two',
      cases: ['sum 1e3'],
      candidate: 'once',
      against: 'twice',
      unit: 'times',
      atLeast: 1,
    },
  ],
};
