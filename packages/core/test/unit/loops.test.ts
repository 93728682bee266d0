// The bare loops: they touch the elements start, start + step, … below end and no other.
import { describe, expect, it } from 'vitest';
import { activationList, defineActivation, forward, loopsFor, paramGradient } from '../../dist/index.js';

const ranges = [
  { start: 0, end: 13, step: 1 },
  { start: 3, end: 15, step: 1 },
  { start: 2, end: 37, step: 5 },
  { start: 4, end: 39, step: 5 },
  { start: 0, end: 40, step: 8 },
  { start: 7, end: 7, step: 1 },
];
const guard = 99;
const x = Float32Array.from({ length: 40 }, (_, i) => (i - 20) / 4);
const ones = new Float32Array(40).fill(1);
const one = Float32Array.of(1);

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  const generated = loopsFor(activation).float32;
  const interpreted = loopsFor(defineActivation({ ...activation })).float32;
  const params = Float64Array.from(Object.values(activation.params), (each) => each.default);
  const values = forward(activation, x);

  it.each(ranges)('from $start to below $end by $step', ({ start, end, step }) => {
    const isOurs = (i: number): boolean => i >= start && i < end && (i - start) % step === 0;
    for (const loops of [generated, interpreted]) {
      const out = new Float32Array(40).fill(guard);
      loops.value(x, out, start, end, step, params);
      expect(out).toEqual(out.map((__, i) => (isOurs(i) ? values[i]! : guard)));
      const slopes = new Float32Array(40).fill(guard);
      loops.derivative(x, slopes, start, end, step, params);
      expect(slopes.every((each, i) => isOurs(i) === (each !== guard))).toBe(true);
      const product = new Float32Array(40).fill(guard);
      loops.backward(ones, x, product, start, end, step, params);
      expect(product).toEqual(slopes);
      for (const [name, gradient] of Object.entries(loops.gradients)) {
        const lanes = new Float64Array(8);
        gradient(ones, x, lanes, 6, start, end, step, params);
        const expected = new Float64Array(8);
        let k = 6;
        x.forEach((each, i) => {
          if (isOurs(i)) expected[k++ & 7]! += paramGradient(activation, name, one, Float32Array.of(each))[0]!;
        });
        expect(lanes).toEqual(expected);
      }
    }
  });
});
