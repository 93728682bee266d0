import { activationByName, activationList, defineActivation, evaluate, formula } from '@actlab/core';
import { describe, expect, test } from 'vitest';
import { explore } from '../../dist/exploration/exploration.js';
import { parameterFlag, readActivationWords } from '../../dist/input/activation-words.js';
import { inCharset } from '../../dist/output/charset.js';
import { plotLines } from '../../dist/output/curve-plot.js';
import { explorationText } from '../../dist/output/exploration-text.js';
import { formulaText } from '../../dist/output/formula-text.js';

const wide = { isTerminal: true, columns: 80, color: false, unicode: true };
const leaky = explore(activationByName('leakyRelu'), { negativeSlope: 0.1 }, -6, 6);

test('the exploration shows formula, parameters, properties, points, evidence and plot', async () => {
  await expect(explorationText(leaky, wide)).toMatchFileSnapshot('../golden/explore.txt');
});

test('the exploration in ASCII keeps to 64 columns and to ASCII', async () => {
  const text = explorationText(leaky, { ...wide, columns: 64, unicode: false });
  await expect(text).toMatchFileSnapshot('../golden/explore-ascii-64.txt');
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
});

test('colour changes no character of the exploration', () => {
  const colored = explorationText(leaky, { ...wide, color: true });
  expect(colored).not.toBe(explorationText(leaky, wide));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removes the colour codes.
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(explorationText(leaky, wide));
});

describe.each(activationList.map((each) => [each.name, each] as const))('%s', (_, activation) => {
  const exploration = explore(activation, {}, -6, 6);

  test('has the values of the reference at kinks with both sides, 0, ±1, ±2, ±5 and ±∞', () => {
    const xs = exploration.points.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(xs).toEqual(
      expect.arrayContaining([-Infinity, -5, -2, -1, 0, 1, 2, 5, Infinity, ...activation.stated.kinks]),
    );
    for (const kink of activation.stated.kinks) {
      const at = xs.indexOf(kink);
      expect(kink - (xs[at - 1] ?? 0)).toBeLessThan(0.01 * Math.max(1, Math.abs(kink)));
      expect((xs[at + 1] ?? 0) - kink).toBeLessThan(0.01 * Math.max(1, Math.abs(kink)));
    }
    for (const { x, value, derivative } of exploration.points) {
      expect({ value, derivative }).toEqual(evaluate(activation, x));
    }
  });

  test('has a derivative that differences confirm', () => {
    expect(exploration.problems).toEqual([]);
  });

  test.each([12, 30, 60, 80, 200, Infinity])('is drawn within %d columns in both character sets', (columns) => {
    const surfaces = [true, false].map((unicode) => ({ ...wide, columns, unicode }));
    const curves = {
      from: -6,
      to: 6,
      kinks: activation.stated.kinks,
      jumps: [],
      at: (x: number) => evaluate(activation, x),
    };
    for (const surface of surfaces) {
      expect(explorationText(exploration, surface)).toContain(inCharset(surface, activation.title));
      const picture = plotLines(curves, surface).slice(0, -1);
      const width = Math.max(...picture.map((line) => line.length));
      expect(width).toBeLessThanOrEqual(Number.isFinite(columns) ? Math.max(columns, 20) : 80);
    }
  });

  test('takes every parameter as an option of its name', () => {
    const words = Object.entries(activation.params).flatMap(([name, { min }]) => [parameterFlag(name), String(min)]);
    const expected = Object.fromEntries(Object.entries(activation.params).map(([name, { min }]) => [name, min]));
    expect(readActivationWords([activation.name, ...words])).toEqual({ activation, params: expected });
    expect(readActivationWords([...words, activation.name])).toEqual({ activation, params: expected });
  });
});

test('a wrong derivative is found, and where', () => {
  const { constant, select, x } = { ...formula, constant: formula.lift };
  const relu = activationByName('relu');
  const wrong = defineActivation({ ...relu, derivative: select(x, 'greater', 0.5, 1, constant(0)) });
  const text = explorationText(explore(wrong, {}, -6, 6), { ...wide, columns: 400 });
  expect(text).toMatch(
    /WRONG DERIVATIVE\. relu\.derivative at x = \S+: must be the slope of value, 1, got 0 .*; and \d+ more/,
  );
});

