import { log } from '@actlab/core/numerics';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  batches,
  float32Ulp,
  freeAll,
  kernels,
  type Layer,
  layer,
  poison,
  source,
  widths,
} from '../../engine-module.js';

beforeEach(freeAll);

type LossName = 'binaryCrossEntropy' | 'crossEntropy' | 'meanSquaredError';

/** The loss of one row and its gradient, float64, from outputs and targets. */
interface Formula {
  loss(o: number[], t: number[]): number;
  gradient(o: number[], t: number[]): number[];
}

const sum = (numbers: number[]) => numbers.reduce((total, x) => total + x, 0);

const formulas: Record<LossName, Formula> = {
  crossEntropy: {
    loss: (o, t) => {
      const largest = Math.max(...o);
      const logSum = Math.log(sum(o.map((x) => Math.exp(x - largest))));
      return sum(o.map((x, j) => t[j]! * (largest - x + logSum)));
    },
    gradient: (o, t) => {
      const largest = Math.max(...o);
      const total = sum(o.map((x) => Math.exp(x - largest)));
      return o.map((x, j) => Math.exp(x - largest) / total - t[j]!);
    },
  },
  meanSquaredError: {
    loss: (o, t) => sum(o.map((x, j) => (x - t[j]!) ** 2)),
    gradient: (o, t) => o.map((x, j) => (2 * (x - t[j]!)) / o.length),
  },
  binaryCrossEntropy: {
    loss: (o, t) => sum(o.map((x, j) => Math.max(x, 0) - x * t[j]! + Math.log1p(Math.exp(-Math.abs(x))))),
    gradient: (o, t) =>
      o.map((x, j) => (x < 0 ? 1 / (1 + Math.exp(-x)) - t[j]! : 1 - t[j]! - 1 / (1 + Math.exp(x))) / o.length),
  },
};
const names = Object.keys(formulas) as LossName[];

const column = (l: Layer, row: number) => Array.from({ length: l.units }, (_, u) => l.get(u, row));

/** One-hot targets for cross-entropy, numbers in [0, 1] otherwise. */
function targetsFor(name: LossName, width: number, batch: number, random: () => number, extra = 0): Layer {
  const classes = Array.from({ length: batch }, () => Math.floor(width * random()));
  return layer(width, batch, (u, r) => (name === 'crossEntropy' ? Number(classes[r] === u) : random()), {
    extra,
    pad: -3e29,
  });
}

function evaluate(name: LossName, o: Layer, t: Layer, gradient: Layer | null): number {
  return kernels[name](o.at, t.at, gradient?.at ?? 0, o.stride, o.units, o.batch);
}

describe.each(names)('%s', (name) => {
  test('is the sum over the batch of its formula, with its gradient, and writes 0 into the pads', () => {
    const random = source(1);
    for (const batch of batches) {
      for (const width of widths) {
        freeAll();
        const o = layer(width, batch, () => 12 * random() - 6);
        const t = targetsFor(name, width, batch, random);
        const gradient = layer(width, batch, () => Number.NaN);
        const rows = Array.from({ length: batch }, (_, r) => [column(o, r), column(t, r)] as const);
        const expected = sum(rows.map(([a, b]) => formulas[name].loss(a, b)));
        const got = evaluate(name, o, t, gradient);
        // The exponentials are float32: an error of 1e-7 in each row's loss.
        expect(Math.abs(got - expected)).toBeLessThan(1e-7 * (batch + expected));
        expect(evaluate(name, o, t, null)).toBe(got);
        for (const [r, [a, b]] of rows.entries()) {
          const slope = formulas[name].gradient(a, b).map((x) => x / batch);
          for (const [u, x] of slope.entries()) {
            expect(Math.abs(gradient.get(u, r) - x)).toBeLessThan(3e-7 / batch + 4 * float32Ulp(x));
          }
        }
        for (let u = 0; u < width; u++) expect(gradient.pads(u).every((x) => Object.is(x, 0))).toBe(true);
      }
    }
  });

  test('depends on neither pads nor stride', () => {
    for (const batch of batches) {
      for (const width of [1, 2, 3, 10]) {
        const results = [poison, 0, -poison, Number.NaN].map((pad, extra) => {
          freeAll();
          const random = source(batch);
          const t = targetsFor(name, width, batch, random, extra);
          const o = layer(width, batch, () => 8 * random() - 4, { extra, pad });
          const gradient = layer(width, batch, () => 0, { extra });
          const loss = evaluate(name, o, t, gradient);
          return { loss, gradient: Array.from({ length: width }, (_, u) => gradient.row(u)) };
        });
        for (const result of results) expect(result).toEqual(results[0]);
      }
    }
  });

  test('is not finite when any output is not', () => {
    for (const batch of [1, 3, 4, 6]) {
      for (const width of [1, 2, 3]) {
        for (const bad of [Number.NaN, Infinity, -Infinity]) {
          for (let at = 0; at < batch * width; at++) {
            for (const target of [0, 1]) {
              freeAll();
              const isBad = (u: number, r: number) => u * batch + r === at;
              const o = layer(width, batch, (u, r) => (isBad(u, r) ? bad : 1));
              const t = layer(width, batch, (u, r) => (isBad(u, r) ? target : 1 - target));
              expect(evaluate(name, o, t, null)).not.toSatisfy(Number.isFinite);
              expect(
                evaluate(
                  name,
                  o,
                  t,
                  layer(width, batch, () => 0),
                ),
              ).not.toSatisfy(Number.isFinite);
            }
          }
        }
      }
    }
  });
});

