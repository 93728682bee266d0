// Activations of a user's own in specs, keys and sweep files.
import {
  type Activation,
  activationByName,
  defineActivation,
  formula,
  packActivation,
  registerActivation,
  relu,
  unpackActivation,
} from '@actlab/core';
import { compileActivation } from '@actlab/core/compile';
import { activationFiles, InvalidSpecError, parseSweepFile, planSweep, SweepFileError } from '@actlab/train';
import {
  canonicalJson,
  completeTrialSpec,
  loadDataset,
  numericsVersion,
  registerForTraining,
  runTrial,
  sha256Hex,
  trialKey,
} from '@actlab/train/trial';
import { describe, expect, it } from 'vitest';
import { handRelu, handSwish } from '../own-records.js';

const { add, multiply, x } = formula;
const data = loadDataset({ name: 'absolute' });
const specOf = (name: string) =>
  completeTrialSpec({
    data: { name: 'absolute' },
    network: { depth: 1, width: 4, activation: { name } },
    training: { loss: 'mse', epochs: 2, batch: 8 },
  });
const keyWith = (record: Activation) => trialKey(specOf(registerActivation(record).name), data);
const own = (more: object = {}) =>
  defineActivation({
    ...handRelu(),
    name: 'mine',
    params: { a: { default: 1, min: 0, max: Number.POSITIVE_INFINITY, doc: 'A.' } },
    value: multiply(2, x),
    derivative: multiply(2, 1),
    ...more,
  } as Parameters<typeof defineActivation>[0]);

describe('the key of a trial with an own activation', () => {
  const key = keyWith(own());

  it('is the same for the same formulas, however they are built and whatever is said about them', () => {
    expect(keyWith(own())).toBe(key);
    const { a } = own().params as Activation['params'];
    for (const same of [
      { title: 'Another', tex: 'g', source: 'elsewhere' },
      { value: multiply(formula.lift(2), { kind: 'input' }) },
      { params: { a: { ...a, doc: 'Said better.' } } },
      { stated: { ...relu.stated, maxSlope: 7 } },
    ]) {
      expect(keyWith(own(same)), JSON.stringify(same)).toBe(key);
    }
  });

  it('is another one for everything that a result depends on', () => {
    const others = [
      { value: multiply(3, x) },
      { value: multiply(-2, x) },
      { value: multiply(x, 2) },
      { value: add(2, x) },
      { value: multiply(formula.param('a'), x) },
      { value: multiply(2, formula.negate(x)) },
      { value: multiply(2, formula.abs(x)) },
      { value: formula.select(x, 'less', 0, x, x) },
      { value: formula.select(x, 'lessOrEqual', 0, x, x) },
      { value: add(0, x) },
      { value: add(-0, x) },
      { value: add(Number.POSITIVE_INFINITY, x) },
      { derivative: multiply(3, 1) },
      { derivativeFromOutput: multiply(3, x) },
      { derivativeFromOutput: undefined },
      { float32: { value: multiply(2, x) } },
      { float32: { derivative: multiply(2, x) } },
      { fromOutputBounds: { a: { min: 0, max: 1 } } },
      { fromOutputBounds: { a: { min: 0, max: 2 } } },
      { paramDerivative: { a: x } },
      { params: {} },
      { params: { a: { default: 2, min: 0, max: 4, doc: 'A.' } } },
      { params: { a: { default: 1, min: 0.5, max: 4, doc: 'A.' } } },
      { params: { b: { default: 1, min: 0, max: 4, doc: 'A.' } } },
      { stated: { ...relu.stated, range: [0, 1] } },
    ];
    const keys = others.map((each) => keyWith(own(each)));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
  });

  it('is found quickly for formulas that share their parts, whose text would not fit into memory', () => {
    let shared = x;
    let alike = x;
    for (let level = 0; level < 100; level++) {
      shared = add(shared, shared);
      alike = add(alike, alike);
    }
    expect(keyWith(own({ value: shared }))).toBe(keyWith(own({ value: alike })));
    expect(keyWith(own({ value: shared }))).not.toBe(keyWith(own({ value: add(shared, 0) })));
  });

  it('says no more about an activation of the catalogue than name and parameters', () => {
    // The canonical spec, written out by hand.
    const spec = {
      data: 'absolute',
      split: [0.6, 0.2, 0.2],
      network: {
        layers: [{ width: 4, activation: { name: 'leakyRelu', fixed: { negativeSlope: 0.01 }, learned: [] } }],
        residual: false,
        normalisation: null,
        initialiser: {
          name: 'he',
          options: { mode: 'fanIn' },
          distribution: 'normal',
          gain: 'auto',
          bias: { name: 'zero', options: {} },
        },
      },
      training: {
        loss: 'mse',
        optimiser: { name: 'sgd', params: { momentum: 0, nesterov: false, weightDecay: 0 } },
        learningRate: 0.1,
        schedule: { name: 'constant', options: { warmup: 0 } },
        batch: 8,
        epochs: 2,
        clipNorm: null,
        earlyStopping: null,
      },
      sweepSeed: 1,
      replicate: 0,
    };
    const text = canonicalJson({ numerics: numericsVersion, data: data.sha256, spec });
    expect(trialKey(specOf('leakyRelu'), data)).toBe(sha256Hex(text));
  });
});