test('a kink that only these parameters have is measured, and is no wrong derivative', () => {
  const { add, exp, expm1, multiply, unlessNaN, whenPositive, x } = formula;
  const { stated } = activationByName('relu');
  const sample = defineActivation({
    name: 'sample',
    title: 'Sample',
    tex: 'f',
    source: 'made up for this test',
    stated,
    params: { alpha: { default: 1, min: 0, max: 9, doc: 'Depth.' } },
    value: ({ alpha }) => whenPositive(x, x, multiply(alpha, expm1(x))),
    derivative: ({ alpha }) => unlessNaN(x, whenPositive(x, 1, multiply(alpha, exp(x)))),
    derivativeFromOutput: ({ alpha }) => unlessNaN(x, whenPositive(x, 1, add(x, alpha))),
  });
  const usual = explore(sample, {}, -6, 6);
  const half = explore(sample, { alpha: 0.5 }, -6, 6);
  expect([usual.measured.kinks.length, half.measured.kinks.length]).toEqual([0, 1]);
  expect(half.points.filter(({ x }) => Math.abs(x) < 0.01).map(({ derivative }) => derivative)).toEqual([
    expect.closeTo(0.4995, 4),
    0.5,
    1,
  ]);
  for (const exploration of [usual, half]) expect(exploration.problems).toEqual([]);
  const text = explorationText(half, { ...wide, columns: 400 });
  expect(text).toContain('kink at 0, strictly increasing');
  expect(text).toContain('continuous and differentiable: almost everywhere; defined on all of R: yes');
});

test('a range without 0, with huge ends or with values that overflow is drawn', () => {
  const relu = activationByName('relu');
  for (const [from, to] of [
    [5, 6],
    [-1e308, 1.5e308],
    [1e-300, 2e-300],
  ] as const) {
    const text = explorationText(explore(relu, {}, from, to), wide);
    expect(text.slice(text.indexOf('differences'))).not.toContain('NaN');
  }
  const steep = explore(activationByName('prelu'), { alpha: 3e38 }, -1e300, 1);
  expect(explorationText(steep, wide)).toContain('-∞');
});

test('a formula keeps its brackets where they matter and only there', () => {
  const { abs, add, divide, exp, max, multiply, negate, param, select, subtract, x } = formula;
  const a = param('a');
  expect(formulaText(subtract(x, subtract(a, 1)))).toBe('x - (a - 1)');
  expect(formulaText(subtract(subtract(x, a), 1))).toBe('x - a - 1');
  expect(formulaText(multiply(add(x, 1), negate(a)))).toBe('(x + 1) * -a');
  expect(formulaText(divide(1, multiply(add(1, x), add(1, x))))).toBe('1 / (1 + x)^2');
  expect(formulaText(divide(x, multiply(2, a)))).toBe('x / (2 * a)');
  expect(formulaText(multiply(x, divide(a, 2)))).toBe('x * a / 2');
  expect(formulaText(negate(multiply(x, x)))).toBe('-x^2');
  expect(formulaText(multiply(negate(x), negate(x)))).toBe('(-x)^2');
  expect(formulaText(max(exp(negate(abs(x))), -1))).toBe('max(exp(-|x|), -1)');
  expect(formulaText(select(x, 'less', 0, 0, select(x, 'greater', a, a, x)))).toBe(
    '0 if x < 0, else a if x > a, else x',
  );
  expect(formulaText(add(select(x, 'less', 0, 0, x), 1))).toBe('(0 if x < 0, else x) + 1');
});

test("dashes and levels: f is solid, f' is dashed, and a jump is not connected", () => {
  const step = {
    from: -1,
    to: 1,
    kinks: [0],
    jumps: [],
    at: (x: number) => ({ value: -1, derivative: x > 0 ? 1 : 0 }),
  };
  const braille = plotLines(step, { ...wide, columns: 24 });
  expect(braille[0]).toMatch(/(⠉ ){4}/);
  expect(braille.join('\n').match(/⣀{21}/g)).toHaveLength(1);
  const ascii = plotLines(step, { ...wide, columns: 24, unicode: false });
  expect(ascii.slice(1, 3).map((line) => line.trim())).toEqual(['|', '|']);
  const jump = { ...step, jumps: [0], at: (x: number) => ({ value: x > 0 ? 1 : 0, derivative: 0 }) };
  const rows = plotLines(jump, { ...wide, columns: 24, unicode: false });
  expect(rows.slice(1, 3).map((line) => line.trim())).toEqual(['|', '|']);
});
