// Learning curves as aligned columns of numbers: which arms, which band, which x; without a screen.
import type { ArmCurve, ArmSummary, Objective, SweepCurves, SweepView } from '@actlab/train/records';
import { filterArms } from '../../selection/filter-arms.js';
import { maxPins, type Selection } from '../../selection/search-schema.js';

export type Band = NonNullable<Selection['band']>;
type Column = (number | null)[];

/** A band below this many replicates would promise too much: dots and thin lines instead. */
export const leastForBand = 6;

/** Arms to draw: the pinned ones, else the best arm of each activation that passes the filter, at most eight. */
export function curveOrdinals(view: SweepView, selection: Selection): number[] {
  const known = new Set(view.arms.map((arm) => arm.ordinal));
  const pins = (selection.pin ?? []).filter((ordinal) => known.has(ordinal));
  if (pins.length > 0) return pins;
  return bestOfEach(filterArms(view.arms, selection), view.sweep.objective.direction).map((arm) => arm.ordinal);
}

/** The best arm of each activation, best first. */
export function bestOfEach(arms: readonly ArmSummary[], direction: Objective['direction']): ArmSummary[] {
  const sign = direction === 'maximise' ? -1 : 1;
  const scored = arms.filter((arm) => arm.mean !== null).sort((a, b) => sign * ((a.mean ?? 0) - (b.mean ?? 0)));
  const first = new Map<string, ArmSummary>();
  for (const arm of scored) if (!first.has(arm.activation)) first.set(arm.activation, arm);
  return [...first.values()].slice(0, maxPins);
}

/** Steps, or epochs where the number of steps per epoch is known. */
function xValues({ steps, stepsPerEpoch }: SweepCurves, x: 'epoch' | 'step'): number[] {
  return x === 'step' || stepsPerEpoch === null ? steps : steps.map((step) => step / stepsPerEpoch);
}

/** The lower and upper edge of a band; null where the curve has none. */
export function bandOf(curve: ArmCurve, band: Band): { low: Column; high: Column } | null {
  if (band === 'seeds') return null;
  if (band === 'ci95') return curve.low.some((value) => value !== null) ? { low: curve.low, high: curve.high } : null;
  const at = (edge: (values: number[], mean: number) => number): Column =>
    curve.mean.map((mean, index) => {
      const values = curve.replicates.flatMap((replicate) => replicate.values[index] ?? []);
      return mean === null || values.length < (band === 'std' ? leastForBand : 2) ? null : edge(values, mean);
    });
  if (band === 'range') return { low: at((values) => Math.min(...values)), high: at((values) => Math.max(...values)) };
  return {
    low: at((values, mean) => mean - deviation(values, mean)),
    high: at((values, mean) => mean + deviation(values, mean)),
  };
}

function deviation(values: readonly number[], mean: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** What one column of the chart is. */
export interface CurveColumn {
  kind: 'mean' | 'low' | 'high' | 'replicate';
  curve: ArmCurve;
  /** Which of the drawn arms of its activation this is: chooses the dash. */
  variant: number;
}

/** The chart's columns after x, in drawing order: replicates behind, band edges, means in front. */
export interface CurveData {
  x: number[];
  columns: CurveColumn[];
  values: Column[];
}

/** Lays the curves out; replicates are drawn for arms in `thin`, and for all where there is no band. */
export function curveData(curves: SweepCurves, band: Band, x: 'epoch' | 'step', thin: ReadonlySet<number>): CurveData {
  const columns: CurveColumn[] = [];
  const values: Column[] = [];
  const seen = new Map<string, number>();
  const add = (column: CurveColumn, column2: Column): void => {
    columns.push(column);
    values.push(column2);
  };
  const drawn = curves.arms.map((curve) => {
    const variant = seen.get(curve.activation) ?? 0;
    seen.set(curve.activation, variant + 1);
    return { curve, variant, edges: bandOf(curve, band) };
  });
  for (const { curve, variant, edges } of drawn) {
    if (edges !== null && !thin.has(curve.ordinal)) continue;
    for (const replicate of curve.replicates) add({ kind: 'replicate', curve, variant }, replicate.values);
  }
  for (const { curve, variant, edges } of drawn) {
    if (edges === null) continue;
    add({ kind: 'low', curve, variant }, edges.low);
    add({ kind: 'high', curve, variant }, edges.high);
  }
  for (const { curve, variant } of drawn) add({ kind: 'mean', curve, variant }, curve.mean);
  return { x: xValues(curves, x), columns, values };
}

/** Identity of the layout: while it stays, new numbers can flow into the same chart. */
export function layoutKey({ columns }: CurveData): string {
  return columns.map(({ kind, curve }) => `${kind}${curve.ordinal}`).join(' ');
}
