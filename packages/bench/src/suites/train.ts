// Training, from single matrix products to whole trials.
import type { Suite } from '../suite.js';
import { gemmCases } from './gemm/gemm-cases.js';
import { activationStepCase, stepCases } from './training/step-cases.js';
import { trainGoals } from './training/train-goals.js';
import { trialCases } from './training/trial-cases.js';

export const trainSuite: Suite = {
  name: 'train',
  title: 'matrix products of a layer, training steps, trials',
  cases: () => [...gemmCases(), ...stepCases(), activationStepCase(), ...trialCases()],
  goals: trainGoals,
};
