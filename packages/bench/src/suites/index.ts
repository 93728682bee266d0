// The list of suites, in the order they run.
import type { Suite } from '../suite.js';
import { activationsSuite } from './activations.js';
import { sweepSuite } from './sweep.js';
import { trainSuite } from './train.js';

export const allSuites: readonly Suite[] = [activationsSuite, trainSuite, sweepSuite];
