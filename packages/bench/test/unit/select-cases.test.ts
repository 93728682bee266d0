import { describe, expect, it } from 'vitest';
import { selectCases } from '../../dist/select-cases.js';
import type { BenchCase, Suite } from '../../dist/suite.js';

const caseOf = (name: string, large = false): BenchCase => ({
  name,
  unit: 'element',
  unitsPerCall: 1,
  cost: {},
  workingSetBytes: 1,
  baseline: '',
  large,
  prepare: () => [],
});

const suites: Suite[] = [
  {
    name: 'activations',
    title: '',
    cases: () => [
      caseOf('relu forward 1e3'),
      caseOf('relu bias+forward 1e3'),
      caseOf('leakyRelu forward 1e5'),
      caseOf('leakyRelu backward 1e5'),
      caseOf('relu forward 1e7', true),
    ],
  },
  { name: 'train', title: '', cases: () => [caseOf('digits 3x32')] },
];

const select = (filter?: string, large?: boolean): string[] =>
  selectCases(suites, { filter, large }).map(({ benchCase }) => benchCase.name);

describe('a filter', () => {
  it('of several words leaves the cases that have all of them, in any order and letter case', () => {
    expect(select('1E5 leakyrelu')).toEqual(['leakyRelu forward 1e5', 'leakyRelu backward 1e5']);
    expect(select('leakyRelu forward 1e5')).toEqual(['leakyRelu forward 1e5']);
  });

  it('takes a word that is a whole word of some name as just that one', () => {
    expect(select('relu')).toEqual(['relu forward 1e3', 'relu bias+forward 1e3']);
    expect(select('relu forward')).toEqual(['relu forward 1e3']);
    expect(select('train')).toEqual(['digits 3x32']);
  });

  it('looks for any other word inside words', () => {
    expect(select('leak')).toEqual(['leakyRelu forward 1e5', 'leakyRelu backward 1e5']);
    expect(select('bias')).toEqual(['relu bias+forward 1e3']);
    expect(select('activations/leaky')).toEqual(['leakyRelu forward 1e5', 'leakyRelu backward 1e5']);
  });

  it('leaves out large cases unless asked for, and says so when no other is left', () => {
    expect(select()).toHaveLength(5);
    expect(select(undefined, true)).toHaveLength(6);
    expect(select('relu 1e7', true)).toEqual(['relu forward 1e7']);
    expect(() => select('relu 1e7')).toThrow('got "relu 1e7"\n  try: large, without which');
    expect(() => select('nonsense', true)).toThrow(/got "nonsense"\n {2}try: words of a case's name, as in "relu/);
  });
});
