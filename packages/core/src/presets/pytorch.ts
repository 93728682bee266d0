// PyTorch: torch.nn.functional by its names, and the module PReLU. Its conventions at kinks are ours, but for one.
// What is said about accuracy and special values was measured on 1.13.1 (CPU).
import type { Presets } from './preset.js';

const nanGradient = 'At NaN its gradient is finite, ours is NaN.';
const positionGradient = 'At NaN its gradient is 0 inside a vector and 1 alone; ours is NaN.';
const nanAtLow = 'At −∞ it gives NaN, we the limit −0; its gradient is NaN at both infinities.';
const expMinusOne = 'Its float32 loses the digits near 0 (exp(x) − 1; newer versions use expm1).';
const rowsNote = 'Its `dim` is the last axis here: rows.';

export const pytorch = {
  sigmoid: { activation: 'sigmoid', note: 'Its float32 is 0 below −88.72, where the result is a subnormal number.' },
  tanh: { activation: 'tanh' },
  relu: { activation: 'relu', note: nanGradient },
  relu6: { activation: 'relu6', note: positionGradient },
  leaky_relu: {
    activation: 'leakyRelu',
    params: { negativeSlope: 0.01 },
    parameters: { negative_slope: 'negativeSlope' },
    note: nanGradient,
  },
  PReLU: {
    activation: 'prelu',
    params: { alpha: 0.25 },
    parameters: { init: 'alpha' },
    note: 'One alpha, or num_parameters of them along dimension 1: values.length channels, inner = the product of the later sizes.',
  },
  rrelu: {
    activation: 'rrelu',
    params: { lower: 1 / 8, upper: 1 / 3 },
    parameters: { lower: 'lower', upper: 'upper' },
    note: 'With training=True it draws slopes: drawSlopes, forwardWithSlopes, backwardWithSlopes.',
  },
  elu: { activation: 'elu', params: { alpha: 1 }, parameters: { alpha: 'alpha' }, note: expMinusOne },
  selu: { activation: 'selu', note: expMinusOne },
  celu: { activation: 'celu', params: { alpha: 1 }, parameters: { alpha: 'alpha' } },
  gelu: {
    activation: 'gelu',
    call: 'gelu = gelu(approximate=none)',
    note: `The exact form is its default. Its float32 loses the digits of the lower tail (4 % off at −5, all at −6). ${nanAtLow}`,
  },
  'gelu(approximate=tanh)': {
    activation: 'geluTanh',
    note: 'Its gradient is NaN above 1.84e19 in magnitude, where ours is the limit.',
  },
  silu: { activation: 'silu', note: `Its float32 is 0 below −88.7. ${nanAtLow}` },
  mish: { activation: 'mish', note: `Its float32 is off by up to 154 ULP in the lower tail. ${nanAtLow}` },
  softplus: {
    activation: 'softplus',
    params: { beta: 1 },
    parameters: { beta: 'beta' },
    note: 'It returns x where beta · x > threshold = 20; we have no threshold.',
  },
  logsigmoid: { activation: 'logSigmoid' },
  softsign: { activation: 'softsign', note: 'At ±∞ it gives NaN, we ±1.' },
  tanhshrink: { activation: 'tanhshrink', note: 'Its float32 has the wrong sign near 1e-7 (x − tanh x).' },
  hardshrink: {
    activation: 'hardShrink',
    params: { lambd: 0.5 },
    parameters: { lambd: 'lambd' },
    note: positionGradient,
  },
  softshrink: {
    activation: 'softShrink',
    params: { lambd: 0.5 },
    parameters: { lambd: 'lambd' },
    note: `Of NaN it is 0, ours is NaN. ${positionGradient}`,
  },
  hardtanh: {
    activation: 'hardtanh',
    params: { minVal: -1, maxVal: 1 },
    parameters: { min_val: 'minVal', max_val: 'maxVal' },
    note: positionGradient,
  },
  hardsigmoid: {
    activation: 'hardSigmoid',
    params: { alpha: 1 / 6, beta: 0.5 },
    call: 'hardsigmoid = x/6 + 0.5',
    note: `x/6 + 0.5, not the 0.2x + 0.5 of others. ${nanGradient}`,
  },
  hardswish: {
    activation: 'hardSwish',
    kinks: '−0.5 at −3; at 3 it is 1.5 alone and 1 inside a vector (here 0 and 1)',
    note: 'Its float32 overflows above 5.67e37. At −∞ it gives NaN, we −0.',
  },
  threshold: { activation: 'threshold', parameters: { threshold: 'threshold', value: 'value' } },
  softmax: { operation: 'softmax', note: rowsNote },
  log_softmax: { operation: 'logSoftmax', note: rowsNote },
  glu: { operation: 'glu', note: 'Its `dim` (−1 by default) is the last axis here: rows.' },
} as const satisfies Presets;
