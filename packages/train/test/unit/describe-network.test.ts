// Shapes and costs of a network, counted by hand here.
import { calibrateTrial } from '@actlab/train';
import { completeTrialSpec, describeNetwork, estimateCost, loadDataset } from '@actlab/train/trial';
import { expect, test } from 'vitest';

const spec = completeTrialSpec({
  data: { name: 'iris' },
  network: {
    depth: 2,
    width: [5, 5],
    residual: true,
    normalisation: { name: 'layer' },
    activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } },
  },
  training: { batch: 9, epochs: 10 },
});
const dataset = loadDataset(spec.data);

test('every layer has its shape: weights, biases, scales and shifts, learned slopes', () => {
  const common = { activation: 'prelu', learned: ['alpha'], normalisation: 'layer' };
  const { layers, rows } = describeNetwork(spec, dataset);
  expect(layers).toEqual([
    { inputs: 4, units: 5, parameters: 4 * 5 + 3 * 5 + 5, isResidual: false, ...common },
    { inputs: 5, units: 5, parameters: 5 * 5 + 3 * 5 + 5, isResidual: true, ...common },
    {
      inputs: 5,
      units: 3,
      parameters: 5 * 3 + 3,
      activation: null,
      learned: [],
      normalisation: null,
      isResidual: false,
    },
  ]);
  expect(rows).toEqual({ train: 90, validation: 30, test: 30 });
  expect(layers.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(estimateCost(spec, dataset).parameters);
});

test('a probe costs a forward and a backward pass over its inputs, without the gradient of the data', () => {
  // Two FLOP per weight and input: 20 + 25 + 15 weights, three products each, but two for the first layer.
  const perRow = 2 * (3 * (20 + 25 + 15) - 20);
  expect(describeNetwork(spec, dataset).probes).toEqual({ count: 12, inputs: 64, flop: 12 * 64 * perRow });
  const few = describeNetwork(spec, dataset, { probes: 3, probeInputs: 500 }).probes;
  expect(few).toEqual({ count: 3, inputs: 90, flop: 3 * 90 * perRow });
  expect(describeNetwork(spec, dataset, { layers: false }).probes).toMatchObject({ count: 0, flop: 0 });
});

test('a network is timed by its own updates, one that is too large only counted', () => {
  const { expectedMs, measured } = calibrateTrial(spec, dataset);
  expect(measured?.updates).toBeGreaterThan(0);
  // 100 updates and what evaluation adds: its forward passes, at most half of the updates' products here.
  expect(expectedMs / (100 * (measured?.msPerStep ?? 0))).toBeGreaterThan(1);
  expect(expectedMs / (100 * (measured?.msPerStep ?? 0))).toBeLessThan(1.5);
  const large = completeTrialSpec({ network: { width: 4096, depth: 3 }, training: { batch: 1024 } });
  expect(calibrateTrial(large, loadDataset(large.data)).measured).toBeNull();
});
