// One event per line as JSON: what the store appended, in the schema of the dashboard's event stream.
import type { SweepEvent } from '@actlab/train/records';
import type { ProgressView } from './progress-view.js';

/**
 * Writes the events that are new since the last snapshot; `nextEvents` returns them, oldest first, each only once.
 * Lines: `{"v":1,"seq":…,"at":…,"sweep":…,"type":…,…}`. A note is `{"v":1,"type":"note","text":…}`.
 */
export function createJsonProgress(write: (text: string) => unknown, nextEvents: () => SweepEvent[]): ProgressView {
  const flush = (): void => {
    for (const { seq, at, sweep, body } of nextEvents()) write(jsonLine({ seq, at, sweep, ...body }));
  };
  let isClosed = false;
  return {
    update: flush,
    note: (text) => void write(jsonLine({ type: 'note', text })),
    close: () => {
      // Closed more than once, and by then the store may be gone.
      if (isClosed) return;
      isClosed = true;
      flush();
    },
  };
}

function jsonLine(fields: object): string {
  return `${JSON.stringify({ v: 1, ...fields })}\n`;
}
