// One activation looked at closely: its parameters, f and f' at telling points, and the evidence for f'.
import { type Activation, evaluate, type StatedProperties } from '@actlab/core';
import { checkSlope, type SlopeCheck } from './slope-check.js';

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
  readonly slopeCheck: SlopeCheck;
}

/** What `--json` prints of an exploration. */
export interface ExplorationRecord {
  readonly name: string;
  readonly params: Exploration['params'];
  /** As the activation states them, at its default parameters. */
  readonly stated: StatedProperties;
  readonly points: readonly ExploredPoint[];
  readonly slopeCheck: SlopeCheck;
}

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
  const { kinks } = activation.stated;
  const xs = tellingPoints(kinks, from, to);
  const points = xs.map((x): ExploredPoint => ({ x, ...evaluate(activation, x, params) }));
  const curve = {
    value: (x: number) => evaluate(activation, x, params).value,
    derivative: (x: number) => evaluate(activation, x, params).derivative,
  };
  return { activation, params, from, to, points, slopeCheck: checkSlope(curve, xs, kinks) };
}

/** The exploration as a record. */
export function explorationRecord({ activation, params, points, slopeCheck }: Exploration): ExplorationRecord {
  return { name: activation.name, params, stated: activation.stated, points, slopeCheck };
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
