// An element's result never depends on its index, the array's length or its offset.
import { describe, expect, it } from 'vitest';
import { activationList, backward, type F, forward } from '../../dist/index.js';

const types = { Float32Array, Float64Array } as const;
const guard = 123.25;

const inputs = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => ((i * 7919) % 97) / 7 - 6.5 + (i % 5 === 0 ? -20 : 0));

describe.each(activationList.map((activation) => [activation.name, activation] as const))('%s', (_, activation) => {
  it.each(['Float32Array', 'Float64Array'] as const)('%s of lengths 0 to 67 at offsets 0 to 16', (type) => {
    const values = inputs(67);
    const one = types[type].of(1);
    const alone = values.map((x) => forward(activation, types[type].of(x))[0]!);
    const slopes = values.map((x) => backward(activation, one, types[type].of(x))[0]!);
    const failures: string[] = [];
    for (let length = 0; length <= 67; length++) {
      const offset = length % 17;
      const memory: F = new types[type](length + 34).fill(guard);
      const out = memory.subarray(offset, offset + length);
      const x = types[type].from(values.slice(0, length));
      const isSame = (expected: number[]): boolean => out.every((each, i) => Object.is(each, expected[i]));
      const isGuarded = (): boolean =>
        memory.every((each, i) => (i >= offset && i < offset + length) || each === guard);
      forward(activation, x, undefined, out);
      if (!isSame(alone) || !isGuarded()) failures.push(`forward of ${length} at ${offset}`);
      backward(activation, new types[type](length).fill(1), x, undefined, out);
      if (!isSame(slopes) || !isGuarded()) failures.push(`backward of ${length} at ${offset}`);
    }
    expect(failures).toEqual([]);
  });
});
