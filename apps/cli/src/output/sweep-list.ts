// The list of sweeps in a store, one line each.
import type { SweepSummary } from '@actlab/train/records';
import { scoreText } from './numbers.js';
import type { Surface } from './surface.js';
import { type Cell, tableLines } from './table.js';

/** The lines of the list, newest first as given; times in the machine's own zone. */
export function sweepListLines(sweeps: readonly SweepSummary[], surface: Surface): string[] {
  const rows = sweeps.map((sweep): Cell[] => [
    { text: sweep.id, tone: 'strong' },
    { text: sweep.state, tone: sweep.state === 'finished' ? 'good' : 'warning' },
    `${sweep.counts.planned - sweep.counts.remaining}/${sweep.counts.planned}`,
    sweep.counts.died === 0 ? '' : { text: String(sweep.counts.died), tone: 'bad' },
    sweep.best === null ? '-' : `${sweep.best.label}  ${scoreText(sweep.best)}`,
    localTime(sweep.createdAt),
  ]);
  const columns = [
    { title: 'sweep' },
    { title: 'state' },
    { title: 'trials', align: 'right' as const },
    { title: 'died', align: 'right' as const, dropOrder: 1 },
    { title: 'best' },
    { title: 'begun', dropOrder: 2 },
  ];
  return tableLines(columns, rows, surface);
}

/** `2026-03-01 14:05`. */
function localTime(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
