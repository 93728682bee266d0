// Databases for looking at the page: invented sweeps, written through the real store.
import { planSweep, type SweepPlan } from '@actlab/train';
import { openStore, type Store } from '@actlab/train/stores';
import { demoPlan, demoTrial } from './demo-sweep.js';

/** Registers a plan and commits its first `count` trials; the sweep is left running. Returns its id. */
export function beginDemo(store: Store, plan: SweepPlan, count = plan.trials.length): string {
  const slots = plan.trials.map(({ ordinal, replicate, key }) => ({ ordinal, replicate, key }));
  const { spec, specHash, arms } = plan;
  const { id } = store.beginSweep({ name: spec.name, specHash, spec, arms }, slots, { pid: process.pid, workers: 2 });
  store.commitTrials(id, plan.trials.slice(0, count).map(demoTrial));
  return id;
}

/** A store with a finished, a stopped and a running sweep, and one that has only begun. It stays open: it owns what runs. */
export function openDemoStore(path: string): Store {
  const store = openStore(path);
  store.endSweep(beginDemo(store, demoPlan('leaky-slopes')), 'finished');
  store.endSweep(beginDemo(store, demoPlan('prelu-starts', { sweepSeed: 2 }), 90), 'stopped');
  const running = beginDemo(store, demoPlan('activations-by-depth', { sweepSeed: 3 }), 170);
  store.appendEvent(running, { type: 'sweep.progress', etaMs: 54_000 });
  beginDemo(store, demoPlan('fresh', { sweepSeed: 4 }), 0);
  return store;
}

/** A sweep of `arms` arms over learning rates: for tables that must scroll. */
export function widePlan(arms: number): SweepPlan {
  const values = Array.from({ length: arms }, (_, index) => 0.001 * (index + 1));
  const base = demoPlan('wide', { replicates: 1, epochs: 5 }).spec;
  return planSweep({ ...base, space: { 'training.learningRate': { values } } });
}
