// The four textbook conditions of an activation function as verdicts on measured facts.
import type { MeasuredProperties } from './measured-properties.js';

/** One condition: whether it holds to the letter, and whether it holds in the sense in which ReLU is differentiable. */
export interface ConditionVerdict {
  readonly condition: string;
  /** Continuously differentiable; strictly increasing. */
  readonly strict: boolean;
  /** Continuous, and continuously differentiable but at finitely many kinks; nondecreasing. A jump of f fails here too. */
  readonly almostEverywhere: boolean;
}

/** The verdicts: non-linear; continuous and differentiable; defined on all of R; monotone, S-shaped. */
export function fourConditions(
  measured: MeasuredProperties,
): readonly [
  nonLinear: ConditionVerdict,
  differentiable: ConditionVerdict,
  defined: ConditionVerdict,
  sShaped: ConditionVerdict,
] {
  const { isNonLinear, isDifferentiable, isDefined, isSShaped, monotone } = measured;
  return [
    { condition: 'non-linear', strict: isNonLinear, almostEverywhere: isNonLinear },
    {
      condition: 'continuous and differentiable',
      strict: isDifferentiable === 'everywhere',
      almostEverywhere: isDifferentiable !== 'no',
    },
    { condition: 'defined on all of R', strict: isDefined, almostEverywhere: isDefined },
    {
      condition: 'monotone, S-shaped',
      strict: isSShaped && monotone === 'strictly increasing',
      almostEverywhere: isSShaped,
    },
  ];
}
