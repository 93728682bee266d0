// Plans a sweep, says so, and runs it on threads.
import { totalmem } from 'node:os';
import { openThreadExecutor, planSweep, runSweep, type SweepEnd, type SweepPlan } from '@actlab/train';
import type { Store } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { CliError } from '../errors.js';
import type { LoadedSweep } from '../input/load-sweep.js';
import { memoryText } from '../output/numbers.js';
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

/** Every worker keeps the memory of the largest trial it has had. */
function checkMemory({ trialBytes }: SweepPlan, workers: number): void {
  const needed = trialBytes * workers;
  const available = totalmem();
  if (needed <= available) return;
  const got = `${workers} × ${memoryText(trialBytes)}`;
  throw new CliError(
    'too-much-memory',
    `sweep: the trials of all workers must fit into the ${memoryText(available)} of this machine, got ${got}`,
    'fewer --workers, smaller widths or a smaller batch',
  );
}

/** How the sweep ended. The threads are gone on return, also after an error. */
export async function runPlanned(
  context: CommandContext,
  { spec, datasets, activations, workers, record, trialTimeout }: RunOptions & LoadedSweep,
  { store, progress, signal }: RunSurroundings,
): Promise<SweepEnd> {
  const plan = planSweep(spec, datasets);
  checkMemory(plan, workers);
  const known = knownTrials(store, plan);
  if (known < plan.trials.length) context.tell(`${planText({ plan, workers, known }, context.stderrSurface)}\n`);
  const executor = openThreadExecutor({
    workers,
    datasets,
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
