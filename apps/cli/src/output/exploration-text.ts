// Everything a person is shown of one activation: head, parameters, properties, table, evidence, plot.
import { type Activation, evaluate, fourConditions, type Kink } from '@actlab/core';
import { problemText } from '@actlab/core/testing';
import type { Exploration } from '../exploration/exploration.js';
import { inCharset } from './charset.js';
import { plotLines } from './curve-plot.js';
import { formulaText } from './formula-text.js';
import { count, plainNumber, shortNumber } from './numbers.js';
import { paint } from './paint.js';
import type { Surface } from './surface.js';
import { tableLines } from './table.js';
import { wrapped } from './wrap.js';

/** The exploration as text that ends in a newline. */
export function explorationText(exploration: Exploration, surface: Surface): string {
  const { activation, params, from, to } = exploration;
  const { kinks } = exploration.measured;
  const breaks = {
    kinks: kinks.map(({ at }) => at),
    jumps: kinks.filter(({ isJump }) => isJump).map(({ at }) => at),
  };
  const sections = [
    headLines(activation, surface),
    parameterLines(exploration, surface),
    [
      ...sentence(measuredText(exploration), surface),
      ...sentence(conditionsText(exploration), surface),
      ...sentence(accuracyText(activation), surface),
    ],
    [...pointLines(exploration, surface), '', ...sentence(evidenceText(exploration), surface)],
    plotLines({ from, to, ...breaks, at: (x) => evaluate(activation, x, params) }, surface),
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

/** What is measured at these parameters, each property said also where it does not hold. */
function measuredText({ measured }: Exploration): string {
  const { range, kinks, monotone, symmetry, saturates, maxSlope, isZeroCentred, mean, zeroShare } = measured;
  const parts = [
    `range ${plainNumber(range.low.value)} to ${plainNumber(range.high.value)}`,
    kinksText(kinks),
    monotone === 'no' ? 'not monotone' : monotone,
    ...(symmetry === 'none' ? [] : [symmetry]),
    isZeroCentred ? 'zero-centred' : `mean ${shortNumber(mean)} under N(0, 1)`,
    saturates === 'none' ? 'no saturation' : `saturates ${sides[saturates]}`,
    `sup |f'| = ${plainNumber(maxSlope.value)} at ${plainNumber(roundedPlace(maxSlope.at))}`,
    zeroShare > leastShare ? `0 for ${shortNumber(100 * zeroShare)} % of N(0, 1)` : 'not sparse',
  ];
  return `Measured: ${parts.join(', ')}`;
}

const sides = { left: 'on the left', right: 'on the right', both: 'on both sides' } as const;
/** Less than this share of the normal law is no sparsity but underflow in a tail. */
const leastShare = 1e-6;

/** The place of a peak is known to about 1e-8. */
const roundedPlace = (x: number): number => (Math.abs(x) < 1e-7 ? 0 : x);

/** At most so many kinks are listed. */
const listedKinks = 6;

function kinksText(kinks: readonly Kink[]): string {
  if (kinks.length === 0) return 'no kinks';
  const listed = kinks.slice(0, listedKinks).map(({ at, isJump }) => `${plainNumber(at)}${isJump ? ' (f jumps)' : ''}`);
  const more = kinks.length > listedKinks ? ` and ${kinks.length - listedKinks} more` : '';
  return `${kinks.length === 1 ? 'kink' : 'kinks'} at ${listed.join(more === '' ? ' and ' : ', ')}${more}`;
}

/** The four conditions in one line: what holds, and in which sense. */
function conditionsText({ measured }: Exploration): string {
  const parts = fourConditions(measured).map(({ condition, strict, almostEverywhere }) => {
    const verdict = strict ? 'yes' : almostEverywhere ? 'almost everywhere' : 'no';
    return `${condition}: ${verdict}`;
  });
  return `Conditions: ${parts.join('; ')}`;
}

function accuracyText({ stated }: Activation): string {
  const { value, derivative } = stated.ulp;
  return `In float32 within ${value} units in the last place, f' within ${derivative}, as stated`;
}

function pointLines({ points }: Exploration, surface: Surface): string[] {
  const columns = ['x', 'f(x)', "f'(x)"].map((title) => ({ title, align: 'right' as const }));
  const rows = points.map(({ x, value, derivative }) => [x, value, derivative].map(plainNumber));
  return tableLines(columns, rows, surface);
}

function evidenceText({ problems }: Exploration): string {
  const [first, ...others] = problems;
  if (first === undefined) return "f' is what differences of f say on [-20, 20], beside every kink too";
  const more = others.length === 0 ? '' : `; and ${count(others.length, 'more place')}`;
  return `WRONG DERIVATIVE. ${problemText(first)}${more}`;
}
