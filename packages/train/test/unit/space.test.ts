// Paths, conditions, arms and their labels.
import { describe, expect, it } from 'vitest';
import {
  armLabel,
  armSpec,
  axisOrder,
  closestPath,
  getPath,
  isActive,
  merge,
  pathNames,
  sameJson,
  setPath,
} from '../../dist/space/index.js';

describe('paths', () => {
  it('read what is there, and undefined where the way ends', () => {
    const root = { a: { b: [1, 2], c: null } };
    expect(getPath(root, 'a.b')).toEqual([1, 2]);
    expect(getPath(root, 'a.c')).toBeNull();
    expect(getPath(root, 'a.c.d')).toBeUndefined();
    expect(getPath(root, 'a.toString')).toBeUndefined();
  });

  it('write into a copy, making objects on the way', () => {
    const root = { network: { activation: { name: 'leakyRelu' } } };
    const changed = setPath(root, 'network.activation.params.negativeSlope', 0.1);
    expect(changed).toEqual({ network: { activation: { name: 'leakyRelu', params: { negativeSlope: 0.1 } } } });
    expect(root).toEqual({ network: { activation: { name: 'leakyRelu' } } });
  });

  it('merge objects key by key and replace everything else', () => {
    expect(merge({ a: { b: 1, c: [1, 2] }, d: 4 }, { a: { c: [3] }, d: { e: 5 } })).toEqual({
      a: { b: 1, c: [3] },
      d: { e: 5 },
    });
  });

  it('compare JSON whatever the order of keys, and tell lists from objects', () => {
    expect(sameJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
  });
});

describe('conditions', () => {
  const axis = { values: [0.1], when: { name: ['leakyRelu', 'prelu'], depth: 3 } };

  it('hold when every one of them does, a list when any of its members does', () => {
    expect(isActive(axis, { name: 'prelu', depth: 3 })).toBe(true);
    expect(isActive(axis, { name: 'relu', depth: 3 })).toBe(false);
    expect(isActive(axis, { name: 'prelu', depth: 1 })).toBe(false);
    expect(isActive(axis, { name: 'prelu' })).toBe(false);
  });

  it('put an axis after those it depends on and leave out cycles', () => {
    const on = (path: string) => ({ values: [1], when: { [path]: 1 } });
    expect(axisOrder({ c: on('b'), b: on('a'), a: { values: [1] }, d: { values: [2] } })).toEqual(['a', 'b', 'c', 'd']);
    expect(axisOrder({ a: on('b'), b: on('a'), c: { values: [1] } })).toEqual(['c']);
  });
});

describe('an arm', () => {
  it('is the defaults, the base over them, and the swept values over both', () => {
    const base = { network: { width: 16 }, training: { epochs: 5 } };
    const spec = armSpec({ base, sweepSeed: 7 }, { 'network.depth': 2, 'training.epochs': 9 });
    expect(spec.network).toMatchObject({ depth: 2, width: 16, residual: false });
    expect(spec.training).toMatchObject({ epochs: 9, batch: 32 });
    expect(spec).toMatchObject({ sweepSeed: 7, replicate: 0 });
  });

  it('is called by its activation, the parameters of that, and the rest by the last part of their paths', () => {
    const name = 'network.activation.name';
    const slope = 'network.activation.params.negativeSlope';
    const alpha = 'network.activation.params.alpha';
    expect(armLabel({ 'network.depth': 3, [name]: 'leakyRelu', [slope]: 0.1 })).toBe(
      'leakyRelu negativeSlope 0.1 · depth 3',
    );
    expect(armLabel({ [name]: 'prelu', [alpha]: { initial: 0.25, per: 'layer' }, 'network.width': [32, 16] })).toBe(
      'prelu alpha 0.25 · width 32-16',
    );
    expect(armLabel({ [alpha]: { initial: 0, per: 'channel', learningRate: 0.01 } })).toBe(
      'alpha 0 per channel learningRate 0.01',
    );
    expect(armLabel({ 'network.activation': { name: 'leakyRelu', params: { negativeSlope: 0.1 } } })).toBe(
      'leakyRelu negativeSlope 0.1',
    );
    expect(armLabel({ 'training.optimiser.name': 'adam', 'training.learningRate': 0.1 })).toBe(
      'optimiser adam · learningRate 0.1',
    );
    expect(armLabel({})).toBe('base');
  });

  it('names paths by as many parts as tell them apart', () => {
    expect([...pathNames(['a.x.rate', 'b.x.rate', 'a.y.name', 'c.deep']).values()]).toEqual([
      'a.x.rate',
      'b.x.rate',
      'y',
      'deep',
    ]);
  });
});

describe('a misspelt name', () => {
  it('is taken for the nearest known one, or for the one with the same last part', () => {
    const known = ['network.depth', 'network.width', 'training.learningRate'];
    expect(closestPath('network.dept', known)).toBe('network.depth');
    expect(closestPath('depth', known)).toBe('network.depth');
    expect(closestPath('optimiser.learningrate', known)).toBe('training.learningRate');
    expect(closestPath('colour', known)).toBeUndefined();
  });
});
