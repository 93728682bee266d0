// The result of one training on stdout, in the form that was asked for.
import type { Epoch, TrialResult, TrialSpec } from '@actlab/train/records';
import type { CommandContext } from '../context.js';
import { csvText, type Field } from './csv-text.js';
import { nonFiniteAsText, printJson } from './print.js';
import { trainingReport } from './training-report.js';

interface EndedTraining {
  spec: TrialSpec;
  result: TrialResult;
  durationMs: number;
}

/** Report, JSON object (numbers that JSON lacks as texts), or CSV with a row per epoch. */
export function printTraining(
  context: CommandContext,
  { spec, result, durationMs }: EndedTraining,
  { json, csv }: { json?: boolean; csv?: boolean },
): void {
  if (json) printJson(context, { spec, key: result.key, result }, nonFiniteAsText);
  else if (csv) context.stdout.write(csvText([[...epochFields], ...result.epochs.map(epochRow)]));
  else context.stdout.write(trainingReport(spec, result, durationMs, context.stdoutSurface));
}

const epochFields = ['epoch', 'step', 'trainLoss', 'valLoss', 'valAcc'] as const;

function epochRow({ step, trainLoss, valLoss, valAcc }: Epoch, at: number): Field[] {
  return [at + 1, step, trainLoss, valLoss, valAcc];
}
