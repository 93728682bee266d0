// A data set in memory that all threads of a process see.
import type { Dataset } from './dataset.js';

/**
 * The same data set with its arrays on SharedArrayBuffers: sent to a thread it is not copied. Nobody writes to it, so nobody
 * needs to wait. What is shared already stays as it is.
 */
export function shareDataset(dataset: Dataset): Dataset {
  const x = share(dataset.x, Float32Array);
  return dataset.task === 'classification'
    ? { ...dataset, x, labels: share(dataset.labels, Int32Array) }
    : { ...dataset, x, targets: share(dataset.targets, Float32Array) };
}

function share<A extends Float32Array | Int32Array>(array: A, type: new (buffer: SharedArrayBuffer) => A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = new type(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}