describe('crossEntropy', () => {
  test('of equal outputs is ln width, in the bits of log', () => {
    for (let width = 1; width <= 3000; width++) {
      freeAll();
      const o = layer(width, 1, () => -3.5);
      const t = layer(width, 1, (u) => Number(u === width - 1));
      expect(evaluate('crossEntropy', o, t, null)).toBe(log(width));
    }
  });

  test('keeps a small loss: right by a margin of 1 to 80', () => {
    for (let margin = 1; margin <= 80; margin += 0.5) {
      freeAll();
      const o = layer(2, 1, (u) => (u === 0 ? margin : 0));
      const t = layer(2, 1, (u) => 1 - u);
      const expected = Math.log1p(Math.exp(-margin));
      // 1 + e^-margin drops what is below 2^-53.
      expect(Math.abs(evaluate('crossEntropy', o, t, null) - expected)).toBeLessThan(2e-7 * expected + 2 ** -52);
    }
  });

  test('neither overflows nor underflows on outputs of 1e30', () => {
    const o = layer(3, 1, (u) => [-1e30, 1e30, 0][u]!);
    const gradient = layer(3, 1, () => 7);
    expect(
      evaluate(
        'crossEntropy',
        o,
        layer(3, 1, (u) => Number(u === 1)),
        gradient,
      ),
    ).toBe(0);
    expect(column(gradient, 0)).toEqual([0, 0, 0]);
    expect(
      evaluate(
        'crossEntropy',
        o,
        layer(3, 1, (u) => Number(u === 0)),
        gradient,
      ),
    ).toBeCloseTo(2e30, -24);
    expect(column(gradient, 0)).toEqual([-1, 1, 0]);
  });
});

describe('binaryCrossEntropy', () => {
  test('is right in both tails, loss and gradient', () => {
    const logits = [-100, -80, -40, -20, -17, -10, -1, -0.1, -1e-6, 0, 1e-6, 0.1, 1, 10, 17, 20, 40, 80, 100];
    for (const x of logits) {
      for (const target of [0, 1]) {
        freeAll();
        const o = layer(1, 1, () => x);
        const gradient = layer(1, 1, () => 0);
        const got = evaluate(
          'binaryCrossEntropy',
          o,
          layer(1, 1, () => target),
          gradient,
        );
        const towards = target === 1 ? -o.get(0, 0) : o.get(0, 0);
        const loss = Math.max(towards, 0) + Math.log1p(Math.exp(-Math.abs(towards)));
        const slope = (target === 1 ? -1 : 1) / (1 + Math.exp(-towards));
        expect(Math.abs(got - loss)).toBeLessThanOrEqual(2e-7 * loss + 2 ** -149);
        expect(Math.abs(gradient.get(0, 0) - slope)).toBeLessThanOrEqual(3 * float32Ulp(slope));
      }
    }
  });
});

describe('countRight', () => {
  const count = (o: Layer, t: Layer) => kernels.countRight(o.at, t.at, o.stride, o.units, o.batch);
  const argmax = (numbers: number[]) => numbers.indexOf(Math.max(...numbers));

  test('counts rows whose first largest output is where the target is largest', () => {
    const random = source(5);
    for (const batch of batches) {
      for (const width of widths.slice(1)) {
        freeAll();
        // Few different values make many ties.
        const o = layer(width, batch, () => Math.floor(4 * random()) - 2);
        const t = layer(width, batch, () => Math.floor(3 * random()), { pad: -poison });
        let right = 0;
        for (let r = 0; r < batch; r++) right += Number(argmax(column(o, r)) === argmax(column(t, r)));
        expect(count(o, t)).toBe(right);
      }
    }
  });

  test('with one output compares output > 0 with target > 0.5', () => {
    const o = layer(1, 6, (_, r) => [-1, -1, 0, 0, 0.1, 0.1][r]!);
    const t = layer(1, 6, (_, r) => [0, 1, 0, 1, 0, 1][r]!, { pad: 0 });
    expect(count(o, t)).toBe(3);
  });

  test('calls no row with a NaN right; infinities compare', () => {
    for (const width of [1, 2, 3]) {
      for (let at = 0; at < width; at++) {
        for (const bad of [Number.NaN, -Number.NaN]) {
          for (let r = 0; r < 5; r++) {
            freeAll();
            const o = layer(width, 5, (u, row) => (u === at && row === r ? bad : -u - 1));
            const t = layer(width, 5, (u) => (width === 1 ? 0 : width - u));
            expect(count(o, t)).toBe(4);
          }
        }
      }
    }
    const o = layer(
      2,
      2,
      (u, r) =>
        [
          [-Infinity, 1],
          [0, Infinity],
        ][r]![u]!,
    );
    expect(
      count(
        o,
        layer(2, 2, (u) => u),
      ),
    ).toBe(2);
  });
});
