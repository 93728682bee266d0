import { beforeEach, describe, expect, test } from 'vitest';
import { batches, floats, freeAll, kernels, type Layer, layer, poison, source, widths } from '../../engine-module.js';

beforeEach(freeAll);

const epsilon = 1e-5;
const mean = (x: number[]) => x.reduce((total, a) => total + a, 0) / x.length;
const variance = (x: number[]) => mean(x.map((a) => (a - mean(x)) ** 2));
const column = (l: Layer, row: number) => Array.from({ length: l.units }, (_, u) => l.get(u, row));
/** (x − mean)/√(variance + ε), float64. */
const normalised = (x: number[]) => x.map((a) => (a - mean(x)) / Math.sqrt(variance(x) + epsilon));
/** The gradient of Σ p·normalised(x) with respect to x, by central differences in float64. */
const slopes = (x: number[], p: number[]) =>
  x.map((_, i) => {
    const h = 1e-5;
    const at = (d: number) =>
      normalised(x.map((a, j) => (i === j ? a + d : a))).reduce((total, a, j) => total + a * p[j]!, 0);
    return (at(h) - at(-h)) / (2 * h);
  });

const shapes = batches.flatMap((batch) => widths.map((units) => ({ batch, units })));

/** Everything a normalisation works on, with random gamma and beta. */
function arrays(units: number, batch: number, pad = poison, extra = 0) {
  const random = source(17 * units + batch);
  const options = { pad, extra };
  return {
    gamma: floats(Array.from({ length: units }, () => random() + 0.5)),
    beta: floats(Array.from({ length: units }, () => random() - 0.5)),
    x: layer(units, batch, (u) => 3 * random() + u, options),
    out: layer(units, batch, () => 0, options),
    xhat: layer(units, batch, () => 0, options),
    gradOut: layer(units, batch, () => random() - 0.5, options),
    gradIn: layer(units, batch, () => 0, options),
    invStd: floats(Math.max(units, batch + 3)),
    gradGamma: floats(units),
    gradBeta: floats(units),
    runningMean: floats(Array.from({ length: units }, () => random())),
    runningVar: floats(Array.from({ length: units }, () => random() + 0.5)),
  };
}
type Arrays = ReturnType<typeof arrays>;

function batchForward({ x, out, xhat, gamma, beta, invStd, runningMean, runningVar }: Arrays, isFollowing = true) {
  const running = isFollowing ? [runningMean.at, runningVar.at] : [0, 0];
  kernels.batchNormForward(
    x.at,
    out.at,
    xhat.at,
    x.stride,
    x.units,
    x.batch,
    gamma.at,
    beta.at,
    invStd.at,
    ...running,
    0.1,
  );
}
function layerForward({ x, out, xhat, gamma, beta, invStd }: Arrays) {
  kernels.layerNormForward(x.at, out.at, xhat.at, x.stride, x.units, x.batch, gamma.at, beta.at, invStd.at);
}
function backward(name: 'batchNormBackward' | 'layerNormBackward', a: Arrays, gradIn = a.gradIn) {
  const { gradOut, xhat, gamma, invStd, gradGamma, gradBeta } = a;
  kernels[name](
    gradOut.at,
    xhat.at,
    gradIn.at,
    xhat.stride,
    xhat.units,
    xhat.batch,
    gamma.at,
    invStd.at,
    gradGamma.at,
    gradBeta.at,
  );
}

const near = (got: number, wanted: number, tolerance = 2e-6) =>
  expect(Math.abs(got - wanted)).toBeLessThan(tolerance * (1 + Math.abs(wanted)));

