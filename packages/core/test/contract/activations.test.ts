// Every record of this package keeps the contract. A new activation needs no new test.
import { describe, expect, it } from 'vitest';
import * as exported from '../../dist/activations/index.js';
import { activationByName, activationList, measureProperties } from '../../dist/index.js';
import { activationContract } from '../../dist/testing/index.js';

it('exports every record under its own name, and lists it', () => {
  for (const [key, { name }] of Object.entries(exported)) expect(name).toBe(key);
  expect(activationList.map(({ name }) => name).toSorted()).toEqual(Object.keys(exported).toSorted());
  for (const activation of activationList) expect(activationByName(activation.name)).toBe(activation);
});

for (const activation of activationList) activationContract({ describe, it, expect }, activation);

it('has a sigmoid whose largest slope is exactly 1/4, and a tanh whose largest slope is exactly 1', () => {
  expect(measureProperties(exported.sigmoid).maxSlope).toEqual({ value: 0.25, at: 0 });
  expect(measureProperties(exported.tanh).maxSlope).toEqual({ value: 1, at: 0 });
});
