// The code of a thread: answers batches of trials through a port. Loaded by URL, never imported.
import { type MessagePort, workerData } from 'node:worker_threads';
import { type PackedActivation, registerActivation, unpackActivation } from '@actlab/core';
import type { TrialAnswer, TrialTask } from './executor.js';
import { loadTrialModule, TrialRunner, type TrialRunnerOptions } from './trial-runner.js';

/** Given to every thread of a pool. */
export interface ThreadData extends TrialRunnerOptions {
  /** Own activations that specs may name. */
  activations?: readonly PackedActivation[];
  trialModule?: string;
}

/** One batch. `control[0]` becomes 1 when the batch is to stop; `port` takes ThreadMessages and is closed at the end. */
export interface BatchMessage {
  tasks: readonly TrialTask[];
  control: Int32Array;
  port: MessagePort;
}

/** `index` is the position of a task in its batch. */
export type ThreadMessage = { type: 'begin'; index: number } | { type: 'answer'; index: number; answer: TrialAnswer };

const data = workerData as ThreadData;
for (const packed of data.activations ?? []) registerActivation(unpackActivation(packed));
let runner: Promise<TrialRunner> | undefined;

/** Answers the tasks in order, each as soon as it is known. Settles after the last; rejects only when nothing can run. */
export async function runBatch({ tasks, control, port }: BatchMessage): Promise<void> {
  runner ??= loadTrialModule(data.trialModule).then((module) => new TrialRunner(module, data));
  const trials = await runner;
  const isStopped = () => Atomics.load(control, 0) !== 0;
  const send = (message: ThreadMessage) => port.postMessage(message);
  for (const [index, task] of tasks.entries()) {
    if (isStopped()) break;
    send({ type: 'begin', index });
    const answer = trials.answer(task, isStopped);
    if (answer !== null) send({ type: 'answer', index, answer });
  }
  port.close();
}
