// A formula of an activation as a line of plain text: what is computed, not a second way to write it down.
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
      return { text: `${within(left, rank.sum)} + ${within(right, rank.sum)}`, rank: rank.sum };
    case 'subtract':
      return { text: `${within(left, rank.sum)} - ${within(right, rank.product)}`, rank: rank.sum };
    case 'multiply':
      if (formulaText(left) === formulaText(right)) return { text: `${within(left, rank.atom)}^2`, rank: rank.power };
      return { text: `${within(left, rank.product)} * ${within(right, rank.product)}`, rank: rank.product };
    case 'divide':
      return { text: `${within(left, rank.product)} / ${within(right, rank.sign)}`, rank: rank.product };
    case 'min':
    case 'max':
      return atom(`${operation}(${formulaText(left)}, ${formulaText(right)})`);
  }
}

function selectPiece({ comparison, left, right, whenTrue, whenFalse }: Select): Piece {
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
