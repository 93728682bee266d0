// What a trained network answers over its inputs, drawn with one sign per point.
import type { DecisionMap } from '@actlab/train/records';
import { shortNumber } from './numbers.js';
import { paint, type Tone } from './paint.js';
import type { Surface } from './surface.js';

/** A class each, most different first. */
const classSigns = '.#o+x=%@*~';
const classTones: readonly (Tone | undefined)[] = [undefined, 'link', 'warning', 'good', 'bad'];

/** Below this share of the answer a point belongs to nobody. */
const sureShare = 0.75;

/** Levels of a regression over two features, low to high. */
const levels = ' .:-=+*#%@';
const curveHeight = 16;

/** The picture with a line that explains it; points of two features are drawn at every second row, as signs are tall. */
export function decisionMapLines(map: DecisionMap, surface: Surface): string[] {
  return map.axes.length === 1 ? curveLines(map) : planeLines(map, surface);
}

function planeLines(map: DecisionMap, surface: Surface): string[] {
  const { axes, size, outputs, values } = map;
  const [low, high] = rangeOf(values);
  const signAt = (point: number): string => {
    if (outputs > 1) return classSign(values.slice(point * outputs, (point + 1) * outputs), surface);
    const share = high > low ? (values[point]! - low) / (high - low) : 0;
    return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))]!;
  };
  const rows = Array.from({ length: Math.ceil(size / 2) }, (_, row) =>
    Array.from({ length: size }, (_, column) => signAt(2 * row * size + column)).join(''),
  );
  const [across, up] = axes.map(([from, to]) => `${shortNumber(from)} to ${shortNumber(to)}`);
  const key =
    outputs > 1
      ? `${classSigns.slice(0, Math.min(outputs, classSigns.length)).split('').join(' ')} are the classes, blank where none has ${100 * sureShare} %`
      : `from "${levels[0]}" ${shortNumber(low)} to "${levels.at(-1)}" ${shortNumber(high)}`;
  return [...rows, `Its answers: first feature across, ${across}; second one up, ${up}; ${key}.`];
}

function classSign(shares: readonly number[], surface: Surface): string {
  const largest = Math.max(...shares);
  if (!(largest >= sureShare)) return ' ';
  const label = shares.indexOf(largest);
  return paint(surface, classTones[label % classTones.length], classSigns[label % classSigns.length]!);
}

/** One feature: a dot per point at the height of the first output. */
function curveLines({ axes, size, outputs, values }: DecisionMap): string[] {
  const heights = Array.from({ length: size }, (_, point) => values[point * outputs]!);
  const [low, high] = rangeOf(heights);
  const rowOf = (value: number): number => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return Math.round((1 - share) * (curveHeight - 1));
  };
  const rows = Array.from({ length: curveHeight }, (_, row) =>
    heights
      .map((value) => (rowOf(value) === row ? '*' : ' '))
      .join('')
      .trimEnd(),
  );
  const [from, to] = axes[0]!;
  const across = `${shortNumber(from)} to ${shortNumber(to)}`;
  return [
    ...rows,
    `Its answer over the feature, ${across}: from ${shortNumber(low)} at the bottom to ${shortNumber(high)}.`,
  ];
}

function rangeOf(numbers: readonly number[]): [low: number, high: number] {
  const finite = numbers.filter(Number.isFinite);
  return finite.length === 0 ? [0, 0] : [Math.min(...finite), Math.max(...finite)];
}
