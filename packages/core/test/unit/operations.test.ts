// Operations on rows: exact values, special rows, aliasing, rows apart from each other.
import { describe, expect, it } from 'vitest';
import {
  backwardRows,
  backwardRowsFromOutput,
  crelu,
  type F,
  forwardRows,
  glu,
  logSoftmax,
  maxout,
  operationList,
  outputRowLength,
  softmax,
} from '../../dist/index.js';
import { float64Steps } from '../float-error.js';

const types = { Float32Array, Float64Array } as const;
const both = ['Float32Array', 'Float64Array'] as const;
const named = operationList.map((operation) => [operation.name, operation] as const);
const { NaN: nan, NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;

/** A value row by row, with zeros of both signs as one number. */
const value = (operation: (typeof operationList)[number], ...x: number[]): number[] =>
  [...forwardRows(operation, Float64Array.from(x), x.length)].map((each) => each + 0);
const gradient = (operation: (typeof operationList)[number], g: number[], x: number[]): number[] =>
  [...backwardRows(operation, Float64Array.from(g), Float64Array.from(x), x.length)].map((each) => each + 0);

describe('special rows', () => {
  it.each([
    ['the only +∞ of a row takes all', [high, 1, low], [1, 0, 0], [0, low, low]],
    ['several +∞ have no limit, what is below them has', [high, 1, high], [nan, 0, nan], [nan, low, nan]],
    ['−∞ beside a number is 0', [low, 3, low], [0, 1, 0], [low, 0, low]],
    ['all of several −∞ have no limit', [low, low], [nan, nan], [nan, nan]],
    ['a row of −∞ alone is 1', [low], [1], [0]],
    ['a row of +∞ alone is 1', [high], [1], [0]],
    ['NaN takes the row', [1, nan, high], [nan, nan, nan], [nan, nan, nan]],
    ['a row of NaN alone is NaN', [nan], [nan], [nan]],
    ['±1000 neither overflow nor vanish', [-1000, 1000, 1000], [0, 0.5, 0.5], [-2000 - Math.LN2, -Math.LN2, -Math.LN2]],
    ['the ends of the range do', [-1e308, 1e308], [0, 1], [low, 0]],
  ])('softmax and log-softmax: %s', (_, x, shares, logs) => {
    expect(value(softmax, ...x)).toEqual(shares);
    expect(value(logSoftmax, ...x)).toEqual(logs);
  });

  it.each([
    ['the only +∞', [1, 2, 3], [high, 1, low], [0, 0, 0], [1 - 6, 2, 3]],
    ['several +∞', [1, 2, 3], [high, 1, high], [nan, 0, nan], [nan, 2, nan]],
    ['all −∞', [1, 2], [low, low], [nan, nan], [nan, nan]],
    ['a row of one', [2], [low], [0], [0]],
    ['NaN in x', [1, 2], [nan, 1], [nan, nan], [nan, nan]],
    ['NaN in g', [1, nan], [0, 0], [nan, nan], [nan, nan]],
  ])('gradient of softmax and log-softmax: %s', (_, g, x, ofSoftmax, ofLogSoftmax) => {
    expect(gradient(softmax, g, x)).toEqual(ofSoftmax);
    expect(gradient(logSoftmax, g, x)).toEqual(ofLogSoftmax);
  });

  it('glu: the IEEE product with sigmoid, 0 at −∞ and 1 at +∞', () => {
    expect(value(glu, 2, low)).toEqual([0]);
    expect(value(glu, 2, high)).toEqual([2]);
    expect(value(glu, high, low)).toEqual([nan]);
    expect(value(glu, high, 0)).toEqual([high]);
    expect(value(glu, nan, 0)).toEqual([nan]);
    expect(value(glu, 1, nan)).toEqual([nan]);
    expect(gradient(glu, [3], [2, high])).toEqual([3, 0]);
    expect(gradient(glu, [3], [2, nan])).toEqual([nan, nan]);
  });

  it('maxout: the first of equals, NaN for its whole group', () => {
    expect(value(maxout, 1, 1, low, low, nan, 5)).toEqual([1, low, nan]);
    expect(gradient(maxout, [7, 8, 9], [1, 1, low, low, 5, nan])).toEqual([7, 0, 8, 0, nan, nan]);
    expect(gradient(maxout, [7], [-0, 0])).toEqual([7, 0]);
    expect(gradient(maxout, [7], [0, -0])).toEqual([7, 0]);
    expect(gradient(maxout, [7], [1, 2])).toEqual([0, 7]);
  });

  it('crelu: zeros as ReLU has them, no slope at 0', () => {
    const zeros = [...forwardRows(crelu, Float64Array.of(0, -0), 1)];
    expect(zeros).toEqual([0, -0, -0, 0]);
    expect(value(crelu, low, high, nan)).toEqual([0, high, nan, high, 0, nan]);
    expect(gradient(crelu, [1, 2, 3, 4, 5, 6, 7, 8], [0, -0, 1, -1])).toEqual([0, 0, 3, -8]);
    expect(gradient(crelu, [1, 2], [nan])).toEqual([nan]);
  });
});

describe('exact values of several rows', () => {
  it('glu halves, maxout divides, crelu doubles a row', () => {
    const x = Float32Array.of(2, 4, 0, 0, -6, 8, 0, 0);
    expect([...forwardRows(glu, x, 4)]).toEqual([1, 2, -3, 4]);
    expect([...forwardRows(glu, x, 8)].map((each) => each.toFixed(3))).toEqual(['0.005', '3.999', '0.000', '0.000']);
    expect([...forwardRows(maxout, x, 4)]).toEqual([4, 0, 8, 0]);
    expect([...forwardRows(maxout, x, 4, { groupSize: 4 })]).toEqual([4, 8]);
    expect([...forwardRows(maxout, x, 4, { groupSize: 1 })]).toEqual([...x]);
    const halves = forwardRows(crelu, Float32Array.of(1, -2, 3, -4), 2);
    expect([...halves].map((each) => each + 0)).toEqual([1, 0, 0, 2, 3, 0, 0, 4]);
    expect(operationList.map((each) => outputRowLength(each, 6))).toEqual([12, 3, 6, 3, 6]);
    expect(outputRowLength(maxout, 6, { groupSize: 3 })).toBe(2);
  });

  it('gradients land in the row and half they belong to', () => {
    const x = Float32Array.of(2, 0, -6, 0);
    expect([...backwardRows(glu, Float32Array.of(1, 10), x, 2)]).toEqual([0.5, 0.5, 5, -15]);
    expect([...backwardRows(maxout, Float32Array.of(1, 10), x, 2)]).toEqual([1, 0, 0, 10]);
    const g = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    expect([...backwardRows(crelu, g, Float32Array.of(1, -1, -1, 1), 2)]).toEqual([1, -4, -7, 6]);
    expect([...backwardRows(softmax, Float32Array.of(1, 0, 0, 8), Float32Array.of(3, 3, 0, 0), 2)]).toEqual([
      0.25, -0.25, -2, 2,
    ]);
    expect([...backwardRows(logSoftmax, Float32Array.of(1, 0, 0, 8), new Float32Array(4), 2)]).toEqual([
      0.5, -0.5, -4, 4,
    ]);
  });
});

describe('digits kept where the plain form loses them (values from mpmath)', () => {
  const [x, g] = [Float64Array.of(40, 0), Float64Array.of(1, 0)];

  it('in a row that is nearly one-hot', () => {
    expect(forwardRows(logSoftmax, x, 2)[0]).toBe(-4.248354255291589e-18);
    expect(backwardRows(softmax, g, x, 2)[0]).toBe(4.248354255291589e-18);
    expect(backwardRows(logSoftmax, g, x, 2)[0]).toBe(4.248354255291589e-18);
    expect(backwardRows(softmax, Float32Array.from(g), Float32Array.from(x), 2)[0]).toBe(
      Math.fround(4.248354255291589e-18),
    );
    expect(backwardRowsFromOutput(softmax, g, forwardRows(softmax, x, 2), 2)[0]).toBe(4.248354255291589e-18);
    expect(backwardRowsFromOutput(logSoftmax, g, forwardRows(logSoftmax, x, 2), 2)[0]).toBe(4.248354255291589e-18);
  });

  it('in a difference that rounds, far below the largest', () => {
    const share = forwardRows(softmax, Float64Array.of(0.1, 700.3), 2)[0]!;
    expect(float64Steps(share, 8.072420401778118e-305)).toBeLessThanOrEqual(3);
  });

  it('in the gate of GLU, in both tails', () => {
    const slopes = backwardRows(glu, Float64Array.of(1, 1), Float64Array.of(1, 1, 100, -100), 4);
    expect([slopes[2], slopes[3]]).toEqual([3.720075976020836e-44, 3.720075976020836e-44]);
  });

  it('gives no gradient at all to softmax for equal g', () => {
    const same = new Float32Array(7).fill(0.1);
    expect([...backwardRows(softmax, same, Float32Array.of(1, 2, 3, 4, 5, 6, 7), 7)].map(Math.abs)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe.each(named)('%s', (_, operation) => {
  const rowLength = 6;
  const rows = 5;
  const length = outputRowLength(operation, rowLength);
  const inputs = Array.from({ length: rows * rowLength }, (__, i) => ((i * 7919) % 97) / 7 - 6.5);
  const gradients = Array.from({ length: rows * length }, (__, i) => ((i * 17) % 13) - 6);

  it.each(both)('%s: a row alone has the bits it has among others, wherever it lies', (type) => {
    const x = types[type].from(inputs);
    const g = types[type].from(gradients);
    const y = forwardRows<string, F>(operation, x, rowLength);
    const dx = backwardRows<string, F>(operation, g, x, rowLength);
    for (let row = 0; row < rows; row++) {
      const memory: F = new types[type](64).fill(123.25);
      const one = memory.subarray(row, row + rowLength);
      one.set(x.subarray(row * rowLength, (row + 1) * rowLength));
      const out = memory.subarray(30 + row, 30 + row + length);
      expect(forwardRows<string, F>(operation, one, rowLength, undefined, out)).toBe(out);
      expect(out).toEqual(y.subarray(row * length, (row + 1) * length));
      expect([memory[29 + row], memory[30 + row + length]]).toEqual([123.25, 123.25]);
      const alone = backwardRows<string, F>(operation, g.slice(row * length, (row + 1) * length), one, rowLength);
      expect(alone).toEqual(dx.subarray(row * rowLength, (row + 1) * rowLength));
    }
  });

  it.each(both)('%s: `out` may be any argument of its length; the others stay as they were', (type) => {
    const x = types[type].from(inputs);
    const g = types[type].from(gradients);
    const y = forwardRows<string, F>(operation, x, rowLength);
    const dx = backwardRows<string, F>(operation, g, x, rowLength);
    expect([[...x], [...g]]).toEqual([[...types[type].from(inputs)], [...types[type].from(gradients)]]);
    const intoX = x.slice();
    expect(backwardRows<string, F>(operation, g, intoX, rowLength, undefined, intoX)).toEqual(dx);
    if (length !== rowLength) return;
    const inPlace = x.slice();
    expect(forwardRows<string, F>(operation, inPlace, rowLength, undefined, inPlace)).toEqual(y);
    const intoG = g.slice();
    expect(backwardRows<string, F>(operation, intoG, x, rowLength, undefined, intoG)).toEqual(dx);
    const fromY = backwardRowsFromOutput<string, F>(operation, g, y, rowLength);
    const intoY = y.slice();
    expect(backwardRowsFromOutput<string, F>(operation, g, intoY, rowLength, undefined, intoY)).toEqual(fromY);
  });

  it.each(both)('%s: no rows give no results', (type) => {
    const none = new types[type](0);
    expect(forwardRows<string, F>(operation, none, rowLength)).toEqual(none);
    expect(backwardRows<string, F>(operation, none, none, rowLength)).toEqual(none);
  });

  it('Float32Array: the float64 result, rounded once', () => {
    const x = Float32Array.from(inputs);
    const g = Float32Array.from(gradients);
    expect(forwardRows(operation, x, rowLength)).toEqual(
      Float32Array.from(forwardRows(operation, Float64Array.from(x), rowLength)),
    );
    expect(backwardRows(operation, g, x, rowLength)).toEqual(
      Float32Array.from(backwardRows(operation, Float64Array.from(g), Float64Array.from(x), rowLength)),
    );
  });
});

it('keeps results right when a longer row comes after a shorter one', () => {
  const count = 1000;
  const shares = forwardRows(softmax, new Float64Array(count), count);
  expect(new Set(shares)).toEqual(new Set([1 / count]));
  expect([...forwardRows(softmax, Float64Array.of(0, 0), 2)]).toEqual([0.5, 0.5]);
});
