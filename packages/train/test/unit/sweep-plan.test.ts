// What a plan promises: one order, one hash, whole prices.
import { readFileSync } from 'node:fs';
import { loadReadySweep, parseSweepFile, planSweep, readySweeps, SweepFileError, TrainError } from '@actlab/train';
import { describe, expect, it } from 'vitest';

const file = readFileSync(new URL('../fixtures/tiny-sweep.yaml', import.meta.url), 'utf8');
const planOf = (text: string) => planSweep(parseSweepFile(text, 'plan.yaml'));

describe('a plan', () => {
  const plan = planOf(file);

  it('holds every arm times every replicate once', () => {
    expect(plan.arms.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4, 5]);
    const slots = plan.trials.map(({ ordinal, replicate }) => `${ordinal}/${replicate}`);
    expect(new Set(slots).size).toBe(12);
    for (const { ordinal, replicate, spec } of plan.trials) {
      expect(spec).toEqual({ ...plan.arms[ordinal]!.spec, replicate });
    }
  });

  it('starts all arms of a replicate before the next, the longest first', () => {
    expect(plan.trials.map(({ replicate }) => replicate)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    for (const replicate of [0, 1]) {
      const costs = plan.trials.filter((trial) => trial.replicate === replicate).map(({ costMs }) => costMs);
      expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    }
    expect(plan.trials.slice(0, 6).map(({ ordinal }) => ordinal)).toEqual([3, 4, 5, 0, 1, 2]);
  });

  it('is the same for the same file, and another for whatever changes a trial, its place or the name', () => {
    expect(planOf(file)).toEqual(plan);
    const hashes = [
      file,
      file.replace('replicates: 2', 'replicates: 3'),
      file.replace('name: tiny', 'name: tiny2'),
      file.replace('epochs: 5', 'epochs: 6'),
      file.replace('[1, 3]', '[3, 1]'),
      file.replace('replicates: 2', 'replicates: 2\nsweepSeed: 2'),
      // The same arms under other ordinals.
      file.replace(/( {2}network\.depth.*\n)( {2}network\.activation.*\n)/, '$2$1'),
    ].map((text) => planOf(text).specHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('keeps its hash from release to release, so that a store knows its sweeps again', () => {
    // Changes with the keys of trials only, that is with the version of their arithmetic.
    expect(plan.specHash).toBe('98140a0ee37ecf292a02bc8a4764833c54b1a30844656957758caf4c137352b3');
  });

  it('says what its trials cost together, equal keys once', () => {
    const sum = plan.trials.reduce((total, { costMs }) => total + costMs, 0);
    expect(plan.estimatedMs).toBeCloseTo(sum, 6);
    const twins = planOf(file.replace('network.depth: [1, 3]', 'network.width: [4, [4, 4, 4]]'));
    expect(twins.trials).toHaveLength(12);
    expect(new Set(twins.trials.map(({ key }) => key)).size).toBe(6);
    expect(twins.estimatedMs).toBeCloseTo(twins.trials.reduce((total, { costMs }) => total + costMs, 0) / 2, 6);
  });

  it('is refused where replicates were changed to what no file may say', () => {
    const spec = parseSweepFile(file, 'plan.yaml');
    expect(() => planSweep({ ...spec, replicates: 0 })).toThrow(TrainError);
    expect(() => planSweep({ ...spec, replicates: 20_000 })).toThrow(
      'replicates: must be a whole number from 1 to 10000',
    );
    expect(() => planSweep({ ...spec, sampler: { name: 'tpe' } })).toThrow(
      'sampler.name: must be one of grid, got "tpe"',
    );
  });
});

describe('ready-made sweeps', () => {
  it('have a name, a title, and a text that can be planned', () => {
    const ready = readySweeps();
    expect(ready.map(({ name }) => name)).toContain('activations');
    for (const { name, title } of ready) {
      expect(title).toMatch(/^\S.{10,}$/);
      expect(loadReadySweep(name).name).toBe(name);
    }
  });

  it('include the default: five activations, three slopes, three alphas, four depths, eight replicates', async () => {
    const { arms, trials } = planSweep(loadReadySweep('activations'));
    expect(trials).toHaveLength(288);
    const lines = arms.map(({ ordinal, label }) => `${String(ordinal).padStart(2)} ${label}\n`);
    const order = trials.slice(0, arms.length).map(({ ordinal }) => ordinal);
    await expect(`${lines.join('')}order: ${order.join(' ')}\n`).toMatchFileSnapshot('../golden/activations-plan.txt');
  });

  it('that do not exist are refused with the names there are', () => {
    expect(() => loadReadySweep('activation')).toThrow(SweepFileError);
    expect(() => loadReadySweep('activation')).toThrow(
      /^activation: must be a ready-made sweep: .*activations.*\n {2}try: activations$/s,
    );
  });
});
