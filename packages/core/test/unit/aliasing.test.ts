import { describe, expect, it } from 'vitest';
import { activationList, backward, backwardFromOutput, forward, relu } from '../../dist/index.js';

const x = Float32Array.from({ length: 41 }, (_, i) => (i - 20) / 3);
const g = Float32Array.from({ length: 41 }, (_, i) => ((i * 17) % 13) - 6);

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it('gives the same with `out` = x or g as with a new array, and leaves its inputs alone otherwise', () => {
    const [keptX, keptG] = [x.slice(), g.slice()];
    const value = forward(activation, x);
    const gradient = backward(activation, g, x);
    expect([x, g]).toEqual([keptX, keptG]);
    const inPlace = x.slice();
    expect(forward(activation, inPlace, undefined, inPlace)).toBe(inPlace);
    expect(inPlace).toEqual(value);
    const intoG = g.slice();
    expect(backward(activation, intoG, x, undefined, intoG)).toEqual(gradient);
    const intoX = x.slice();
    expect(backward(activation, g, intoX, undefined, intoX)).toEqual(gradient);
    if (!activation.derivativeFromOutput) return;
    const intoY = value.slice();
    expect(backwardFromOutput(activation, g, intoY, undefined, intoY)).toEqual(
      backwardFromOutput(activation, g, value),
    );
  });
});

it('takes another view of the very same memory for the array itself', () => {
  const memory = Float32Array.of(-1, 2, -3);
  forward(relu, memory, undefined, new Float32Array(memory.buffer));
  expect(memory).toEqual(Float32Array.of(0, 2, 0));
});

it('works on shared memory and on neighbouring stretches of one buffer', () => {
  const memory = new Float32Array(new SharedArrayBuffer(24));
  memory.set([-1, 2, -3]);
  const [low, high] = [memory.subarray(0, 3), memory.subarray(3)];
  expect([...forward(relu, low, undefined, high)]).toEqual([0, 2, 0]);
  expect([...low]).toEqual([-1, 2, -3]);
});

it('refuses a shifted view, whichever array it overlaps', () => {
  const memory = new Float32Array(8);
  const [low, high] = [memory.subarray(0, 6), memory.subarray(2)];
  const apart = new Float32Array(6);
  expect(() => forward(relu, low, undefined, high)).toThrow(
    'forward: out must be x itself or lie apart from it, got a view shifted by 8 bytes',
  );
  expect(() => backward(relu, low, apart, undefined, high)).toThrow(
    'backward: out must be g itself or lie apart from it, got a view shifted by 8 bytes',
  );
  expect(() => backwardFromOutput(relu, apart, high, undefined, low)).toThrow(
    'backwardFromOutput: out must be x itself',
  );
});
