// A formula as a list of steps in the order in which they are computed, each alike part once. evaluate-f32 runs such a list and
// the emitters write it out, so that all of them do the same roundings in the same order.
import { fullExpansions, singleExpansions, wideExpansions } from './expansions/index.js';
import type {
  BinaryOperation,
  BitOperation,
  Comparison,
  ExactOperation,
  Expr,
  TranscendentalOperation,
  UnaryOperation,
} from './expr.js';

/**
 * One step; `of`, `left`, `right`, `whenTrue` and `whenFalse` are indices of earlier steps. A wide step is a float64 number,
 * any other a float32 number. The operands of a step are as wide as it is, except that `narrow` rounds a wide number and
 * `promote` makes one wide.
 */
export type Step<Operation extends string = UnaryOperation> = { readonly wide: boolean } & (
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
    }
);

/** The steps of one formula; its result is the step at `result`. */
export interface Program<Operation extends string = UnaryOperation> {
  readonly steps: readonly Step<Operation>[];
  readonly result: number;
}

/** Every operation that is left in a float32 program. */
export type PlainOperation = ExactOperation | BitOperation | 'narrow' | 'promote';

/** A program with a float32 result: constants rounded, transcendental operations expanded into exact and bit operations. */
export type Float32Program = Program<PlainOperation>;

/** The float32 steps of a formula, with float64 ones under `wide`. */
export function float32Program(formula: Expr): Float32Program {
  const lineariser = new Lineariser({ single: singleExpansions, wide: wideExpansions });
  return lineariser.program(formula, false) as Float32Program;
}

/** A program with a float64 result: exp, expm1 and tanh expanded, other transcendental operations as they are. */
export type Float64Program = Program<ExactOperation | BitOperation | TranscendentalOperation>;

/** The float64 steps of a formula. */
export const float64Program = (formula: Expr): Float64Program =>
  new Lineariser({ wide: fullExpansions }).program(formula, true) as Float64Program;

/** Whether kernels can run the program: nothing in it is left to the machine's functions. */
export const isExpanded = (program: Float64Program): program is Program<ExactOperation | BitOperation> =>
  program.steps.every((step) => step.kind !== 'unary' || !(step.operation in singleExpansions));

type Expansions = { readonly [operation in TranscendentalOperation]?: (of: Expr) => Expr };

class Lineariser {
  readonly #expansions: { readonly single?: Expansions; readonly wide?: Expansions };
  readonly #steps: Step<string>[] = [];
  readonly #indexOfNode = { single: new Map<Expr, number>(), wide: new Map<Expr, number>() };
  readonly #indexOfStep = new Map<string, number>();

  constructor(expansions: { readonly single?: Expansions; readonly wide?: Expansions }) {
    this.#expansions = expansions;
  }

  program(formula: Expr, wide: boolean): Program<string> {
    return { result: this.#visit(formula, wide), steps: this.#steps };
  }

  #visit(node: Expr, wide: boolean): number {
    const seen = this.#indexOfNode[wide ? 'wide' : 'single'];
    const known = seen.get(node);
    if (known !== undefined) return known;
    const index = this.#visitNew(node, wide);
    seen.set(node, index);
    return index;
  }

  #visitNew(node: Expr, wide: boolean): number {
    const visit = (each: Expr): number => this.#visit(each, wide);
    switch (node.kind) {
      case 'input':
        return this.#append({ kind: 'input', wide });
      case 'parameter':
        return this.#append({ ...node, wide });
      case 'constant':
        return this.#append({ kind: 'constant', value: wide ? node.value : Math.fround(node.value), wide });
      case 'unary': {
        const { operation, of } = node;
        if (operation === 'wide') return wide ? visit(of) : this.#convert('narrow', of);
        if (operation === 'single') return wide && this.#expansions.single ? this.#convert('promote', of) : visit(of);
        const expansion = this.#expansions[wide ? 'wide' : 'single']?.[operation as TranscendentalOperation];
        return expansion ? visit(expansion(of)) : this.#append({ kind: 'unary', operation, of: visit(of), wide });
      }
      case 'binary':
        return this.#append({ ...node, left: visit(node.left), right: visit(node.right), wide });
      case 'select':
        return this.#append({
          ...node,
          left: visit(node.left),
          right: visit(node.right),
          whenTrue: visit(node.whenTrue),
          whenFalse: visit(node.whenFalse),
          wide,
        });
      default:
        return node satisfies never;
    }
  }

  /** A formula in steps of the other width, and its result in this one. */
  #convert(operation: 'narrow' | 'promote', formula: Expr): number {
    const wide = operation === 'promote';
    return this.#append({ kind: 'unary', operation, of: this.#visit(formula, !wide), wide });
  }

  /** The index of a step like this one, added if there is none yet. */
  #append(step: Step<string>): number {
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
