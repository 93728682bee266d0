// A really trained sweep in a real database, committed as the test says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInProcessExecutor, parseSweepFile, planSweep, type SweepPlan } from '@actlab/train';
import { type FinishedTrial, openStore, type Store } from '@actlab/train/stores';

/** Two activations × two depths × two replicates on the digits, three epochs each: a second of training. */
const file = `
name: small
replicates: 2
base: {data: {name: digits}, network: {width: 8}, training: {epochs: 3}}
space:
  network.depth: [1, 2]
  network.activation.name: [relu, tanh]
`;

/** A fresh folder for databases; call the second to remove it. */
export function temporaryFolder(): [path: string, remove: () => void] {
  const path = mkdtempSync(join(tmpdir(), 'actlab-e2e-'));
  return [path, () => rmSync(path, { recursive: true, force: true })];
}

export interface SweepOnDisk {
  store: Store;
  id: string;
  plan: SweepPlan;
  /** Trained trials in the order of the plan, none committed yet. */
  trials: FinishedTrial[];
}

/** Opens a store at `path`, begins the sweep and trains all of its trials. */
export async function trainSmallSweep(path: string): Promise<SweepOnDisk> {
  const plan = planSweep(parseSweepFile(file, 'small.yaml'));
  const executor = openInProcessExecutor();
  const answers = await executor.run(plan.trials.map(({ key, spec }) => ({ key, spec })));
  await executor.close();
  const store = openStore(path);
  const slots = plan.trials.map(({ ordinal, replicate, key }) => ({ ordinal, replicate, key }));
  const { spec, specHash, arms } = plan;
  const { id } = store.beginSweep({ name: spec.name, specHash, spec, arms }, slots, { pid: process.pid, workers: 1 });
  const trials = answers.map(({ result, durationMs }, index): FinishedTrial => {
    const slot = slots[index];
    const planned = plan.trials[index];
    if (slot === undefined || planned === undefined) throw new Error('an answer without a task');
    return { slot, spec: planned.spec, result, durationMs };
  });
  return { store, id, plan, trials };
}
