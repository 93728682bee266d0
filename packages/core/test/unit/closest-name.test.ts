import { closestName } from '@actlab/core';
import { expect, test } from 'vitest';

test('the closest name forgives an edit per three letters, case, separators and swapped letters', () => {
  const known = ['activations', 'leaky-slopes', 'runs'];
  expect(closestName('activatoins', known)).toBe('activations');
  expect(closestName('Activation', known)).toBe('activations');
  expect(closestName('leakySlops', known)).toBe('leaky-slopes');
  expect(closestName('rusn', known)).toBe('runs');
  expect(closestName('rxyz', known)).toBeUndefined();
});
