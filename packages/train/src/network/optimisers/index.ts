// The list of optimisers: one line each.
import { adagrad } from './adagrad.js';
import { adam, adamw } from './adam.js';
import type { OptimiserDefinition } from './optimiser.js';
import { rmsprop } from './rmsprop.js';
import { sgd } from './sgd.js';

/** Every optimiser that a spec can name. */
export const optimiserDefinitions: readonly OptimiserDefinition[] = [sgd, adagrad, rmsprop, adam, adamw];
