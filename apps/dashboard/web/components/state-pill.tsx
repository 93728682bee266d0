// The state of a sweep in one glance: a sign, a word and a time.
import type { SweepSummary } from '@actlab/train/records';
import type { ReactNode } from 'react';
import { formatAgo, formatClock } from '../format/duration.js';
import { clock, liveState } from '../live/live-state.js';
import { useValue } from '../live/value.js';

type Tone = 'live' | 'done' | 'stalled' | 'quiet';

/** Sign, word and time of a sweep's state. `heardAt` is when the page last heard of any change. */
function describeState(
  sweep: Pick<SweepSummary, 'state' | 'finishedAt' | 'updatedAt'>,
  now: number,
  connected: boolean,
): { tone: Tone; sign: string; text: string } {
  if (!connected && sweep.state === 'running') return { tone: 'quiet', sign: '◌', text: 'Reconnecting…' };
  switch (sweep.state) {
    case 'running':
      return { tone: 'live', sign: '●', text: `Live ${formatClock(sweep.updatedAt, now, true)}` };
    case 'finished':
      return { tone: 'done', sign: '✓', text: `Finished ${formatClock(sweep.finishedAt ?? sweep.updatedAt, now)}` };
    case 'stopped':
      return { tone: 'quiet', sign: '■', text: `Stopped ${formatClock(sweep.updatedAt, now)}` };
    case 'stalled':
      return { tone: 'stalled', sign: '▲', text: `Stalled: last write ${formatAgo(sweep.updatedAt, now)}` };
    default:
      return sweep.state satisfies never;
  }
}

/** The pill. */
export function StatePill({ sweep }: { sweep: SweepSummary }): ReactNode {
  const now = useValue(clock);
  const { connection } = useValue(liveState);
  const { tone, sign, text } = describeState(sweep, now, connection !== 'reconnecting');
  return (
    <span className={`pill pill-${tone}`}>
      <span className="pill-sign" aria-hidden="true">
        {sign}
      </span>
      {text}
    </span>
  );
}
