// Presets of other libraries: names and parameters that exist, values that are those of the library, and the table made of them.
import { describe, expect, it } from 'vitest';
import { activationList, evaluate, forward, forwardRows, operationList } from '../../dist/index.js';
import { libraries, type Preset, type Presets, translationTable } from '../../dist/presets/index.js';

const all: [label: string, preset: Preset][] = Object.entries(libraries).flatMap(([library, { presets }]) =>
  Object.entries(presets as Presets).map(([theirs, preset]): [string, Preset] => [`${library}.${theirs}`, preset]),
);
const activationOf = (preset: Preset) =>
  'activation' in preset ? activationList.find(({ name }) => name === preset.activation) : undefined;
const operationOf = (preset: Preset) =>
  'operation' in preset ? operationList.find(({ name }) => name === preset.operation) : undefined;

describe.each(all)('%s', (_, preset) => {
  it('names a function of ours, its parameters, and values that it allows', () => {
    const record = activationOf(preset) ?? operationOf(preset);
    const known = record && Object.keys(record.params);
    expect(known, JSON.stringify(preset)).toBeDefined();
    expect(known).toEqual(expect.arrayContaining(Object.keys(preset.params ?? {})));
    expect(known).toEqual(expect.arrayContaining(Object.values(preset.parameters ?? {})));
    const activation = activationOf(preset);
    if (activation) expect(forward(activation, new Float64Array(0), preset.params ?? {})).toHaveLength(0);
    const operation = operationOf(preset);
    if (operation) expect(forwardRows(operation, new Float64Array(0), 2, preset.params ?? {})).toHaveLength(0);
  });
});

type Curve = (x: number) => number;
const leaky =
  (slope: number): Curve =>
  (x) =>
    x > 0 ? x : slope * x;
const clip = (low: number, x: number, high: number): number => Math.min(Math.max(x, low), high);
const elu: Curve = (x) => (x > 0 ? x : Math.expm1(x));
const selu: Curve = (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x));
const sixth: Curve = (x) => clip(0, x / 6 + 0.5, 1);
const fifth: Curve = (x) => clip(0, 0.2 * x + 0.5, 1);
const silu: Curve = (x) => x / (1 + Math.exp(-x));
const softplus: Curve = (x) => Math.log(1 + Math.exp(x));
const hardSwish: Curve = (x) => (x * clip(0, x + 3, 6)) / 6;
const softShrink: Curve = (x) => Math.sign(x) * Math.max(Math.abs(x) - 0.5, 0);
const hardShrink: Curve = (x) => (Math.abs(x) > 0.5 ? x : 0);
const squareplus: Curve = (x) => (x + Math.sqrt(x * x + 4)) / 2;
const unit: Curve = (x) => clip(-1, x, 1);
const six: Curve = (x) => clip(0, x, 6);
/** Values at the inputs below, from mpmath. */
const tabulated =
  (values: readonly number[]): Curve =>
  (x) =>
    values[inputs.indexOf(x)]!;
const inputs = [-2.5, -1, 0.5, 2];
const gelu = tabulated([-0.015524163314440337, -0.15865525393145707, 0.34573123063700656, 1.9544997361036416]);
const geluTanh = tabulated([-0.015084266089998582, -0.15880800939172324, 0.34571400982514394, 1.954597694087775]);

