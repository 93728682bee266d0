// Records that no list has: functions with jumps, moving kinks, oscillation, unbounded slopes and no branch at all. They are
// right as they stand; `recordProblems` plants what is wrong.
import { type Activation, defineActivation, formula } from '../../dist/index.js';

const { abs, add, cos, divide, exp, expm1, min, max, multiply, negate, normalCdf, select, sin, sqrt, unlessNaN } =
  formula;
const { subtract, whenPositive, x } = formula;

const about = { tex: 'f', source: 'made up for a test', params: {} } as const;
const ulp = { value: 4, derivative: 16 } as const;
const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;
const real: readonly [number, number] = [NEGATIVE_INFINITY, POSITIVE_INFINITY];

/** 0 between -λ and λ, the identity outside: jumps by λ. */
export const shrink = defineActivation({
  ...about,
  name: 'shrinkSample',
  title: 'Shrink',
  params: { lambd: { default: 0.5, min: 0, max: 100, doc: 'Half the width of the gap.' } },
  value: ({ lambd }) => unlessNaN(x, select(abs(x), 'greater', lambd, x, 0)),
  derivative: ({ lambd }) => unlessNaN(x, select(abs(x), 'greater', lambd, 1, 0)),
  stated: {
    kinks: [-0.5, 0.5],
    range: real,
    monotone: true,
    zeroCentred: true,
    sparse: true,
    saturates: 'none',
    maxSlope: 1,
    ulp,
  },
});

/** The replacement up to t, the identity above: not monotone, jumps downwards. */
export const replaceBelow = defineActivation({
  ...about,
  name: 'replaceSample',
  title: 'Replace',
  params: {
    t: { default: 0.1, min: -1e30, max: 1e30, doc: 'Where the identity begins.' },
    replacement: { default: 20, min: -1e30, max: 1e30, doc: 'The value up to there.' },
  },
  value: ({ t, replacement }) => unlessNaN(x, select(x, 'greater', t, x, replacement)),
  derivative: ({ t }) => unlessNaN(x, select(x, 'greater', t, 1, 0)),
  paramDerivative: { replacement: ({ t }) => unlessNaN(x, select(x, 'greater', t, 0, 1)) },
  stated: {
    kinks: [0.1],
    range: [0.1, POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp,
  },
});

export const wave = defineActivation({
  ...about,
  name: 'waveSample',
  title: 'Wave',
  value: sin(x),
  derivative: cos(x),
  stated: {
    kinks: [],
    range: [-1, 1],
    monotone: false,
    zeroCentred: true,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp,
  },
});

export const squared = defineActivation({
  ...about,
  name: 'squaredSample',
  title: 'ReLU squared',
  value: whenPositive(x, multiply(x, x), unlessNaN(x, 0)),
  derivative: whenPositive(x, multiply(2, x), unlessNaN(x, 0)),
  derivativeFromOutput: multiply(2, sqrt(x)),
  stated: {
    kinks: [],
    range: [0, POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'left',
    maxSlope: POSITIVE_INFINITY,
    ulp,
  },
});

/** Smooth at the default alpha 1 and at no other. */
export const exponential = defineActivation({
  ...about,
  name: 'exponentialSample',
  title: 'Exponential',
  params: { alpha: { default: 1, min: 0, max: 100, doc: 'Depth of the plateau.' } },
  value: ({ alpha }) => whenPositive(x, x, multiply(alpha, expm1(x))),
  derivative: ({ alpha }) => unlessNaN(x, whenPositive(x, 1, multiply(alpha, exp(x)))),
  derivativeFromOutput: ({ alpha }) => unlessNaN(x, whenPositive(x, 1, add(x, alpha))),
  paramDerivative: { alpha: unlessNaN(x, whenPositive(x, 0, expm1(x))) },
  stated: {
    kinks: [],
    range: [-1, POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp,
  },
});

const density = multiply(0.3989422804014327, exp(multiply(-0.5, multiply(x, x))));
const isFarLeft = (of: formula.Operand, otherwise: formula.Operand) => select(x, 'less', -40, of, otherwise);

export const gaussian = defineActivation({
  ...about,
  name: 'gaussianSample',
  title: 'Gaussian error linear unit',
  // Both products are 0 · ∞ at infinity.
  value: isFarLeft(-0, multiply(x, normalCdf(x))),
  derivative: isFarLeft(-0, add(normalCdf(x), multiply(min(max(x, -100), 100), density))),
  stated: {
    kinks: [],
    range: [-0.16997120747990366, POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.1289041451851547,
    ulp,
  },
});

/** Three straight pieces, the kinks found through roundings: 3 + x, and a division. */
export const clipped = defineActivation({
  ...about,
  name: 'clippedSample',
  title: 'Clipped line',
  value: divide(min(max(add(x, 3), 0), 6), 6),
  derivative: unlessNaN(x, select(abs(x), 'less', 3, 1 / 6, 0)),
  stated: {
    kinks: [-3, 3],
    range: [0, 1],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'both',
    maxSlope: 1 / 6,
    ulp,
  },
});

/** √x² bends without any branch in its formula; its derivative, x / √x², has no value there. */
export const root = defineActivation({
  ...about,
  name: 'rootSample',
  title: 'Root of the square',
  value: sqrt(multiply(x, x)),
  derivative: select(x, 'less', 0, -1, unlessNaN(x, 1)),
  stated: {
    kinks: [0],
    range: [0, POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp,
  },
});

const narrow = exp(negate(abs(multiply(100, x))));

/** A sigmoid a hundred times as steep as usual. */
export const steep = defineActivation({
  ...about,
  name: 'steepSample',
  title: 'Steep sigmoid',
  value: divide(select(x, 'less', 0, narrow, 1), add(1, narrow)),
  derivative: divide(multiply(100, narrow), multiply(add(1, narrow), add(1, narrow))),
  derivativeFromOutput: multiply(100, multiply(x, subtract(1, x))),
  stated: {
    kinks: [],
    range: [0, 1],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'both',
    maxSlope: 25,
    ulp,
  },
});

export const samples: readonly Activation[] = [
  shrink,
  replaceBelow,
  wave,
  squared,
  exponential,
  gaussian,
  clipped,
  root,
  steep,
];
