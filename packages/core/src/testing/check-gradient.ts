// Holds every derivative that a record writes down against the function itself. Needs no test framework.
import type { Activation, Params } from '../activation.js';
import { CoreError } from '../errors.js';
import { completeParams, curveOf } from '../properties/curve.js';
import { besideOf, breakPoints } from '../properties/kinks.js';
import { agrees, centralSlope, contradiction, type MeasuredSlope, oneSidedSlope } from './difference.js';
import { roomAt, roomBeside, searchedPoints, usualPoints } from './gradient-points.js';
import { type GradientProblem, problemText } from './gradient-problem.js';
import { parameterProblems } from './parameter-gradient.js';

/** What to check a gradient at; left out: the default parameters, and some 700 points on [-20, 20]. */
export interface GradientCheckOptions {
  readonly params?: Params;
  /** The points beside which every break of the formulas is looked at anyway, from both sides. */
  readonly points?: readonly number[];
}

/**
 * Where `derivative`, `paramDerivative` and `derivativeFromOutput` are wrong. The first two are held against extrapolated central
 * differences of `value`, at kinks against one-sided ones: just beside a kink the derivative must be the slope of its side, at the
 * kink that of either side. The last is held against `derivative`.
 *
 * Finds relative errors down to 1e-8 wherever f has the digits for it: f' of sigmoid at 20 is 2e-9, the digits of f end at 1e-16.
 * A break between two of `measureProperties`' points that changes the branch and changes it back stays unseen.
 * @throws ParameterError
 */
export function checkGradient(
  f: Activation,
  { params, points }: GradientCheckOptions = {},
): readonly GradientProblem[] {
  const curve = curveOf(f, params);
  const breaks = breakPoints(curve, searchedPoints);
  const at = points ?? usualPoints(breaks);
  return [
    ...slopeProblems(f, curve, breaks, at),
    ...parameterProblems(f, completeParams(f, params), at),
    ...outputProblems(f, curve, completeParams(f, params), at),
  ];
}

/**
 * Throws at the first problem of `checkGradient`.
 *
 * @throws CoreError `wrong-derivative`; ParameterError
 */
export function assertGradient(f: Activation, options?: GradientCheckOptions): void {
  const [first, ...others] = checkGradient(f, options);
  if (first === undefined) return;
  const more = others.length === 0 ? '' : `; and ${others.length} more`;
  throw new CoreError('wrong-derivative', `${problemText(first)}${more}`);
}

type Curve = ReturnType<typeof curveOf>;

function* slopeProblems(
  { name }: Activation,
  { value, derivative }: Curve,
  breaks: readonly number[],
  points: readonly number[],
): Generator<GradientProblem> {
  const problem = (x: number, claimed: number, { slope }: MeasuredSlope): GradientProblem => ({
    activation: name,
    formula: 'derivative',
    x,
    claimed,
    measured: slope,
    difference: Math.abs(claimed - slope),
  });
  for (const x of points) {
    const room = roomAt(x, breaks);
    if (room === undefined) continue;
    const claimed = derivative(x);
    const found = contradiction(claimed, (scale) => centralSlope(value, x, room * scale));
    if (found !== undefined) yield problem(x, claimed, found);
  }
  for (const at of breaks) {
    const measured: MeasuredSlope[] = [];
    for (const side of [-1, 1] as const) {
      const x = besideOf(at, side);
      const measure = (scale: number): MeasuredSlope => oneSidedSlope(value, x, scale * roomBeside(at, side, breaks));
      const claimed = derivative(x);
      const found = contradiction(claimed, measure);
      if (found !== undefined) yield { ...problem(at, claimed, found), side: side < 0 ? 'left' : 'right' };
      measured.push(found ?? measure(1));
    }
    const claimed = derivative(at);
    const beside = [derivative(besideOf(at, -1)), derivative(besideOf(at, 1))];
    const isOneOfThem =
      beside.some((slope) => agrees(claimed, { slope, tolerance: 1e-12 })) ||
      measured.some((each) => agrees(claimed, each));
    if (!isOneOfThem) yield problem(at, claimed, measured[0]!);
  }
}

/** The output determines the derivative only for some parameters; for the others there is nothing to hold it to. */
function* outputProblems(
  { name, derivativeFromOutput, fromOutputBounds = {} }: Activation,
  { value, derivative, formula }: Curve,
  params: { readonly [name: string]: number },
  points: readonly number[],
): Generator<GradientProblem> {
  if (derivativeFromOutput === undefined) return;
  for (const [parameter, bounds] of Object.entries(fromOutputBounds)) {
    if (bounds !== undefined && !(params[parameter]! >= bounds.min && params[parameter]! <= bounds.max)) return;
  }
  for (const x of points) {
    const y = value(x);
    const measured = derivative(x);
    const claimed = formula(derivativeFromOutput, y);
    // The output has lost the tails: what is left is right to some roundings of its largest terms.
    const isRight = (slope: number): boolean =>
      claimed === slope || Math.abs(claimed - slope) <= 1e-12 * Math.max(1, Math.abs(y), Math.abs(slope));
    // Beside a kink rounding can give an input of the other side the same output.
    const isRightBeside = (): boolean =>
      [-3, -2, -1, 1, 2, 3].some((steps) => {
        const near = x + steps * Number.EPSILON * Math.abs(x);
        return value(near) === y && isRight(derivative(near));
      });
    if (isRight(measured) || isRightBeside()) continue;
    const difference = Math.abs(claimed - measured);
    yield { activation: name, formula: 'derivativeFromOutput', x, claimed, measured, difference };
  }
}
