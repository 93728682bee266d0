// The records without kernels, which the schema reads, are the records with kernels.
import { expect, it } from 'vitest';
import { activationByName, activationList, isActivationName, loopsFor } from '../../../dist/index.js';
import { recordByName, recordList } from '../../../dist/record-list.js';

it('holds the same objects in the same order', () => {
  expect(recordList).toHaveLength(activationList.length);
  for (const [i, record] of recordList.entries()) expect(record, record.name).toBe(activationList[i]);
});

it('finds by name what the main entry finds', () => {
  for (const { name } of activationList) {
    expect(recordByName(name)).toBe(activationByName(name));
    expect(loopsFor(activationByName(name)).float32).toBeDefined();
    expect(isActivationName(name)).toBe(true);
  }
  for (const name of ['', 'nothing', 'toString', '__proto__']) {
    expect(recordByName(name)).toBeUndefined();
    expect(isActivationName(name)).toBe(false);
  }
});
