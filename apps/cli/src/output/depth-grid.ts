// A small picture: activations down, depths across, the mean objective in each cell, deaths marked.
import type { ArmSummary, SweepView } from '@actlab/train/records';
import { activationText, isActivationAxis } from './arm-text.js';
import type { Surface } from './surface.js';
import { type Cell, type Column, tableLines } from './table.js';

const depthPath = 'network.depth';

/** Whether a sweep varies activation and depth and nothing else, so that each cell is one arm. */
export function hasDepthGrid(view: SweepView): boolean {
  const others = view.axes.filter((axis) => !isActivationAxis(axis));
  return view.axes.length > 1 && others.length === 1 && others[0]?.path === depthPath;
}

/** The lines of the picture. `.971` = mean, `✗2` = two replicates died, `·` = not yet run. */
export function depthGridLines(view: SweepView, surface: Surface): string[] {
  const depths = [...new Set(view.arms.map((arm) => arm.depth))].sort((a, b) => a - b);
  const nameOf = (arm: ArmSummary): string => activationText(arm, view.axes);
  const names = [...new Set(view.arms.map(nameOf))];
  const byCell = new Map(view.arms.map((arm) => [`${nameOf(arm)}\n${arm.depth}`, arm]));
  const bestSet = new Set(view.bestSet?.ordinals);
  const columns: Column[] = [{ title: 'depth' }, ...depths.map((depth): Column => ({ title: String(depth) }))];
  const rows = names.map((name): Cell[] => [
    name,
    ...depths.map((depth) => cell(byCell.get(`${name}\n${depth}`), bestSet)),
  ]);
  return tableLines(columns, rows, surface);
}

function cell(arm: ArmSummary | undefined, bestSet: ReadonlySet<number>): Cell {
  if (arm === undefined) return '';
  if (arm.mean === null) return arm.deaths.length > 0 ? { text: '✗', tone: 'bad' } : '·';
  const text = shortScore(arm.mean);
  if (arm.deaths.length > 0) return { text: `${text} ✗${arm.deaths.length}`, tone: 'bad' };
  return bestSet.has(arm.ordinal) ? { text, tone: 'good' } : text;
}

/** `.971` for shares, `0.08` or `2.31` style for losses: three figures after the point, no leading zero. */
function shortScore(mean: number): string {
  return mean.toFixed(3).replace(/^(-?)0\./, '$1.');
}
