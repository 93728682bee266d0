// An engine network and the reference network with the same numbers in it, and rows to feed both.
import type { ActivationSpec } from '@actlab/train/records';
import { type ClassificationDataset, completeTrialSpec, type RegressionDataset } from '@actlab/train/trial';
import type { Part } from '../dist/data/prepare-parts.js';
import { initialise } from '../dist/network/initialise.js';
import { he } from '../dist/network/initialisers/he.js';
import type { LayerPlan } from '../dist/network/layer-plan.js';
import { Network } from '../dist/network/network.js';
import { drawNormals } from '../dist/random/draws.js';
import { Stream } from '../dist/random/stream.js';
import { planLayers } from '../dist/trial/plan-network.js';
import type { ReferenceLayer } from './reference-network.js';

export interface Shape {
  features: number;
  widths: number[];
  outputs: number;
  activation: ActivationSpec;
  task: 'classification' | 'regression';
}

const rowCount = 11;

/** A data set of normal features, with labels in turn or normal targets. */
export function noiseDataset(shape: Pick<Shape, 'features' | 'outputs' | 'task'>, rows = rowCount) {
  const { features, outputs, task } = shape;
  const noise = (count: number, index: number) =>
    Float32Array.from(drawNormals(new Stream({ sweepSeed: 5, purpose: 'noise', index }), count));
  const base = { name: 'noise', title: 'noise', credit: 'generated', rows, features, outputs, sha256: '0'.repeat(64) };
  const common = { ...base, x: noise(rows * features, 1), scaling: 'none' as const };
  if (task === 'regression') {
    return { ...common, task, targets: noise(rows * outputs, 2) } satisfies RegressionDataset;
  }
  const classes = Array.from({ length: outputs }, (_, label) => String(label));
  const labels = Int32Array.from({ length: rows }, (_, row) => row % outputs);
  return { ...common, task, labels, classes } satisfies ClassificationDataset;
}

/** Two networks with equal parameters (weights He normal, biases normal) and one part of rows. */
export function networkPair(shape: Shape, sweepSeed = 3) {
  const dataset = noiseDataset(shape);
  const { network: spec } = completeTrialSpec({
    network: { depth: shape.widths.length, width: shape.widths, activation: shape.activation as never },
  });
  const plans = planLayers(spec, dataset);
  const network = new Network(plans);
  initialise(network, { definition: he, distribution: 'normal', gain: 'auto' }, sweepSeed, 0);
  for (const [index, { segments }] of network.layers.entries()) {
    const noise = drawNormals(new Stream({ sweepSeed, purpose: 'noise', index }), segments.bias.values.length);
    segments.bias.values.set(noise.map((z) => 0.3 * z));
  }
  const targets =
    dataset.task === 'regression'
      ? dataset.targets
      : Float32Array.from({ length: dataset.rows * shape.outputs }, (_, at) =>
          dataset.labels[Math.floor(at / shape.outputs)] === at % shape.outputs ? 1 : 0,
        );
  const labels = dataset.task === 'classification' ? dataset.labels : null;
  const part: Part = { rows: dataset.rows, x: dataset.x, targets, labels };
  const layers = plans.map((plan, index) => referenceLayer(plan, network, index));
  const rowsOf = (matrix: Float32Array, width: number) =>
    Array.from({ length: dataset.rows }, (_, row) => [...matrix.subarray(row * width, (row + 1) * width)]);
  return { network, part, layers, rows: rowsOf(part.x, shape.features), targets: rowsOf(targets, shape.outputs) };
}

function referenceLayer(plan: LayerPlan, network: Network, index: number): ReferenceLayer {
  const { weights, bias, learned } = network.layers[index]!.segments;
  const params: ReferenceLayer['params'] = { ...plan.activation?.fixed };
  for (const each of learned) {
    params[each.plan.name] = each.plan.count === 1 ? each.segment.values[0]! : [...each.segment.values];
  }
  return {
    weights: Array.from({ length: plan.inputs }, (_, i) => [
      ...weights.values.subarray(i * plan.outputs, (i + 1) * plan.outputs),
    ]),
    bias: [...bias.values],
    activation: plan.activation?.activation ?? null,
    params,
    learned: learned.map((each) => each.plan.name),
  };
}
