// What is best so far, and what cannot be told from it.
import type { BestSet, SweepView } from '@actlab/train/records';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.js';
import type { ChartRows } from '../../charts/chart-rows.js';
import type { Figure } from '../../charts/figure.js';
import { niceTicks } from '../../charts/scale.js';
import { ArmName } from '../../components/arm-name.js';
import { IntervalMark, percentOf } from '../../components/interval-mark.js';
import { formatHalfWidth, formatValue, metricName, objectiveName, plural } from '../../format/number.js';
import type { SelectionControl } from '../../selection/use-selection.js';
import { type BestModel, type BestRow, bestModel } from './best-set-model.js';
import { footerOf } from './sweep-facts.js';

export function BestSetPanel({ view, control }: { view: SweepView; control: SelectionControl }): ReactNode {
  const model = bestModel(view);
  const { bestSet, sweep } = view;
  const { metric } = sweep.objective;
  return (
    <ChartFrame
      className="panel-best"
      title={bestSet !== null && bestSet.ordinals.length > 1 ? 'Best, and what cannot be told from it' : 'Best'}
      summary={bestSet?.sentence ?? ''}
      fileName={`${sweep.id}-best`}
      state={model === null ? 'empty' : 'ready'}
      empty="The best arm appears when trials have ended."
      height={300}
      table={tableOf(model, metric)}
      figure={figureOf(model, metric)}
      footer={
        model !== null && model.hidden > 0
          ? `${model.hidden} more in the set, see the table below`
          : footerOf(view, [], false)
      }
    >
      {model !== null && bestSet !== null && (
        <>
          <ol className="best-rows">
            {model.rows.map((row) => (
              <Row
                key={row.arm.ordinal}
                row={row}
                model={model}
                metric={metric}
                isBest={row.arm.ordinal === bestSet.best}
                control={control}
              />
            ))}
            <Axis domain={model.domain} metric={metric} />
          </ol>
          <p className="axis-name">{`${objectiveName(sweep.objective)}, mean and 95 % CI\u00a0→`}</p>
          <p className="fine-print">{evidenceOf(bestSet)}</p>
        </>
      )}
    </ChartFrame>
  );
}

interface RowProps {
  row: BestRow;
  model: BestModel;
  metric: string;
  isBest: boolean;
  control: SelectionControl;
}

function Row({ row: { arm, inSet }, model, metric, isBest, control }: RowProps): ReactNode {
  const pinned = control.selection.pin?.includes(arm.ordinal) ?? false;
  return (
    <li className={inSet ? 'best-row' : 'best-row best-row-other'}>
      <button
        type="button"
        className="best-arm"
        aria-pressed={pinned}
        title={pinned ? 'Unpin' : 'Pin'}
        onClick={() => control.togglePin(arm.ordinal)}
      >
        <ArmName arm={arm} />
      </button>
      <IntervalMark
        activation={arm.activation}
        mean={arm.mean}
        interval={arm.interval}
        domain={model.domain}
        n={arm.n}
        muted={!inSet}
      />
      <span className="best-number">
        <span className={isBest ? 'number-strong' : undefined}>{formatValue(metric, arm.mean)}</span>
        {arm.interval !== null && <span className="quiet"> ± {formatHalfWidth(metric, arm.interval, arm.mean)}</span>}
        <span className="quiet"> n={arm.n === arm.planned ? arm.n : `${arm.n} of ${arm.planned}`}</span>
      </span>
    </li>
  );
}

function Axis({ domain, metric }: { domain: [number, number]; metric: string }): ReactNode {
  return (
    <li className="best-axis" aria-hidden="true">
      <span>
        {niceTicks(domain[0], domain[1], 3).map((tick) => (
          <span key={tick} style={{ left: `${percentOf(tick, domain)}%` }}>
            {Number(formatValue(metric, tick))}
          </span>
        ))}
      </span>
    </li>
  );
}

/** How the set was found; the sentence above says how far it can be trusted. */
function evidenceOf({ rule, friedman, comparisons, replicates }: BestSet): string {
  const rules: Record<BestSet['rule'], string> = {
    all: 'Friedman’s test finds no difference among all arms',
    holm: `paired sign-flip tests, Holm-corrected for ${plural(comparisons, 'comparison')}`,
    ranks: 'Friedman’s test, then differences of ranks',
    single: 'one arm only',
  };
  const p =
    friedman === null ? '' : `; Friedman p ${friedman.p < 0.001 ? '< 0.001' : `= ${friedman.p.toPrecision(2)}`}`;
  return `How: ${rules[rule]}${p}; ${plural(replicates, 'common replicate')}.`;
}

function tableOf(model: BestModel | null, metric: string): ChartRows {
  return {
    columns: ['arm', metric, 'low', 'high', 'n', 'in the set'],
    rows: (model?.rows ?? []).map(({ arm, inSet }) => [
      arm.label,
      arm.mean,
      arm.interval?.[0] ?? null,
      arm.interval?.[1] ?? null,
      arm.n,
      inSet ? 'yes' : 'no',
    ]),
  };
}

function figureOf(model: BestModel | null, metric: string): Figure {
  const rows = model?.rows ?? [];
  const label = ({ arm }: BestRow): string => arm.label;
  return (plot, look) => ({
    height: 76 + 26 * rows.length,
    marginLeft: 250,
    marginRight: 20,
    marginBottom: 46,
    x: { label: metricName(metric), grid: true, domain: model?.domain ?? [0, 1] },
    y: { type: 'band', domain: rows.map(label), label: null, tickSize: 0 },
    marks: [
      plot.ruleY(rows, {
        y: label,
        x1: ({ arm }: BestRow) => arm.interval?.[0] ?? arm.mean,
        x2: ({ arm }: BestRow) => arm.interval?.[1] ?? arm.mean,
        stroke: ({ arm }: BestRow) => look.family(arm.activation),
        strokeOpacity: ({ inSet }: BestRow) => (inSet ? 1 : 0.45),
        strokeWidth: 2,
      }),
      plot.dot(rows, {
        y: label,
        x: ({ arm }: BestRow) => arm.mean,
        fill: ({ arm }: BestRow) => look.family(arm.activation),
        fillOpacity: ({ inSet }: BestRow) => (inSet ? 1 : 0.45),
        r: 4.5,
      }),
    ],
  });
}
