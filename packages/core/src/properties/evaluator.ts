// The float64 reference for many inputs: a part that a formula uses more than once is computed once per input, not each time.
import { evaluateFloat64 } from '../formula/evaluate-f64.js';
import type { Expr } from '../formula/expr.js';

/** Computes one formula at an input and parameters, with the results of `evaluateFloat64`. */
export type Evaluator = (x: number, params: { readonly [name: string]: number }) => number;

const known = new WeakMap<Expr, Evaluator>();

/** The evaluator of a formula; made once. */
export function evaluatorOf(formula: Expr): Evaluator {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const steps = stepsOf(formula);
  // A part's result stands among the parameters under a name that no parameter can have.
  const scratch: { [name: string]: number } = {};
  const evaluator: Evaluator = (x, params) => {
    Object.assign(scratch, params);
    let result = Number.NaN;
    for (const { name, of } of steps) {
      result = evaluateFloat64(of, x, scratch);
      scratch[name] = result;
    }
    return result;
  };
  known.set(formula, evaluator);
  return evaluator;
}

interface Step {
  readonly name: string;
  readonly of: Expr;
}

/** The repeated parts of a formula, each before those that use it, and the formula itself as the last. */
function stepsOf(formula: Expr): readonly Step[] {
  const uses = new Map<Expr, number>();
  const count = (node: Expr): void => {
    const times = (uses.get(node) ?? 0) + 1;
    uses.set(node, times);
    if (times === 1) partsOf(node).forEach(count);
  };
  count(formula);
  const steps: Step[] = [];
  const written = new Map<Expr, Expr>();
  const write = (node: Expr): Expr => {
    const before = written.get(node);
    if (before !== undefined) return before;
    let result = withParts(node, write);
    if ((uses.get(node) ?? 0) > 1 && partsOf(node).length > 0) {
      const name = `$${steps.length}`;
      steps.push({ name, of: result });
      result = { kind: 'parameter', name };
    }
    written.set(node, result);
    return result;
  };
  const whole = write(formula);
  return [...steps, { name: '$', of: whole }];
}

function partsOf(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case 'input':
    case 'constant':
    case 'parameter':
      return [];
    case 'unary':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'select':
      return [node.left, node.right, node.whenTrue, node.whenFalse];
    default:
      return node satisfies never;
  }
}

function withParts(node: Expr, write: (part: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'input':
    case 'constant':
    case 'parameter':
      return node;
    case 'unary':
      return { ...node, of: write(node.of) };
    case 'binary':
      return { ...node, left: write(node.left), right: write(node.right) };
    case 'select': {
      const [left, right] = [write(node.left), write(node.right)];
      return { ...node, left, right, whenTrue: write(node.whenTrue), whenFalse: write(node.whenFalse) };
    }
    default:
      return node satisfies never;
  }
}
