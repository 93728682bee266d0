import { beforeEach, describe, expect, test } from 'vitest';
import { float32Ulp, floats, freeAll, kernels, source } from '../../engine-module.js';

beforeEach(freeAll);

const rate = 0.013;
// Large enough that its place in the formula shows.
const epsilon = 0.03;
const [beta1, beta2] = [0.9, 0.999];
const [correction1, correction2] = [1 - beta1 ** 3, 1 - beta2 ** 3];

/** One number's state: value, gradient and what the optimiser remembers. */
interface State {
  w: number;
  g: number;
  a: number;
  b: number;
}
type Numbers = Float32Array & { at: number };

/** An optimiser's kernel, and its update of one number as its paper writes it, in float64. */
interface Case {
  name: string;
  decay: number;
  run(w: Numbers, g: Numbers, a: Numbers, b: Numbers, n: number, decay: number): number;
  formula(s: State, decay: number): Omit<State, 'g'>;
}

const descend = (nesterov: boolean): Omit<Case, 'name' | 'decay'> => ({
  run: (w, g, a, _, n, decay) => kernels.momentum(w.at, g.at, a.at, n, rate, decay, 0.9, Number(nesterov)),
  formula: ({ w, g, a, b }, decay) => {
    const slope = g + decay * w;
    const v = 0.9 * a + slope;
    return { w: w - rate * (nesterov ? slope + 0.9 * v : v), a: v, b };
  },
});
const adam = (isDecoupled: boolean): Omit<Case, 'name' | 'decay'> => ({
  run: (w, g, a, b, n, decay) =>
    kernels.adam(
      w.at,
      g.at,
      a.at,
      b.at,
      n,
      rate,
      decay,
      beta1,
      beta2,
      epsilon,
      correction1,
      correction2,
      Number(isDecoupled),
    ),
  formula: ({ w, g, a, b }, decay) => {
    const slope = isDecoupled ? g : g + decay * w;
    const m = beta1 * a + (1 - beta1) * slope;
    const v = beta2 * b + (1 - beta2) * slope ** 2;
    const step = (rate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
    return { w: w - step - (isDecoupled ? rate * decay * w : 0), a: m, b: v };
  },
});
const rules: Record<string, Omit<Case, 'name' | 'decay'>> = {
  sgd: {
    run: (w, g, _a, _b, n, decay) => kernels.sgd(w.at, g.at, n, rate, decay),
    formula: ({ w, g, a, b }, decay) => ({ w: w - rate * (g + decay * w), a, b }),
  },
  momentum: descend(false),
  nesterov: descend(true),
  adagrad: {
    run: (w, g, a, _b, n, decay) => kernels.adagrad(w.at, g.at, a.at, n, rate, decay, epsilon),
    formula: ({ w, g, a, b }, decay) => {
      const slope = g + decay * w;
      const s = a + slope ** 2;
      return { w: w - (rate * slope) / (Math.sqrt(s) + epsilon), a: s, b };
    },
  },
  rmsprop: {
    run: (w, g, a, _b, n, decay) => kernels.rmsprop(w.at, g.at, a.at, n, rate, decay, 0.99, epsilon),
    formula: ({ w, g, a, b }, decay) => {
      const slope = g + decay * w;
      const s = 0.99 * a + 0.01 * slope ** 2;
      return { w: w - (rate * slope) / (Math.sqrt(s) + epsilon), a: s, b };
    },
  },
  adam: adam(false),
  adamw: adam(true),
};
const cases: Case[] = Object.entries(rules).flatMap(([name, rule]) =>
  [0, 0.1].map((decay) => ({ name, decay, ...rule })),
);

/** Arrays of n numbers: w and g of both signs, state that may be a sum of squares; `guard` numbers behind them. */
function arrays(n: number, guard = 4): [w: Numbers, g: Numbers, a: Numbers, b: Numbers] {
  const random = source(n);
  const fill = (value: () => number) => floats(Array.from({ length: n + guard }, (_, i) => (i < n ? value() : 9)));
  const signed = () => 2 * random() - 1;
  return [fill(signed), fill(signed), fill(random), fill(random)];
}

describe.each(cases)('$name with decay $decay', ({ run, formula, decay }) => {
  test('is its formula, and touches nothing behind n', () => {
    for (const n of [4, 8, 12, 64, 252]) {
      freeAll();
      const [w, g, a, b] = arrays(n);
      const before = [w, g, a, b].map((numbers) => numbers.slice());
      expect(run(w, g, a, b, n, decay)).toBe(1);
      for (let i = 0; i < n; i++) {
        const state = { w: before[0]![i]!, g: before[1]![i]!, a: before[2]![i]!, b: before[3]![i]! };
        const exact = formula(state, decay);
        // Rounding of the step, of the difference, and of the terms of the state.
        const near = (got: number, wanted: number, scale: number) =>
          expect(Math.abs(got - wanted)).toBeLessThan(float32Ulp(wanted) + 4e-7 * scale);
        near(w[i]!, exact.w, Math.abs(exact.w - state.w));
        near(a[i]!, exact.a, Math.abs(state.a) + Math.abs(state.g));
        near(b[i]!, exact.b, Math.abs(state.b) + Math.abs(state.g));
      }
      expect(g.slice()).toEqual(before[1]);
      for (const numbers of [w, g, a, b]) expect([...numbers.subarray(n)]).toEqual([9, 9, 9, 9]);
    }
  });

  test('says whether all new values are finite', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      for (let at = 0; at < 12; at++) {
        freeAll();
        const [w, g, a, b] = arrays(12);
        g[at] = bad;
        expect(run(w, g, a, b, 12, decay)).toBe(0);
      }
    }
    freeAll();
    const [w, g, a, b] = arrays(12);
    // Behind n it does not look.
    w[12] = Number.NaN;
    expect(run(w, g, a, b, 12, decay)).toBe(1);
    w.fill(3.4e38);
    expect(run(w, g, a, b, 12, decay)).toBe(1);
  });

  test('gives a number the same bits wherever it stands', () => {
    const [w, g, a, b] = arrays(64);
    for (const numbers of [w, g, a, b]) numbers.copyWithin(32, 0, 32).copyWithin(17, 1, 5);
    run(w, g, a, b, 64, decay);
    expect(w.slice(32, 49)).toEqual(w.slice(0, 17));
    expect(w.slice(17, 21)).toEqual(w.slice(1, 5));
  });
});

