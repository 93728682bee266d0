// Ties the event stream to the connection's state and to the queries on screen.
import type { QueryClient } from '@tanstack/react-query';
import { followEvents, type StreamMessage } from './event-stream.js';
import { LiveRefresh } from './live-refresh.js';
import { changeLiveState, liveState } from './live-state.js';

/** Keeps the page live until `signal` aborts. */
export function startLive(client: QueryClient, signal: AbortSignal): void {
  const refresh = new LiveRefresh(client);
  const hear = (message: StreamMessage): void => {
    switch (message.kind) {
      case 'open':
        changeLiveState({ connection: 'live', retries: 0 });
        // What happened while nobody listened would be missed: between the first answers and now, or while it was lost.
        refresh.touch([]);
        return;
      case 'lost':
        changeLiveState({ connection: 'reconnecting', retries: liveState.get().retries + 1 });
        return;
      case 'events':
        changeLiveState({ seq: message.seq, heardAt: Date.now() });
        refresh.touch(['sweeps']);
        for (const id of new Set(message.events.map((event) => event.sweep))) refresh.touch(['sweep', id]);
        return;
      case 'reset':
        changeLiveState({ seq: message.seq, heardAt: Date.now() });
        refresh.touch([]);
        return;
      case 'store':
        changeLiveState({
          storeProblem: message.problem,
          storeProblemAt: message.problem === null ? null : Date.now(),
        });
        refresh.touch([]);
        return;
      default:
        message satisfies never;
    }
  };
  followEvents(() => liveState.get().seq, hear, signal);
}
