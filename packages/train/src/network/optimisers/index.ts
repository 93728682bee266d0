// The list of optimisers: one line each.
import { adam } from './adam.js';
import type { OptimiserDefinition } from './optimiser.js';
import { sgd } from './sgd.js';

/** Every optimiser that a spec can name. */
export const optimiserDefinitions: readonly OptimiserDefinition[] = [sgd, adam];
