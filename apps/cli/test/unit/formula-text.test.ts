import { activationByName, formula } from '@actlab/core';
import { expect, test } from 'vitest';
import { formulaText } from '../../dist/output/formula-text.js';

const { add, exp, max, min, multiply, select, wide, x } = formula;

test('a correction of rounding is left out, a choice that passes NaN on is not mistaken for one', () => {
  const lost = multiply(x, x);
  const correction = select(lost, 'greaterOrEqual', lost, lost, 0);
  expect(formulaText(add(x, multiply(x, correction)))).toBe('x');
  expect(formulaText(add(x, correction))).toBe('x');
  expect(formulaText(add(x, select(lost, 'greaterOrEqual', lost, 1, lost)))).toBe('x + 1');
});

test('guards against overflow are left out, bounds of usual size are shown', () => {
  expect(formulaText(exp(max(min(x, 800), -800)))).toBe('exp(x)');
  expect(formulaText(max(min(x, 6), 0))).toBe('max(min(x, 6), 0)');
  expect(formulaText(min(x, -800))).toBe('min(x, -800)');
  expect(formulaText(select(x, 'less', -700, 1, x))).toBe('x');
  expect(formulaText(select(x, 'greater', -700, 1, x))).toBe('1');
  expect(formulaText(select(x, 'greater', 1e150, 1, x))).toBe('x');
  expect(formulaText(select(x, 'lessOrEqual', 1e150, 1, x))).toBe('1');
  expect(formulaText(select(x, 'greater', 6, 1, x))).toBe('1 if x > 6, else x');
});

test('a formula is the same text in any precision', () => {
  expect(formulaText(wide(exp(x)))).toBe('exp(x)');
});

test('SiLU and softsign read like their papers', () => {
  expect(formulaText(activationByName('silu').value)).toBe('(x * exp(-|x|) if x < 0, else x) / (1 + exp(-|x|))');
  expect(formulaText(activationByName('softsign').value)).toBe('x / (1 + |x|)');
});
