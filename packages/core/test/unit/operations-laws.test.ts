// Laws of the operations on rows at random inputs, and their gradients against central differences.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backwardRows,
  backwardRowsFromOutput,
  crelu,
  type F,
  forwardRows,
  logSoftmax,
  maxout,
  operationList,
  outputRowLength,
  softmax,
} from '../../dist/index.js';
import { float32Steps } from '../float-error.js';

const finite = fc.double({ min: -700, max: 700, noNaN: true });
const row = fc.array(finite, { minLength: 1, maxLength: 20 }).map((values) => Float64Array.from(values));
const single = fc.float({ min: -80, max: 80, noNaN: true });
const row32 = fc.array(single, { minLength: 1, maxLength: 20 }).map((values) => Float32Array.from(values));
const sum = (values: Iterable<number>): number => [...values].reduce((total, each) => total + each, 0);

describe('softmax', () => {
  it('sums to 1 within 4 units in the last place, none below 0', () => {
    fc.assert(
      fc.property(row, (x) => {
        const shares = forwardRows(softmax, x, x.length);
        expect(Math.abs(sum(shares) - 1)).toBeLessThanOrEqual(4 * 2 ** -52);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not change when the row is shifted (by whole numbers, so that nothing rounds)', () => {
    const whole = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const x = Float32Array.from(values);
        const shifted = x.map((each) => each + shift);
        expect(forwardRows(softmax, shifted, x.length)).toEqual(forwardRows(softmax, x, x.length));
        const below = forwardRows(logSoftmax, x, x.length);
        expect(forwardRows(logSoftmax, shifted, x.length)).toEqual(below);
      }),
    );
  });

  it('permutes with its row, in float32 within 1 step (the order of a float64 sum)', () => {
    fc.assert(
      fc.property(row32, (x) => {
        const reversed = x.toReversed();
        const shares = forwardRows(softmax, reversed, x.length).toReversed();
        forwardRows(softmax, x, x.length).forEach((share, i) => {
          expect(float32Steps(share, shares[i]!)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('has a gradient that sums to 0', () => {
    fc.assert(
      fc.property(row, (x) => {
        const g = x.map((_, i) => ((i * 7919) % 11) - 5);
        expect(Math.abs(sum(backwardRows(softmax, g, x, x.length)))).toBeLessThanOrEqual(1e-14);
      }),
    );
  });
});

describe('log-softmax', () => {
  it('is the logarithm of softmax, to the last places', () => {
    fc.assert(
      fc.property(row, (x) => {
        const logs = forwardRows(logSoftmax, x, x.length);
        forwardRows(softmax, x, x.length).forEach((share, i) => {
          if (share < 2 ** -1022) return;
          expect(Math.abs(Math.log(share) - logs[i]!)).toBeLessThanOrEqual(2 ** -50 * Math.max(1, Math.abs(logs[i]!)));
        });
      }),
    );
  });

  it('has at one-hot g the gradient softmax − one-hot, negated', () => {
    fc.assert(
      fc.property(row, fc.nat(), (x, index) => {
        const g = x.map((_, i) => (i === index % x.length ? 1 : 0));
        const got = backwardRows(logSoftmax, g, x, x.length);
        forwardRows(softmax, x, x.length).forEach((share, i) => {
          expect(Math.abs(got[i]! - (g[i]! - share))).toBeLessThanOrEqual(2 ** -51);
        });
      }),
    );
  });
});

it.each([
  ['softmax', softmax],
  ['logSoftmax', logSoftmax],
] as const)(
  '%s: the gradient from the output is that from the input, but for the rounding of the output',
  (_, each) => {
    fc.assert(
      fc.property(row, (x) => {
        const g = x.map((__, i) => ((i * 7919) % 11) - 5);
        const exact = backwardRows(each, g, x, x.length);
        const y = forwardRows(each, x, x.length);
        backwardRowsFromOutput(each, g, y, x.length).forEach((got, i) => {
          // Sum of |g| ≤ 100; a logarithm of 1400 is off by 2^-43.
          expect(Math.abs(got - exact[i]!)).toBeLessThanOrEqual(100 * 2 ** -46);
        });
      }),
    );
  },
);

it('maxout sends the gradient of a group to one place, where the maximum is', () => {
  const groups = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(groups, (values) => {
      const x = Float32Array.from(values.flat());
      const g = new Float32Array(values.length).fill(3);
      const got = backwardRows(maxout, g, x, x.length, { groupSize: 4 });
      values.forEach((group, i) => {
        const expected = group.map((_, k) => (k === group.indexOf(Math.max(...group)) ? 3 : 0));
        expect([...got.subarray(4 * i, 4 * i + 4)]).toEqual(expected);
      });
    }),
  );
});

it('crelu keeps x as the difference of its halves and |x| as their sum', () => {
  fc.assert(
    fc.property(row32, (x) => {
      const halves = forwardRows(crelu, x, x.length);
      const [positive, negative] = [halves.subarray(0, x.length), halves.subarray(x.length)];
      expect(x.map((_, i) => positive[i]! + negative[i]!)).toEqual(x.map(Math.abs));
      expect(x.map((_, i) => positive[i]! - negative[i]!)).toEqual(x);
    }),
  );
});

describe.each(operationList.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  const rowLength = 6;
  const rows = 3;
  // No two of them closer than 0.05, none within 0.05 of 0: far from ties and kinks.
  const x = Float64Array.from({ length: rows * rowLength }, (__, i) => (((i * 11) % 18) - 8.5) / 4);
  const g = Float64Array.from({ length: rows * outputRowLength(operation, rowLength) }, (__, i) => ((i * 5) % 7) - 2.5);

  it('has the gradient of central differences, within 1e-9', () => {
    const step = 2 ** -17;
    const weighted = (inputs: F): number =>
      sum(forwardRows<string, F>(operation, inputs, rowLength).map((y, i) => y * g[i]!));
    const got = backwardRows(operation, g, x, rowLength);
    const differences = x.map((each, i) => {
      const [above, below] = [x.slice(), x.slice()];
      above[i] = each + step;
      below[i] = each - step;
      return (weighted(above) - weighted(below)) / (2 * step);
    });
    got.forEach((each, i) => {
      expect(Math.abs(each - differences[i]!)).toBeLessThanOrEqual(1e-9);
    });
  });

  it('has a gradient that is linear in g', () => {
    const doubled = backwardRows(
      operation,
      g.map((each) => 2 * each),
      x,
      rowLength,
    );
    expect(doubled).toEqual(backwardRows(operation, g, x, rowLength).map((each) => 2 * each));
  });
});
