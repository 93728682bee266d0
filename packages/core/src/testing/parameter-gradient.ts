// Holds the derivatives by parameters against differences in the parameter.
import type { Activation, ParameterDefinition } from '../activation.js';
import type { Expr } from '../formula/expr.js';
import { branchStates } from '../properties/branch-points.js';
import { evaluatorOf } from '../properties/evaluator.js';
import { centralSlope, contradiction, oneSidedSlope } from './difference.js';
import type { GradientProblem } from './gradient-problem.js';

type Values = { readonly [name: string]: number };

/** Where a formula of `paramDerivative` is wrong, at these parameters. Inputs at which the parameter moves a kink are left out. */
export function* parameterProblems(
  f: Activation,
  params: Values,
  points: readonly number[],
): Generator<GradientProblem> {
  const states = branchStates([f.value]);
  const definitions: { readonly [name: string]: ParameterDefinition } = f.params;
  for (const [name, formula] of Object.entries(f.paramDerivative ?? {})) {
    const definition = definitions[name];
    if (formula === undefined || definition === undefined) continue;
    const middle = params[name]!;
    for (const x of points) {
      const at = (of: Expr, parameter: number): number => evaluatorOf(of)(x, { ...params, [name]: parameter });
      const isSteady = (parameter: number): boolean =>
        states.every((state) => Object.is(at(state, parameter), at(state, middle)));
      const room = roomFor(middle, definition, isSteady);
      if (room === undefined) continue;
      const value = (parameter: number): number => at(f.value, parameter);
      const measure = room.isCentral ? centralSlope : oneSidedSlope;
      const claimed = at(formula, middle);
      const found = contradiction(claimed, (scale) => measure(value, middle, room.step * scale));
      if (found === undefined) continue;
      const difference = Math.abs(claimed - found.slope);
      yield {
        activation: f.name,
        formula: `paramDerivative of ${name}`,
        x,
        claimed,
        measured: found.slope,
        difference,
      };
    }
  }
}

/** The first step of a difference in a parameter: within its bounds, to one side at a bound, and on one branch of the value. */
function roomFor(
  middle: number,
  { min, max }: ParameterDefinition,
  isSteady: (parameter: number) => boolean,
): { readonly step: number; readonly isCentral: boolean } | undefined {
  const isCentral = middle > min && middle < max;
  const largest = 0.125 * Math.max(1, Math.abs(middle));
  const bounds = isCentral ? [middle - min, max - middle] : [max - min];
  const sides = isCentral ? [-1, 1] : [middle > min ? -1 : 1];
  for (let step = Math.min(largest, ...bounds); step > 1e-6 * largest; step /= 2) {
    if (sides.every((side) => isSteady(middle + side * step))) {
      return { step: isCentral ? step : step * sides[0]!, isCentral };
    }
  }
  return undefined;
}
