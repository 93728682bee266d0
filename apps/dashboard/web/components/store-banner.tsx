// The database cannot be read any more, but what was read before stays on screen.
import type { ReactNode } from 'react';
import { formatClock } from '../format/duration.js';
import { clock, liveState } from '../live/live-state.js';
import { useValue } from '../live/value.js';

/** Says so above numbers that may be old; nothing while all is well. */
export function StoreBanner(): ReactNode {
  const { storeProblem, storeProblemAt } = useValue(liveState);
  const now = useValue(clock);
  if (storeProblem === null || storeProblemAt === null) return null;
  return (
    <p className="banner banner-warning" role="alert">
      <span>
        The database cannot be read since {formatClock(storeProblemAt, now, true)}; the numbers below are from before.
        It is tried again four times a second. {storeProblem.message}
      </span>
    </p>
  );
}
