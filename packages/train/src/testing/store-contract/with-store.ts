// A store under test with a clock of its own.
import type { Store } from '../../stores/store.js';

/** A store under test. `reopen` closes it and opens the same content anew; `close` also removes what it left behind. */
export interface StoreUnderTest {
  store: Store;
  reopen: () => Store;
  close: () => void;
}

/** Opens an empty store whose clock is `now`. */
export type OpenForTest = (now: () => number) => StoreUnderTest;

/** Runs `body` with an empty store whose clock stands at 1,000,000 ms until `tick` moves it, and closes the store after. */
export function withStore(
  open: OpenForTest,
  body: (context: StoreUnderTest & { tick: (milliseconds: number) => void }) => void,
): void {
  let time = 1_000_000;
  const underTest = open(() => time);
  const tick = (milliseconds: number) => {
    time += milliseconds;
  };
  try {
    body({ ...underTest, tick });
  } finally {
    underTest.close();
  }
}
