// ONNX: operators of the default domain by their names. The standard defines values, no gradients.
import type { Presets } from './preset.js';

const axisNote = 'Its `axis` (−1 by default) is the last axis here: rows.';

export const onnx = {
  Sigmoid: { activation: 'sigmoid' },
  Tanh: { activation: 'tanh' },
  Relu: { activation: 'relu' },
  'Clip(min=0, max=6)': { activation: 'relu6' },
  Clip: { activation: 'hardtanh', parameters: { min: 'minVal', max: 'maxVal' } },
  LeakyRelu: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.01 },
    parameters: { alpha: 'negativeSlope' },
  },
  PRelu: {
    activation: 'prelu',
    note: 'Its slope is an input, broadcast from the right: one per channel of NCHW has shape (C, 1, 1), here C values with inner = H · W.',
  },
  Elu: { activation: 'elu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  Selu: {
    activation: 'selu',
    note: 'Its defaults are the float32 roundings of the constants, 1.67326319217681884765625 and 1.05070102214813232421875; ours are not rounded.',
  },
  Celu: { activation: 'celu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  Gelu: { activation: 'gelu', call: 'Gelu = Gelu(approximate=none)', note: 'The exact form is its default.' },
  'Gelu(approximate=tanh)': { activation: 'geluTanh' },
  Swish: {
    activation: 'swish',
    params: { beta: 1 },
    parameters: { alpha: 'beta' },
    note: 'Since opset 24.',
  },
  Mish: { activation: 'mish' },
  Softplus: { activation: 'softplus', params: { beta: 1 }, note: 'It has no parameter.' },
  Softsign: { activation: 'softsign' },
  Shrink: {
    activation: 'hardShrink',
    params: { lambd: 0.5 },
    parameters: { lambd: 'lambd' },
    note: 'With bias = 0, its default.',
  },
  'Shrink(bias=lambd)': { activation: 'softShrink', params: { lambd: 0.5 }, parameters: { lambd: 'lambd' } },
  HardSigmoid: {
    activation: 'hardSigmoid',
    params: { alpha: 0.2, beta: 0.5 },
    parameters: { alpha: 'alpha', beta: 'beta' },
    note: '0.2x + 0.5, which differs from x/6 + 0.5 by up to 8.3e-2.',
  },
  HardSwish: { activation: 'hardSwish' },
  ThresholdedRelu: { activation: 'thresholdedRelu', params: { theta: 1 }, parameters: { alpha: 'theta' } },
  Softmax: { operation: 'softmax', note: axisNote },
  LogSoftmax: { operation: 'logSoftmax', note: axisNote },
} as const satisfies Presets;
