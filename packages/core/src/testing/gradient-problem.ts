// A place where a formula of a record says something else than the function does.

export interface GradientProblem {
  readonly activation: string;
  /** 'derivative', 'derivativeFromOutput' or 'paramDerivative of NAME'. */
  readonly formula: string;
  readonly x: number;
  /** Beside a kink: which side; the formula is meant just there. */
  readonly side?: 'left' | 'right';
  readonly claimed: number;
  readonly measured: number;
  /** |claimed - measured|. */
  readonly difference: number;
}

/** One problem in words: where, the rule, what was found. */
export function problemText({ activation, formula, x, side, claimed, measured, difference }: GradientProblem): string {
  const where = side === undefined ? `x = ${x}` : `x = ${x} (just ${side} of it)`;
  const rule = formula === 'derivativeFromOutput' ? "must be the record's derivative" : 'must be the slope of value';
  return `${activation}.${formula} at ${where}: ${rule}, ${measured}, got ${claimed} (difference ${difference.toPrecision(3)})`;
}
