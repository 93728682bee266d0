import { readFileSync } from 'node:fs';
import { chiSquaredTail, normalTail, studentT95, studentTQuantile, studentTTwoSided } from '@actlab/train/analysis';
import { describe, expect, it } from 'vitest';

/** Made by fixtures/statistics.py: mpmath at 40 digits. */
const fixture = JSON.parse(readFileSync(new URL('../../fixtures/statistics.json', import.meta.url), 'utf8')) as {
  tQuantiles: [p: number, nu: number, t: number][];
  tTwoSided: [t: number, nu: number, p: number][];
  chiSquaredTails: [x: number, nu: number, p: number][];
  normalTails: [z: number, p: number][];
};

/** Absolute where nothing but zero is right. */
const relativeError = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected || 1);

describe("Student's t", () => {
  // Two-sided 5 %, three decimals, as printed in every table since Fisher and Yates.
  const table = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [20, 2.086],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ] as const;

  it('agrees with the printed table at 95 %', () => {
    for (const [nu, t] of table) expect(Number(studentT95(nu).toFixed(3))).toBe(t);
  });

  it('agrees with the closed forms for one and two degrees of freedom within 4 ulp', () => {
    for (const p of [0.55, 0.75, 0.9, 0.975, 0.999]) {
      expect(relativeError(studentTQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-13);
      expect(relativeError(studentTQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-13);
    }
  });

  it('agrees with 40-digit values within 1e-11, and within 1e-9 for a million degrees of freedom', () => {
    for (const [p, nu, t] of fixture.tQuantiles) {
      expect(relativeError(studentTQuantile(p, nu), t)).toBeLessThan(nu < 1e6 ? 1e-11 : 1e-9);
    }
    for (const [t, nu, p] of fixture.tTwoSided) {
      expect(relativeError(studentTTwoSided(t, nu), p)).toBeLessThan(nu < 1e6 ? 1e-11 : 1e-9);
    }
  });

  it('has no quantile without a degree of freedom, and 0 in the middle', () => {
    expect([studentT95(0), studentTQuantile(1, 3), studentTQuantile(0.2, 3)]).toEqual([NaN, NaN, NaN]);
    expect(studentTQuantile(0.5, 3)).toBeLessThan(1e-300);
  });
});

describe('the upper tails of chi-squared and normal', () => {
  it('agree with 40-digit values within 1e-12', () => {
    for (const [x, nu, p] of fixture.chiSquaredTails)
      expect(relativeError(chiSquaredTail(x, nu), p)).toBeLessThan(1e-12);
    for (const [z, p] of fixture.normalTails) expect(relativeError(normalTail(z), p)).toBeLessThan(1e-12);
  });

  it('agree with the closed form exp(−x/2) for two degrees of freedom', () => {
    for (const x of [0.1, 1, 3, 10, 100])
      expect(relativeError(chiSquaredTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-13);
    expect([chiSquaredTail(0, 5), chiSquaredTail(Infinity, 5)]).toEqual([1, 0]);
  });
});
