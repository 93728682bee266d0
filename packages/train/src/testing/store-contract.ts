// What every store must do, as a suite. Hand in vitest's functions and a way to open a store.
import { describeEvents } from './store-contract/events.js';
import { describeResults } from './store-contract/results.js';
import { describeSweeps } from './store-contract/sweeps.js';
import { describeTwin } from './store-contract/twin.js';
import type { OpenForTest } from './store-contract/with-store.js';
import type { TestFramework } from './test-framework.js';

export type { OpenForTest, StoreUnderTest } from './store-contract/with-store.js';

/** The contract of Store, StoreWriter and StoreReader: one test per obligation. */
export function storeContract(framework: TestFramework, name: string, open: OpenForTest): void {
  framework.describe(`${name} keeps the contract of a store`, () => {
    describeSweeps(framework, open);
    describeResults(framework, open);
    describeEvents(framework, open);
    describeTwin(framework, open);
  });
}
