// A record's formulas as they stand in a paper: without what they owe to accuracy. Left out are `wide`, corrections of rounding
// (0 in exact arithmetic), guards against overflow (known by a constant of 700 or more: e^700 is nearly the largest float64
// number) and the passing on of NaN. What is left out wrongly shows: every loop is checked before it is timed.
import { type Expr, formula } from '@actlab/core';

type Select = Extract<Expr, { kind: 'select' }>;
type Binary = Extract<Expr, { kind: 'binary' }>;

const farAway = 700;
const zero = formula.lift(0);

/** Plain forms of several formulas. Alike parts are one node, also between formulas. */
export class PlainForms {
  readonly #known = new Map<string, Expr>();
  readonly #ids = new Map<Expr, number>();

  /** The plain form of `of`, with the plain form `input` in the place of its input. */
  of(of: Expr, input: Expr = formula.x): Expr {
    const seen = new Map<Expr, Expr>();
    const read = (node: Expr): Expr => {
      const known = seen.get(node) ?? this.#shared(this.#plain(node, read, input));
      seen.set(node, known);
      return known;
    };
    return read(of);
  }

  #plain(node: Expr, read: (node: Expr) => Expr, input: Expr): Expr {
    switch (node.kind) {
      case 'input':
        return input;
      case 'constant':
      case 'parameter':
        return node;
      case 'unary': {
        const of = read(node.of);
        if (node.operation === 'wide' || node.operation === 'single') return of;
        if (node.operation === 'negate' && of.kind === 'constant') return formula.lift(-of.value);
        return { ...node, of };
      }
      case 'binary':
        return plainBinary({ ...node, left: read(node.left), right: read(node.right) });
      case 'select':
        return plainSelect({
          ...node,
          left: read(node.left),
          right: read(node.right),
          whenTrue: read(node.whenTrue),
          whenFalse: read(node.whenFalse),
        });
      default:
        return node satisfies never;
    }
  }

  /** The node like this one that came first. */
  #shared(node: Expr): Expr {
    const key = Object.values(node)
      .map((part) => (typeof part === 'object' ? `#${this.#idOf(part)}` : Object.is(part, -0) ? '-0' : String(part)))
      .join(' ');
    const known = this.#known.get(key) ?? node;
    this.#known.set(key, known);
    return known;
  }

  #idOf(node: Expr): number {
    const id = this.#ids.get(node) ?? this.#ids.size;
    this.#ids.set(node, id);
    return id;
  }
}

function plainBinary(node: Binary): Expr {
  const { operation, left, right } = node;
  switch (operation) {
    case 'add':
      if (isZero(right)) return left;
      return isZero(left) ? right : node;
    case 'subtract':
      return isZero(right) ? left : node;
    case 'multiply':
      return isZero(left) || isZero(right) ? zero : node;
    case 'min':
      return constantOf(right) >= farAway ? left : node;
    case 'max':
      return constantOf(right) <= -farAway ? left : node;
    case 'divide':
      return node;
    default:
      return operation satisfies never;
  }
}

function plainSelect(node: Select): Expr {
  const { comparison, left, right, whenTrue, whenFalse } = node;
  if (comparison === 'greaterOrEqual' && left === right) {
    // A correction is `c if c is a number, else 0`; anything else only passes NaN on.
    return whenTrue === left && isZero(whenFalse) ? zero : whenTrue;
  }
  const limit = constantOf(right);
  if (!(Math.abs(limit) >= farAway)) return node;
  return comparison.startsWith('less') === limit > 0 ? whenTrue : whenFalse;
}

const constantOf = (node: Expr): number => (node.kind === 'constant' ? node.value : Number.NaN);
const isZero = (node: Expr): boolean => constantOf(node) === 0;
