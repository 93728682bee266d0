import { expect, it } from 'vitest';
import { RemainingTime } from '../../dist/remaining-time.js';

it('estimates the rest by the mean of what is done, large cases apart', () => {
  const remaining = new RemainingTime();
  expect(remaining.of(10, 10)).toBeNull();
  remaining.add(false, 100);
  remaining.add(false, 300);
  expect(remaining.of(10, 0)).toBe(2000);
  // No large case is done: each counts as twelve others.
  expect(remaining.of(1, 1)).toBe(200 + 2400);
  remaining.add(true, 5000);
  expect(remaining.of(1, 2)).toBe(200 + 10_000);
  expect(remaining.of(0, 0)).toBe(0);
});

it('guesses small cases from large ones when only those are done', () => {
  const remaining = new RemainingTime();
  remaining.add(true, 1200);
  expect(remaining.of(2, 1)).toBe(200 + 1200);
});
