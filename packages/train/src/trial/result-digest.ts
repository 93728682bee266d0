// The digest of a trial: two runs of one key must agree in it.
import { ByteWriter } from '../digest/byte-writer.js';
import { sha256Hex } from '../digest/sha256-hex.js';
import type { Epoch, TrialResult } from '../records/index.js';

/**
 * SHA-256, hex, over the final parameters (float32), the epochs and the chosen metrics (float64), little-endian, every NaN
 * written as one canonical NaN, an absent metric as NaN. Never over probes.
 */
export function resultDigest(
  parameters: Float32Array,
  epochs: readonly Epoch[],
  chosen: TrialResult['chosen'],
): string {
  const writer = new ByteWriter(4 * parameters.length + 32 * epochs.length + 24);
  writer.float32s(parameters);
  for (const { step, trainLoss, valLoss, valAcc } of epochs) {
    for (const number of [step, trainLoss, valLoss, valAcc ?? Number.NaN]) writer.float64(number);
  }
  if (chosen !== null) {
    for (const number of [chosen.step, chosen.testLoss, chosen.testAcc ?? Number.NaN]) writer.float64(number);
  }
  return sha256Hex(writer.bytes);
}
