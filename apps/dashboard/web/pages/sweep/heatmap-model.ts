// Depth × activation as rows, columns and colours, without a screen.
import type { ArmSummary, Objective } from '@actlab/train/records';
import { pad, robustRange } from '../../charts/scale.js';
import { type LabelParts, labelParts } from '../../format/arm-label.js';

export type HeatMode = 'mean' | 'interval' | 'deaths';

interface HeatRow {
  key: string;
  label: LabelParts;
  /** One per column; null where the sweep has no such arm. */
  cells: (ArmSummary | null)[];
}

export interface HeatColour {
  low: number;
  high: number;
  clipped: number;
  /** True when smaller is better: the colours are turned, so that bright is always better. */
  turned: boolean;
}

export interface HeatModel {
  depths: number[];
  rows: HeatRow[];
  /** Null when no cell has a number yet. */
  colour: HeatColour | null;
}

/** Width of an arm's interval; null when it has none. */
const intervalWidth = (arm: ArmSummary): number | null =>
  arm.interval === null ? null : arm.interval[1] - arm.interval[0];

/** What a mode shows of an arm; null where there is nothing to show. */
export function heatValue(arm: ArmSummary, mode: HeatMode): number | null {
  if (mode === 'mean') return arm.mean;
  if (mode === 'interval') return intervalWidth(arm);
  return arm.planned === 0 ? null : arm.deaths.length / arm.planned;
}

/** Rows in the order of the sweep file, columns by depth. */
export function heatModel(arms: readonly ArmSummary[], mode: HeatMode, direction: Objective['direction']): HeatModel {
  const depths = [...new Set(arms.map((arm) => arm.depth))].sort((a, b) => a - b);
  const rows = new Map<string, HeatRow>();
  for (const arm of arms) {
    const label = labelParts(arm);
    const row = rows.get(label.row) ?? { key: label.row, label, cells: depths.map(() => null) };
    row.cells[depths.indexOf(arm.depth)] = arm;
    rows.set(label.row, row);
  }
  return { depths, rows: [...rows.values()], colour: colourOf(arms, mode, direction) };
}

function colourOf(arms: readonly ArmSummary[], mode: HeatMode, direction: Objective['direction']): HeatColour | null {
  if (mode === 'deaths') return { low: 0, high: 1, clipped: 0, turned: true };
  const range = robustRange(arms.flatMap((arm) => heatValue(arm, mode) ?? []));
  if (range === null) return null;
  const turned = mode === 'interval' || direction === 'minimise';
  if (range.high > range.low) return { ...range, turned };
  const [low, high] = pad(range.low, range.high, 0);
  return { low, high, clipped: 0, turned };
}

/** Place of a value on the colour scale, 0 (worst) to 1 (best), not clamped. */
export function colourShare({ low, high, turned }: HeatColour, value: number): number {
  const share = (value - low) / (high - low);
  return turned ? 1 - share : share;
}
