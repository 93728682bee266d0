// Causes of death in words.
import type { CauseOfDeath, Death } from '@actlab/train/records';
import { formatCount } from './number.js';

const names: Readonly<Record<CauseOfDeath, string>> = {
  'diverged-nan': 'diverged',
  exploded: 'exploded',
  'dead-units': 'dead units',
  saturated: 'saturated',
  vanished: 'vanished',
  'alpha-escaped': 'alpha escaped',
  plateau: 'plateau',
  timeout: 'timeout',
  crash: 'crash',
};

/** `vanished`, `dead units`, … */
export const causeName = (cause: CauseOfDeath): string => names[cause];

/** Deaths by cause, most frequent first. */
export function countCauses(deaths: readonly Death[]): Partial<Record<CauseOfDeath, number>> {
  const counts: Partial<Record<CauseOfDeath, number>> = {};
  for (const { cause } of deaths) counts[cause] = (counts[cause] ?? 0) + 1;
  return counts;
}

/** `5 vanished, 2 diverged`; empty when nobody died. */
export function describeCauses(counts: Partial<Record<CauseOfDeath, number>>): string {
  return (Object.entries(counts) as [CauseOfDeath, number][])
    .sort(([, a], [, b]) => b - a)
    .map(([cause, count]) => `${formatCount(count)} ${causeName(cause)}`)
    .join(', ');
}

/** One death: `replicate 3 vanished at step 640, layer 1`. */
export function describeDeath({ replicate, cause, step, layer }: Death): string {
  const where = layer === undefined ? '' : `, layer ${layer}`;
  return `replicate ${replicate} ${causeName(cause)} at step ${formatCount(step)}${where}`;
}
