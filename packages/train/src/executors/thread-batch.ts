// One batch on one thread of a pool: messages in order, the guard against a thread that hangs, and how it ended.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { TrialAnswer, TrialEpoch } from './executor.js';
import { errorText } from './failed-trial.js';
import type { OpenedTask } from './opened-task.js';
import { controlPlaces } from './thread-control.js';
import type { BatchMessage, ThreadMessage } from './trial-worker.js';

/** `timeout` names the trial that hung; after `crash` any trial without an answer may be the culprit. */
export type BatchEnd =
  | { state: 'done' }
  | { state: 'stopped' }
  | { state: 'timeout'; index: number }
  | { state: 'crash'; message: string };

/** How long a thread may take to see its stop flag (between two mini-batches) before it is ended. */
const stopGraceMs = 1_000;

/** How long a trial may go on after its time limit. */
const hangGraceMs = 2_000;

/** How long messages of a dead thread may take to arrive. */
const deliveryMs = 1_000;

/** Runs `tasks`; `onAnswer` fires once per answer that arrives, with its position in the batch, before this settles. Throws what `onEpoch` throws. */
export async function runThreadBatch(
  pool: Piscina,
  tasks: readonly OpenedTask[],
  options: {
    signal: AbortSignal | undefined;
    trialTimeoutMs: number | undefined;
    onAnswer(index: number, answer: TrialAnswer): void;
    onEpoch: ((epoch: TrialEpoch) => void) | undefined;
    checkpoints: boolean;
  },
): Promise<BatchEnd> {
  const { signal, trialTimeoutMs } = options;
  const epochs = options.onEpoch === undefined ? 'none' : options.checkpoints ? 'kept' : 'told';
  const { port1: port, port2 } = new MessageChannel();
  const control = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const kill = new AbortController();
  const closed = once(port, 'close');
  let guard: NodeJS.Timeout | undefined;
  let lastCall: NodeJS.Timeout | undefined;
  let begun: number | undefined;
  let hung: number | undefined;
  let refusal: { error: unknown } | undefined;

  port.on('message', (message: ThreadMessage) => {
    if (message.type === 'epoch') {
      tellEpoch(message.epoch);
      return;
    }
    clearTimeout(guard);
    if (message.type === 'answer') options.onAnswer(message.index, message.answer);
    else {
      begun = message.index;
      // The thread keeps the time limit itself; this guard is for one that no longer looks at the clock.
      if (trialTimeoutMs !== undefined) guard = setTimeout(endHungTrial, trialTimeoutMs + hangGraceMs);
    }
  });
  function tellEpoch(epoch: TrialEpoch): void {
    try {
      options.onEpoch?.(epoch);
    } catch (error) {
      refusal ??= { error };
      kill.abort();
    }
    Atomics.add(control, controlPlaces.epochs, 1);
    Atomics.notify(control, controlPlaces.epochs);
  }
  function endHungTrial(): void {
    hung = begun;
    kill.abort();
  }
  function stop(): void {
    Atomics.store(control, controlPlaces.stop, 1);
    // A batch that still waits for a thread is simply dropped.
    if (begun === undefined) kill.abort();
    else lastCall = setTimeout(() => kill.abort(), stopGraceMs);
  }

  signal?.addEventListener('abort', stop, { once: true });
  try {
    const batch: BatchMessage = { tasks, control, port: port2, epochs };
    await pool.run(batch, { transferList: [port2], signal: kill.signal });
    // The thread closes the port after its last message, which may arrive later than the end of the task.
    await closed;
    if (refusal !== undefined) throw refusal.error;
    return signal?.aborted ? { state: 'stopped' } : { state: 'done' };
  } catch (error) {
    if (refusal !== undefined) throw refusal.error;
    if (signal?.aborted) return { state: 'stopped' };
    // Answers sent before the thread died are still on their way; the port closes behind them.
    await Promise.race([closed, delay(deliveryMs)]);
    return hung === undefined ? { state: 'crash', message: errorText(error) } : { state: 'timeout', index: hung };
  } finally {
    clearTimeout(guard);
    clearTimeout(lastCall);
    signal?.removeEventListener('abort', stop);
    port.close();
  }
}
