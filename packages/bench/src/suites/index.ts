// The list of suites, in the order they run.
import type { Suite } from '../suite.js';
import { activationsSuite } from './activations.js';
import { trainingStepSuite } from './training-step.js';

export const allSuites: readonly Suite[] = [activationsSuite, trainingStepSuite];
