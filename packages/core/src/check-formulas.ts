// What plain JavaScript can put in place of a formula: the NaN that comes of `x * 2`, strings, nothing.
import type { Activation } from './activation.js';
import { CoreError } from './errors.js';
import type { Expr } from './formula/expr.js';

/**
 * Does nothing for a record whose formulas are built of the nodes of the language. Whether their parameters are the record's own is
 * found out where they are compiled.
 *
 * @throws CoreError `invalid-definition`
 */
export function checkFormulas(activation: Activation): void {
  const { name, value, derivative, float32 = {}, derivativeFromOutput, paramDerivative = {} } = activation;
  const formulas: readonly (readonly [where: string, formula: unknown])[] = [
    ['value', value],
    ['derivative', derivative],
    ...Object.entries(float32).map(([form, formula]) => [`float32.${form}`, formula] as const),
    ...(derivativeFromOutput === undefined ? [] : [['derivativeFromOutput', derivativeFromOutput] as const]),
    ...Object.entries(paramDerivative).map(([by, formula]) => [`paramDerivative.${by}`, formula] as const),
  ];
  const seen = new Set<unknown>();
  for (const [where, formula] of formulas) {
    // A list, not a recursion: formulas may be deeper than the stack.
    const waiting = [formula];
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (seen.has(node)) continue;
      seen.add(node);
      const got = strangeness(node);
      if (got === undefined) waiting.push(...partsOf(node as Expr));
      else
        throw new CoreError(
          'invalid-definition',
          `${name}.${where}: must be built with the operations of formula, got ${got}`,
        );
    }
  }
}

/** What a value is that is no node, or undefined for a node. */
function strangeness(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return String(node);
  const { kind, value } = node as { kind?: unknown; value?: unknown };
  switch (kind) {
    case 'input':
    case 'parameter':
    case 'unary':
    case 'binary':
    case 'select':
      return undefined;
    case 'constant':
      // What JavaScript makes of an operator between expressions.
      return typeof value === 'number' && !Number.isNaN(value) ? undefined : `the constant ${String(value)}`;
    default:
      return `an object of the kind ${String(kind)}`;
  }
}

function partsOf(node: Expr): readonly unknown[] {
  if (node.kind === 'unary') return [node.of];
  if (node.kind === 'binary') return [node.left, node.right];
  return node.kind === 'select' ? [node.left, node.right, node.whenTrue, node.whenFalse] : [];
}
