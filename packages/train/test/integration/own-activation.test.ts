// A sweep over ReLU and over the same function as a user writes it: not a bit differs, on threads and in process.
import { compileActivation } from '@actlab/core/compile';
import {
  type Executor,
  openInProcessExecutor,
  openThreadExecutor,
  parseSweepFile,
  planSweep,
  runSweep,
} from '@actlab/train';
import { openMemoryStore } from '@actlab/train/stores';
import { completeTrialSpec, loadDataset, registerForTraining, trialKey } from '@actlab/train/trial';
import { beforeAll, describe, expect, it } from 'vitest';
import { handRelu, handSwish } from '../own-records.js';

const file = `name: twins
replicates: 3
base: {network: {depth: 2, width: 12}, training: {epochs: 3}}
space: {network.activation.name: [relu, handRelu]}
`;

let activations: ReturnType<typeof registerForTraining>[];
beforeAll(async () => {
  const compiled = [await compileActivation(handRelu()), await compileActivation(handSwish())];
  activations = compiled.map(registerForTraining);
}, 60_000);

/** The results of the two arms, replicate by replicate, without the keys that tell them apart. */
async function twins(executor: Executor) {
  const store = openMemoryStore();
  const plan = planSweep(parseSweepFile(file, 'twins.yaml'));
  const end = await runSweep(plan, { store, executor });
  await executor.close();
  expect(end).toMatchObject({ state: 'finished', trained: 6, reused: 0, crashes: [] });
  return plan.arms.map(({ ordinal }) =>
    plan.trials
      .filter((trial) => trial.ordinal === ordinal)
      .sort((a, b) => a.replicate - b.replicate)
      .map(({ key }) => {
        const { outcome, epochs, chosen, digest } = store.trial(key)!;
        return { outcome, epochs, chosen, digest, layers: store.layerProbes(key) };
      }),
  );
}

describe('ReLU by hand', () => {
  it('gives on two threads every loss, accuracy, probe and parameter of the ReLU of the catalogue', async () => {
    const [ours, own] = await twins(openThreadExecutor({ workers: 2, activations, record: { layers: true } }));
    expect(ours).toHaveLength(3);
    expect(ours!.every(({ outcome, epochs }) => outcome.state === 'finished' && epochs.length === 3)).toBe(true);
    expect(ours!.every(({ layers }) => layers.length >= 4)).toBe(true);
    expect(own).toEqual(ours);
    expect(new Set(own!.map(({ digest }) => digest)).size).toBe(3);
    expect(await twins(openInProcessExecutor({ record: { layers: true } }))).toEqual([ours, own]);
  });

  it('is unknown to threads that were not given it', async () => {
    const executor = openThreadExecutor({ workers: 1 });
    const spec = completeTrialSpec({ network: { activation: { name: 'handRelu' } } });
    const key = trialKey(spec, loadDataset(spec.data));
    const [answer] = await executor.run([{ key, spec }]);
    await executor.close();
    expect(answer?.result.outcome).toMatchObject({ state: 'died', cause: 'crash' });
    expect(answer?.error).toContain('network.activation');
  });
});

it('a thread that dies is replaced by one that knows them too', async () => {
  const trialModule = new URL('../fixtures/hostile-trial-module.mjs', import.meta.url).href;
  const executor = openThreadExecutor({ workers: 1, trialModule, activations });
  const specOf = (optimiser: object) =>
    completeTrialSpec({
      data: { name: 'absolute' },
      network: {
        depth: 1,
        width: 4,
        activation: { name: 'handSwish', params: { beta: { initial: 2, per: 'channel' } } },
      },
      training: { loss: 'mse', epochs: 2, batch: 8, optimiser: { name: 'sgd', ...optimiser } },
    });
  const answers = await executor.run([
    { key: 'exit', spec: specOf({ params: { misdeed: 'exit' } }) },
    { key: 'after', spec: specOf({}) },
  ]);
  await executor.close();
  expect(answers.map(({ result: { outcome } }) => outcome.state)).toEqual(['died', 'finished']);
});
