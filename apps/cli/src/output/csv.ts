// A sweep as comma-separated values: one row per arm, every replicate in a column of its own.
import type { ArmSummary, SweepView } from '@actlab/train/records';
import { deathsByCause, deathsText } from './arm-text.js';
import { csvText, type Field } from './csv-text.js';
import { rankedArms } from './result-table.js';

/** The arms of a sweep as CSV with a header, best first; ends in a newline. Missing numbers are empty fields. */
export function sweepCsv(view: SweepView): string {
  const paths = view.axes.map((axis) => axis.path);
  const replicates = Array.from({ length: view.sweep.replicates }, (_, at) => at);
  const header = ['ordinal', 'label', 'activation', 'depth', ...paths, ...numbers, 'deaths', ...replicates.map(column)];
  const rows = rankedArms(view).map((arm): Field[] => [
    arm.ordinal,
    arm.label,
    arm.activation,
    arm.depth,
    ...paths.map((path) => arm.values[path]),
    arm.ended,
    arm.planned,
    arm.n,
    arm.mean,
    ...(arm.interval ?? [null, null]),
    arm.median,
    arm.std,
    arm.testAcc,
    arm.testLoss,
    arm.pruned,
    deathsText(deathsByCause(arm)),
    ...replicates.map((replicate) => arm.objective[replicate]),
  ]);
  return csvText([header, ...rows]);
}

const numbers = [
  'ended',
  'planned',
  'n',
  'mean',
  'low',
  'high',
  'median',
  'std',
  'testAcc',
  'testLoss',
  'pruned',
] as const satisfies readonly (keyof ArmSummary | 'low' | 'high')[];

function column(replicate: number): string {
  return `replicate${replicate}`;
}
