// JAX: jax.nn by its names.
import type { Presets } from './preset.js';

const axisNote = 'Its `axis` (−1 by default) is the last axis here: rows.';

export const jax = {
  identity: { activation: 'identity' },
  sigmoid: { activation: 'sigmoid' },
  tanh: { activation: 'tanh' },
  relu: { activation: 'relu' },
  relu6: { activation: 'relu6' },
  leaky_relu: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.01 },
    parameters: { negative_slope: 'negativeSlope' },
    kinks: '1 at 0, because it tests x ≥ 0 (here the slope)',
  },
  elu: { activation: 'elu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  selu: { activation: 'selu' },
  celu: { activation: 'celu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  gelu: {
    activation: 'geluTanh',
    call: 'gelu = gelu(approximate=True)',
    note: 'Its default is approximate=True, the tanh form, which differs from the exact one by up to 4.73e-4.',
  },
  'gelu(approximate=False)': { activation: 'gelu' },
  silu: { activation: 'silu' },
  swish: { activation: 'silu', note: 'Its swish has no parameter: it is silu.' },
  mish: { activation: 'mish' },
  softplus: { activation: 'softplus', params: { beta: 1 }, note: 'It has no parameter.' },
  log_sigmoid: { activation: 'logSigmoid' },
  soft_sign: { activation: 'softsign' },
  hard_tanh: {
    activation: 'hardtanh',
    params: { minVal: -1, maxVal: 1 },
    kinks: '1 at both bounds (here 0)',
  },
  hard_sigmoid: {
    activation: 'hardSigmoid',
    params: { alpha: 1 / 6, beta: 0.5 },
    call: 'hard_sigmoid = x/6 + 0.5',
    note: 'x/6 + 0.5, not the 0.2x + 0.5 of others.',
  },
  hard_silu: { activation: 'hardSwish' },
  hard_swish: { activation: 'hardSwish' },
  squareplus: { activation: 'squareplus', params: { b: 4 }, parameters: { b: 'b' } },
  softmax: { operation: 'softmax', note: axisNote },
  log_softmax: { operation: 'logSoftmax', note: axisNote },
  glu: { operation: 'glu', note: axisNote },
} as const satisfies Presets;
