// Forward passes as instructions.
import { roundUp } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import type { Program } from '../engine/program.js';
import type { NetworkLayout } from './network.js';
import { segmentAt } from './parameters.js';
import type { EvaluationBuffers, PassBuffers } from './pass-buffers.js';

/** Whether a batch normalisation learns its running statistics from the pass. */
export type ForwardUse = 'training' | 'probe';

/** From `pass.x` to the layers' arrays. */
export function emitForward(
  engine: Engine,
  program: Program,
  network: NetworkLayout,
  pass: PassBuffers,
  use: ForwardUse,
): void {
  const { rows, stride } = pass;
  let input = pass.x;
  for (const [index, plan] of network.plans.entries()) {
    const { a, z, y, h, normalised, inverseDeviations } = pass.layers[index]!;
    const { outputs, normalisation, activation } = plan;
    emitDense(program, network, index, input, a, pass);
    const normalise = (from: number, to: number): void => {
      const { scale, shift } = addresses(network, index);
      const shape = [from, to, normalised, stride, outputs, rows, scale, shift, inverseDeviations] as const;
      if (normalisation!.kind === 'layer') program.add('layerNormForward', ...shape);
      else {
        const running = use === 'training' ? network.running[index]! : { mean: 0, variance: 0 };
        program.add('batchNormForward', ...shape, running.mean, running.variance);
      }
    };
    if (activation !== null) {
      if (normalisation?.position === 'before') normalise(a, z);
      emitActivation(engine, program, network, index, z, y, stride);
      if (normalisation?.position === 'after') normalise(y, h);
      if (plan.isResidual) program.add('add', h, normalisation?.position === 'after' ? h : y, input, outputs * stride);
    }
    input = h;
  }
}

/** From `buffers.x` to the outputs, whose address it returns; batch normalisation takes its running statistics. */
export function emitEvaluation(
  engine: Engine,
  program: Program,
  network: NetworkLayout,
  buffers: EvaluationBuffers,
): number {
  const { rows, stride, turns } = buffers;
  let input = buffers.x;
  for (const [index, plan] of network.plans.entries()) {
    const out = turns[index % 2]!;
    const { outputs, normalisation, activation } = plan;
    emitDense(program, network, index, input, out, buffers);
    const normalise = (): void => {
      const { scale, shift } = addresses(network, index);
      if (normalisation!.kind === 'layer') {
        const { normalised, inverseDeviations } = buffers;
        const shape = [out, out, normalised, stride, outputs, rows, scale, shift, inverseDeviations] as const;
        program.add('layerNormForward', ...shape);
      } else {
        const { mean, variance } = network.running[index]!;
        program.add('batchNormEvaluate', out, out, stride, outputs, rows, scale, shift, mean, variance);
      }
    };
    if (activation !== null) {
      if (normalisation?.position === 'before') normalise();
      emitActivation(engine, program, network, index, out, out, stride);
      if (normalisation?.position === 'after') normalise();
      if (plan.isResidual) program.add('add', out, out, input, outputs * stride);
    }
    input = out;
  }
  return input;
}

function emitDense(
  program: Program,
  network: NetworkLayout,
  index: number,
  input: number,
  out: number,
  { rows, stride }: { rows: number; stride: number },
): void {
  const { inputs, outputs } = network.plans[index]!;
  const { values, layout } = network.parameters;
  const { weights, bias } = layout.layers[index]!;
  const columns = roundUp(rows, 4);
  const matrices = [out, stride, segmentAt(values, weights), weights.stride, input, stride] as const;
  program.add('multiply', ...matrices, segmentAt(values, bias), outputs, columns, inputs);
}

function emitActivation(
  engine: Engine,
  program: Program,
  network: NetworkLayout,
  index: number,
  z: number,
  y: number,
  stride: number,
): void {
  const { activation, outputs } = network.plans[index]!;
  const { value } = engine.slots(activation!.activation);
  const { table, count } = network.activations[index]!;
  program.add('activate', value, z, y, outputs, stride, table, count);
}

/** Scale and shift of a layer's normalisation. */
function addresses(network: NetworkLayout, index: number): { scale: number; shift: number } {
  const { values, layout } = network.parameters;
  const { scale, shift } = layout.layers[index]!.normalisation!;
  return { scale: segmentAt(values, scale), shift: segmentAt(values, shift) };
}
