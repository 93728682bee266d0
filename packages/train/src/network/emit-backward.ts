// The backward pass as instructions: the chain rule from the loss to every parameter.
import { roundUp } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import type { Program } from '../engine/program.js';
import { outputDecides } from './activation-unit.js';
import type { NetworkLayout } from './network.js';
import { type Segment, segmentAt } from './parameters.js';
import type { PassBuffers } from './pass-buffers.js';

/** Told where the gradient with respect to z of a hidden layer stands, while it stands there. */
type OnGradient = (layer: number, gradient: number) => void;

/**
 * From `pass.deltas[0]`, the gradient with respect to the outputs, to the gradients of all parameters.
 *
 * Gradients flow through three arrays: the layer's own, the one of the layer below, and for residual layers, whose output's
 * gradient is needed once more below, one for everything inside the layer.
 */
export function emitBackward(
  engine: Engine,
  program: Program,
  network: NetworkLayout,
  pass: PassBuffers,
  onGradient?: OnGradient,
): void {
  const { rows, stride } = pass;
  const { gradients, values, layout } = network.parameters;
  let [outer, below, inner] = pass.deltas;
  for (let index = network.plans.length - 1; index >= 0; index--) {
    const plan = network.plans[index]!;
    const { inputs, outputs, activation, normalisation, isResidual } = plan;
    const { z, y, normalised, inverseDeviations } = pass.layers[index]!;
    const segments = layout.layers[index]!;
    const gradientAt = (segment: Segment): number => segmentAt(gradients, segment);
    // What arrives must outlive the layer only where it also passes around it.
    const delta = isResidual ? inner : outer;
    let arriving = outer;
    const normalise = (): void => {
      const { scale, shift } = segments.normalisation!;
      const kind = normalisation!.kind === 'batch' ? 'batchNormBackward' : 'layerNormBackward';
      const arrays = [arriving, normalised, delta, stride, outputs, rows, segmentAt(values, scale)] as const;
      program.add(kind, ...arrays, inverseDeviations, gradientAt(scale), gradientAt(shift));
      arriving = delta;
    };
    if (activation !== null) {
      if (normalisation?.position === 'after') normalise();
      const slots = engine.slots(activation.activation);
      const { table, count } = network.activations[index]!;
      for (const { plan: learned, segment } of segments.learned) {
        const kernel = slots.gradients[learned.name]!;
        const shape = [outputs, stride, rows, table, count, Number(learned.count > 1)] as const;
        program.add('parameterGradient', kernel, arriving, z, gradientAt(segment), pass.lanes, ...shape);
      }
      const [kernel, from] = outputDecides(activation) ? [slots.backwardFromOutput!, y] : [slots.backward, z];
      program.add('activateBackward', kernel, arriving, from, delta, outputs, stride, table, count);
      arriving = delta;
      onGradient?.(index, delta);
      if (normalisation?.position === 'before') normalise();
    }
    const { weights, bias } = segments;
    const first = index === 0;
    const input = first ? { at: pass.xRows, stride: pass.xStride } : { at: pass.transposed, stride: weights.stride };
    if (!first) program.add('transpose', input.at, input.stride, pass.layers[index - 1]!.h, stride, inputs, rows);
    const columns = roundUp(inputs, 4);
    const product = [gradientAt(weights), weights.stride, delta, stride, input.at, input.stride] as const;
    program.add('multiply', ...product, 0, outputs, columns, rows);
    program.add('rowSums', gradientAt(bias), delta, stride, outputs, rows);
    if (first) return;
    const matrices = [below, stride, segmentAt(values, weights), weights.stride, delta, stride] as const;
    program.add('multiplyTransposed', ...matrices, inputs, roundUp(rows, 4), outputs);
    if (isResidual) program.add('add', below, below, outer, outputs * stride);
    [outer, below] = [below, outer];
  }
}
