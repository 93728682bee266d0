// One node of a formula as JavaScript.
import type { Expr } from '@actlab/core';

type Select = Extract<Expr, { kind: 'select' }>;
type Unary = Extract<Expr, { kind: 'unary' }>;
type Binary = Extract<Expr, { kind: 'binary' }>;

/** The text of an operand: its name, or itself. */
type Text = (node: Expr) => string;

/** A formula as a JavaScript expression over its operands. */
export function written(node: Expr, text: Text): string {
  switch (node.kind) {
    case 'input':
      return 'x';
    case 'parameter':
      return node.name;
    case 'constant':
      return Object.is(node.value, -0) ? '(-0)' : `(${node.value})`;
    case 'unary':
      return unaryText(node, text);
    case 'binary':
      return binaryText(node, text);
    case 'select':
      return `(${conditionOf(node, text)} ? ${text(node.whenTrue)} : ${text(node.whenFalse)})`;
    default:
      return node satisfies never;
  }
}

const signs = { greater: '>', greaterOrEqual: '>=', less: '<', lessOrEqual: '<=' } as const;

/** The condition of a choice. */
export const conditionOf = ({ comparison, left, right }: Select, text: Text): string =>
  `${text(left)} ${signs[comparison]} ${text(right)}`;

/** Operations that are no function of `Math`. */
const unaries: { readonly [operation in Unary['operation']]?: (a: string) => string } = {
  negate: (a) => `(-${a})`,
  wide: (a) => a,
  single: (a) => a,
  erf: (a) => `erf(${a})`,
  normalCdf: (a) => `(0.5 * (1 + erf(${a} * Math.SQRT1_2)))`,
  powerOfTwo: (a) => `(2 ** ${a})`,
  exponent: (a) => `Math.floor(Math.log2(${a}))`,
  significand: (a) => `(${a} / 2 ** Math.floor(Math.log2(${a})))`,
};

function unaryText({ operation, of }: Unary, text: Text): string {
  return unaries[operation]?.(text(of)) ?? `Math.${operation}(${text(of)})`;
}

const operators = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const;

function binaryText({ operation, left, right }: Binary, text: Text): string {
  const [a, b] = [text(left), text(right)];
  return operation === 'min' || operation === 'max'
    ? `Math.${operation}(${a}, ${b})`
    : `(${a} ${operators[operation]} ${b})`;
}
