// From events to fresh numbers: what an event touches is asked for again, at most four times a second, never while hidden.
import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Least time between two rounds of requests. */
const gapMs = 250;
/** A round that took long is followed by a pause of this many times its length: the server is for training, too. */
const pauseFactor = 3;
const longestPauseMs = 2_000;

/** Collects touched query keys and refetches the ones on screen, one round at a time. */
export class LiveRefresh {
  readonly #client: QueryClient;
  readonly #touched = new Map<string, QueryKey>();
  #running = false;

  constructor(client: QueryClient) {
    this.#client = client;
    document.addEventListener('visibilitychange', () => void this.#run());
  }

  /** Marks all queries whose key starts so; an empty key marks everything. */
  touch(key: QueryKey): void {
    this.#touched.set(JSON.stringify(key), key);
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#touched.size > 0 && !document.hidden) {
      const keys = [...this.#touched.values()];
      this.#touched.clear();
      const begun = performance.now();
      await Promise.all(keys.map((queryKey) => this.#client.invalidateQueries({ queryKey })));
      const tookMs = performance.now() - begun;
      await new Promise((done) =>
        setTimeout(done, Math.min(longestPauseMs, Math.max(gapMs - tookMs, pauseFactor * tookMs))),
      );
    }
    this.#running = false;
  }
}