describe.each([
  ['batch', 'batchNormBackward', batchForward, 'units'],
  ['layer', 'layerNormBackward', layerForward, 'rows'],
] as const)('%s normalisation', (_, backwardName, forward, groups) => {
  const isPerUnit = groups === 'units';
  /** Numbers normalised together: those of each unit, or those of each row of the batch. */
  const groupsOf = (l: Layer) =>
    Array.from({ length: isPerUnit ? l.units : l.batch }, (_, i) => (isPerUnit ? l.row(i) : column(l, i)));
  const unitOf = (group: number, i: number) => (isPerUnit ? group : i);

  test('is (x − mean)/√(variance + 1e-5), scaled and shifted', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const a = arrays(units, batch);
      forward(a);
      for (const [group, x] of groupsOf(a.x).entries()) {
        near(a.invStd[group]!, 1 / Math.sqrt(variance(x) + epsilon));
        for (const [i, wanted] of normalised(x).entries()) {
          const unit = unitOf(group, i);
          near(groupsOf(a.xhat)[group]![i]!, wanted, 4e-7);
          near(groupsOf(a.out)[group]![i]!, a.gamma[unit]! * wanted + a.beta[unit]!, 6e-7);
        }
      }
      for (let u = 0; u < units; u++) expect(a.xhat.pads(u).concat(a.out.pads(u))).toSatisfy(allFinite);
    }
  });

  test('has the gradient of its formula', () => {
    for (const { units, batch } of shapes) {
      if (batch > 9) continue;
      freeAll();
      const a = arrays(units, batch);
      forward(a);
      backward(backwardName, a);
      const hats = groupsOf(a.x).map(normalised);
      const hat = (u: number, r: number) => (isPerUnit ? hats[u]![r]! : hats[r]![u]!);
      for (let u = 0; u < units; u++) {
        const g = a.gradOut.row(u);
        near(
          a.gradBeta[u]!,
          g.reduce((total, x) => total + x, 0),
        );
        near(
          a.gradGamma[u]!,
          g.reduce((total, x, r) => total + x * hat(u, r), 0),
          2e-5,
        );
        expect(a.gradIn.pads(u).every((x) => Object.is(x, 0))).toBe(true);
      }
      for (const [group, x] of groupsOf(a.x).entries()) {
        const p = groupsOf(a.gradOut)[group]!.map((g, i) => g * a.gamma[unitOf(group, i)]!);
        const wanted = slopes(x, p);
        const got = groupsOf(a.gradIn)[group]!;
        // Terms of the gradient are as large as 1/√variance and cancel.
        for (const [i, slope] of wanted.entries()) near(got[i]!, slope, 3e-6 * (1 + a.invStd[group]!));
      }
    }
  });

  test('may write the gradient over the one it got', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const a = arrays(units, batch);
      forward(a);
      backward(backwardName, a);
      backward(backwardName, a, a.gradOut);
      expect(a.gradOut.values.slice()).toEqual(a.gradIn.values.slice());
    }
  });

  test('may write its output over its input', () => {
    const a = arrays(5, 7);
    forward(a);
    const wanted = a.out.values.slice();
    forward({ ...a, out: a.x });
    expect(a.x.values.slice()).toEqual(wanted);
  });

  test('depends on neither pads nor stride', () => {
    for (const { units, batch } of shapes) {
      const results = [poison, -3e38, Number.NaN].map((pad, extra) => {
        freeAll();
        const a = arrays(units, batch, pad, extra);
        forward(a);
        backward(backwardName, a);
        const { out, xhat, gradIn, gradGamma, gradBeta, runningMean, runningVar } = a;
        return [
          ...[out, xhat, gradIn].flatMap((l) => Array.from({ length: units }, (_, u) => [...l.row(u), ...l.pads(u)])),
          ...[gradGamma, gradBeta, runningMean, runningVar].map((x) => [...x]),
        ];
      });
      for (const result of results) expect(result).toEqual(results[0]);
    }
  });

  test('keeps a NaN where it is: other units or rows stay finite', () => {
    const a = arrays(4, 6);
    a.x.values[1 * a.x.stride + 2] = Number.NaN;
    forward(a);
    for (const [group, numbers] of groupsOf(a.out).entries()) {
      expect(numbers.every(Number.isNaN)).toBe(group === (isPerUnit ? 1 : 2));
      expect(numbers.some(Number.isNaN)).toBe(group === (isPerUnit ? 1 : 2));
    }
  });

  test('finds the variance of numbers far from 0: mean first, then squares', () => {
    const a = arrays(8, 8);
    for (let u = 0; u < 8; u++) for (let r = 0; r < 8; r++) a.x.values[u * a.x.stride + r] = 1e4 + ((u + r) % 8);
    forward(a);
    for (let group = 0; group < 8; group++) near(a.invStd[group]!, 1 / Math.sqrt(5.25 + epsilon), 1e-7);
  });
});

function allFinite(numbers: number[]): boolean {
  return numbers.every(Number.isFinite);
}

describe('the running statistics of batch normalisation', () => {
  test('follow the mean and the unbiased variance', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const a = arrays(units, batch);
      const [means, variances] = [a.runningMean.slice(), a.runningVar.slice()];
      batchForward(a, false);
      expect([a.runningMean.slice(), a.runningVar.slice()]).toEqual([means, variances]);
      batchForward(a);
      for (let u = 0; u < units; u++) {
        const x = a.x.row(u);
        const unbiased = (variance(x) * batch) / (batch - 1);
        near(a.runningMean[u]!, batch === 1 ? means[u]! : 0.9 * means[u]! + 0.1 * mean(x), 1e-7);
        near(a.runningVar[u]!, batch === 1 ? variances[u]! : 0.9 * variances[u]! + 0.1 * unbiased, 1e-7);
      }
    }
  });

  test('are what evaluation normalises with, in place too', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const { x, out, gamma, beta, runningMean, runningVar } = arrays(units, batch);
      const run = (to: Layer) =>
        kernels.batchNormEvaluate(
          x.at,
          to.at,
          x.stride,
          units,
          batch,
          gamma.at,
          beta.at,
          runningMean.at,
          runningVar.at,
        );
      run(out);
      for (let u = 0; u < units; u++) {
        const scale = gamma[u]! / Math.sqrt(runningVar[u]! + epsilon);
        for (const [r, value] of x.row(u).entries()) near(out.get(u, r), (value - runningMean[u]!) * scale + beta[u]!);
        expect(out.pads(u)).toSatisfy(allFinite);
      }
      run(x);
      expect(x.values.slice()).toEqual(out.values.slice());
    }
  });
});
