// The gradient by the input of an activation over an array, in both forms: from the input and from the output.
import type { Activation, F, Params } from '../activation.js';
import { FormMissingError } from '../errors.js';
import { loopsLike } from './attached-loops.js';
import { type CallParams, callParams } from './call-params.js';
import { eachRange } from './channel-ranges.js';
import { checkAlike, checkOverlap, outputFor } from './check-arrays.js';
import type { ProductLoop } from './loops.js';

/**
 * g · f'(x) for every element, in `out` or in a new array: the gradient by x when `g` is the gradient by f(x).
 *
 * Shapes: g, x and out have n elements, n ≥ 0; `out` may be `g` or `x` itself, but not a shifted view of either. At a kink f'
 * is PyTorch's: the positive branch needs x > 0. NaN in x or g stays NaN.
 * Accuracy: f' from the input is within `f.stated.ulp.derivative` units in the last place on a Float32Array, tails included.
 * @throws ArrayError, ParameterError
 */
export function backward<P extends string, A extends F>(f: Activation<P>, g: A, x: A, p?: Params<P>, out?: A): A {
  const result = outputFor('backward', x, out);
  checkGradient('backward', g, x, result);
  multiply(loopsLike(f, x).backward, g, x, result, callParams(f, p, x.length));
  return result;
}

/**
 * g · f' for every element, with f' computed from the output y = f(x): cheaper than `backward` and enough to train with, but
 * the tails are lost (sigmoid' is 0 from x = 17 on in float32).
 *
 * Shapes and aliasing as in `backward`, with y in the place of x.
 * @throws FormMissingError when the record has no such form, or when its parameters (a negative slope, say) keep the output
 * from telling the input; ArrayError, ParameterError
 */
export function backwardFromOutput<P extends string, A extends F>(
  f: Activation<P>,
  g: A,
  y: A,
  p?: Params<P>,
  out?: A,
): A {
  const result = outputFor('backwardFromOutput', y, out);
  checkGradient('backwardFromOutput', g, y, result);
  const loop = loopsLike(f, y).backwardFromOutput;
  if (loop === undefined) {
    throw new FormMissingError(`backwardFromOutput(${f.name})`, 'the record has no form from the output; use backward');
  }
  const call = callParams(f, p, y.length);
  checkRecoverable(f, call);
  multiply(loop, g, y, result, call);
  return result;
}

function checkGradient<A extends F>(where: string, g: A, x: A, result: A): void {
  checkAlike(where, 'g', g, x);
  checkOverlap(where, 'g', g, result);
}

function multiply<A extends F>(loop: ProductLoop<A>, g: A, x: A, out: A, call: CallParams): void {
  if (call.perChannel.length === 0) loop(g, x, out, 0, x.length, 1, call.values);
  else multiplyByChannel(loop, g, x, out, call);
}

function multiplyByChannel<A extends F>(loop: ProductLoop<A>, g: A, x: A, out: A, call: CallParams): void {
  eachRange(call, x.length, (start, end, step) => loop(g, x, out, start, end, step, call.values));
}

/** Throws unless every parameter value lets the output determine the derivative. */
function checkRecoverable(f: Activation, call: CallParams): void {
  const all: { readonly [name: string]: { readonly min: number; readonly max: number } | undefined } | undefined =
    f.fromOutputBounds;
  for (const name in all) {
    const bounds = all[name];
    if (bounds === undefined) continue;
    const index = call.names.indexOf(name);
    const perChannel = channelValues(call, index);
    if (perChannel === undefined) checkWithin(f, name, bounds, call.values[index]!);
    else for (const value of perChannel) checkWithin(f, name, bounds, value);
  }
}

const channelValues = (call: CallParams, index: number): F | undefined =>
  call.perChannel.length === 0 ? undefined : call.perChannel.find((each) => each.index === index)?.values;

function checkWithin(f: Activation, name: string, { min, max }: { min: number; max: number }, value: number): void {
  if (value >= min && value <= max) return;
  throw new FormMissingError(
    `backwardFromOutput(${f.name})`,
    `the output tells the input only for ${name} in [${min}, ${max}], got ${value}; use backward`,
  );
}
