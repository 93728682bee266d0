// Writes plain forms as JavaScript, as one would: what is used twice gets a name where both uses see it, a choice becomes a
// conditional whose branches compute only what they need.
import type { Expr } from '@actlab/core';
import { conditionOf, written } from './expression-text.js';

type Select = Extract<Expr, { kind: 'select' }>;

/** A block of statements and the formulas that get a name in it. */
class Block {
  readonly named: Expr[] = [];
  readonly #outer: Block | undefined;
  readonly #depth: number;

  constructor(outer?: Block) {
    this.#outer = outer;
    this.#depth = outer === undefined ? 0 : outer.#depth + 1;
  }

  /** The innermost block that holds both. */
  meet(other: Block): Block {
    if (this === other) return this;
    return this.#depth >= other.#depth ? (this.#outer as Block).meet(other) : this.meet(other.#outer as Block);
  }
}

/** Statements, and for each formula the expression that is its result after them. */
export interface Script {
  readonly statements: readonly string[];
  readonly results: readonly string[];
}

/**
 * JavaScript for formulas whose alike parts are one node. The input is `x`, parameters keep their names, names of its own are
 * `v0`, `v1`, …; `Math` and a function `erf` must be in reach.
 */
export function writeScript(formulas: readonly Expr[]): Script {
  const outermost = new Block();
  const branches = new Map<Select, readonly [whenTrue: Block, whenFalse: Block]>();
  const order = operandsFirst(formulas);
  nameWhatIsShared(order, formulas, outermost, branches);
  const names = new Map<Expr, string>();
  const text = (node: Expr): string => names.get(node) ?? written(node, text);
  const statementsOf = (block: Block): string[] =>
    block.named.flatMap((node) => {
      const name = `v${names.size}`;
      const blocks = node.kind === 'select' ? branches.get(node) : undefined;
      if (node.kind !== 'select' || blocks === undefined || blocks.every(({ named }) => named.length === 0)) {
        const statement = `const ${name} = ${written(node, text)};`;
        names.set(node, name);
        return [statement];
      }
      names.set(node, name);
      const branch = (at: 0 | 1, result: Expr): string =>
        `{ ${[...statementsOf(blocks[at]), `${name} = ${text(result)};`].join(' ')} }`;
      return [
        `let ${name};`,
        `if (${conditionOf(node, text)}) ${branch(0, node.whenTrue)} else ${branch(1, node.whenFalse)}`,
      ];
    });
  return { statements: statementsOf(outermost), results: formulas.map(text) };
}

/** Every node once, after what it is made of. */
function operandsFirst(formulas: readonly Expr[]): Expr[] {
  const order = new Set<Expr>();
  const visit = (node: Expr): void => {
    if (order.has(node)) return;
    for (const each of operandsOf(node)) visit(each);
    order.add(node);
  };
  for (const each of formulas) visit(each);
  return [...order];
}

function operandsOf(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case 'unary':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'select':
      return [node.left, node.right, node.whenTrue, node.whenFalse];
    case 'input':
    case 'constant':
    case 'parameter':
      return [];
    default:
      return node satisfies never;
  }
}

/** Puts every node that is used twice, and every choice with such nodes in a branch, into the block it gets its name in. */
function nameWhatIsShared(
  order: readonly Expr[],
  formulas: readonly Expr[],
  outermost: Block,
  branches: Map<Select, readonly [Block, Block]>,
): void {
  const uses = new Map<Expr, { block: Block; count: number }>();
  const use = (node: Expr, block: Block): void => {
    const known = uses.get(node);
    uses.set(node, { block: known?.block.meet(block) ?? block, count: (known?.count ?? 0) + 1 });
  };
  for (const each of formulas) use(each, outermost);
  for (const node of order.toReversed()) {
    const { block } = uses.get(node) as { block: Block };
    if (node.kind !== 'select') {
      for (const each of operandsOf(node)) use(each, block);
      continue;
    }
    const [whenTrue, whenFalse] = [new Block(block), new Block(block)];
    branches.set(node, [whenTrue, whenFalse]);
    use(node.left, block);
    use(node.right, block);
    use(node.whenTrue, whenTrue);
    use(node.whenFalse, whenFalse);
  }
  for (const node of order) {
    const { block, count } = uses.get(node) as { block: Block; count: number };
    const hasNames = node.kind === 'select' && branches.get(node)?.some(({ named }) => named.length > 0);
    if (hasNames || (count > 1 && operandsOf(node).length > 0)) block.named.push(node);
  }
}
