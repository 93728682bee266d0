// Stores: the one writer, the one way to read, and the export.
export { exportSweep } from './export-sweep.js';
export { openMemoryStore } from './memory-store.js';
export { openReader } from './sqlite-reader.js';
export { openStore } from './sqlite-store.js';
export type {
  FinishedTrial,
  PlannedArm,
  PlannedSweep,
  RegisteredSweep,
  Slot,
  Store,
  StoredTrial,
  StoreOptions,
  StoreReader,
  StoreWriter,
} from './store.js';
