// The list of losses: one line each.
import { binaryCrossEntropy } from './binary-cross-entropy.js';
import { crossEntropy } from './cross-entropy.js';
import type { LossDefinition } from './loss.js';
import { meanSquaredError } from './mean-squared-error.js';

/** Every loss that a spec can name. */
export const lossDefinitions: readonly LossDefinition[] = [crossEntropy, meanSquaredError, binaryCrossEntropy];
