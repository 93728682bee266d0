// What a training is going to be: the shape of every layer, and what all of it costs.
import type { Calibration } from '@actlab/train';
import type { TrialSpec } from '@actlab/train/records';
import type { LayerShape, NetworkDescription, TrialCost } from '@actlab/train/trial';
import { inCharset } from './charset.js';
import { bigCount, count, roughDuration, shortNumber } from './numbers.js';
import type { Surface } from './surface.js';
import { type Column, tableLines } from './table.js';
import { trialLabel } from './training-report.js';
import { wrapped } from './wrap.js';

export interface TrainingPlan {
  spec: TrialSpec;
  network: NetworkDescription;
  cost: TrialCost;
  time: Calibration & { processor: string };
}

/** The plan as text that ends in a newline. */
export function trainingPlanText({ spec, network, cost, time }: TrainingPlan, surface: Surface): string {
  const { rows, probes } = network;
  const share = (100 * probes.flop) / cost.flop;
  const { data, parameters, activations, total } = cost.memory;
  const facts: [string, string][] = [
    ['rows', `${bigCount(rows.train)} train, ${bigCount(rows.validation)} validation, ${bigCount(rows.test)} test`],
    ['parameters', bigCount(cost.parameters)],
    ['steps', `${bigCount(cost.steps)} = ${count(spec.training.epochs, 'epoch')} × ${bigCount(cost.stepsPerEpoch)}`],
    ['FLOP', `${bigCount(cost.flopPerStep)} per step, ${bigCount(cost.flop)} in all`],
    ['probes', `${probes.count} on ${count(probes.inputs, 'input')}: ${shortNumber(share)} % of the FLOP`],
    [
      'memory',
      `${bytesText(total)}: ${bytesText(data)} data, ${bytesText(parameters)} parameters and optimiser, ` +
        `${bytesText(activations)} activations`,
    ],
    ['time', timeText(time)],
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.flatMap(([name, text]) =>
    wrapped(inCharset(surface, text), surface.columns - width - 2).map(
      (line, at) => `${(at === 0 ? name : '').padEnd(width)}  ${line}`,
    ),
  );
  const head = wrapped(inCharset(surface, `${trialLabel(spec)}: nothing is trained`), surface.columns);
  return `${[...head, '', ...layerLines(network.layers, surface), '', ...lines].join('\n')}\n`;
}

function timeText({ expectedMs, measured, processor }: TrainingPlan['time']): string {
  if (measured === null) {
    return `about ${roughDuration(expectedMs)}, by counts and the usual speed alone: too large to be timed beforehand`;
  }
  const { updates, msPerStep } = measured;
  const per = msPerStep < 1 ? `${shortNumber(1000 * msPerStep)} µs` : `${shortNumber(msPerStep)} ms`;
  // Below a second the thread that has to start takes longer than the training.
  const all = expectedMs < 1000 ? 'less than 1 s' : `about ${roughDuration(expectedMs)}`;
  return `${all} on one core, without probes: ${bigCount(updates)} updates of this network took ${per} each on ${processor}`;
}

/** A row per layer; equal layers in a row share one. */
function layerLines(layers: readonly LayerShape[], surface: Surface): string[] {
  const columns: Column[] = [
    { title: 'layer' },
    { title: 'inputs → units' },
    { title: 'parameters', align: 'right' },
    { title: 'activation' },
  ];
  const cells = groups(layers).map(({ from, to, layer }) => {
    const name = layer.activation === null ? 'output' : from === to ? String(from) : `${from}–${to}`;
    const each = from === to ? '' : `${to - from + 1} × `;
    return [name, `${layer.inputs} → ${layer.units}`, `${each}${bigCount(layer.parameters)}`, activationText(layer)];
  });
  return tableLines(columns, cells, surface);
}

function activationText({ activation, learned, normalisation, isResidual }: LayerShape): string {
  if (activation === null) return 'linear';
  return [
    learned.length === 0 ? activation : `${activation} (learned: ${learned.join(', ')})`,
    ...(normalisation === null ? [] : [`${normalisation} normalisation`]),
    ...(isResidual ? ['residual'] : []),
  ].join(', ');
}

function groups(layers: readonly LayerShape[]): { from: number; to: number; layer: LayerShape }[] {
  const found: { from: number; to: number; layer: LayerShape }[] = [];
  for (const [index, layer] of layers.entries()) {
    const last = found.at(-1);
    if (last !== undefined && JSON.stringify(last.layer) === JSON.stringify(layer)) last.to = index + 1;
    else found.push({ from: index + 1, to: index + 1, layer });
  }
  return found;
}

/** `12 KiB`, `3.4 MiB`. */
function bytesText(bytes: number): string {
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KiB'] : [bytes / 1024 ** 2, 'MiB'];
  return `${shortNumber(size)} ${unit}`;
}
