// Walks the elements of an array channel by channel, in stretches that one loop call can do.
import { type CallParams, type ChannelLayout, selectChannel } from './call-params.js';

/** The elements start, start + step, … below end. */
type Range = (start: number, end: number, step: number) => void;

/** Calls `visit` for every stretch of one channel, in memory order. */
export function eachRangeOf(channel: number, { count, inner }: ChannelLayout, length: number, visit: Range): void {
  if (inner === 1) {
    visit(channel, length, count);
    return;
  }
  for (let start = channel * inner; start < length; start += count * inner) visit(start, start + inner, 1);
}

/** Calls `visit` for every stretch of every channel, with that channel's parameter values selected. */
export function eachRange(call: CallParams, length: number, visit: Range): void {
  for (let channel = 0; channel < call.layout.count; channel++) {
    selectChannel(call, channel);
    eachRangeOf(channel, call.layout, length, visit);
  }
}
