// What is kept of a trial in a file.
import type { RecordOptions } from '../records/index.js';
import type { Checkpoint } from '../trial/checkpoint.js';

/** A checkpoint with how it was probed: probes go on only under the same options. */
export interface KeptCheckpoint {
  checkpoint: Checkpoint;
  record: RecordOptions;
}
