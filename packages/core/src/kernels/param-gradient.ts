// The gradient of an activation by one of its learnable parameters, summed over an array.
import type { Activation, F, Params } from '../activation.js';
import { ArrayError, ParameterError } from '../errors.js';
import { learnableRule, unknownParameterRule } from '../parameter-rules.js';
import { loopsLike } from './attached-loops.js';
import { type CallParams, type ChannelLayout, callParams, checkLayout, selectChannel } from './call-params.js';
import { eachRangeOf } from './channel-ranges.js';
import { checkAlike } from './check-arrays.js';

/**
 * Σ g · ∂f/∂name, one sum per channel: element i belongs to channel floor(i / inner) % count. Without `channels` the layout is
 * that of the parameter itself (one channel when it is a number).
 *
 * Layouts for x of shape (N, C, …): PyTorch's `num_parameters=C` is count = C, inner = the product of the sizes after C (1
 * for dense layers); Keras' slope of the shape of a sample is count = the size of a sample, inner = 1; ONNX' right-aligned
 * slope (C, 1, 1) on NCHW is count = C, inner = H · W.
 * Sums run in float64 in a fixed order: of a channel's elements in memory order the k-th goes to lane k mod 8, and the lanes
 * are added as ((0+1)+(2+3))+((4+5)+(6+7)). For Float32Array each sum is rounded to float32 at the end, once. No elements: 0.
 * @throws ParameterError when the parameter is unknown or not learnable, ArrayError
 */
export function paramGradient<P extends string, A extends F>(
  f: Activation<P>,
  name: P,
  g: A,
  x: A,
  p?: Params<P>,
  channels?: { readonly count: number; readonly inner: number },
): Float64Array {
  checkAlike('paramGradient', 'g', g, x);
  const activation: Activation = f;
  const unknown = unknownParameterRule(activation, name);
  if (unknown !== undefined) throw new ParameterError('unknown-parameter', f.name, name, unknown);
  const loop = loopsLike(activation, x).gradients[name];
  if (loop === undefined) {
    throw new ParameterError('not-learnable', f.name, name, learnableRule(activation, name) ?? 'not learnable');
  }
  const call = callParams(activation, p, x.length);
  const layout = layoutOf(call, channels, x.length);
  const sums = new Float64Array(layout.count);
  const lanes = new Float64Array(8);
  for (let channel = 0; channel < layout.count; channel++) {
    selectChannel(call, channel);
    lanes.fill(0);
    let first = 0;
    eachRangeOf(channel, layout, x.length, (start, end, step) => {
      loop(g, x, lanes, first, start, end, step, call.values);
      first = (first + layout.inner) & 7;
    });
    const sum = sumOfLanes(lanes);
    sums[channel] = x.BYTES_PER_ELEMENT === 4 ? Math.fround(sum) : sum;
  }
  return sums;
}

/** Adds eight lanes in a fixed order, pairs first. */
function sumOfLanes(lanes: Float64Array): number {
  const pair = (i: number): number => lanes[i]! + lanes[i + 1]!;
  return pair(0) + pair(2) + (pair(4) + pair(6));
}

function layoutOf(call: CallParams, channels: ChannelLayout | undefined, length: number): ChannelLayout {
  if (channels === undefined) return call.layout;
  checkLayout('paramGradient', channels, length);
  const { count, inner } = call.layout;
  if (call.perChannel.length > 0 && (channels.count !== count || channels.inner !== inner)) {
    throw new ArrayError(
      'channel-layout',
      'paramGradient',
      `channels must be the layout of the per-channel parameters, ${count} · ${inner}, got ${channels.count} · ${channels.inner}`,
    );
  }
  return channels;
}
