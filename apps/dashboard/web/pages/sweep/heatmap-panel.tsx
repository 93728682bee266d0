// Which function survives depth: the heatmap with its modes, scale and words.
import type { SweepView } from '@actlab/train/records';
import { type ReactNode, useMemo } from 'react';
import { ChartFrame } from '../../charts/chart-frame.js';
import { Segmented } from '../../components/segmented.js';
import { formatValue, metricName } from '../../format/number.js';
import type { SelectionControl } from '../../selection/use-selection.js';
import { viridis } from '../../theme/viridis.js';
import { heatFigure, heatTable } from './heatmap-figure.js';
import { HeatmapGrid } from './heatmap-grid.js';
import { type HeatColour, type HeatMode, type HeatModel, heatModel } from './heatmap-model.js';
import { footerOf } from './sweep-facts.js';

const modes: readonly (readonly [HeatMode, string])[] = [
  ['mean', 'Mean'],
  ['interval', 'CI width'],
  ['deaths', 'Deaths'],
];

export function HeatmapPanel({ view, control }: { view: SweepView; control: SelectionControl }): ReactNode {
  const mode = control.selection.heat ?? 'mean';
  const { metric, direction } = view.sweep.objective;
  const model = useMemo(() => heatModel(view.arms, mode, direction), [view.arms, mode, direction]);
  const clipped = model.colour?.clipped ?? 0;
  return (
    <ChartFrame
      className="panel-heat"
      title="Depth × activation"
      summary={summaryOf(model, mode, metric)}
      fileName={`${view.sweep.id}-depth-by-activation`}
      state="ready"
      height={320}
      table={heatTable(model, mode, metric)}
      figure={heatFigure(model, mode, metric)}
      footer={footerOf(view, clipped > 0 ? [`colours clipped for ${clipped} outlying`] : [])}
      controls={
        <Segmented
          label="What the cells show"
          value={mode}
          options={modes}
          onChange={(value) => control.change({ heat: value === 'mean' ? undefined : value })}
        />
      }
    >
      <HeatmapGrid model={model} mode={mode} metric={metric} control={control} />
      {mode !== 'deaths' && model.colour !== null && <Scale colour={model.colour} mode={mode} metric={metric} />}
    </ChartFrame>
  );
}

/** The colour scale in words and colours; bright is better in every mode. */
function Scale({ colour, mode, metric }: { colour: HeatColour; mode: HeatMode; metric: string }): ReactNode {
  const [worst, best] = colour.turned ? [colour.high, colour.low] : [colour.low, colour.high];
  const text = (value: number): string =>
    mode === 'interval' ? `±${formatValue(metric, value / 2)}` : formatValue(metric, value, true);
  const stops = Array.from({ length: 11 }, (_, index) => viridis(index / 10).background).join(', ');
  return (
    <p className="heat-scale">
      <span>
        {colour.clipped > 0 && (colour.turned ? '≥ ' : '≤ ')}
        {text(worst)}
      </span>
      <span className="heat-ramp" style={{ background: `linear-gradient(to right, ${stops})` }} aria-hidden="true" />
      <span>{text(best)}</span>
      <span className="heat-scale-name">
        {mode === 'mean' ? metricName(metric) : 'half width of the 95 % CI'}, brighter is better
      </span>
    </p>
  );
}

function summaryOf({ rows, depths }: HeatModel, mode: HeatMode, metric: string): string {
  const arms = rows.flatMap(({ cells }) => cells.filter((arm) => arm !== null));
  const dead = arms.filter((arm) => arm.deaths.length > 0);
  if (arms.every((arm) => arm.ended === 0))
    return `The plan: ${rows.length} rows at depth ${depths.join(', ')}; no trial has ended yet.`;
  if (dead.length === 0) return `No trial died at any depth (${depths.join(', ')}).`;
  const rowsWithDeaths = rows.filter(({ cells }) => cells.some((arm) => arm !== null && arm.deaths.length > 0));
  const first = rowsWithDeaths.map(({ key, cells }) => {
    const arm = cells.find((cell) => cell !== null && cell.deaths.length > 0);
    return `${key} from depth ${arm?.depth}`;
  });
  const shown = first.slice(0, 3).join(', ');
  const more = first.length > 3 ? ` and ${first.length - 3} more` : '';
  return `${mode === 'mean' ? `Mean ${metricName(metric)}. ` : ''}Trials died: ${shown}${more}.`;
}
