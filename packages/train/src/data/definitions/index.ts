// The list of data sets: one line each.
import type { DatasetDefinition } from '../dataset.js';
import { absolute } from './absolute.js';
import { digits } from './digits.js';

/** Every data set that a spec can name. */
export const datasetDefinitions: readonly DatasetDefinition[] = [digits, absolute];
