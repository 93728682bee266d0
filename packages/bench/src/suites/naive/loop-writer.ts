// Writes the loops over an array that a person writes, from plain forms.
import { type Activation, type Expr, formula } from '@actlab/core';
import { type AnyFunction, freshFunction } from '../../fresh-function.js';
import { erf } from './error-function.js';
import { writeScript } from './script-writer.js';

/** Parameter values by name. */
type Values = Readonly<Record<string, number>>;

/** out = f(x), or g · f'(x); one from the output is given y = f(x) in the place of x. All arrays are f32[n]. */
export type MapLoop = (x: Float32Array, out: Float32Array, params: Values) => void;
export type GradientLoop = (g: Float32Array, x: Float32Array, out: Float32Array, params: Values) => void;
/** As a gradient loop, and returns Σ g · ∂f/∂parameter. */
export type LearnLoop = (g: Float32Array, x: Float32Array, out: Float32Array, params: Values) => number;
/** out = f(x + bias), for rows of as many columns as `bias` has. */
export type BiasLoop = (x: Float32Array, bias: Float32Array, out: Float32Array, params: Values) => void;

/** The loops of one activation; they take its parameters by name. */
export class LoopWriter {
  readonly #name: string;
  readonly #start: string;

  constructor({ name, params }: Activation) {
    this.#name = name;
    this.#start = Object.keys(params).length === 0 ? '' : `const { ${Object.keys(params).join(', ')} } = params;`;
  }

  forward(value: Expr): MapLoop {
    const { statements, results } = writeScript([value]);
    const element = ['const x = xs[i];', ...statements, `out[i] = ${results[0]};`];
    return this.#compile(['xs', 'out', 'params'], eachElement(element)) as MapLoop;
  }

  backward(derivative: Expr): GradientLoop {
    const { statements, results } = writeScript([timesG(derivative)]);
    const element = ['const x = xs[i];', 'const $g = gs[i];', ...statements, `out[i] = ${results[0]};`];
    return this.#compile(['gs', 'xs', 'out', 'params'], eachElement(element)) as GradientLoop;
  }

  learn(derivative: Expr, byParameter: Expr): LearnLoop {
    const { statements, results } = writeScript([timesG(derivative), timesG(byParameter)]);
    const element = [
      'const x = xs[i];',
      'const $g = gs[i];',
      ...statements,
      `out[i] = ${results[0]};`,
      `sum += ${results[1]};`,
    ];
    return this.#compile(
      ['gs', 'xs', 'out', 'params'],
      `let sum = 0; ${eachElement(element)} return sum;`,
    ) as LearnLoop;
  }

  biasForward(value: Expr): BiasLoop {
    const { statements, results } = writeScript([value]);
    const element = ['const x = xs[i] + bias[column];', ...statements, `out[i] = ${results[0]};`, 'i++;'].join(' ');
    const row = `for (let column = 0; column < bias.length; column++) { ${element} }`;
    return this.#compile(['xs', 'bias', 'out', 'params'], `for (let i = 0; i < xs.length; ) { ${row} }`) as BiasLoop;
  }

  #compile(parameters: readonly string[], loop: string): AnyFunction {
    return freshFunction(`${this.#name}Naive`, { erf }, parameters, `${this.#start} ${loop}`);
  }
}

/** The upstream gradient; no parameter of a record has such a name. */
const g = formula.param('$g');

/** g · derivative, as one writes it: `x > 0 ? g : 0`. */
function timesG(derivative: Expr): Expr {
  if (derivative.kind === 'select') {
    return { ...derivative, whenTrue: timesG(derivative.whenTrue), whenFalse: timesG(derivative.whenFalse) };
  }
  if (derivative.kind === 'constant' && derivative.value === 0) return derivative;
  return derivative.kind === 'constant' && derivative.value === 1 ? g : formula.multiply(g, derivative);
}

const eachElement = (statements: readonly string[]): string =>
  `for (let i = 0; i < xs.length; i++) { ${statements.join(' ')} }`;
