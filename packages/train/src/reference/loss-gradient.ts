// The gradient of the mean loss over a batch in two independent ways: the chain rule, and differences of the loss.
import { backward, flatGradient } from './backward.js';
import { forward } from './forward.js';
import type { ReferenceLoss } from './losses.js';
import { type ReferenceNetwork, trainable } from './network.js';
import type { Mode } from './normalise.js';

/** Rows × features with rows × outputs. */
export interface Batch {
  rows: number[][];
  targets: number[][];
}

/** The mean loss over a batch. */
export function meanLoss(network: ReferenceNetwork, batch: Batch, loss: ReferenceLoss, mode: Mode): number {
  return loss.evaluate(forward(network, batch.rows, mode).outputs, batch.targets).value;
}

/** The gradient of `meanLoss` by the chain rule, in the order of `trainable`. */
export function chainGradient(network: ReferenceNetwork, batch: Batch, loss: ReferenceLoss, mode: Mode): number[] {
  const pass = forward(network, batch.rows, mode);
  const { gradient } = loss.evaluate(pass.outputs, batch.targets);
  return flatGradient(network, backward(network, pass, gradient));
}

/**
 * The gradient of `meanLoss` by central differences over five points, in the order of `trainable`:
 * (8(L(+s) − L(−s)) − (L(+2s) − L(−2s))) / 12s. Its error is of order s⁴ plus rounding of order 1e-16·L/s, 1e-12·L with
 * the default s. A kink within 2s of a pre-activation spoils it. The network is changed meanwhile and put back.
 */
export function differenceGradient(
  network: ReferenceNetwork,
  batch: Batch,
  loss: ReferenceLoss,
  mode: Mode,
  step = 1e-4,
): number[] {
  return trainable(network).map((number) => {
    const value = number.get();
    const lossAt = (offset: number): number => {
      number.set(value + offset);
      return meanLoss(network, batch, loss, mode);
    };
    const near = lossAt(step) - lossAt(-step);
    const far = lossAt(2 * step) - lossAt(-2 * step);
    number.set(value);
    return (8 * near - far) / (12 * step);
  });
}
