// How many trials travel to a worker at once: a message costs as much as a very small trial.

/** Small trials travel together as long as they are predicted to take no longer than this. */
const batchMs = 20;

/**
 * Takes the next batch off the end of `queue`: one trial, and more while their predicted times sum to at most `batchMs`
 * and their number to at most `maxTrials`. Empty only when the queue is.
 */
export function takeBatch<T>(queue: T[], predictMs: (trial: T) => number, maxTrials: number): T[] {
  const batch: T[] = [];
  let sumMs = 0;
  for (let next = queue.at(-1); next !== undefined; next = queue.at(-1)) {
    sumMs += predictMs(next);
    if (batch.length > 0 && (sumMs > batchMs || batch.length >= maxTrials)) break;
    batch.push(next);
    queue.pop();
  }
  return batch;
}
