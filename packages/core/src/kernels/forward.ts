// The value of an activation over an array.
import type { Activation, F, Params } from '../activation.js';
import { loopsLike } from './attached-loops.js';
import { type CallParams, callParams } from './call-params.js';
import { eachRange } from './channel-ranges.js';
import { outputFor } from './check-arrays.js';
import type { MapLoop } from './loops.js';

/**
 * f(x) for every element of `x`, in `out` or in a new array of the same type.
 *
 * Shapes: x and out have n elements, n ≥ 0; `out` may be `x` itself, but not a shifted view of it. A per-channel parameter
 * has one value per channel. Parameters are rounded to float32 for a Float32Array. NaN stays NaN.
 * Accuracy: Float32Array within `f.stated.ulp.value` units in the last place, the same bits on every machine, wherever an
 * element stands; Float64Array the same where the formula needs no more than exp, expm1
 * and tanh, else by the machine's `Math` functions. Allocates nothing when `out` is given and no parameter
 * is per channel.
 * Memory: any array may lie in a shared or a resizable buffer, and has the length that it has at the call. An array whose buffer
 * was detached (transferred) has length 0: alone it gives an empty result, with others an `array-length` error.
 * @throws ArrayError, ParameterError
 */
export function forward<P extends string, A extends F>(f: Activation<P>, x: A, p?: Params<P>, out?: A): A {
  const result = outputFor('forward', x, out);
  const call = callParams(f, p, x.length);
  const loop = loopsLike(f, x).value;
  if (call.perChannel.length === 0) loop(x, result, 0, x.length, 1, call.values);
  else forwardByChannel(loop, x, result, call);
  return result;
}

function forwardByChannel<A extends F>(loop: MapLoop<A>, x: A, out: A, call: CallParams): void {
  eachRange(call, x.length, (start, end, step) => loop(x, out, start, end, step, call.values));
}
