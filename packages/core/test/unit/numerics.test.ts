// log1p of the deterministic float64 functions; exp and log, which the training engine needs too, are judged there.
import { expect, it } from 'vitest';
import { exp, log, log1p } from '../../dist/numerics/index.js';
import { float64Steps } from '../float-error.js';

/** Of both signs, over the whole range, dense where 1 + x loses digits of x. */
const inputs = Array.from({ length: 4000 }, (_, i) => {
  const size = 10 ** (((i * 0.618_033_988_749_894_9) % 1) * 330 - 320);
  return i % 2 === 0 || size >= 1 ? size : -size;
}).concat(Array.from({ length: 4000 }, (_, i) => -1 + (i + 0.5) / 1000));

it('log1p is within 4 steps of the machine’s Math.log1p', () => {
  const worst = Math.max(...inputs.map((x) => float64Steps(log1p(x), Math.log1p(x))));
  expect(worst).toBeLessThanOrEqual(4);
});

it.each([
  [1, Math.LN2],
  [9, Math.LN10],
  [1e-20, 1e-20],
  [5e-324, 5e-324],
  [-1e-300, -1e-300],
  [0, 0],
  [-0, -0],
  [-1, -Infinity],
  [-1.5, Number.NaN],
  [Infinity, Infinity],
  [Number.NaN, Number.NaN],
])('log1p(%f) is %f', (x, expected) => {
  expect(log1p(x)).toBe(expected);
});

it('exp and log answer at the limits', () => {
  expect([exp(-Infinity), exp(Infinity), log(0), log(Infinity)]).toEqual([0, Infinity, -Infinity, Infinity]);
});
