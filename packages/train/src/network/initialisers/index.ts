// The list of initialisers: one line each.
import { fixed } from './fixed.js';
import { he } from './he.js';
import type { InitialiserDefinition } from './initialiser.js';
import { lecun } from './lecun.js';
import { orthogonal } from './orthogonal.js';
import { xavier } from './xavier.js';

/** Every initialiser that a spec can name. */
export const initialiserDefinitions: readonly InitialiserDefinition[] = [he, xavier, lecun, orthogonal, fixed];