describe('a record on its way into trials', () => {
  const seven = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, { default: 1, min: 0, max: 4, doc: 'A number.' }]),
  );

  it('is known by its name, and given back as data', async () => {
    const record = await compileActivation(handSwish());
    const packed = registerForTraining(record);
    expect(activationByName('handSwish')).toBe(record);
    expect(packed.record).toEqual(record);
    expect(() => structuredClone(packed)).not.toThrow();
  });

  it('has at most six parameters, and is not known with more', () => {
    const rule = 'must have at most 6 parameters to be trained, got 7';
    const record = own({ name: 'seven', params: seven });
    expect(() => registerForTraining(record)).toThrow(new InvalidSpecError('seven', rule.slice(0, -7), '7'));
    expect(() => activationByName('seven')).toThrow('activation: must be one of');
    // Registered with core alone, it is refused by every spec that names it.
    registerActivation(record);
    expect(() => trialKey(specOf('seven'), data)).toThrow(`network.activation: ${rule}`);
  });

  it('trains with six, which reach its kernels', async () => {
    const { g: _, ...six } = seven;
    const sum = Object.keys(six).reduce((all, name) => add(all, formula.param(name)), multiply(0, x));
    const record = own({
      name: 'six',
      params: six,
      value: multiply(sum, x),
      derivative: sum,
      derivativeFromOutput: undefined,
    });
    expect(() => trialKey(specOf(record.name), data)).toThrow('activation');
    registerForTraining(await compileActivation(record));
    const plain = own({
      name: 'sixfold',
      params: {},
      value: multiply(6, x),
      derivative: 6,
      derivativeFromOutput: undefined,
    });
    registerForTraining(await compileActivation(plain));
    // Six parameters of 1 make 6 without a rounding.
    const [withSix, without] = ['six', 'sixfold'].map((name) => runTrial(specOf(name), data));
    expect(withSix!.epochs.map(({ trainLoss }) => Number.isFinite(trainLoss))).toEqual([true, true]);
    expect(withSix!.digest).toBe(without!.digest);
  });

  it('is compiled, and not of the catalogue', async () => {
    expect(() => registerForTraining(handRelu())).toThrow('compile it with compileActivation');
    const named = await compileActivation(defineActivation({ ...handRelu(), name: 'relu' }));
    expect(() => registerForTraining(named)).toThrow('the name must not be one of the catalogue, got "relu"');
  });

  it('has constants that fit into the room the engine keeps for them', () => {
    const { record, kernels } = packActivation(relu);
    const withBytes = (bytes: number) => {
      // Each eight bytes become a vector of sixteen.
      const constants = Buffer.alloc(bytes / 2).toString('base64');
      const float32 = { wasm: kernels.float32!.wasm, constants };
      return unpackActivation({ record: { ...record, name: 'tabulated' }, kernels: { float32 } });
    };
    expect(() => registerForTraining(withBytes(16_448))).toThrow(
      'tabulated: the constants of its kernels must fit into 16384 bytes; try fewer different numbers, got 16448 bytes',
    );
    expect(() => activationByName('tabulated')).toThrow('activation: must be one of');
    expect(registerForTraining(withBytes(16_384)).record.name).toBe('tabulated');
  });
});

describe('a sweep file', () => {
  const text =
    'name: own\nactivations:\n  - ./hand.js\n  - other/two.mjs\nspace: {network.activation.name: [handRelu]}\n';

  it('says which files of activations it needs, and where', () => {
    expect(activationFiles(text, 'f.yaml')).toEqual([
      { path: './hand.js', place: { file: 'f.yaml', line: 3, column: 5, key: 'activations[0]' } },
      { path: 'other/two.mjs', place: { file: 'f.yaml', line: 4, column: 5, key: 'activations[1]' } },
    ]);
    expect(activationFiles('name: a\nspace: {}\n', 'f.yaml')).toEqual([]);
    expect(() => activationFiles('name: [', 'f.yaml')).toThrow(SweepFileError);
  });

  it.each([
    ['./hand.js', 'f.yaml:2:14: activations: must be a list of paths of .js, .mjs or .ts files, got "./hand.js"'],
    ['[1]', 'f.yaml:2:15: activations[0]: must be the path of a .js, .mjs or .ts file, got 1'],
    ['[""]', 'f.yaml:2:15: activations[0]: must be the path of a .js, .mjs or .ts file, got ""'],
  ])('refuses the activations %s', (value, message) => {
    const wrong = `name: own\nactivations: ${value}\nspace: {network.depth: [1]}\n`;
    if (value !== '[""]') expect(activationFiles(wrong, 'f.yaml')).toEqual([]);
    expect(() => parseSweepFile(wrong, 'f.yaml')).toThrow(message);
  });

  it('is the same sweep wherever the file of the activation is, and another one when its formula is edited', () => {
    const hashOf = (record: Activation, file = './hand.js') => {
      registerActivation(record);
      const plan = planSweep(parseSweepFile(text.replace('./hand.js', file), 'f.yaml'));
      expect(plan.spec).not.toHaveProperty('activations');
      return plan.specHash;
    };
    const hash = hashOf(handRelu());
    expect(hashOf(handRelu(), '../elsewhere/hand.js')).toBe(hash);
    expect(hashOf(handRelu(2))).not.toBe(hash);
    expect(hashOf(handRelu())).toBe(hash);
  });

  it('hints at parameters of own activations', () => {
    registerActivation(handSwish());
    const path = 'network.activation.params.beta';
    const wrong = `name: own\nspace:\n  network.activation.name: [relu, handSwish]\n  ${path}: [2]\n`;
    expect(() => parseSweepFile(wrong, 'f.yaml')).toThrow(
      'try: {values: [...], when: {network.activation.name: handSwish}}',
    );
  });
});
