// What a right sweep file means.
import { armSpec, parseSweepFile } from '@actlab/train';
import { describe, expect, it } from 'vitest';

describe('a sweep file', () => {
  it('needs a name and a space; the rest has defaults', () => {
    expect(parseSweepFile('{name: depths, space: {network.depth: [1, 3]}}', 'depths.yaml')).toEqual({
      name: 'depths',
      sweepSeed: 1,
      replicates: 8,
      objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
      sampler: { name: 'grid' },
      pruner: { name: 'none' },
      base: {},
      space: { 'network.depth': { values: [1, 3] } },
    });
  });

  it('means the same as YAML, as JSON and as bytes, with a byte order mark or without', () => {
    const yaml = 'name: a\nbase:\n  network:\n    width: 8\nspace:\n  network.depth: [1, 3]\n';
    const json = JSON.stringify({ name: 'a', base: { network: { width: 8 } }, space: { 'network.depth': [1, 3] } });
    const spec = parseSweepFile(yaml, 'a.yaml');
    expect(parseSweepFile(json, 'a.json')).toEqual(spec);
    expect(parseSweepFile(new TextEncoder().encode(yaml), 'a.yaml')).toEqual(spec);
    expect(parseSweepFile(`\uFEFF${yaml}`, 'a.yaml')).toEqual(spec);
  });

  it('keeps the order of its axes and their conditions', () => {
    const spec = parseSweepFile(
      [
        'name: slopes',
        'space:',
        '  network.activation.params.negativeSlope: {values: [0.1], when: {network.activation.name: leakyRelu}}',
        '  network.depth: [3, 1]',
        '  network.activation.name: [relu, leakyRelu]',
      ].join('\n'),
      'slopes.yaml',
    );
    expect(Object.keys(spec.space)).toEqual([
      'network.activation.params.negativeSlope',
      'network.depth',
      'network.activation.name',
    ]);
    expect(spec.space['network.activation.params.negativeSlope']).toEqual({
      values: [0.1],
      when: { 'network.activation.name': 'leakyRelu' },
    });
  });

  it('is about the loss where the data have no classes', () => {
    const text = 'name: a\nbase: {data: {name: absolute}, training: {loss: mse}}\nspace: {network.depth: [1]}\n';
    expect(parseSweepFile(text, 'a.yaml').objective).toEqual({
      metric: 'valLoss',
      reducer: 'last',
      direction: 'minimise',
    });
  });

  it('may name its objective; the direction follows the metric', () => {
    const text = 'name: a\nobjective: {metric: valLoss, reducer: best}\nspace: {network.depth: [1]}\n';
    expect(parseSweepFile(text, 'a.yaml').objective).toEqual({
      metric: 'valLoss',
      reducer: 'best',
      direction: 'minimise',
    });
  });

  it('may sweep a learned parameter by its start', () => {
    const text = [
      'name: alphas',
      'base: {network: {activation: {name: prelu, params: {alpha: {initial: 0, per: channel}}}}}',
      'space: {network.activation.params.alpha.initial: [0, 0.25]}',
    ].join('\n');
    const spec = parseSweepFile(text, 'alphas.yaml');
    const arm = armSpec(spec, { 'network.activation.params.alpha.initial': 0.25 });
    expect(arm.network.activation).toEqual({ name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } });
  });
});
