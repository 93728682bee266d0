// Loops for a record that has no generated ones: they run the formulas block by block, with the same results.
import type { Activation, F } from '../activation.js';
import { blockLength, type Evaluator, float32Evaluator, float64Evaluator } from '../formula/evaluate-program.js';
import type { Expr } from '../formula/expr.js';
import { float32Program, float64Program } from '../formula/program.js';
import type { ActivationLoops, Loops, MapLoop, ProductLoop, SumLoop } from './loops.js';

/** The loops of an activation, by interpretation. */
export function interpretedLoops(activation: Activation): ActivationLoops {
  return {
    float32: interpret(
      { ...activation, ...activation.float32 },
      () => new Float32Array(blockLength),
      (formula) => float32Evaluator(float32Program(formula)),
    ),
    float64: interpret(
      activation,
      () => new Float64Array(blockLength),
      (formula) => float64Evaluator(float64Program(formula)),
    ),
  };
}

function interpret<A extends F>(
  activation: Activation,
  block: () => A,
  evaluator: (formula: Expr) => Evaluator<A>,
): Loops<A> {
  const names = Object.keys(activation.params);
  const inputs = block();

  /** Calls `take(at, result)` for every element in order. */
  const visit = (formula: Expr): Visit<A> => {
    let evaluate: Evaluator<A> | undefined;
    return (x, start, end, step, values, take) => {
      const params = Object.fromEntries(names.map((name, index) => [name, values[index]!]));
      for (let from = start; from < end; from += blockLength * step) {
        const count = Math.min(blockLength, Math.ceil((end - from) / step));
        for (let k = 0; k < count; k++) inputs[k] = x[from + k * step]!;
        evaluate ??= evaluator(formula);
        const results = evaluate(inputs, count, params);
        for (let k = 0; k < count; k++) take(from + k * step, results[k]!);
      }
    };
  };
  const map = (formula: Expr): MapLoop<A> => {
    const visitAll = visit(formula);
    return (x, out, start, end, step, params) => {
      visitAll(x, start, end, step, params, (at, result) => {
        out[at] = result;
      });
    };
  };
  const product = (formula: Expr): ProductLoop<A> => {
    const visitAll = visit(formula);
    return (g, x, out, start, end, step, params) => {
      visitAll(x, start, end, step, params, (at, result) => {
        out[at] = g[at]! * result;
      });
    };
  };
  const sum = (formula: Expr): SumLoop<A> => {
    const visitAll = visit(formula);
    return (g, x, lanes, first, start, end, step, params) => {
      let k = first;
      visitAll(x, start, end, step, params, (at, result) => {
        lanes[k & 7] = lanes[k & 7]! + g[at]! * result;
        k++;
      });
    };
  };
  const { derivativeFromOutput, paramDerivative = {} } = activation;
  return {
    value: map(activation.value),
    derivative: map(activation.derivative),
    backward: product(activation.derivative),
    ...(derivativeFromOutput && { backwardFromOutput: product(derivativeFromOutput) }),
    gradients: Object.fromEntries(
      Object.entries(paramDerivative).flatMap(([name, formula]) => (formula ? [[name, sum(formula)]] : [])),
    ),
  };
}

type Visit<A extends F> = (
  x: A,
  start: number,
  end: number,
  step: number,
  values: Float64Array,
  take: (at: number, result: number) => void,
) => void;
