// Real database files in a temporary folder, removed after each test, and small sweeps to put into them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSweep, type SweepPlan } from '@actlab/train';
import type { SweepSpec, TrialResult } from '@actlab/train/records';
import { type FinishedTrial, openStore, type Store } from '@actlab/train/stores';
import { onTestFinished } from 'vitest';
import { type Dashboard, type DashboardOptions, startDashboard } from '../dist/server/index.js';

/** A path of a database that does not exist yet. */
export function temporaryDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'actlab-dashboard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'actlab.db');
}

/** A store that is closed when the test ends, unless the test closes it. */
export function temporaryStore(path: string): Store {
  const store = openStore(path);
  onTestFinished(() => store.close());
  return store;
}

/** A dashboard on any free port, closed when the test ends. */
export async function temporaryDashboard(db: string, options: Partial<DashboardOptions> = {}): Promise<Dashboard> {
  const dashboard = await startDashboard({ db, port: 0, ...options });
  onTestFinished(() => dashboard.close());
  return dashboard;
}

/** Two activations × two depths × two replicates. */
export function smallPlan(name = 'small', sweepSeed = 1): SweepPlan {
  const spec: SweepSpec = {
    name,
    sweepSeed,
    replicates: 2,
    objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
    sampler: { name: 'grid' },
    pruner: { name: 'none' },
    base: { data: { name: 'digits' }, training: { epochs: 2 } },
    space: { 'network.depth': { values: [1, 2] }, 'network.activation.name': { values: ['relu', 'tanh'] } },
  };
  return planSweep(spec);
}

/** Registers the plan as a sweep of this process; returns its id. */
export function beginSweep(store: Store, plan: SweepPlan): string {
  const slots = plan.trials.map(({ ordinal, replicate, key }) => ({ ordinal, replicate, key }));
  const { spec, specHash, arms } = plan;
  return store.beginSweep({ name: spec.name, specHash, spec, arms }, slots, { pid: process.pid, workers: 1 }).id;
}

/** A result for the plan's trial at `index`: accuracy 0.5 plus a hundredth per index, or a death. */
export function trialOf(plan: SweepPlan, index: number, died = false): FinishedTrial {
  const planned = plan.trials[index];
  if (planned === undefined) throw new Error(`no trial ${index}`);
  const { ordinal, replicate, key, spec } = planned;
  const result: TrialResult = {
    key,
    outcome: died ? { state: 'died', step: 40, cause: 'vanished', layer: 1 } : { state: 'finished', step: 68 },
    epochs: [34, 68].map((step) => ({
      step,
      trainLoss: 1 / step,
      valLoss: 2 / step,
      valAcc: 0.5 + index / 100 + step / 10_000,
    })),
    chosen: died ? null : { step: 68, testLoss: 0.2, testAcc: 0.9 },
    digest: key,
    layers: [],
  };
  return { slot: { ordinal, replicate, key }, spec, result, durationMs: 12 };
}
