// Arrays of random numbers from one stream, in float64; whoever stores them as float32 rounds once.
import { log } from '@actlab/core/numerics';
import { cosTurns, sinTurns } from '../numerics/sin-cos.js';
import type { Stream } from './stream.js';

/** `count` standard normals by Box and Muller (1958); numbers 2i and 2i+1 come from block i of the stream. */
export function drawNormals(stream: Stream, count: number): Float64Array {
  const normals = new Float64Array(count);
  for (let i = 0; i < count; i += 2) {
    // 1 − u lies in (0, 1], where the logarithm is finite.
    const radius = Math.sqrt(-2 * log(1 - stream.nextUniform()));
    const turn = stream.nextUniform();
    normals[i] = radius * cosTurns(turn);
    if (i + 1 < count) normals[i + 1] = radius * sinTurns(turn);
  }
  return normals;
}

/** `count` numbers uniform on [−1, 1). */
export function drawUniforms(stream: Stream, count: number): Float64Array {
  const uniforms = new Float64Array(count);
  for (let i = 0; i < count; i++) uniforms[i] = 2 * stream.nextUniform() - 1;
  return uniforms;
}