test.each(Object.entries(rules))('%s without decay has no term 0·w', (_, { run }) => {
  const [w, g, a, b] = arrays(8);
  w.fill(Infinity);
  run(w, g, a, b, 8, 0);
  // 0·∞ would be NaN.
  expect([...w.subarray(0, 8)]).toEqual(Array(8).fill(Infinity));
  expect([...a.subarray(0, 8), ...b.subarray(0, 8)]).toSatisfy((numbers: number[]) => numbers.every(Number.isFinite));
});

test('gradient descent without decay keeps the sign of a gradient −0', () => {
  const [w, g] = [floats([-0, -0, -0, -0]), floats([-0, 0, -0, 0])];
  kernels.sgd(w.at, g.at, 4, rate, 0);
  // −0 − (−0) = 0 and −0 − 0 = −0; −0 + 0·w would be 0.
  expect([...w]).toEqual([0, -0, 0, -0]);
});

test('a step size of the first Adam steps is the learning rate (Kingma and Ba, section 2.1)', () => {
  for (const g of [1e-3, 1, 1e3, 1e15, 1e20]) {
    freeAll();
    const [w, gradients, first, second] = [floats(4), floats(4), floats(4), floats(4)];
    gradients.fill(g);
    kernels.adam(w.at, gradients.at, first.at, second.at, 4, rate, 0, beta1, beta2, 1e-12, 1 - beta1, 1 - beta2, 0);
    expect(Math.abs(w[0]! + rate)).toBeLessThan(3e-7 * rate);
  }
});
