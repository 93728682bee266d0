// A trial between two epochs: what it needs to go on with the same bits as if it had never stopped.
import type { Engine } from '../engine/engine.js';
import { InvalidSpecError } from '../errors.js';
import type { Epoch } from '../records/index.js';
import type { ObserverMemory } from './observer.js';
import type { TrialLayout } from './trial-layout.js';

/** Plain data that survives structured cloning; large arrays are bytes. */
export interface Checkpoint {
  /** The trial it belongs to. */
  key: string;
  /** Parameter updates done. */
  step: number;
  /** Mean loss of the very first batch. */
  firstLoss: number;
  epochs: Epoch[];
  /** Parameters, running statistics, what the optimiser keeps, and the best epoch's parameters. */
  memory: Uint8Array;
  observed: ObserverMemory;
}

export function takeCheckpoint(engine: Engine, { kept }: TrialLayout, rest: Omit<Checkpoint, 'memory'>): Checkpoint {
  return { ...rest, epochs: [...rest.epochs], memory: engine.uint8.slice(kept.from, kept.to) };
}

/** Puts the memory of a checkpoint back. @throws InvalidSpecError at `from` for a checkpoint of another trial. */
export function restoreCheckpoint(engine: Engine, { kept }: TrialLayout, key: string, checkpoint: Checkpoint): void {
  if (checkpoint.key !== key) {
    throw new InvalidSpecError('from', `must be a checkpoint of trial ${key}`, checkpoint.key);
  }
  if (checkpoint.memory.length !== kept.to - kept.from) {
    const rule = `must be a checkpoint with ${kept.to - kept.from} bytes of memory`;
    throw new InvalidSpecError('from', rule, String(checkpoint.memory.length));
  }
  engine.uint8.set(checkpoint.memory, kept.from);
}
