// One activation at one input: the float64 reference, and the float32 evaluation that every float32 path agrees with.
import type { Activation, Params } from '../activation.js';
import { evaluateFloat64 } from '../formula/evaluate-f64.js';
import { loopsFor } from './attached-loops.js';
import { scalarParams } from './call-params.js';

/** f and f' at one input. */
export interface Evaluation {
  readonly value: number;
  readonly derivative: number;
}

/**
 * f(x) and f'(x) in float64 from the record's plain forms: the reference that judges all other ways. It takes the machine's
 * `Math` functions, whose last bits differ between engines, so nothing that must be reproducible may depend on it.
 *
 * @throws ParameterError
 */
export function evaluate<P extends string>(f: Activation<P>, x: number, p?: Params<P>): Evaluation {
  const activation: Activation = f;
  const values = scalarParams(activation, p);
  const params = Object.fromEntries(Object.keys(activation.params).map((name, index) => [name, values[index]!]));
  return {
    value: evaluateFloat64(activation.value, x, params),
    derivative: evaluateFloat64(activation.derivative, x, params),
  };
}

/**
 * f(x) and f'(x) in float32: x and the parameters are rounded to float32 first. The same bits on every machine, and the same
 * as `forward` and `backward` give in a Float32Array.
 *
 * @throws ParameterError
 */
export function evaluateFloat32<P extends string>(f: Activation<P>, x: number, p?: Params<P>): Evaluation {
  const values = scalarParams(f, p);
  const { value, derivative } = loopsFor(f).float32;
  const input = Float32Array.of(x);
  const output = new Float32Array(2);
  value(input, output, 0, 1, 1, values);
  derivative(input, output.subarray(1), 0, 1, 1, values);
  return { value: output[0]!, derivative: output[1]! };
}
