// What is wrong with a sweep file is said once, with file, line, column, key, rule, value and a next step.
import { activationList } from '@actlab/core';
import { parseSweepFile, SweepFileError } from '@actlab/train';
import { describe, expect, it } from 'vitest';

const names = activationList.map(({ name }) => name).join(', ');

const known = 'name, sweepSeed, replicates, objective, sampler, pruner, activations, base, space';
const space = (...lines: string[]) => ['name: a', 'space:', ...lines.map((line) => `  ${line}`), ''].join('\n');
const based = (base: string, axes = '') => `name: a\nbase: ${base}\nspace: {${axes}}\n`;
const slope = 'network.activation.params.negativeSlope';

/** Every case: what is wrong, the file, the whole message. */
const cases: Record<string, Record<string, [source: string | Uint8Array, message: string]>> = {
  'text that is no sweep': {
    'an empty file': [
      '',
      'f.yaml: must hold a sweep, got an empty file\n  try: {name: depths, space: {network.depth: [1, 3, 5, 8]}}',
    ],
    'nothing but a comment': [
      '# later\n',
      'f.yaml: must hold a sweep, got an empty file\n  try: {name: depths, space: {network.depth: [1, 3, 5, 8]}}',
    ],
    'a list': ['- 1\n- 2\n', 'f.yaml:1:1: must be a mapping of keys to values, got [1,2]'],
    'one word': ['hello', 'f.yaml:1:1: must be a mapping of keys to values, got "hello"'],
    'NUL bytes': ['name: a\0', 'f.yaml: must be a text file in UTF-8, got binary data'],
    'bytes that are no UTF-8': [
      new Uint8Array([0x6e, 0xff, 0xfe]),
      'f.yaml: must be a text file in UTF-8, got binary data',
    ],
    'a gzip file': [
      new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]),
      'f.yaml: must be a text file in UTF-8, got gzip data\n  try: gunzip it first',
    ],
    'more than a megabyte': ['#'.repeat(1_200_000), 'f.yaml: must be at most 1 MB, got 1.2 MB'],
  },
  'YAML that is wrong': {
    'a bracket left open': [
      'name: a\nspace: [1,\n',
      'f.yaml:3:1: must be valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    'two colons': [
      'name: a: b\n',
      'f.yaml:1:7: must be valid YAML: nested mappings are not allowed in compact mappings',
    ],
    'a tab as indentation': [
      'name: a\nspace:\n\tx: 1\n',
      'f.yaml:3:1: must be valid YAML: tabs are not allowed as indentation',
    ],
    'a key twice': ['name: a\nname: b\nspace: {}\n', 'f.yaml:2:1: name: a key must appear once in its mapping'],
    'two documents': ['name: a\n---\nname: b\n', 'f.yaml:2:1: must be a single YAML document'],
    'a tag': ['name: !!binary aGVsbG8=\nspace: {}\n', 'f.yaml:1:7: must be plain YAML without tags'],
    'an alias without anchor': ['name: *x\n', 'f.yaml: must define every anchor before its aliases'],
    'aliases that grow without bound': [
      ['a: &a [1,1]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]', 'd: [*c,*c,*c,*c]'].join(
        '\n',
      ),
      'f.yaml: must not repeat anchored parts more than 100 times',
    ],
    'the key __proto__': [based('{__proto__: {x: 1}}'), 'f.yaml:2:19: base.__proto__: must not be used as a key'],
  },
  'keys of the file': {
    'an unknown key': [
      'name: a\nreplicate: 3\nspace: {network.depth: [1]}\n',
      `f.yaml:2:1: replicate: unknown key; known keys are ${known}\n  try: replicates`,
    ],
    'a key of a later version': [
      'name: a\nspace: {network.depth: [1]}\ntune: {training.learningRate: [0.1]}\n',
      `f.yaml:3:1: tune: unknown key; known keys are ${known}`,
    ],
    'a range of replicates': [
      'name: a\nreplicates: {min: 6, max: 12}\nspace: {network.depth: [1]}\n',
      'f.yaml:2:13: replicates: must be a whole number from 1 to 10000, got {"min":6,"max":12}',
    ],
    'another sampler': [
      'name: a\nsampler: {name: tpe}\nspace: {network.depth: [1]}\n',
      'f.yaml:2:17: sampler.name: must be grid, got "tpe"',
    ],
    'another pruner': [
      'name: a\npruner: {name: median}\nspace: {network.depth: [1]}\n',
      'f.yaml:2:16: pruner.name: must be none, got "median"',
    ],
    'no name': ['space: {network.depth: [1]}\n', 'f.yaml:1:1: name: must be given'],
    'a name that is none': [
      'name: My Sweep\nspace: {}\n',
      'f.yaml:1:7: name: must be 1 to 63 lower-case letters, digits and hyphens, not starting with a hyphen, got "My Sweep"',
    ],
    'an unknown metric': [
      'name: a\nobjective: {metric: acc}\nspace: {}\n',
      'f.yaml:2:21: objective.metric: must be one of valAcc, valLoss, got "acc"',
    ],
    'accuracy of data without classes': [
      'name: a\nobjective: {metric: valAcc}\nbase: {data: {name: absolute}, training: {loss: mse}}\nspace: {}\n',
      'f.yaml:2:21: objective.metric: must be a metric of regression, got "valAcc"\n  try: valLoss',
    ],
    'a direction against the metric': [
      'name: a\nobjective: {direction: minimise}\nspace: {}\n',
      'f.yaml:2:24: objective.direction: must be maximise for valAcc, got "minimise"',
    ],
  },
  'the base': {
    'an unknown part': [
      based('{network: {widht: 3}}'),
      'f.yaml:2:18: base.network.widht: must be a part of network\n  try: network.width',
    ],
    'a dotted key': [
      based('{network.width: 3}'),
      'f.yaml:2:8: base.network.width: must be a single key\n  try: nest it: {network: {width: ...}}',
    ],
    'the seed': [
      based('{sweepSeed: 3}'),
      'f.yaml:2:8: base.sweepSeed: must be a part of a trial\n  try: sweepSeed and replicates are keys of their own, beside base and space',
    ],
    'a value out of bounds': [
      based('{network: {width: 0}}', 'network.depth: [1, 2]'),
      'f.yaml:2:25: base.network.width: must be a whole number from 1 to 65536, got 0',
    ],
    'a value where parts of it are swept': [
      based('{network: 3}', 'network.depth: [1, 2]'),
      'f.yaml:2:17: base.network: must be a mapping, because network.depth is swept, got 3',
    ],
    'unknown data': [
      based('{data: {name: digit}}'),
      'f.yaml:2:21: base.data.name: must be one of digits, iris, wine, breastCancer, twoMoons, circles, spirals, xor, absolute, teacherStudent, idx, csv, got "digit"',
    ],
    'a default that does not fit the data': [
      based('{data: {name: absolute}}'),
      'f.yaml:2:7: base.training.loss: must be a loss for regression, which absolute is, got "crossEntropy"\n  try: set it in base, because its default does not fit here',
    ],
    'an option out of bounds': [
      based('{training: {optimiser: {name: sgd, params: {momentum: 2}}}}'),
      'f.yaml:2:61: base.training.optimiser.params.momentum: must be a number in [0, 1), got 2',
    ],
    'shares that do not sum to 1': [
      based('{split: [0.5, 0.5, 0.5]}'),
      'f.yaml:2:15: base.split: must be three positive shares that sum to 1, got [0.5,0.5,0.5]',
    ],
  },
  'swept values': {
    'depth 0': [
      space('network.depth: [1, 0]'),
      'f.yaml:3:22: space.network.depth[1]: must be a whole number from 1 to 256, got 0',
    ],
    'slope "abc"': [
      space('network.activation.name: [leakyRelu]', `${slope}: [0.1, abc]`),
      `f.yaml:4:50: space.${slope}[1]: must be a number, or {initial, per: 'layer' | 'channel'} to learn it, got "abc"`,
    ],
    'a width that is no number': [
      space('network.width: {values: [abc]}'),
      'f.yaml:3:28: space.network.width.values[0]: must be a whole number from 1 to 65536, or a list of them, one per hidden layer, got "abc"',
    ],
    'a huge number': [
      space('network.depth: [99999999999999999999]'),
      'f.yaml:3:19: space.network.depth[0]: must be a whole number from 1 to 256, got 100000000000000000000',
    ],
    'a negative learning rate': [
      space('training.learningRate: [-0.1]'),
      'f.yaml:3:27: space.training.learningRate[0]: must be a number greater than 0, got -0.1',
    ],
    'not a number': [
      space('training.learningRate: [0.1, .nan]'),
      'f.yaml:3:32: space.training.learningRate[1]: must be a finite number, got NaN',
    ],
    'a number beyond all bounds': [
      space('training.learningRate: [1e400]'),
      'f.yaml:3:27: space.training.learningRate[0]: must be a finite number, got Infinity',
    ],
    'one value instead of a list': [
      space('network.depth: 3'),
      'f.yaml:3:18: space.network.depth: must be a list of at least one value, or {values: [...], when: {path: value}}, got 3\n  try: network.depth: [3]',
    ],
    'an empty list': [
      space('network.depth: []'),
      'f.yaml:3:18: space.network.depth: must be a list of at least one value, got []',
    ],
    'a value twice': [
      space('network.depth: [1, 2, 1]'),
      'f.yaml:3:25: space.network.depth[2]: must be listed once, got 1',
    ],
    'a batch larger than the data': [
      space('training.batch: [32, 5000]'),
      'f.yaml:3:24: space.training.batch[1]: must be at most 1078, the number of training rows, got 5000',
    ],
    'a misspelt activation': [
      space('network.activation.name: [relu, leakyrelu]'),
      `f.yaml:3:35: space.network.activation.name[1]: must be one of ${names} (did you mean leakyRelu?), got "leakyrelu"`,
    ],
    'a learned parameter with a wrong part': [
      space('network.activation.name: [prelu]', 'network.activation.params.alpha: [{initial: 0.25, per: unit}]'),
      `f.yaml:4:58: space.network.activation.params.alpha[0].per: must be 'layer' or 'channel', got "unit"`,
    ],
    'a parameter that one of the activations does not have': [
      space('network.activation.name: [relu, leakyRelu]', `${slope}: [0.01, 0.1]`),
      `f.yaml:4:45: space.${slope}[0]: relu has no parameters, got 0.01\n  try: {values: [...], when: {network.activation.name: leakyRelu}}`,
    ],
    'a parameter that none of the activations has': [
      space(`${slope}: [0.01, 0.1]`),
      `f.yaml:3:45: space.${slope}[0]: relu has no parameters, got 0.01\n  try: network.activation.name: [leakyRelu]`,
    ],
    'more than 10,000 arms': [
      space(...['depth', 'width'].map((part) => `network.${part}: [${Array.from({ length: 128 }, (_, i) => i + 1)}]`)),
      'f.yaml:3:3: space: must make at most 10000 arms, got more\n  try: fewer values, or several sweeps',
    ],
    'more than 100,000 trials': [
      `name: a\nreplicates: 10000\nspace: {network.depth: [${Array.from({ length: 20 }, (_, i) => i + 1)}]}\n`,
      'f.yaml:2:13: replicates: must make at most 100000 trials with the 20 arms of the space, got 200000 trials',
    ],
  },
  'swept paths': {
    'a misspelt path': [
      space('network.dept: [1]'),
      'f.yaml:3:3: space.network.dept: must be the path of a part of a trial\n  try: network.depth',
    ],
    'the last part only': [
      space('depth: [1]'),
      'f.yaml:3:3: space.depth: must be the path of a part of a trial\n  try: network.depth',
    ],
    'the seed': [
      space('sweepSeed: [1, 2]'),
      'f.yaml:3:3: space.sweepSeed: must be the path of a part of a trial\n  try: sweepSeed and replicates are keys of their own, beside base and space',
    ],
    'nested keys': [
      space('network:', '  depth: [1, 2]'),
      'f.yaml:4:5: space.network.values: must be given\nf.yaml:4:5: space.network.depth: unknown key; known keys are values, when\n  try: network.depth: [...]',
    ],
    'a path and a part of it': [
      space('network.activation: [{name: relu}]', 'network.activation.name: [tanh]'),
      'f.yaml:4:3: space.network.activation.name: must not be part of another swept path (network.activation)',
    ],
    'a condition on what is not swept': [
      space('network.width: [4]', 'network.depth: {values: [1], when: {network.widht: 4}}'),
      'f.yaml:4:39: space.network.depth.when.network.widht: must be another swept path: network.width\n  try: network.width',
    ],
    'a condition on a value that is not swept': [
      space('network.width: [4, 8]', 'network.depth: {values: [1], when: {network.width: [4, 16]}}'),
      'f.yaml:4:54: space.network.depth.when.network.width: must be among the values of network.width: 4, 8, got 16',
    ],
    'conditions in a circle': [
      space(
        'network.width: {values: [4], when: {network.depth: 1}}',
        'network.depth: {values: [1], when: {network.width: 4}}',
      ),
      'f.yaml:3:38: space.network.width.when: must not depend on itself through other conditions\nf.yaml:4:38: space.network.depth.when: must not depend on itself through other conditions',
    ],
  },
};

