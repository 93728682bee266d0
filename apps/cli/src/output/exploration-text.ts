// Everything a person is shown of one activation: head, parameters, properties, table, evidence, plot.
import { type Activation, evaluate } from '@actlab/core';
import type { Exploration } from '../exploration/exploration.js';
import { inCharset } from './charset.js';
import { plotLines } from './curve-plot.js';
import { formulaText } from './formula-text.js';
import { count, plainNumber } from './numbers.js';
import { paint } from './paint.js';
import type { Surface } from './surface.js';
import { tableLines } from './table.js';
import { wrapped } from './wrap.js';

/** The exploration as text that ends in a newline. */
export function explorationText(exploration: Exploration, surface: Surface): string {
  const { activation, params, from, to } = exploration;
  const { kinks } = activation.stated;
  const sections = [
    headLines(activation, surface),
    parameterLines(exploration, surface),
    sentence(statedText(activation), surface),
    [...pointLines(exploration, surface), '', ...sentence(evidenceText(exploration), surface)],
    plotLines({ from, to, kinks, at: (x) => evaluate(activation, x, params) }, surface),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function sentence(text: string, surface: Surface): string[] {
  return wrapped(inCharset(surface, text), surface.columns);
}

function headLines({ name, title, source, value, derivative }: Activation, surface: Surface): string[] {
  return [
    `${paint(surface, 'strong', inCharset(surface, title))}  ${name}`,
    ...sentence(`f(x)  = ${formulaText(value)}`, surface),
    ...sentence(`f'(x) = ${formulaText(derivative)}`, surface),
    ...sentence(source, surface).map((line) => paint(surface, 'quiet', line)),
  ];
}

function parameterLines({ activation, params }: Exploration, surface: Surface): string[] {
  const parameters = Object.entries(activation.params);
  if (parameters.length === 0) return [];
  const columns = [
    { title: 'parameter' },
    { title: 'value', align: 'right' as const },
    { title: 'default', align: 'right' as const },
    { title: 'bounds' },
  ];
  const rows = parameters.map(([name, { default: usual, min, max }]) => [
    name,
    plainNumber(params[name] ?? usual),
    plainNumber(usual),
    `${plainNumber(min)} to ${plainNumber(max)}`,
  ]);
  const docs = parameters.flatMap(([name, { doc }]) => sentence(`${name}: ${doc}`, surface));
  return [...tableLines(columns, rows, surface), ...docs.map((line) => paint(surface, 'quiet', line))];
}

/** The stated properties in one line, each of them said also where it does not hold. */
function statedText({ stated, params }: Activation): string {
  const { range, kinks, monotone, zeroCentred, saturates, maxSlope, sparse } = stated;
  const not = (holds: boolean): string => (holds ? '' : 'not ');
  const saturation = { none: 'no saturation', left: 'on the left', right: 'on the right', both: 'on both sides' };
  const parts = [
    `range ${range.map(plainNumber).join(' to ')}`,
    kinks.length === 0
      ? 'no kinks'
      : `${kinks.length === 1 ? 'kink' : 'kinks'} at ${kinks.map(plainNumber).join(' and ')}`,
    `${not(monotone)}monotone`,
    `${not(zeroCentred)}zero-centred`,
    saturates === 'none' ? saturation.none : `saturates ${saturation[saturates]}`,
    `sup |f'| = ${plainNumber(maxSlope)}`,
    `${not(sparse)}sparse`,
  ];
  const where = Object.keys(params).length === 0 ? 'Stated' : 'Stated at the default parameters';
  return `${where}: ${parts.join(', ')}`;
}

function pointLines({ points }: Exploration, surface: Surface): string[] {
  const columns = ['x', 'f(x)', "f'(x)"].map((title) => ({ title, align: 'right' as const }));
  const rows = points.map(({ x, value, derivative }) => [x, value, derivative].map(plainNumber));
  return tableLines(columns, rows, surface);
}

function evidenceText({ slopeCheck }: Exploration): string {
  const { largestDeviation, at, compared, tooFlat } = slopeCheck;
  const flat = tooFlat === 0 ? '' : `; at ${count(tooFlat, 'more point')} f is too flat to tell`;
  if (at === null) return `f' against a central difference of f: no point to compare${flat}`;
  const deviation = String(Number(largestDeviation.toPrecision(2)));
  const where = `${largestDeviation === 0 ? '' : `at x = ${plainNumber(at)}, `}${count(compared, 'point')} off the kinks`;
  return `f' against a central difference of f: largest relative deviation ${deviation} (${where}${flat})`;
}
