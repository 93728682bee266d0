import { describe, expect, it } from 'vitest';
import { activationList } from '../../dist/index.js';
import { activationSpecSchema } from '../../dist/schema.js';

const known = activationList.map(({ name }) => name).join(', ');
const keys = 'must be an object with the keys name and (if wanted) params, and no other';
const learned = "must be a number, or {initial, per: 'layer' | 'channel'} to learn it";
const bounds = 'must lie in [-3.4028234663852886e+38, 3.4028234663852886e+38]';

/** `path: message` of every issue. */
function problems(spec: unknown): string[] {
  const parsed = activationSpecSchema.safeParse(spec);
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('an activation spec', () => {
  it.each([
    { name: 'relu' },
    { name: 'relu', params: {} },
    { name: 'leakyRelu', params: { negativeSlope: -3 } },
    { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } },
    { name: 'leakyRelu', params: { negativeSlope: { initial: 0, per: 'layer', learningRate: 0.01 } } },
  ])('%j is accepted as it is', (spec) => {
    expect(activationSpecSchema.parse(spec)).toEqual(spec);
  });

  it('accepts every activation by its name alone', () => {
    for (const { name } of activationList) expect(problems({ name })).toEqual([]);
  });

  it.each([
    ['an unknown name', { name: 'leaky_relu2' }, [`name: must be one of ${known} (did you mean leakyRelu?)`]],
    ['a name like no other', { name: 'xyz' }, [`name: must be one of ${known}`]],
    [
      'bounds in the wrong order',
      { name: 'rrelu', params: { lower: 0.5 } },
      ['params.lower: must not exceed upper, 0.3333333333333333'],
    ],
    ['a name that is no text', { name: 3 }, ['name: must be the name of an activation']],
    ['no object', 'relu', [`: ${keys}`]],
    ['another key', { name: 'relu', slope: 1 }, [`: ${keys}`]],
    ['parameters that are no object', { name: 'relu', params: 1 }, ['params: must be an object of parameter values']],
    ['a parameter of none', { name: 'relu', params: { a: 1 } }, ['params.a: relu has no parameters']],
    [
      'a misspelt parameter',
      { name: 'leakyRelu', params: { negativeSlop: 1 } },
      ['params.negativeSlop: must be a parameter of leakyRelu: negativeSlope (did you mean negativeSlope?)'],
    ],
    ['text for a number', { name: 'prelu', params: { alpha: 'abc' } }, [`params.alpha: ${learned}`]],
    ['NaN', { name: 'prelu', params: { alpha: Number.NaN } }, ['params.alpha: must be a finite number']],
    ['a value out of bounds', { name: 'prelu', params: { alpha: 1e39 } }, [`params.alpha: ${bounds}`]],
    [
      'a start out of bounds',
      { name: 'prelu', params: { alpha: { initial: -1e39, per: 'layer' } } },
      [`params.alpha.initial: ${bounds}`],
    ],
    [
      'a learned parameter with wrong parts',
      { name: 'prelu', params: { alpha: { initial: 'x', per: 'unit', learningRate: 0 } } },
      [
        'params.alpha.initial: must be a finite number',
        "params.alpha.per: must be 'layer' or 'channel'",
        'params.alpha.learningRate: must be a positive number',
      ],
    ],
    [
      'a learned parameter with another key',
      { name: 'prelu', params: { alpha: { initial: 0, per: 'layer', rate: 1 } } },
      ['params.alpha: must have the keys initial, per and (if wanted) learningRate and weightDecay, and no other'],
    ],
  ])('is refused for %s', (_, spec, expected) => {
    expect(problems(spec)).toEqual(expected);
  });
});
