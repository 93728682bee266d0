// A formula of an activation as a line of plain text: what is computed, not a second way to write it down. Two things are left
// out, because they change nothing that can be seen: corrections of rounding, which are 0 in exact arithmetic, and guards
// against overflow, which are recognised by a constant of 700 or more (e^700 is nearly the largest float64 number).
import type { Expr } from '@actlab/core';

type Binary = Extract<Expr, { kind: 'binary' }>;
type Select = Extract<Expr, { kind: 'select' }>;

interface Piece {
  readonly text: string;
  /** Binds tighter than everything with a lower number. */
  readonly rank: number;
}

const rank = { choice: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;
const comparisonSign = { greater: '>', greaterOrEqual: '>=', less: '<', lessOrEqual: '<=' } as const;

/** Where a constant is a guard against overflow. */
const farAway = 700;

/** The formula in ASCII, with the names of its parameters. */
export function formulaText(formula: Expr): string {
  return piece(formula).text;
}

function piece(formula: Expr): Piece {
  switch (formula.kind) {
    case 'input':
      return atom('x');
    case 'parameter':
      return atom(formula.name);
    case 'constant':
      return { text: String(formula.value), rank: formula.value < 0 ? rank.sign : rank.atom };
    case 'unary':
      if (formula.operation === 'wide') return piece(formula.of);
      if (formula.operation === 'negate') return { text: `-${within(formula.of, rank.sign)}`, rank: rank.sign };
      if (formula.operation === 'abs') return atom(`|${formulaText(formula.of)}|`);
      return atom(`${formula.operation}(${formulaText(formula.of)})`);
    case 'binary':
      return binaryPiece(formula);
    case 'select':
      return selectPiece(formula);
  }
}

function binaryPiece({ operation, left, right }: Binary): Piece {
  switch (operation) {
    case 'add':
      if (isNothing(right)) return piece(left);
      return { text: `${within(left, rank.sum)} + ${within(right, rank.sum)}`, rank: rank.sum };
    case 'subtract':
      return { text: `${within(left, rank.sum)} - ${within(right, rank.product)}`, rank: rank.sum };
    case 'multiply':
      if (formulaText(left) === formulaText(right)) return { text: `${within(left, rank.atom)}^2`, rank: rank.power };
      return { text: `${within(left, rank.product)} * ${within(right, rank.product)}`, rank: rank.product };
    case 'divide':
      return { text: `${within(left, rank.product)} / ${within(right, rank.sign)}`, rank: rank.product };
    case 'min':
      if (constantOf(right) >= farAway) return piece(left);
      return atom(`min(${formulaText(left)}, ${formulaText(right)})`);
    case 'max':
      if (constantOf(right) <= -farAway) return piece(left);
      return atom(`max(${formulaText(left)}, ${formulaText(right)})`);
  }
}

/** The value of a constant, NaN for any other formula. */
const constantOf = (formula: Expr): number => (formula.kind === 'constant' ? formula.value : Number.NaN);

/** Whether a comparison with a far constant holds for numbers of usual size. */
const holdsNear = (comparison: Select['comparison'], constant: number): boolean =>
  comparison.startsWith('less') === constant > 0;

/** Whether a formula is 0 in exact arithmetic: 0, a correction of rounding (`c if c is a number, else 0`), or a multiple. */
function isNothing(formula: Expr): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value === 0;
    case 'unary':
      return formula.operation === 'negate' && isNothing(formula.of);
    case 'binary':
      return formula.operation === 'multiply' && (isNothing(formula.left) || isNothing(formula.right));
    case 'select':
      return formula.left === formula.right && formula.whenTrue === formula.left && isNothing(formula.whenFalse);
    case 'input':
    case 'parameter':
      return false;
  }
}

function selectPiece({ comparison, left, right, whenTrue, whenFalse }: Select): Piece {
  if (Math.abs(constantOf(right)) >= farAway)
    return piece(holdsNear(comparison, constantOf(right)) ? whenTrue : whenFalse);
  const [a, b] = [within(left, rank.sum), within(right, rank.sum)];
  // a >= a holds for every number: such a choice only passes NaN on.
  if (comparison === 'greaterOrEqual' && a === b) return piece(whenTrue);
  const condition = `${a} ${comparisonSign[comparison]} ${b}`;
  const otherwise = whenFalse.kind === 'select' ? formulaText(whenFalse) : within(whenFalse, rank.sum);
  return { text: `${within(whenTrue, rank.sum)} if ${condition}, else ${otherwise}`, rank: rank.choice };
}

/** The formula as a part of one of that rank: in brackets where it binds less. */
function within(formula: Expr, least: number): string {
  const { text, rank: own } = piece(formula);
  return own < least ? `(${text})` : text;
}

function atom(text: string): Piece {
  return { text, rank: rank.atom };
}
