// Keras 3: keras.activations by its names, and the layers LeakyReLU and PReLU. Kinks are those of the TensorFlow kernels.
import type { Presets } from './preset.js';

const axisNote = 'Its `axis` (−1 by default) is the last axis here: rows.';

export const keras = {
  linear: { activation: 'identity' },
  sigmoid: { activation: 'sigmoid' },
  tanh: { activation: 'tanh' },
  relu: {
    activation: 'relu',
    note: 'For its defaults negative_slope=0, max_value=None, threshold=0; a slope alone is leakyRelu, max_value=6 alone relu6.',
  },
  relu6: { activation: 'relu6' },
  leaky_relu: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.2 },
    parameters: { negative_slope: 'negativeSlope' },
    note: 'The function; the layer LeakyReLU has 0.3. Keras 2 calls the parameter alpha.',
  },
  LeakyReLU: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.3 },
    parameters: { negative_slope: 'negativeSlope' },
    note: 'The layer; the function leaky_relu has 0.2. Keras 2 calls the parameter alpha.',
  },
  PReLU: {
    activation: 'prelu',
    params: { alpha: 0 },
    parameters: { alpha_initializer: 'alpha' },
    kinks: '0 at 0 (here alpha)',
    note: 'It starts at 0. Its alpha has the shape of one sample, shared over shared_axes: without those, as many channels as a sample has elements, inner = 1.',
  },
  elu: { activation: 'elu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  selu: { activation: 'selu', kinks: '1.0507 at 0, the scale (here 1.7581, scale · alpha)' },
  celu: { activation: 'celu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  gelu: { activation: 'gelu', call: 'gelu = gelu(approximate=False)', note: 'The exact form is its default.' },
  'gelu(approximate=True)': { activation: 'geluTanh' },
  silu: { activation: 'silu' },
  swish: { activation: 'silu', note: 'Its swish has no parameter: it is silu.' },
  mish: { activation: 'mish' },
  softplus: { activation: 'softplus', params: { beta: 1 }, note: 'It has no parameter.' },
  log_sigmoid: { activation: 'logSigmoid' },
  softsign: { activation: 'softsign' },
  tanh_shrink: { activation: 'tanhshrink' },
  hard_shrink: { activation: 'hardShrink', params: { lambd: 0.5 }, parameters: { threshold: 'lambd' } },
  soft_shrink: { activation: 'softShrink', params: { lambd: 0.5 }, parameters: { threshold: 'lambd' } },
  hard_tanh: { activation: 'hardtanh', params: { minVal: -1, maxVal: 1 } },
  hard_sigmoid: {
    activation: 'hardSigmoid',
    params: { alpha: 1 / 6, beta: 0.5 },
    call: 'hard_sigmoid = x/6 + 0.5',
    note: 'x/6 + 0.5, not the 0.2x + 0.5 of others.',
  },
  hard_silu: { activation: 'hardSwish' },
  hard_swish: { activation: 'hardSwish' },
  threshold: { activation: 'threshold', parameters: { threshold: 'threshold', default_value: 'value' } },
  squareplus: { activation: 'squareplus', params: { b: 4 }, parameters: { b: 'b' } },
  softmax: { operation: 'softmax', note: axisNote },
  log_softmax: { operation: 'logSoftmax', note: axisNote },
  glu: { operation: 'glu', note: axisNote },
  crelu: { operation: 'crelu', note: axisNote },
} as const satisfies Presets;
