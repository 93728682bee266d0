// Sentences about a sweep that several panels share.
import type { SweepView } from '@actlab/train/records';
import { plural } from '../../format/number.js';

/** `36 arms · 288 trials · 7 died, shown as ✗ · 5 pruned`: what was and was not drawn. `showsDeaths`: the chart has the ✗. */
export function footerOf({ sweep }: SweepView, extra: readonly string[] = [], showsDeaths = true): string {
  const { planned, died, pruned, remaining } = sweep.counts;
  return [
    plural(sweep.arms, 'arm'),
    plural(planned, 'trial'),
    ...(died > 0 ? [showsDeaths ? `${died} died, shown as ✗` : `${died} died`] : []),
    ...(pruned > 0 ? [`${pruned} pruned`] : []),
    ...(remaining > 0 ? [`${remaining} to come`] : []),
    ...extra,
  ].join(' · ');
}
