// What training is to reach. Shares of the peak are of the multiply-add speed in the same rounds.
import type { Goal } from '../../suite.js';
import { gemmCaseName, layerShapes } from '../gemm/gemm-cases.js';
import type { LayerShape, ProductName } from '../gemm/layer-products.js';
import { networkShapes, stepCaseName } from './step-cases.js';
import { defaultTrialCase, sweepTrialCase } from './trial-cases.js';

const wide = layerShapes.filter(({ batch, inputs, outputs }) => Math.min(batch, inputs, outputs) >= 64);
const small = layerShapes.filter(({ batch, inputs, outputs }) => batch === 32 && inputs === 16 && outputs === 16);

const ofPeak = (text: string, names: readonly ProductName[], shapes: readonly LayerShape[], atLeast: number): Goal => ({
  text: `${text}, share of the peak`,
  cases: names.flatMap((name) => shapes.map((shape) => gemmCaseName(name, shape))),
  candidate: 'engine',
  against: 'peak',
  unit: 'share',
  atLeast,
});

const againstNaive = (start: string, atLeast: number): Goal => {
  const cases = networkShapes.map(stepCaseName).filter((name) => name.startsWith(`step ${start} `));
  return {
    text: `step ${start} against naive JavaScript`,
    cases,
    candidate: 'engine',
    against: 'naive',
    unit: 'times',
    atLeast,
  };
};

export const trainGoals: readonly Goal[] = [
  ofPeak('forward and input gradient, all dimensions from 64', ['forward', 'inputGradient'], wide, 0.85),
  ofPeak('weight gradient with its transpose, all dimensions from 64', ['weightGradient'], wide, 0.82),
  ofPeak('all three products, 32x16x16', ['forward', 'inputGradient', 'weightGradient'], small, 0.65),
  againstNaive('784-128-128-10', 30),
  againstNaive('2-16-16-16-1', 18),
  {
    text: 'a trial of 500 small steps against its steps alone',
    cases: [sweepTrialCase],
    candidate: 'trial',
    against: 'steps',
    unit: 'share',
    atLeast: 0.95,
  },
  {
    text: 'a trial with the default probes against one without',
    cases: [defaultTrialCase],
    candidate: 'recorded',
    against: 'trial',
    unit: 'share',
    atLeast: 0.95,
  },
];
