// The number a sweep is about: what it is when the file does not say, and what cannot be one.
import type { Dataset } from '../data/dataset.js';
import type { SweepFileProblem } from '../errors.js';
import type { Objective, SweepFile } from '../records/index.js';
import { jsonText, type SweepDocument } from './sweep-document.js';

type Tasks = ReadonlySet<Dataset['task']>;

/** What the metrics mean: their better end, and the tasks that have them. */
const metrics: Record<Objective['metric'], { direction: Objective['direction']; tasks: readonly Dataset['task'][] }> = {
  valAcc: { direction: 'maximise', tasks: ['classification'] },
  valLoss: { direction: 'minimise', tasks: ['classification', 'regression'] },
};

/** The objective as written, completed: accuracy where every trial has one, else the loss; the better end of the metric. */
export function completeObjective(given: SweepFile['objective'], tasks: Tasks): Objective {
  const hasAccuracy = [...tasks].every((task) => metrics.valAcc.tasks.includes(task));
  const metric = given.metric ?? (hasAccuracy ? 'valAcc' : 'valLoss');
  return { metric, reducer: given.reducer, direction: given.direction ?? metrics[metric].direction };
}

/** The rules an objective breaks on data of these tasks. */
export function checkObjective(
  document: SweepDocument,
  given: SweepFile['objective'],
  tasks: Tasks,
): SweepFileProblem[] {
  const problems: SweepFileProblem[] = [];
  const { metric, direction } = completeObjective(given, tasks);
  const without = [...tasks].find((task) => !metrics[metric].tasks.includes(task));
  if (without !== undefined) {
    problems.push(
      document.problem(['objective', 'metric'], `must be a metric of ${without}`, {
        got: jsonText(metric),
        hint: 'valLoss',
      }),
    );
  }
  if (direction !== metrics[metric].direction) {
    const rule = `must be ${metrics[metric].direction} for ${metric}`;
    problems.push(document.problem(['objective', 'direction'], rule, { got: jsonText(direction) }));
  }
  return problems;
}
