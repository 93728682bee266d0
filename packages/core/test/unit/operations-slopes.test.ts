// Randomised leaky ReLU in training: drawn slopes, value and gradient, with exact numbers.
import { describe, expect, it } from 'vitest';
import {
  ArrayError,
  backwardWithSlopes,
  CoreError,
  drawSlopes,
  type F,
  forwardWithSlopes,
  ParameterError,
} from '../../dist/index.js';

const { NaN: nan, NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
/** A `random` that gives these numbers, then fails. */
const giving = (...numbers: number[]) => {
  const rest = numbers.values();
  return (): number => {
    const { done, value } = rest.next();
    if (done) throw new Error('one draw too many');
    return value;
  };
};

describe('drawSlopes', () => {
  it('takes one draw per element, from lower at 0 to upper at 1', () => {
    const slopes = drawSlopes(4, { lower: 0.25, upper: 0.75 }, giving(0, 0.5, 0.25, 1));
    expect(slopes).toEqual(Float32Array.of(0.25, 0.5, 0.375, 0.75));
    const doubles = new Float64Array(2);
    expect(drawSlopes(2, { lower: -1, upper: 1 }, giving(0.75, 0.125), doubles)).toBe(doubles);
    expect([...doubles]).toEqual([0.5, -0.75]);
  });

  it('draws from [1/8, 1/3] unless told', () => {
    expect([...drawSlopes(2, {}, giving(0, 1))]).toEqual([0.125, Math.fround(1 / 3)]);
    expect([...drawSlopes(2, {}, giving(0, 1), new Float64Array(2))]).toEqual([0.125, 1 / 3]);
  });

  it('stays within its bounds, rounded to float32, and reaches their mean', () => {
    let state = 1;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const slopes = drawSlopes(20_000, { lower: 0.1, upper: 0.3 }, random);
    expect(Math.min(...slopes)).toBeGreaterThanOrEqual(Math.fround(0.1));
    expect(Math.max(...slopes)).toBeLessThanOrEqual(Math.fround(0.3));
    const mean = slopes.reduce((sum, each) => sum + each, 0) / slopes.length;
    // Five standard errors of a uniform law of width 0.2.
    expect(Math.abs(mean - 0.2)).toBeLessThan((5 * 0.2) / Math.sqrt(12 * 20_000));
    expect([...drawSlopes(3, { lower: 0.1, upper: 0.1 }, random, new Float64Array(3))]).toEqual([0.1, 0.1, 0.1]);
  });

  it('never gives more than the upper bound, where the sum would round above it', () => {
    const bounds = { lower: -0.9, upper: 0.2 };
    expect(bounds.lower + (bounds.upper - bounds.lower)).toBeGreaterThan(bounds.upper);
    expect([...drawSlopes(1, bounds, giving(1), new Float64Array(1))]).toEqual([0.2]);
  });

  it('rounds the bounds to float32 before it draws into a Float32Array', () => {
    const bounds = { lower: 0.1, upper: 1 / 3 };
    // 0.260416671633721 from the bounds as they are, which rounds to 0.26041665673255920.
    expect([...drawSlopes(1, bounds, giving(0.6875))]).toEqual([0.2604166865348816]);
  });

  it.each([
    [
      'lower above upper',
      () => drawSlopes(1, { lower: 0.5, upper: 0.25 }, Math.random),
      'drawSlopes.upper: must be ≥ lower, 0.5, got 0.25',
    ],
    [
      'a bound that is no number',
      () => drawSlopes(1, { lower: nan }, Math.random),
      'drawSlopes.lower: must be a finite number, got NaN',
    ],
    [
      'an infinite bound',
      () => drawSlopes(1, { upper: high }, Math.random),
      'drawSlopes.upper: must be a finite number, got Infinity',
    ],
    [
      'a random outside [0, 1)',
      () => drawSlopes(1, {}, () => 2),
      'drawSlopes.random: must give numbers in [0, 1), got 2',
    ],
    ['a random of NaN', () => drawSlopes(1, {}, () => nan), 'drawSlopes.random: must give numbers in [0, 1), got NaN'],
    [
      'half an element',
      () => drawSlopes(0.5, {}, Math.random),
      'drawSlopes.length: must be a whole number ≥ 0, got 0.5',
    ],
  ])('refuses %s', (_, call, message) => {
    expect(call).toThrow(ParameterError);
    expect(call).toThrow(message);
  });

  it('refuses an output of another length or type', () => {
    const short = (): F => drawSlopes(2, {}, Math.random, new Float32Array(3));
    expect(short).toThrow(ArrayError);
    expect(short).toThrow('drawSlopes: out must have 2 elements, rows × length = 1 × 2, got 3');
    expect(() => drawSlopes(2, {}, Math.random, [0, 0] as never)).toThrow(
      'drawSlopes: out must be a Float32Array or a Float64Array, got Array',
    );
  });
});

describe.each([Float32Array, Float64Array])('with slopes in a %o', (type) => {
  const x: F = type.of(-2, -0.5, 0, -0, 3, nan, low, high, low);
  const slopes: F = type.of(0.25, 0.5, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0);

  it('value: the slope of the element below 0, the IEEE product', () => {
    expect([...forwardWithSlopes(x, slopes)]).toEqual([-0.5, -0.25, 0, -0, 3, nan, low, high, nan]);
  });

  it('gradient: the same slope, at 0 too', () => {
    const g: F = type.of(1, 2, 4, 4, 5, 6, 2, 2, 2);
    expect([...backwardWithSlopes(g, x, slopes)]).toEqual([0.25, 1, 1, 1, 5, nan, 1, 2, 0]);
    expect([...backwardWithSlopes(type.of(nan, nan), type.of(1, -1), type.of(0.5, 0.5))]).toEqual([nan, nan]);
  });

  it('`out` may be any argument, and nothing has no result', () => {
    const g: F = type.of(1, 2, 4, 4, 5, 6, 2, 2, 2);
    const [y, dx] = [forwardWithSlopes(x, slopes), backwardWithSlopes(g, x, slopes)];
    const inPlace = x.slice();
    expect(forwardWithSlopes(inPlace, slopes, inPlace)).toBe(inPlace);
    expect(inPlace).toEqual(y);
    for (const index of [0, 1, 2]) {
      const copies: [F, F, F] = [g.slice(), x.slice(), slopes.slice()];
      expect(backwardWithSlopes(...copies, copies[index])).toEqual(dx);
    }
    expect(forwardWithSlopes(new type(0), new type(0))).toEqual(new type(0));
  });

  it('refuses arrays that do not fit', () => {
    const memory: F = new type(4);
    const [left, right] = [memory.subarray(0, 3), memory.subarray(1)];
    expect(() => forwardWithSlopes(x, slopes.slice(1))).toThrow(
      'forwardWithSlopes: slopes must have the length of x, 9, got 8',
    );
    expect(() => backwardWithSlopes(x.slice(1), x, slopes)).toThrow(CoreError);
    expect(() => forwardWithSlopes(left, left, right)).toThrow('forwardWithSlopes: out must be x itself');
    expect(() => backwardWithSlopes(new type(3), new type(3), left, right)).toThrow('out must be slopes itself');
  });
});
