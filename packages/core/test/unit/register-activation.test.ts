// Activations of one's own by their name: in look-ups, in the schema, in messages.
import { expect, it } from 'vitest';
import {
  activationByName,
  activationList,
  type CoreError,
  defineActivation,
  formula,
  isActivationName,
  registerActivation,
  registeredActivations,
  relu,
  UnknownActivationError,
} from '../../dist/index.js';
import { activationSpecSchema } from '../../dist/schema.js';

const own = (name: string, max = 4) =>
  defineActivation({
    ...relu,
    name,
    params: { slope: { default: 0.5, min: 0, max, doc: 'The slope on the left.' } },
    value: ({ slope }) => formula.whenPositive(formula.x, formula.x, formula.multiply(slope, formula.x)),
    paramDerivative: { slope: formula.whenPositive(formula.x, 0, formula.x) },
  });
const messages = (spec: unknown): string[] =>
  activationSpecSchema.safeParse(spec).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const thrown = (call: () => unknown): CoreError => {
  try {
    call();
  } catch (error) {
    return error as CoreError;
  }
  throw new Error('nothing was thrown');
};

it('does not know a record that was only defined', () => {
  own('onlyDefined');
  expect(() => activationByName('onlyDefined')).toThrow(UnknownActivationError);
  expect(messages({ name: 'onlyDefined' })).toHaveLength(1);
});

it('knows a registered record by its name, with its parameters and their bounds', () => {
  const record = own('myLeaky');
  expect(registerActivation(record)).toBe(record);
  expect(activationByName('myLeaky')).toBe(record);
  expect(registeredActivations()).toEqual([record]);
  expect(messages({ name: 'myLeaky', params: { slope: 2 } })).toEqual([]);
  expect(messages({ name: 'myLeaky', params: { slope: { initial: 2, per: 'layer' } } })).toEqual([]);
  expect(messages({ name: 'myLeaky', params: { slope: 5 } })).toEqual(['params.slope: must lie in [0, 4]']);
  expect(messages({ name: 'myLeaky', params: { slop: 1 } })[0]).toContain('did you mean slope?');
});

it('leaves the catalogue as it is', () => {
  registerActivation(own('myLeaky'));
  expect(isActivationName('myLeaky')).toBe(false);
  expect(activationList.some(({ name }) => name === 'myLeaky')).toBe(false);
});

it('takes the last record registered under a name', () => {
  registerActivation(own('myLeaky'));
  const later = registerActivation(own('myLeaky', 8));
  expect(activationByName('myLeaky')).toBe(later);
  expect(messages({ name: 'myLeaky', params: { slope: 5 } })).toEqual([]);
});

it('lists registered names behind those of the catalogue, and suggests them', () => {
  registerActivation(own('myLeaky'));
  registerActivation(own('aSecond'));
  const names = [...activationList.map(({ name }) => name), 'aSecond', 'myLeaky'].join(', ');
  const { message } = thrown(() => activationByName('myLeeky'));
  expect(message).toBe(`activation: must be one of ${names}, got "myLeeky". Did you mean myLeaky?`);
  expect(messages({ name: 'myLeeky' })).toEqual([`name: must be one of ${names} (did you mean myLeaky?)`]);
});

it.each(activationList.map(({ name }) => name))('refuses the name %s of the catalogue', (name) => {
  const error = thrown(() => registerActivation(own(name)));
  expect(error.code).toBe('invalid-definition');
  expect(error.message).toBe(
    `registerActivation: the name must not be one of the catalogue, got ${JSON.stringify(name)}`,
  );
  expect(activationByName(name)).toBe(activationList.find((each) => each.name === name));
});

it('refuses a record that defineActivation did not make', () => {
  const error = thrown(() => registerActivation({ ...own('bare') }));
  expect(error.code).toBe('invalid-definition');
  expect(error.message).toContain('must come from defineActivation');
  expect(() => activationByName('bare')).toThrow(UnknownActivationError);
});

it.each<[formula: unknown, message: string]>([
  // What JavaScript makes of `x * 2` where x is an expression.
  [Number.NaN, 'wrong.value: must be built with the operations of formula, got the constant NaN'],
  ['x + 1', 'wrong.value: must be built with the operations of formula, got x + 1'],
  [formula.add(1, null as never), 'wrong.value: must be built with the operations of formula, got null'],
  [formula.exp({ kind: 'tensor' } as never), 'got an object of the kind tensor'],
  [formula.add(undefined as never, 1), 'wrong.value: must be built with the operations of formula, got undefined'],
])('refuses the formula %j', (value, message) => {
  const error = thrown(() => defineActivation({ ...relu, name: 'wrong', value } as never));
  expect(error.code).toBe('invalid-definition');
  expect(error.message).toContain(message);
});
