// Every store keeps the contract: the one on disk and its twin in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryStore, openStore, type Store } from '@actlab/train/stores';
import { storeContract } from '@actlab/train/testing';
import { describe, expect, it } from 'vitest';

storeContract({ describe, it, expect }, 'the memory store', (now) => {
  const store = openMemoryStore({ now });
  return { store, reopen: () => store, close: () => store.close() };
});

storeContract({ describe, it, expect }, 'the SQLite store', (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'actlab-store-'));
  const open = () => openStore(join(folder, 'actlab.db'), { now });
  const store = open();
  let newest: Store = store;
  return {
    store,
    reopen() {
      newest.close();
      newest = open();
      return newest;
    },
    close() {
      newest.close();
      rmSync(folder, { recursive: true });
    },
  };
});
