// The code of a thread: answers batches of trials through a port. Loaded by URL, never imported.
import { type MessagePort, workerData } from 'node:worker_threads';
import { type PackedActivation, registerActivation, unpackActivation } from '@actlab/core';
import { useEngineModule } from '../engine/engine-module.js';
import type { TrialOptions } from '../trial/run-trial.js';
import type { TrialAnswer, TrialEpoch } from './executor.js';
import type { OpenedTask } from './opened-task.js';
import { controlPlaces } from './thread-control.js';
import { loadTrialModule, TrialRunner, type TrialRunnerOptions } from './trial-runner.js';

/** Given to every thread of a pool. */
export interface ThreadData extends TrialRunnerOptions {
  /** The engine's module, compiled once for all threads. */
  engine: WebAssembly.Module;
  /** Counts the threads that have loaded this module: the pool says of its first threads that they are ready before they are. */
  loaded: Int32Array;
  /** Own activations that specs may name. */
  activations?: readonly PackedActivation[];
  trialModule?: string;
}

/** One batch; its data sets lie in memory that all threads share. `port` takes ThreadMessages and is closed at the end. */
export interface BatchMessage {
  tasks: readonly OpenedTask[];
  control: Int32Array;
  port: MessagePort;
  /** Which epochs are sent; `kept` ones carry a checkpoint, and the trial waits until they are dealt with. */
  epochs: 'none' | 'told' | 'kept';
}

/** `index` is the position of a task in its batch. */
export type ThreadMessage =
  | { type: 'begin'; index: number }
  | { type: 'epoch'; epoch: TrialEpoch }
  | { type: 'answer'; index: number; answer: TrialAnswer };

/** How long a thread waits for its other side before it looks at the stop flag again. */
const waitMs = 50;

const data = workerData as ThreadData;
useEngineModule(data.engine);
Atomics.add(data.loaded, 0, 1);
for (const packed of data.activations ?? []) registerActivation(unpackActivation(packed));
let runner: Promise<TrialRunner> | undefined;

/** Answers the tasks in order, each as soon as it is known. Settles after the last; rejects only when nothing can run. */
export async function runBatch({ tasks, control, port, epochs }: BatchMessage): Promise<void> {
  runner ??= loadTrialModule(data.trialModule).then((module) => new TrialRunner(module, data));
  const trials = await runner;
  const isStopped = () => Atomics.load(control, controlPlaces.stop) !== 0;
  const send = (message: ThreadMessage) => port.postMessage(message);
  let sent = 0;
  const teller =
    (key: string): TrialOptions['onEpoch'] =>
    (epoch, take) => {
      send({ type: 'epoch', epoch: { key, epoch, ...(epochs === 'kept' && { checkpoint: take() }) } });
      sent += 1;
      if (epochs !== 'kept') return;
      while (!isStopped()) {
        const seen = Atomics.load(control, controlPlaces.epochs);
        if (seen >= sent) return;
        Atomics.wait(control, controlPlaces.epochs, seen, waitMs);
      }
    };
  for (const [index, task] of tasks.entries()) {
    if (isStopped()) break;
    send({ type: 'begin', index });
    const answer = trials.answer(task, isStopped, epochs === 'none' ? undefined : teller(task.key));
    if (answer !== null) send({ type: 'answer', index, answer });
  }
  port.close();
}
