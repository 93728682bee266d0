// How far a sweep is: a bar in parts and the same in words.
import type { SweepSummary } from '@actlab/train/records';
import type { ReactNode } from 'react';
import { formatDuration } from '../format/duration.js';
import { formatCount, formatPercent, plural } from '../format/number.js';

/** The bar: finished, pruned and died trials from the left. */
export function ProgressBar({ sweep }: { sweep: SweepSummary }): ReactNode {
  const { planned, finished, pruned, died } = sweep.counts;
  const ended = finished + pruned + died;
  const parts = [
    ['finished', finished],
    ['pruned', pruned],
    ['died', died],
  ] as const;
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={`Trials of ${sweep.name}`}
      aria-valuemin={0}
      aria-valuemax={planned}
      aria-valuenow={ended}
      aria-valuetext={`${ended} of ${planned} trials`}
    >
      {parts.map(([name, count]) => (
        <div
          key={name}
          className={`progress-${name}`}
          style={{ width: `${planned === 0 ? 0 : (100 * count) / planned}%` }}
        />
      ))}
    </div>
  );
}

/** `217 / 288 trials · 75 % · ETA 0:54`. */
export function ProgressText({ sweep }: { sweep: SweepSummary }): ReactNode {
  const { planned, remaining } = sweep.counts;
  const ended = planned - remaining;
  return (
    <p className="progress-text">
      <span className="number-strong">{formatCount(ended)}</span>
      {` / ${formatCount(planned)} trials`}
      <Dot />
      {formatPercent(ended, planned)}
      <Dot />
      {timeLeft(sweep)}
      {sweep.state === 'running' && sweep.workers !== null && (
        <>
          <Dot />
          {plural(sweep.workers, 'worker')}
        </>
      )}
    </p>
  );
}

/** `ETA 0:54` while running, else how long it took. */
function timeLeft({ state, etaMs, elapsedMs }: Pick<SweepSummary, 'state' | 'etaMs' | 'elapsedMs'>): string {
  if (state !== 'running') return `ran ${formatDuration(elapsedMs)}`;
  return etaMs === null ? 'ETA not known yet' : `ETA ${formatDuration(etaMs)}`;
}

/** The separator between facts on a line. */
function Dot(): ReactNode {
  return (
    <span className="dot" aria-hidden="true">
      {' · '}
    </span>
  );
}
