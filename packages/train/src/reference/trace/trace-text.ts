// A traced step as text for somebody who learns the chain rule: what was computed, every path, the update.

import { pathsText } from './paths-text.js';
import { bound, list, short, table, wrap } from './text-numbers.js';
import type { LayerTrace } from './trace-layers.js';
import type { StepTrace } from './trace-step.js';
import { updateText } from './update-text.js';

const unitsShown = 8;
/** Layers shown at either end of a deep network. */
const layersShown = 4;

/** Plain text, at most 100 columns. Layers, units and inputs count from 1; w2[3,1] leads to unit 3 of layer 2 from unit 1. */
export function traceText(trace: StepTrace): string {
  const { layers, input, target, loss, outputGradient } = trace;
  const widths = [input.length, ...layers.map(({ units }) => units.length)];
  const shape = widths.length > 12 ? [...widths.slice(0, 6), '…', ...widths.slice(-5)] : widths;
  const normalised = layers.some(({ normalisation }) => normalisation?.position === 'before');
  return [
    `One training step of one sample through a ${shape.join('-')} network`,
    ...notes(layers),
    '',
    `Forward: a = W·x + b, ${normalised ? 'z = a or normalised a' : 'z = a'}, then f(z)`,
    ...wrap(`x = ${list(input)}`, '  ', '    '),
    ...inOrder(layers, (index) => layerForward(layers, index)),
    ...wrap(`loss ${loss.name} = ${short(loss.before)} for target ${list(target)}`, '  ', '    '),
    '',
    'Backward: each gradient is the one that arrives times a local derivative',
    ...wrap(`∂L/∂output = ${list(outputGradient)}`, '  ', '    '),
    ...inOrder(layers, (index) => layerBackward(layers, index)).toReversed(),
    '',
    ...pathsText(trace),
    '',
    ...updateText(trace),
  ].join('\n');
}

function notes(layers: LayerTrace[]): string[] {
  const kinds = new Set(layers.flatMap(({ normalisation }) => normalisation?.kind ?? []));
  return [
    ...(kinds.has('batch') ? ['Batch normalisation is held at its running mean and variance, as in evaluation.'] : []),
    ...(kinds.has('layer') ? ['Layer normalisation leads from every unit of a layer to every other.'] : []),
    ...(layers.some(({ residual }) => residual)
      ? ['Residual layers add their input: h = y + h of the layer before.']
      : []),
  ];
}

/** Lines of the layers, those in the middle of a deep network left out; a block per layer. */
function inOrder(layers: LayerTrace[], of: (index: number) => string[]): string[] {
  const left = layers.length - 2 * layersShown;
  return layers.flatMap((_, index) => {
    if (left <= 1 || index < layersShown || index >= layers.length - layersShown) return [of(index).join('\n')];
    return index === layersShown ? [`  … ${left} more layers`] : [];
  });
}

function heading({ activation, slopeBound, normalisation, residual }: LayerTrace, index: number): string {
  const parts = [
    activation === null ? 'linear' : `f = ${activation}${slopeBound === null ? '' : `, |f'| ≤ ${bound(slopeBound)}`}`,
    ...(normalisation === null ? [] : [`${normalisation.kind} normalisation ${normalisation.position} f`]),
    ...(residual ? ['residual'] : []),
  ];
  return `  layer ${index + 1}: ${parts.join('; ')}`;
}

function layerForward(layers: LayerTrace[], index: number): string[] {
  const layer = layers[index]!;
  const { activation, normalisation, residual } = layer;
  const before = normalisation?.position === 'before';
  const after = normalisation?.position === 'after';
  // A linear layer of nothing else has h = a.
  const changed = activation !== null || normalisation !== null || residual;
  const head = ['unit', changed ? 'a' : 'h = a', ...(before ? ['z'] : []), ...(activation === null ? [] : ["f'(z)"])];
  const tail = [...(residual || after ? ['y'] : []), ...(changed ? ['h'] : [])];
  const rows = layer.units
    .slice(0, unitsShown)
    .map(({ a, z, y, h, local }, unit) => [
      String(unit + 1),
      short(a),
      ...(before ? [short(z)] : []),
      ...(activation === null ? [] : [short(local.fByZ)]),
      ...(residual || after ? [short(y)] : []),
      ...(changed ? [short(h)] : []),
    ]);
  return [heading(layer, index), ...table([[...head, ...tail], ...rows], '    '), ...moreUnits(layer)];
}

function layerBackward(layers: LayerTrace[], index: number): string[] {
  const layer = layers[index]!;
  const normalised = layer.normalisation !== null;
  const linear = layer.activation === null;
  const head = ['unit', '∂L/∂h', ...(linear ? [] : ["f'(z)", '∂L/∂z']), ...(normalised ? ['∂L/∂a'] : [])];
  const rows = layer.units
    .slice(0, unitsShown)
    .map(({ arriving, local }, unit) => [
      String(unit + 1),
      short(arriving.h),
      ...(linear ? [] : [short(local.fByZ), short(arriving.z)]),
      ...(normalised ? [short(arriving.a)] : []),
    ]);
  return [`  layer ${index + 1}`, ...table([head, ...rows], '    '), ...moreUnits(layer)];
}

function moreUnits({ units }: LayerTrace): string[] {
  return units.length > unitsShown ? [`    … ${units.length - unitsShown} more units`] : [];
}
