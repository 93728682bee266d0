// The same bits everywhere: a hash over float32 results, the same in Node, in a browser and from the interpreter.
// A change of a formula or an expansion changes bits that trials depend on; then fixtures/float32-bits.json changes with it,
// knowingly: `node test/fixtures/write-float32-bits.mjs` after a build.
import { describe, expect, it } from 'vitest';
import * as core from '../../dist/index.js';
import { type Activation, activationList, defineActivation } from '../../dist/index.js';
import text from '../fixtures/float32-bits.json?raw';
import { float32Hashes } from '../fixtures/float32-hashes.mjs';

const expected: { readonly [activation: string]: { readonly value: string; readonly derivative: string } } =
  JSON.parse(text);

const hashes = (activation: Activation): { value: string; derivative: string } => float32Hashes(core, activation);

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it('has the bits it has everywhere', () => {
    expect(hashes(activation)).toEqual(expected[activation.name]);
  });

  it('has them from the interpreter too', () => {
    expect(hashes(defineActivation({ ...activation }))).toEqual(expected[activation.name]);
  });
});
