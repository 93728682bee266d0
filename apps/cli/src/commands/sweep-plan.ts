// Prints what a sweep would do.
import { existsSync } from 'node:fs';
import { planSweep, type SweepPlan } from '@actlab/train';
import { isReusable } from '@actlab/train/analysis';
import { openReader, type StoreReader } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { loadSweep } from '../input/load-sweep.js';
import { planText } from '../output/plan-text.js';
import { printJson } from '../output/print.js';
import type { PlanOptions, SweepOptions } from '../program/run-options.js';

/** The plan in a few lines, or as JSON with every arm. Trains nothing and writes nothing. */
export async function sweepPlan(
  context: CommandContext,
  options: PlanOptions & SweepOptions & { json?: boolean },
  [word = '']: readonly string[],
): Promise<ExitCode> {
  const { spec: asked, datasets } = await loadSweep(word, options);
  const plan = planSweep(asked, datasets);
  const known = knownTrialsIn(context.db, plan);
  const { workers } = options;
  if (options.json) {
    const { spec, specHash, arms, trials, estimatedMs, trialBytes } = plan;
    printJson(context, { spec, specHash, arms, trials: trials.length, known, estimatedMs, trialBytes, workers });
  } else {
    context.stdout.write(`${planText({ plan, workers, known }, context.stdoutSurface)}\n`);
  }
  return exitCodes.ok;
}

function knownTrialsIn(db: string, plan: SweepPlan): number {
  if (!existsSync(db)) return 0;
  const reader = openReader(db);
  try {
    return knownTrials(reader, plan);
  } finally {
    reader.close();
  }
}

/** Trials of a plan that the store has a lasting result for. */
export function knownTrials(reader: StoreReader, plan: SweepPlan): number {
  if (reader.listSweeps().length === 0) return 0;
  return plan.trials.filter(({ key }) => {
    const stored = reader.trial(key);
    return stored !== null && isReusable(stored.outcome);
  }).length;
}
