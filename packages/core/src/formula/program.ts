// A formula as a list of steps in the order in which they are computed, each alike part once. evaluate-f32 runs such a list
// and emit-loop writes it out, so that both do the same roundings in the same order.
import { expansions } from './expand.js';
import type {
  BinaryOperation,
  BitOperation,
  Comparison,
  ExactOperation,
  Expr,
  TranscendentalOperation,
  UnaryOperation,
} from './expr.js';

/** One step; `of`, `left`, `right`, `whenTrue` and `whenFalse` are indices of earlier steps. */
export type Step<Operation extends UnaryOperation = UnaryOperation> =
  | { readonly kind: 'input' }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'unary'; readonly operation: Operation; readonly of: number }
  | { readonly kind: 'binary'; readonly operation: BinaryOperation; readonly left: number; readonly right: number }
  | {
      readonly kind: 'select';
      readonly comparison: Comparison;
      readonly left: number;
      readonly right: number;
      readonly whenTrue: number;
      readonly whenFalse: number;
    };

/** The steps of one formula; its result is the step at `result`. */
export interface Program<Operation extends UnaryOperation = UnaryOperation> {
  readonly steps: readonly Step<Operation>[];
  readonly result: number;
}

/** A program in float32: constants rounded, transcendental operations expanded into exact and bit operations. */
export type Float32Program = Program<ExactOperation | BitOperation>;

/** The float32 steps of a formula. */
export const float32Program = (formula: Expr): Float32Program =>
  new Lineariser(Math.fround, expansions).program(formula) as Float32Program;

/** The float64 steps of a formula, as it is written. */
export const float64Program = (formula: Expr): Program => new Lineariser((value) => value, {}).program(formula);

type Expansions = { readonly [operation in TranscendentalOperation]?: (of: Expr) => Expr };

class Lineariser {
  readonly #round: (value: number) => number;
  readonly #expansions: Expansions;
  readonly #steps: Step[] = [];
  readonly #indexOfNode = new Map<Expr, number>();
  readonly #indexOfStep = new Map<string, number>();

  constructor(round: (value: number) => number, expansions: Expansions) {
    this.#round = round;
    this.#expansions = expansions;
  }

  program(formula: Expr): Program {
    return { result: this.#visit(formula), steps: this.#steps };
  }

  #visit(node: Expr): number {
    const known = this.#indexOfNode.get(node);
    if (known !== undefined) return known;
    const index = this.#visitNew(node);
    this.#indexOfNode.set(node, index);
    return index;
  }

  #visitNew(node: Expr): number {
    switch (node.kind) {
      case 'input':
      case 'parameter':
        return this.#append(node);
      case 'constant':
        return this.#append({ kind: 'constant', value: this.#round(node.value) });
      case 'unary': {
        if (node.operation === 'wide') return this.#visit(node.of);
        const expansion = this.#expansions[node.operation as TranscendentalOperation];
        return expansion ? this.#visit(expansion(node.of)) : this.#append({ ...node, of: this.#visit(node.of) });
      }
      case 'binary':
        return this.#append({ ...node, left: this.#visit(node.left), right: this.#visit(node.right) });
      case 'select':
        return this.#append({
          ...node,
          left: this.#visit(node.left),
          right: this.#visit(node.right),
          whenTrue: this.#visit(node.whenTrue),
          whenFalse: this.#visit(node.whenFalse),
        });
      default:
        return node satisfies never;
    }
  }

  /** The index of a step like this one, added if there is none yet. */
  #append(step: Step): number {
    const key = Object.entries(step)
      .map(([name, part]) => `${name} ${Object.is(part, -0) ? '-0' : part}`)
      .sort()
      .join();
    const known = this.#indexOfStep.get(key);
    if (known !== undefined) return known;
    this.#indexOfStep.set(key, this.#steps.length);
    return this.#steps.push(step) - 1;
  }
}
