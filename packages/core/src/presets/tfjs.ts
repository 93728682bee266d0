// TensorFlow.js 4.22: core functions by their names, layers as layers.NAME, and activations of the layers API by their identifiers.
// What is said about kinks, accuracy and special values was measured.
import type { Presets } from './preset.js';

const cutoffs = 'Its float32 has hidden cutoffs: up to 7.27 ULP off, at −13.9.';
const axisNote = 'Its axis (−1 by default) is the last axis here: rows.';

export const tfjs = {
  sigmoid: {
    activation: 'sigmoid',
    note: 'On WASM up to 3.31 ULP off, and 0 below −87.34, where the result is a subnormal number.',
  },
  tanh: { activation: 'tanh', note: 'On WASM up to 2.12 ULP off.' },
  relu: { activation: 'relu', note: 'It turns −0 into 0.' },
  relu6: { activation: 'relu6', kinks: '1 at 6 (here 0)', note: 'Of NaN it is 0 on WASM.' },
  leakyRelu: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.2 },
    parameters: { alpha: 'negativeSlope' },
    note: 'The core function; layers.leakyReLU has 0.3.',
  },
  'layers.leakyReLU': {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.3 },
    parameters: { alpha: 'negativeSlope' },
    note: 'The layer; the core function leakyRelu has 0.2.',
  },
  prelu: {
    activation: 'prelu',
    parameters: { alpha: 'alpha' },
    note: 'Its alpha is a second tensor.',
  },
  'layers.prelu': {
    activation: 'prelu',
    params: { alpha: 0 },
    parameters: { alphaInitializer: 'alpha' },
    note: 'It starts at 0. Its alpha has the shape of one sample, shared over sharedAxes: without those, as many channels as a sample has elements, inner = 1.',
  },
  elu: {
    activation: 'elu',
    params: { alpha: 1 },
    note: 'It has no parameter; in layers an alpha other than 1 throws. On the CPU backend it loses tiny negative results.',
  },
  selu: { activation: 'selu' },
  gelu: { activation: 'gelu', note: 'The exact form; in layers only.' },
  gelu_new: { activation: 'geluTanh', note: 'The tanh form; in layers only.' },
  swish: { activation: 'swish', params: { beta: 1 }, parameters: { alpha: 'beta' }, note: 'In layers only.' },
  mish: { activation: 'mish', note: 'In layers only.' },
  softplus: { activation: 'softplus', params: { beta: 1 }, note: `It has no parameter. ${cutoffs}` },
  logSigmoid: { activation: 'logSigmoid', note: cutoffs },
  softsign: { activation: 'softsign', note: 'In layers only.' },
  clipByValue: {
    activation: 'hardtanh',
    parameters: { clipValueMin: 'minVal', clipValueMax: 'maxVal' },
    kinks: '1 at both bounds (here 0)',
  },
  hardSigmoid: {
    activation: 'hardSigmoid',
    params: { alpha: 0.2, beta: 0.5 },
    call: 'hardSigmoid = 0.2x + 0.5',
    kinks: '0.2 at both bounds (here 0)',
    note: '0.2x + 0.5, which differs from x/6 + 0.5 by up to 8.3e-2.',
  },
  'layers.thresholdedReLU': {
    activation: 'thresholdedRelu',
    params: { theta: 1 },
    parameters: { theta: 'theta' },
  },
  softmax: { operation: 'softmax', note: axisNote },
  logSoftmax: { operation: 'logSoftmax', note: axisNote },
} as const satisfies Presets;
