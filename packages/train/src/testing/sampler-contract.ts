// What every sampler must do, as tests: call `samplerContract` with vitest's functions.
import { defaultTrialSpec, type SweepSpec } from '../records/index.js';
import type { Sampler, SamplerDefinition } from '../samplers/index.js';
import { isActive } from '../space/index.js';
import type { TestFramework } from './test-framework.js';

const optimiser = 'training.optimiser.name';
const momentum = 'training.optimiser.params.momentum';
const schedule = 'training.schedule';

const spaces: Record<string, SweepSpec['space']> = {
  'no axes': {},
  'one axis': { 'network.depth': { values: [1, 3, 5, 8] } },
  'three axes': {
    'network.depth': { values: [1, 3] },
    'network.width': { values: [4, [8, 4]] },
    'training.learningRate': { values: [0.03, 0.1, 0.3] },
  },
  'a conditional axis before the one it depends on': {
    [momentum]: { values: [0, 0.9], when: { [optimiser]: ['sgd', 'nesterov'] } },
    [optimiser]: { values: ['sgd', 'adam', 'nesterov'] },
    'network.depth': { values: [1, 3] },
  },
  'conditions on conditional axes, and on objects': {
    [optimiser]: { values: ['adam', 'sgd'] },
    [schedule]: { values: [{ name: 'constant' }, { name: 'cosine', warmUp: 2 }], when: { [optimiser]: 'sgd' } },
    'network.depth': { values: [2, 4], when: { [schedule]: { warmUp: 2, name: 'cosine' } } },
  },
};

/** Tests that `definition` makes samplers which keep the promises of `Sampler`, in spaces of all kinds. */
export function samplerContract({ describe, it, expect }: TestFramework, definition: SamplerDefinition): void {
  describe(`sampler ${definition.name}`, () => {
    for (const [kind, space] of Object.entries(spaces)) {
      describe(`with ${kind}`, () => {
        const create = () => definition.create(specOf(definition.name, space));

        it('never proposes the same arm twice', () => {
          const arms = all(create()).map((arm) => JSON.stringify(arm));
          expect(new Set(arms).size).toBe(arms.length);
        });

        it('proposes values of the axes only, in the order of the space', () => {
          for (const arm of all(create())) {
            const paths = Object.keys(space).filter((path) => Object.hasOwn(arm, path));
            expect(Object.keys(arm)).toEqual(paths);
            for (const path of paths) {
              expect(space[path]!.values.some((value) => JSON.stringify(value) === JSON.stringify(arm[path]))).toBe(
                true,
              );
            }
          }
        });

        it('gives an arm exactly the axes whose conditions hold in it', () => {
          for (const arm of all(create())) {
            const active = Object.keys(space).filter((path) => isActive(space[path]!, arm));
            expect(Object.keys(arm)).toEqual(active);
          }
        });

        it('proposes by ordinal alone: in any order, as often as asked, in every instance', () => {
          const first = all(create());
          const other = create();
          const backwards = first.map((_, ordinal) => other.ask(first.length - 1 - ordinal)).toReversed();
          expect(backwards).toEqual(first);
          expect(all(other)).toEqual(first);
        });

        it('refuses ordinals that no arm has', () => {
          const sampler = create();
          for (const ordinal of [-1, 0.5, sampler.size]) expect(() => sampler.ask(ordinal)).toThrow(/ordinal/);
        });
      });
    }
  });
}

function all(sampler: Sampler) {
  return Array.from({ length: sampler.size }, (_, ordinal) => sampler.ask(ordinal));
}

function specOf(name: string, space: SweepSpec['space']): SweepSpec {
  return {
    name: 'contract',
    sweepSeed: defaultTrialSpec.sweepSeed,
    replicates: 1,
    objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
    sampler: { name },
    pruner: { name: 'none' },
    base: {},
    space,
  };
}
