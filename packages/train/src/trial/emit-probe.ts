// A look inside a network as instructions: which kernels measure what.
import type { Engine } from '../engine/engine.js';
import { Program } from '../engine/program.js';
import { emitBackward } from '../network/emit-backward.js';
import { emitForward } from '../network/emit-forward.js';
import { lossKernels } from '../network/losses/loss.js';
import type { Need } from './ensemble-quantities.js';
import type { ProbeLayout } from './probe-layout.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** Forward, backward where gradients are needed, then the sums over each hidden layer. */
export function emitProbe(
  engine: Engine,
  plan: TrialPlan,
  { network, parts }: TrialLayout,
  probe: ProbeLayout,
  needs: ReadonlySet<Need>,
): Program {
  const { loss, features, width } = plan;
  const { pass, order, layers, derivatives } = probe;
  const { rows, stride } = pass;
  const { x, xStride, targets, targetStride } = parts.train;
  const program = new Program();
  program.add('gatherColumns', pass.x, stride, x, xStride, order, rows, features);
  if (needs.has('gradient')) {
    program.add('gatherRows', pass.xRows, pass.xStride, x, xStride, order, rows, xStride);
    program.add('gatherColumns', pass.targets, stride, targets, targetStride, order, rows, width);
  }
  emitForward(engine, program, network, pass, 'probe');
  if (needs.has('gradient')) {
    const outputs = pass.layers.at(-1)!.h;
    const arrays = [lossKernels[loss.kernel], outputs, pass.targets, pass.deltas[0]] as const;
    program.add('loss', ...arrays, stride, width, rows, loss.terms(rows, width), 1);
    emitBackward(engine, program, network, pass, (index, gradient) => {
      program.add('moments', gradient, stride, network.plans[index]!.outputs, rows, layers[index]!.gradient);
    });
  }
  for (const [index, stats] of layers.entries()) {
    const { outputs: units, activation } = network.plans[index]!;
    const { z, y } = pass.layers[index]!;
    const { table, count } = network.activations[index]!;
    const shape = [stride, units, rows] as const;
    if (needs.has('z')) {
      program.add('moments', z, ...shape, stats.z);
      program.add('negatives', z, ...shape, stats.negatives);
    }
    if (needs.has('output')) {
      program.add('moments', y, ...shape, stats.output);
      program.add('outputs', y, ...shape, stats.zeros, stats.constantUnits);
    }
    if (needs.has('derivative')) {
      const { derivative } = engine.slots(activation!.activation);
      program.add('activate', derivative, z, derivatives, units, stride, table, count);
      program.add('moments', derivatives, ...shape, stats.derivative);
      program.add('slopes', derivatives, ...shape, stats.slopes, stats.deadUnits);
    }
  }
  return program;
}
