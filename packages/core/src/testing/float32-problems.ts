// The float32 ways of an activation: their forms mean what the plain ones mean, and all paths give the same bits.
import type { Activation, F } from '../activation.js';
import { evaluateFloat64 } from '../formula/evaluate-f64.js';
import { attachLoops } from '../kernels/attached-loops.js';
import { backward } from '../kernels/backward.js';
import { evaluateFloat32 } from '../kernels/evaluate.js';
import { forward } from '../kernels/forward.js';
import { interpretedLoops } from '../kernels/interpreted-loops.js';
import { completeParams } from '../properties/curve.js';

/** -8 … 8 in steps of 1/256, and far out on both sides. */
const grid: readonly number[] = /* @__PURE__ */ [-1e4, ...Array.from({ length: 4097 }, (_, i) => i / 256 - 8), 1e4];

/** A float32 form may hold a fit of its own in the place of a function: a quarter of the float32 spacing is allowed for that. */
const fitError = 2 ** -26;

/** Inputs at which a float32 form, computed in float64, is not the plain form. */
export function formProblems(activation: Activation): string[] {
  const params = completeParams(activation, undefined);
  return (['value', 'derivative'] as const).flatMap((form) => {
    const special = activation.float32?.[form];
    if (special === undefined) return [];
    const plain = grid.map((x) => evaluateFloat64(activation[form], x, params));
    // Next to a zero of the form its terms cancel: some roundings of the largest of them stay.
    const scale = Math.min(1, Math.max(...plain.map(Math.abs).filter(Number.isFinite)));
    return grid.flatMap((x, i) => {
      const got = evaluateFloat64(special, x, params);
      const wanted = plain[i]!;
      if (got === wanted || Math.abs(got - wanted) <= fitError * Math.abs(wanted) + Number.EPSILON * scale) return [];
      return [`${activation.name}.float32.${form} at x = ${x}: must mean the plain form, ${wanted}, got ${got}`];
    });
  });
}

const numbers = [
  0,
  -0,
  1e-45,
  -1e-45,
  1.1754942e-38,
  1e-20,
  -1e-20,
  3.4028234e38,
  -3.4028234e38,
  Number.NaN,
  1 / 0,
  -1 / 0,
];

/** Inputs at which arrays and `evaluateFloat32`, or generated and interpreted loops, differ in a bit. */
export function pathProblems(activation: Activation): string[] {
  const x = Float32Array.from([...numbers, ...Array.from({ length: 1301 }, (_, i) => (i - 650) / 31)]);
  const ones = new Float32Array(x.length).fill(1);
  const interpreted = attachLoops({ ...activation }, interpretedLoops(activation));
  const ways = { value: forward(activation, x), derivative: backward(activation, ones, x) };
  const others = { value: forward(interpreted, x), derivative: backward(interpreted, ones, x) };
  return Array.from(x).flatMap((each, i) => {
    const alone = evaluateFloat32(activation, each);
    return (['value', 'derivative'] as const).flatMap((form) => {
      const got = ways[form][i]!;
      if (Object.is(got, alone[form]) && Object.is(got, others[form][i])) return [];
      return [
        `${activation.name}.${form} at x = ${each}: must have the same bits on every path, got ${got} in an array, ${alone[form]} alone, ${others[form][i]} interpreted`,
      ];
    });
  });
}

const types = { Float32Array, Float64Array } as const;
const guard = 123.25;

/** Lengths 0 to 67 at offsets 0 to 16 whose results differ from those of single elements, or that touch their neighbours. */
export function positionProblems(activation: Activation): string[] {
  const values = Array.from({ length: 67 }, (_, i) => ((i * 7919) % 97) / 7 - 6.5 + (i % 5 === 0 ? -20 : 0));
  return (['Float32Array', 'Float64Array'] as const).flatMap((type) => {
    const one = types[type].of(1);
    const alone = {
      forward: values.map((each) => forward(activation, types[type].of(each))[0]!),
      backward: values.map((each) => backward(activation, one, types[type].of(each))[0]!),
    };
    return Array.from({ length: 68 }, (_, length) => length).flatMap((length) => {
      const offset = length % 17;
      const memory: F = new types[type](length + 34).fill(guard);
      const out = memory.subarray(offset, offset + length);
      const x = types[type].from(values.slice(0, length));
      const hasKept = (expected: readonly number[]): boolean =>
        memory.every((each, i) => Object.is(each, i >= offset && i < offset + length ? expected[i - offset] : guard));
      const problems: string[] = [];
      const where = `of ${length} elements at ${offset} in a ${type}: must give what single elements give`;
      forward(activation, x, undefined, out);
      if (!hasKept(alone.forward)) problems.push(`forward(${activation.name}) ${where}`);
      backward(activation, new types[type](length).fill(1), x, undefined, out);
      if (!hasKept(alone.backward)) problems.push(`backward(${activation.name}) ${where}`);
      return problems;
    });
  });
}
