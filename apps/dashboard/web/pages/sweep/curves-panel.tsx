// How the arms learn: mean curves with bands, their legend and the choices of axes.
import type { SweepView } from '@actlab/train/records';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { sweepCurvesQuery } from '../../api/queries.js';
import { ChartFrame } from '../../charts/chart-frame.js';
import { Choice } from '../../components/choice.js';
import { Segmented } from '../../components/segmented.js';
import { formatValue, metricName } from '../../format/number.js';
import { createValue } from '../../live/value.js';
import { type SelectionControl, toggled } from '../../selection/use-selection.js';
import { curvesFigure, curvesTable } from './curves-figure.js';
import { CurvesLegend } from './curves-legend.js';
import { type Band, type CurveData, curveData, curveOrdinals, leastForBand } from './curves-model.js';
import { CurvesPlot } from './curves-plot.js';
import { footerOf } from './sweep-facts.js';

const bands: readonly (readonly [Band, string])[] = [
  ['ci95', '95 % CI'],
  ['std', 'std'],
  ['range', 'min–max'],
  ['seeds', 'replicates'],
];
const curveMetrics = ['valAcc', 'valLoss', 'trainLoss'] as const;
const empty: CurveData = { x: [], columns: [], values: [] };

export function CurvesPanel({ view, control }: { view: SweepView; control: SelectionControl }): ReactNode {
  const { selection, change } = control;
  const metric = selection.curve ?? view.sweep.objective.metric;
  const band = selection.band ?? 'ci95';
  const log = selection.y === 'log';
  const ordinals = useMemo(() => curveOrdinals(view, selection), [view, selection]);
  const query = useQuery(sweepCurvesQuery(view.sweep.id, metric, ordinals));
  const curves = ordinals.length === 0 ? undefined : query.data;
  const xName = selection.x === 'step' || curves?.stepsPerEpoch === null ? 'step' : 'epoch';
  const pins = selection.pin;
  const data = useMemo(
    () => (curves === undefined ? empty : curveData(curves, band, xName, new Set(pins))),
    [curves, band, xName, pins],
  );
  const [cursor] = useState(() => createValue<number | null>(null));
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const stepsPerX = xName === 'epoch' ? (curves?.stepsPerEpoch ?? 1) : 1;
  const deaths = useMemo(
    () =>
      view.arms.flatMap(({ ordinal, deaths }) =>
        deaths.map((death) => ({ ordinal, x: death.step / stepsPerX, death })),
      ),
    [view.arms, stepsPerX],
  );
  const describe = useCallback(
    (column: number, point: number): string => {
      const curve = data.columns[column]?.curve;
      const value = curve?.mean[point];
      if (curve === undefined) return '';
      const shown = value === null || value === undefined ? 'no value' : formatValue(metric, value);
      return `${curve.label}, ${xName} ${Number((data.x[point] ?? 0).toFixed(2))}: ${shown}, n ${curve.n[point] ?? 0}`;
    },
    [data, metric, xName],
  );
  const chosen = pins !== undefined && pins.length > 0;
  const state =
    ordinals.length === 0 || curves?.steps.length === 0 ? 'empty' : curves === undefined ? 'loading' : 'ready';

  return (
    <ChartFrame
      className="panel-curves"
      title="Learning curves"
      summary={summaryOf(data, metric, chosen, band)}
      fileName={`${view.sweep.id}-curves-${metric}`}
      state={state}
      empty={
        view.sweep.counts.remaining === view.sweep.counts.planned
          ? 'Curves begin with the first trial that ends.'
          : 'No arm to draw: the filter lets none through.'
      }
      error={query.data === undefined ? query.error : null}
      onRetry={() => void query.refetch()}
      height={360}
      table={curvesTable(data, xName, metric)}
      figure={curvesFigure(data, { xName, metric, log, deaths })}
      footer={footerOf(view, state === 'ready' ? [`${ordinals.length} drawn`, 'raw points, no smoothing'] : [])}
      controls={
        <>
          <Choice
            label="Metric"
            value={metric}
            options={curveMetrics.map((name) => [name, metricName(name)])}
            onChange={(value) => change({ curve: value === view.sweep.objective.metric ? undefined : value })}
          />
          <Choice
            label="Band"
            value={band}
            options={bands}
            onChange={(value) => change({ band: value === 'ci95' ? undefined : value })}
          />
          <Segmented
            label="Horizontal axis"
            value={xName}
            options={[
              ['epoch', 'epoch'],
              ['step', 'step'],
            ]}
            onChange={(value) => change({ x: value === 'epoch' ? undefined : value })}
          />
          <Segmented
            label="Vertical axis"
            value={log ? 'log' : 'linear'}
            options={[
              ['linear', 'linear'],
              ['log', 'log'],
            ]}
            onChange={(value) => change({ y: value === 'linear' ? undefined : value })}
          />
        </>
      }
    >
      <CurvesLegend
        data={data}
        metric={metric}
        xName={xName}
        cursor={cursor}
        hidden={hidden}
        onToggle={(ordinal) => setHidden((current) => new Set(toggled([...current], ordinal)))}
        {...(chosen ? { onUnpin: control.togglePin } : {})}
      />
      <CurvesPlot
        data={data}
        metric={metric}
        log={log}
        height={360}
        deaths={deaths}
        hidden={hidden}
        xName={xName}
        describe={describe}
        label={`Learning curves, ${metricName(metric)} by ${xName}. Left and right walk the points, up and down the arms, Escape shows all.`}
        onCursor={cursor.set}
      />
      <p className="axis-name">{xName} →</p>
    </ChartFrame>
  );
}

function summaryOf({ columns, x }: CurveData, metric: string, chosen: boolean, band: Band): string {
  const means = columns.filter(({ kind }) => kind === 'mean');
  if (means.length === 0) return '';
  const which = chosen ? `${means.length} pinned` : 'The best arm of each activation; pin arms to choose others';
  const needsMany = band === 'ci95' || band === 'std';
  const few =
    needsMany && means.some(({ curve }) => Math.max(...curve.n) < leastForBand)
      ? ` Fewer than ${leastForBand} replicates: lines instead of a band.`
      : '';
  return `${which}. Mean ${metricName(metric)} over ${x.length} epochs.${few}`;
}