for (const [group, inGroup] of Object.entries(cases)) {
  describe(`a sweep file is refused for ${group}`, () => {
    for (const [name, [source, message]] of Object.entries(inGroup)) {
      it(name, () => {
        const error = errorOf(source);
        expect(error.message).toBe(message);
        expect(error).toMatchObject({ code: 'invalid-sweep-file', name: 'SweepFileError' });
      });
    }
  });
}

describe('the error of a sweep file', () => {
  it('holds every broken rule as data', () => {
    const { problems } = errorOf(space('network.depth: [0]', 'network.width: [0]'));
    expect(problems).toEqual([
      {
        file: 'f.yaml',
        line: 3,
        column: 19,
        key: 'space.network.depth[0]',
        rule: 'must be a whole number from 1 to 256',
        got: '0',
      },
      {
        file: 'f.yaml',
        line: 4,
        column: 19,
        key: 'space.network.width[0]',
        rule: 'must be a whole number from 1 to 65536',
        got: '0',
      },
    ]);
  });

  it('says a rule that many values or arms break only once', () => {
    const { problems } = errorOf(space('network.depth: [0, 300, 400]', 'network.width: [4, 8, 16]'));
    expect(problems).toHaveLength(1);
  });

  it('survives brackets nested a hundred thousand deep', () => {
    expect(errorOf('['.repeat(100_000)).message).toMatch(/^f\.yaml:1:\d+: must not be nested so deeply$/);
  });
});

function errorOf(source: string | Uint8Array): SweepFileError {
  try {
    parseSweepFile(source, 'f.yaml');
  } catch (error) {
    if (error instanceof SweepFileError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}
