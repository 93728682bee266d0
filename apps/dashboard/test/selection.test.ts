import { describe, expect, it } from 'vitest';
import { droppedKeys } from '../web/selection/dropped-keys.js';
import { depthPasses, filterArms, filterParts } from '../web/selection/filter-arms.js';
import { parseSearch, stringifySearch } from '../web/selection/search-codec.js';

const address =
  '?m=valLoss:best&pin=12,40&act=relu,tanh&depth=8..32&heat=interval&sort=-mean&curve=trainLoss&band=std&x=step&y=log';

describe('the selection in the address', () => {
  it('is read from readable keys and written back as it was', () => {
    const selection = parseSearch(address);
    expect(selection).toEqual({
      m: 'valLoss:best',
      pin: [12, 40],
      act: ['relu', 'tanh'],
      depth: { from: 8, to: 32 },
      heat: 'interval',
      sort: { id: 'mean', desc: true },
      curve: 'trainLoss',
      band: 'std',
      x: 'step',
      y: 'log',
    });
    expect(stringifySearch(selection)).toBe(address);
  });

  it('takes depths as a list, a range either way round, and each value once', () => {
    expect(parseSearch('?depth=3,5,3').depth).toEqual([3, 5]);
    expect(parseSearch('?depth=32..8').depth).toEqual({ from: 8, to: 32 });
  });

  it.each([
    ['pin=1,2,3,4,5,6,7,8,9', 'more than eight pins'],
    ['pin=one', 'no number'],
    ['m=testAcc:last', 'a test metric: selection never sees the test split'],
    ['sort=-colour', 'no column'],
    ['depth=1..', 'half a range'],
    ['act=<script>', 'no name'],
    ['band=99', 'no band'],
    ['utm_source=mail', 'an unknown key'],
    ['__proto__=1', 'no key at all'],
  ])('drops %s (%s), says so, and keeps the rest', async (bad) => {
    droppedKeys.set([]);
    expect(parseSearch(`?${bad}&y=log`)).toEqual({ y: 'log' });
    await Promise.resolve();
    expect(droppedKeys.get()).toEqual([bad]);
  });

  it('writes nothing for nothing', () => {
    expect(stringifySearch({ pin: undefined, act: [] })).toBe('');
  });
});

describe('the filter', () => {
  const arms = ['relu', 'tanh'].flatMap((activation) => [1, 3, 8].map((depth) => ({ activation, depth })));

  it('lets through what passes every part', () => {
    expect(filterArms(arms, { act: ['relu'], depth: { from: 2, to: 8 } })).toEqual([
      { activation: 'relu', depth: 3 },
      { activation: 'relu', depth: 8 },
    ]);
    expect(filterArms(arms, {})).toHaveLength(6);
    expect(depthPasses([1, 8], 3)).toBe(false);
  });

  it('says how many arms each part keeps out by itself', () => {
    expect(filterParts(arms, { act: ['gelu'], depth: [3] })).toEqual([
      { key: 'act', text: 'activation: gelu', excluded: 6 },
      { key: 'depth', text: 'depth: 3', excluded: 4 },
    ]);
  });
});
