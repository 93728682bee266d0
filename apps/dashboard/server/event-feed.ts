// One viewer's position in the store's events, and what to tell it next. Pure of HTTP; the route only writes what comes out.
import type { SweepEvent } from '@actlab/train/records';
import { type Problem, problemOf } from './problem.js';
import type { StoreSource } from './store-source.js';

/** What the stream says. `events` moves the cursor; `reset` means the store was replaced by a younger one. */
export type FeedMessage =
  | { event: 'events'; seq: number; events: SweepEvent[] }
  | { event: 'reset'; seq: number }
  | { event: 'store'; seq: number; problem: Problem | null };

/** At most this many events travel in one message; the rest follow in the next. */
const batch = 1000;

/** A cursor over the events of one store. */
export class EventFeed {
  readonly #source: StoreSource;
  /** Null until the store could be read once by a viewer that named no cursor of its own. */
  #cursor: number | null;
  #problem: Problem | null = null;

  /** `since` is the last event the viewer has; null starts at the store's end. */
  constructor(source: StoreSource, since: number | null) {
    this.#source = source;
    this.#cursor = since;
  }

  /** The next thing to say, or null when nothing happened. Never throws: a store that cannot be read is a message. */
  poll(): FeedMessage | null {
    try {
      return this.#source.read((reader): FeedMessage | null => {
        const seq = reader.lastSeq();
        const cursor = this.#cursor ?? seq;
        this.#cursor = cursor;
        if (this.#problem !== null) {
          this.#problem = null;
          return { event: 'store', seq: cursor, problem: null };
        }
        if (seq < cursor) {
          this.#cursor = seq;
          return { event: 'reset', seq };
        }
        if (seq === cursor) return null;
        const events = reader.events(cursor, batch);
        const reached = events.at(-1)?.seq ?? seq;
        this.#cursor = reached;
        return { event: 'events', seq: reached, events };
      });
    } catch (error) {
      const { problem } = problemOf(error);
      if (this.#problem?.message === problem.message) return null;
      this.#problem = problem;
      return { event: 'store', seq: this.#cursor ?? 0, problem };
    }
  }
}
