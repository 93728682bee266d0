// The lines of a training in progress: a heading, one per epoch, and the epoch that runs.
import type { Epoch } from '@actlab/train/records';
import { inCharset } from '../output/charset.js';
import { clock, lossText, shortNumber } from '../output/numbers.js';
import { paint } from '../output/paint.js';
import type { Surface } from '../output/surface.js';
import { cut } from '../output/table.js';
import { barText } from './bar-text.js';

/** How far a training is. */
export interface EpochProgress {
  /** Epochs done, this one included. */
  done: number;
  epochs: number;
  stepsPerEpoch: number;
  epoch: Epoch;
  stepsPerSecond: number;
  /** Until the last epoch, if no rule ends the training before. */
  etaMs: number;
}

interface EpochColumn {
  title: string;
  width: number;
  text(progress: EpochProgress): string;
  /** Left out on narrow surfaces. */
  isExtra?: boolean;
}

/** Below this width only what is needed stays. */
const narrow = 60;
const longestBar = 30;

function columnsFor(epochs: number, stepsPerEpoch: number): EpochColumn[] {
  const steps = String(epochs * stepsPerEpoch).length;
  return [
    { title: 'epoch', width: 2 * String(epochs).length + 1, text: ({ done }) => `${done}/${epochs}` },
    { title: 'step', width: steps, text: ({ epoch }) => String(epoch.step), isExtra: true },
    { title: 'train loss', width: 10, text: ({ epoch }) => lossText(epoch.trainLoss), isExtra: true },
    { title: 'val loss', width: 9, text: ({ epoch }) => lossText(epoch.valLoss) },
    { title: 'val acc', width: 7, text: ({ epoch }) => epoch.valAcc?.toFixed(4) ?? '-' },
    { title: 'steps/s', width: 7, text: ({ stepsPerSecond }) => stepsText(stepsPerSecond), isExtra: true },
    { title: 'ETA', width: 5, text: ({ etaMs }) => clock(etaMs) },
  ];
}

function stepsText(stepsPerSecond: number): string {
  return stepsPerSecond < 100 ? shortNumber(stepsPerSecond) : String(Math.round(stepsPerSecond));
}

/** The titles of the columns, aligned with `epochLine`. */
export function epochHeading(epochs: number, stepsPerEpoch: number, surface: Surface): string {
  const line = row(columnsFor(epochs, stepsPerEpoch), ({ title }) => title, surface);
  return paint(surface, 'quiet', line);
}

/** The line of an epoch that has ended. */
export function epochLine(progress: EpochProgress, surface: Surface): string {
  return row(columnsFor(progress.epochs, progress.stepsPerEpoch), (column) => column.text(progress), surface);
}

/** The line of the running epoch: how far all is, by the time the last epoch took, and the last figures. */
export function runningLine(
  last: EpochProgress | undefined,
  running: { done: number; epochs: number; elapsedMs: number; epochMs: number | undefined },
  surface: Surface,
): string {
  const { done, epochs, elapsedMs, epochMs } = running;
  const part = epochMs === undefined ? 0 : Math.min(0.95, elapsedMs / epochMs);
  const figures = [
    `epoch ${Math.min(done + 1, epochs)}/${epochs}`,
    `${(elapsedMs / 1000).toFixed(1)} s`,
    ...(last === undefined ? [] : [`val loss ${lossText(last.epoch.valLoss)}`, `ETA ${clock(last.etaMs - elapsedMs)}`]),
  ].join('  ');
  const width = surface.columns - 1;
  const text = cut(inCharset(surface, `▶ ${figures}`), width, surface);
  const room = Math.min(longestBar, width - text.length - 2);
  return room < 5 ? text : `${text}  ${barText((done + part) / epochs, room, surface)}`;
}

function row(columns: readonly EpochColumn[], text: (column: EpochColumn) => string, surface: Surface): string {
  const shown = surface.columns < narrow ? columns.filter(({ isExtra }) => isExtra !== true) : columns;
  const line = shown.map((column) => text(column).padStart(Math.max(column.width, column.title.length))).join('  ');
  return Number.isFinite(surface.columns) ? cut(line, surface.columns - 1, surface) : line;
}