/** What each library computes with its own defaults, as its documentation writes it: where the libraries differ. */
const documented: { readonly [label: string]: Curve } = {
  'pytorch.leaky_relu': leaky(0.01),
  'keras.leaky_relu': leaky(0.2),
  'keras.LeakyReLU': leaky(0.3),
  'jax.leaky_relu': leaky(0.01),
  'onnx.LeakyRelu': leaky(0.01),
  'tfjs.leakyRelu': leaky(0.2),
  'tfjs.layers.leakyReLU': leaky(0.3),
  'pytorch.PReLU': leaky(0.25),
  'keras.PReLU': leaky(0),
  'tfjs.layers.prelu': leaky(0),
  'pytorch.rrelu': leaky((1 / 8 + 1 / 3) / 2),
  'keras.relu': leaky(0),
  'pytorch.gelu': gelu,
  'pytorch.gelu(approximate=tanh)': geluTanh,
  'keras.gelu': gelu,
  'keras.gelu(approximate=True)': geluTanh,
  'jax.gelu': geluTanh,
  'jax.gelu(approximate=False)': gelu,
  'onnx.Gelu': gelu,
  'onnx.Gelu(approximate=tanh)': geluTanh,
  'tfjs.gelu': gelu,
  'tfjs.gelu_new': geluTanh,
  'pytorch.hardsigmoid': sixth,
  'keras.hard_sigmoid': sixth,
  'jax.hard_sigmoid': sixth,
  'onnx.HardSigmoid': fifth,
  'tfjs.hardSigmoid': fifth,
  'pytorch.hardswish': hardSwish,
  'keras.hard_silu': hardSwish,
  'jax.hard_swish': hardSwish,
  'onnx.HardSwish': hardSwish,
  'pytorch.elu': elu,
  'onnx.Celu': elu,
  'jax.selu': selu,
  'pytorch.silu': silu,
  'keras.swish': silu,
  'jax.swish': silu,
  'onnx.Swish': silu,
  'tfjs.swish': silu,
  'pytorch.softplus': softplus,
  'tfjs.softplus': softplus,
  'jax.log_sigmoid': (x) => -softplus(-x),
  'jax.soft_sign': (x) => x / (1 + Math.abs(x)),
  'keras.tanh_shrink': (x) => x - Math.tanh(x),
  'onnx.Shrink': hardShrink,
  'keras.hard_shrink': hardShrink,
  'onnx.Shrink(bias=lambd)': softShrink,
  'pytorch.softshrink': softShrink,
  'pytorch.hardtanh': unit,
  'keras.hard_tanh': unit,
  'jax.hard_tanh': unit,
  'onnx.Clip(min=0, max=6)': six,
  'pytorch.relu6': six,
  'onnx.ThresholdedRelu': (x) => (x > 1 ? x : 0),
  'tfjs.layers.thresholdedReLU': (x) => (x > 1 ? x : 0),
  'keras.squareplus': squareplus,
  'jax.squareplus': squareplus,
  'keras.linear': (x) => x,
};

describe('a preset computes what its library does by default', () => {
  it('knows every label below', () => {
    const labels = all.map(([label]) => label);
    expect(labels).toEqual(expect.arrayContaining(Object.keys(documented)));
  });

  it.each(all.filter(([label, preset]) => documented[label] && activationOf(preset)))('%s', (label, preset) => {
    for (const x of inputs) {
      const expected = documented[label]!(x);
      const { value } = evaluate(activationOf(preset)!, x, preset.params);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)));
    }
  });
});

describe('the translation table', () => {
  const table = translationTable();
  const row = (name: string) => table.find((each) => each.name === name)!;

  it('has one row per function, in order, and every preset in it once', () => {
    const names = table.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(table.flatMap(({ calls }) => Object.values(calls).flat())).toHaveLength(all.length);
  });

  it('shows names with their defaults', () => {
    expect(row('leakyRelu')).toEqual({
      name: 'leakyRelu',
      kind: 'activation',
      calls: {
        pytorch: ['leaky_relu(negative_slope=0.01)'],
        keras: ['leaky_relu(negative_slope=0.2)', 'LeakyReLU(negative_slope=0.3)'],
        jax: ['leaky_relu(negative_slope=0.01)'],
        onnx: ['LeakyRelu(alpha=0.01)'],
        tfjs: ['leakyRelu(alpha=0.2)', 'layers.leakyReLU(alpha=0.3)'],
      },
      kinks: ['JAX leaky_relu: 1 at 0, because it tests x ≥ 0 (here the slope)'],
      notes: expect.arrayContaining([expect.stringContaining('Keras 3 LeakyReLU: The layer')]),
    });
    expect(row('rrelu').calls.pytorch).toEqual(['rrelu(lower=1/8, upper=1/3)']);
    expect(row('threshold').calls.keras).toEqual(['threshold(threshold, default_value)']);
    expect(row('softmax').kind).toBe('operation');
    expect(row('crelu').calls).toEqual({ pytorch: [], keras: ['crelu'], jax: [], onnx: [], tfjs: [] });
  });

  it('leaves no doubt which GELU and which hard sigmoid a name means', () => {
    expect(row('gelu').calls.jax).toEqual(['gelu(approximate=False)']);
    expect(row('geluTanh').calls.jax).toEqual(['gelu = gelu(approximate=True)']);
    const calls = Object.values(row('hardSigmoid').calls).flat();
    expect(calls).toEqual([
      'hardsigmoid = x/6 + 0.5',
      'hard_sigmoid = x/6 + 0.5',
      'hard_sigmoid = x/6 + 0.5',
      'HardSigmoid(alpha=0.2, beta=0.5)',
      'hardSigmoid = 0.2x + 0.5',
    ]);
  });

  it('lists the kinks where a library departs from us', () => {
    expect(table.filter(({ kinks }) => kinks.length > 0).map(({ name }) => name)).toEqual([
      'hardSigmoid',
      'hardSwish',
      'hardtanh',
      'leakyRelu',
      'prelu',
      'relu6',
      'selu',
    ]);
  });
});
