// Known ways to get activations wrong, one test each.
import { expect, it } from 'vitest';
import { backward, backwardFromOutput, forward, leakyRelu, sigmoid, tanh } from '../../dist/index.js';

const one = Float32Array.of(1);
const derivative = (f: typeof sigmoid | typeof tanh, x: number): number => backward(f, one, Float32Array.of(x))[0]!;
const fromOutput = (f: typeof sigmoid | typeof tanh, x: number): number =>
  backwardFromOutput(f, one, forward(f, Float32Array.of(x)))[0]!;

it("trap 1: sigmoid' from the input keeps its digits where y(1 − y) has lost them all", () => {
  const exact = Math.exp(-18) / (1 + Math.exp(-18)) ** 2;
  expect(fromOutput(sigmoid, 18)).toBe(0);
  expect(Math.abs(derivative(sigmoid, 18) / exact - 1)).toBeLessThan(4 * 2 ** -23);
});

it("trap 2: tanh' from the input keeps its digits where 1 − y² has lost them all", () => {
  const exact = (4 * Math.exp(-20)) / (1 + Math.exp(-20)) ** 2;
  expect(fromOutput(tanh, 10)).toBe(0);
  expect(Math.abs(derivative(tanh, 10) / exact - 1)).toBeLessThan(4 * 2 ** -23);
});

it('trap 12: sigmoid goes on as a subnormal number down to -103.97', () => {
  const [low, lower, lowest] = forward(sigmoid, Float32Array.of(-88.75, -103.9, -104));
  expect(Math.abs(low! - Math.exp(-88.75))).toBeLessThanOrEqual(2 ** -148);
  expect(lower).toBe(2 ** -149);
  expect(lowest).toBe(0);
});

it('trap 13: a parameter is rounded to float32 before it meets a Float32Array', () => {
  const x = Float32Array.from({ length: 100 }, (_, i) => -1 - i / 7);
  const expected = [...x].map((each) => Math.fround(Math.fround(0.01) * each));
  const unrounded = [...x].map((each) => Math.fround(0.01 * each));
  expect([...forward(leakyRelu, x)]).toEqual(expected);
  expect(expected).not.toEqual(unrounded);
});
