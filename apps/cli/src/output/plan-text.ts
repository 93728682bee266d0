// What a sweep is going to do, said before it starts.
import type { SweepPlan } from '@actlab/train';
import { replicatesNeeded, supportedComparisons } from '@actlab/train/analysis';
import { inCharset } from './charset.js';
import { count, memoryText, roughDuration } from './numbers.js';
import type { Surface } from './surface.js';
import { wrapped } from './wrap.js';

export interface PlanFacts {
  plan: SweepPlan;
  workers: number;
  /** Trials that the store already has. */
  known: number;
}

/** The plan in two or three lines that begin with `Plan`; no newline at the end. */
export function planText({ plan, workers, known }: PlanFacts, surface: Surface): string {
  const { arms, trials, spec } = plan;
  const toDo = trials.length - known;
  const share = trials.length === 0 ? 0 : toDo / trials.length;
  const time = roughDuration((plan.estimatedMs * share) / Math.max(1, workers));
  const size = `${count(arms.length, 'arm')} × ${count(spec.replicates, 'replicate')} = ${count(trials.length, 'trial')}`;
  const head =
    toDo === 0
      ? `${size}, all of them known: nothing to train`
      : `${size}${known > 0 ? `, ${known} of them known` : ''}, about ${time} on ${count(workers, 'worker')}, up to ${memoryText(plan.trialBytes)} each`;
  const lines = arms.length > 1 ? [head, supportText(spec.replicates, arms.length - 1)] : [head];
  return lines
    .flatMap((line) => wrapped(inCharset(surface, line), surface.columns - 6))
    .map((line, at) => (at === 0 ? `Plan  ${line}` : `      ${line}`))
    .join('\n');
}

/** What so many replicates can decide about the best arm against all others. */
function supportText(replicates: number, comparisons: number): string {
  const supported = supportedComparisons(replicates);
  const subject = `${count(replicates, 'replicate')} ${replicates === 1 ? 'supports' : 'support'}`;
  if (comparisons <= supported) return `${subject} all ${count(comparisons, 'comparison')} with the best arm`;
  const some = supported === 0 ? 'no comparison' : count(supported, 'comparison');
  return `${subject} ${some} of arms; all ${comparisons} with the best one need ${replicatesNeeded(comparisons)}`;
}
