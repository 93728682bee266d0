// Every sampler in the list keeps the contract.
import { samplers } from '@actlab/train';
import { samplerContract } from '@actlab/train/testing';
import { describe, expect, it } from 'vitest';

for (const definition of samplers) samplerContract({ describe, it, expect }, definition);

describe('grid', () => {
  it('varies the first axis slowest, conditional axes where they stand', () => {
    const [grid] = samplers;
    const name = 'network.activation.name';
    const slope = 'network.activation.params.negativeSlope';
    const sampler = grid!.create({
      name: 'order',
      sweepSeed: 1,
      replicates: 1,
      objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
      sampler: { name: 'grid' },
      pruner: { name: 'none' },
      base: {},
      space: {
        'network.depth': { values: [1, 3] },
        [name]: { values: ['relu', 'leakyRelu'] },
        [slope]: { values: [0.1, 0.2], when: { [name]: 'leakyRelu' } },
      },
    });
    const arms = Array.from({ length: sampler.size }, (_, ordinal) => Object.values(sampler.ask(ordinal)));
    expect(arms).toEqual([
      [1, 'relu'],
      [1, 'leakyRelu', 0.1],
      [1, 'leakyRelu', 0.2],
      [3, 'relu'],
      [3, 'leakyRelu', 0.1],
      [3, 'leakyRelu', 0.2],
    ]);
  });
});
