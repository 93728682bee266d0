// The list of initialisers: one line each.
import { he } from './he.js';
import type { InitialiserDefinition } from './initialiser.js';
import { xavier } from './xavier.js';

/** Every initialiser that a spec can name. */
export const initialiserDefinitions: readonly InitialiserDefinition[] = [he, xavier];
