// The paths of a traced step as text: the strongest factor by factor, the others in one line each.
import { bound, inProduct, short, table, wrap } from './text-numbers.js';
import type { PathFactor, TracedPath } from './trace-paths.js';
import type { StepTrace } from './trace-step.js';

export function pathsText({ paths, weight, layers }: StepTrace): string[] {
  const { largest, count, sum, share } = paths;
  const name = weightName(weight.layer, weight.unit, weight.input);
  const [strongest, ...others] = largest;
  const all = largest.length === count;
  const how = all ? '' : `; the ${largest.length} with the largest |product| carry ${percent(share)} of Σ|product|`;
  return [
    ...wrap(`Paths from ${name} to the loss: ${countText(count)}${how}`, '', '  '),
    '  1. the strongest path, factor by factor',
    ...(strongest === undefined ? [] : factorTable(strongest, layers)),
    ...others.flatMap((path, index) => pathLine(path, index + 2)),
    ...shrinkage(strongest, layers),
    `  ${all ? 'Their sum' : 'The sum over all paths'} is ∂L/∂${name} = ${short(sum)}`,
  ];
}

/** `w2[3,1]`. */
export function weightName(layer: number, unit: number, input: number): string {
  return `w${layer + 1}[${unit + 1},${input + 1}]`;
}

function factorTable({ factors }: TracedPath, layers: StepTrace['layers']): string[] {
  let product = 1;
  const rows = factors.map((factor) => {
    product *= factor.value;
    return [meaning(factor), short(factor.value), limit(factor, layers), short(product)];
  });
  return table([['factor', 'value', '', 'product so far'], ...rows], '     ', 'left');
}

/** An upper bound of the factor, where its activation states one. */
function limit({ kind, layer }: PathFactor, layers: StepTrace['layers']): string {
  const slopeBound = kind === 'activation' ? layers[layer]!.slopeBound : null;
  return slopeBound === null ? '' : `≤ ${bound(slopeBound)}`;
}

function meaning({ kind, layer, unit, from }: PathFactor): string {
  const l = layer + 1;
  const j = unit + 1;
  const i = from + 1;
  const input = layer === 0 ? `x[${i}]` : `h${layer}[${i}]`;
  switch (kind) {
    case 'input':
      return `∂a${l}[${j}]/∂${weightName(layer, unit, from)} = ${input}`;
    case 'activation':
      return `f'(z${l}[${j}])`;
    case 'weight':
      return `∂a${l}[${j}]/∂${input} = ${weightName(layer, unit, from)}`;
    case 'normalisation':
      return `normalisation ${l}, ${i} → ${j}`;
    case 'skip':
      return `∂h${l}[${j}]/∂${input} past layer ${l}`;
    case 'loss':
      return `∂L/∂output[${j}]`;
    default:
      return kind satisfies never;
  }
}

function pathLine({ factors, product }: TracedPath, place: number): string[] {
  const words = factors.flatMap(({ value }, index) => (index === 0 ? [short(value)] : ['·', inProduct(value)]));
  return wrap([...words, '=', short(product)].join(' '), `  ${place}. `.padEnd(6), '      ');
}

/** How far the activations alone shrink the strongest path. */
function shrinkage(path: TracedPath | undefined, layers: StepTrace['layers']): string[] {
  const slopes = path?.factors.filter(({ kind }) => kind === 'activation') ?? [];
  if (slopes.length === 0) return [];
  const product = slopes.reduce((total, { value }) => total * value, 1);
  const bounds = slopes.map(({ layer }) => layers[layer]!.slopeBound);
  const first = bounds[0]!;
  const stated = first !== null && first !== 1 && bounds.every((each) => each === first);
  const most = stated ? `, at most (${bound(first)})^${slopes.length} = ${short(first ** slopes.length)}` : '';
  return [`  The factors f'(z) of path 1 multiply to ${short(product)}${most}`];
}

function countText(count: number): string {
  return Number.isSafeInteger(count) ? String(count) : `about ${count.toExponential(2)}`;
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(3)} %`;
}
