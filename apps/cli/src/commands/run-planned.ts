// Plans a sweep, says so, and runs it on threads.
import { openThreadExecutor, planSweep, runSweep, type SweepEnd } from '@actlab/train';
import type { Store } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import type { LoadedSweep } from '../input/load-sweep.js';
import { planText } from '../output/plan-text.js';
import type { RunOptions } from '../program/run-options.js';
import type { ProgressView } from '../progress/progress-view.js';
import { knownTrials } from './sweep-plan.js';

/** Where results go, who watches, and what stops it. */
export interface RunSurroundings {
  store: Store;
  progress: ProgressView;
  signal: AbortSignal;
}

/** How the sweep ended. The threads are gone on return, also after an error. */
export async function runPlanned(
  context: CommandContext,
  { spec, activations, workers, record, trialTimeout }: RunOptions & LoadedSweep,
  { store, progress, signal }: RunSurroundings,
): Promise<SweepEnd> {
  const plan = planSweep(spec);
  const known = knownTrials(store, plan);
  if (known < plan.trials.length) context.tell(`${planText({ plan, workers, known }, context.stderrSurface)}\n`);
  const executor = openThreadExecutor({
    workers,
    activations,
    record: { layers: record === 'layers' },
    ...(trialTimeout === undefined ? {} : { trialTimeoutMs: trialTimeout }),
  });
  try {
    return await runSweep(plan, { store, executor, signal, onProgress: progress.update });
  } finally {
    await executor.close();
  }
}
