// The same bits everywhere: a hash over float32 results, the same in Node, in a browser and from the interpreter.
// A change of a formula or an expansion changes bits that trials depend on; then these lines change with it, knowingly.
import { describe, expect, it } from 'vitest';
import { type Activation, activationList, backward, defineActivation, forward } from '../../dist/index.js';

const expected: { readonly [activation: string]: { readonly value: string; readonly derivative: string } } = {
  leakyRelu: { value: 'b4adff39', derivative: '6b16b11d' },
  prelu: { value: '1c33d37c', derivative: '32bfda47' },
  relu: { value: 'd341485b', derivative: 'f33fda47' },
  sigmoid: { value: 'd4e29086', derivative: '00580f81' },
  tanh: { value: 'f7cce7f2', derivative: 'afc72330' },
};

const inputs = new Float32Array(131_071);
new Int32Array(inputs.buffer).set(Array.from(inputs, (_, i) => (i * 32_771) | 0));
const ones = new Float32Array(inputs.length).fill(1);

/** FNV-1a over the 32-bit words; every NaN counts as one. */
function hash(values: Float32Array): string {
  const words = new Int32Array(values.slice().buffer);
  let sum = 0x811c9dc5;
  values.forEach((value, i) => {
    sum = Math.imul(sum ^ (Number.isNaN(value) ? 0x7fc00000 : words[i]!), 0x01000193);
  });
  return (sum >>> 0).toString(16).padStart(8, '0');
}

const hashes = (activation: Activation): { value: string; derivative: string } => ({
  value: hash(forward(activation, inputs)),
  derivative: hash(backward(activation, ones, inputs)),
});

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it('has the bits it has everywhere', () => {
    expect(hashes(activation)).toEqual(expected[activation.name]);
  });

  it('has them from the interpreter too', () => {
    expect(hashes(defineActivation({ ...activation }))).toEqual(expected[activation.name]);
  });
});
