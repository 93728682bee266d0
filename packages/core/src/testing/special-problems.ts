// NaN and infinities: NaN in gives NaN out, an infinity gives the limit where there is one.
import type { Activation } from '../activation.js';
import { evaluateFloat64 } from '../formula/evaluate-f64.js';
import { evaluateFloat32 } from '../kernels/evaluate.js';
import { completeParams, curveOf } from '../properties/curve.js';
import { formulasOf } from './record-problems.js';

/** Formulas that turn NaN into a number, in float64 or float32. */
export function nanProblems(activation: Activation): string[] {
  const params = completeParams(activation, undefined);
  const float64 = formulasOf(activation).flatMap(([where, formula]) => {
    const got = evaluateFloat64(formula, Number.NaN, params);
    return Number.isNaN(got) ? [] : [`${activation.name}.${where} at x = NaN: must be NaN, got ${got}`];
  });
  const float32 = Object.entries(evaluateFloat32(activation, Number.NaN)).flatMap(([where, got]: [string, number]) =>
    Number.isNaN(got) ? [] : [`${activation.name}.${where} at x = NaN: must be NaN in float32, got ${got}`],
  );
  return [...float64, ...float32];
}

/** Far out, where a limit has become visible or growth has gone on: 2^24 … 2^166. */
const distances = Array.from({ length: 72 }, (_, i) => 2 ** (24 + 2 * i));

/** Values and derivatives at ±∞ that are not the limit. Where f oscillates there is none, and NaN is right. */
export function infinityProblems(activation: Activation): string[] {
  const curve = curveOf(activation);
  return ([-1, 1] as const).flatMap((side) => {
    const infinity = side * Number.POSITIVE_INFINITY;
    const in32 = evaluateFloat32(activation, infinity);
    return (['value', 'derivative'] as const).flatMap((form) => {
      const got = curve[form](infinity);
      const limit = limitOf(distances.map((distance) => curve[form](side * distance)));
      const where = `${activation.name}.${form} at x = ${infinity}`;
      const isLimit = Object.is(got + 0, limit + 0) || Math.abs(got - limit) <= 1e-6 * Math.max(1, Math.abs(limit));
      if (!isLimit) return [`${where}: must be the limit, ${limit}, got ${got}`];
      const is32 =
        Math.abs(in32[form] - got) <= 1e-6 * Math.max(1, Math.abs(got)) || Object.is(in32[form] + 0, got + 0);
      return is32 ? [] : [`${where}: must be ${got} in float32 too, got ${in32[form]}`];
    });
  });
}

/** The limit that a sequence shows: its settled end, ±∞ when it grows all along, NaN when it does neither. */
function limitOf(values: readonly number[]): number {
  const last = values.at(-1)!;
  const settled = values
    .slice(-values.length / 2)
    .every((each) => Math.abs(each - last) <= 1e-6 * Math.max(1, Math.abs(last)));
  if (settled) return last;
  const grows = (sign: number): boolean => values.every((each, i) => i === 0 || sign * each > sign * values[i - 1]!);
  if (grows(1)) return Number.POSITIVE_INFINITY;
  return grows(-1) ? Number.NEGATIVE_INFINITY : Number.NaN;
}
