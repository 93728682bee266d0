// One activation looked at closely: its parameters, what is measured at them, f and f' at telling points, the evidence for f'.
import {
  type Activation,
  evaluate,
  type MeasuredProperties,
  measureProperties,
  type StatedProperties,
} from '@actlab/core';
import { checkGradient, type GradientProblem } from '@actlab/core/testing';

/** f and f' at one input, as core's float64 reference gives them. */
interface ExploredPoint {
  readonly x: number;
  readonly value: number;
  readonly derivative: number;
}

export interface Exploration {
  readonly activation: Activation;
  /** Every parameter, defaults filled in. */
  readonly params: Readonly<Record<string, number>>;
  readonly from: number;
  readonly to: number;
  /** Ascending in x. */
  readonly points: readonly ExploredPoint[];
  readonly measured: MeasuredProperties;
  /** Where a derivative of the record is not what differences of f say; none when it is right. */
  readonly problems: readonly GradientProblem[];
}

/** What `--json` prints of an exploration. */
export interface ExplorationRecord {
  readonly name: string;
  readonly params: Exploration['params'];
  /** As the activation states them, at its default parameters. */
  readonly stated: StatedProperties;
  /** At `params`. */
  readonly measured: MeasuredProperties;
  readonly points: readonly ExploredPoint[];
  readonly problems: readonly GradientProblem[];
}

/** A staircase has many kinks; more than these are not listed. */
const mostKinks = 12;
const landmarks = [0, 1, 2, 5, Number.POSITIVE_INFINITY];
/** How far the neighbours of a kink are from it, relative to max(1, |kink|). */
const neighbourDistance = 1e-3;

/**
 * Looks at an activation between `from` and `to`, both finite.
 *
 * @throws ParameterError
 */
export function explore(
  activation: Activation,
  given: Readonly<Record<string, number>>,
  from: number,
  to: number,
): Exploration {
  const defaults = Object.entries(activation.params).map(([name, parameter]) => [name, parameter.default] as const);
  const params = { ...Object.fromEntries(defaults), ...given };
  const measured = measureProperties(activation, params);
  const xs = tellingPoints(
    measured.kinks.slice(0, mostKinks).map(({ at }) => at),
    from,
    to,
  );
  const points = xs.map((x): ExploredPoint => ({ x, ...evaluate(activation, x, params) }));
  return { activation, params, from, to, points, measured, problems: checkGradient(activation, { params }) };
}

/** The exploration as a record. */
export function explorationRecord({ activation, params, measured, points, problems }: Exploration): ExplorationRecord {
  return { name: activation.name, params, stated: activation.stated, measured, points, problems };
}

/** Kinks with a neighbour on each side, 0, ±1, ±2, ±5, ±∞ and the ends of the range; ascending. */
function tellingPoints(kinks: readonly number[], from: number, to: number): number[] {
  const nearKinks = kinks.flatMap((kink) => {
    const distance = neighbourDistance * Math.max(1, Math.abs(kink));
    return [kink - distance, kink, kink + distance];
  });
  const points = new Set([...landmarks, ...landmarks.map((x) => -x), ...nearKinks, from, to]);
  return [...points].sort((a, b) => a - b);
}
