// Which arms exactly: the filter, its chips, and the table.
import type { ArmSummary, SweepView } from '@actlab/train/records';
import { type ReactNode, useMemo } from 'react';
import { ChartFrame } from '../../charts/chart-frame.js';
import type { ChartRows } from '../../charts/chart-rows.js';
import { FamilyMark } from '../../components/family-mark.js';
import { countCauses, describeCauses } from '../../format/death.js';
import { plural } from '../../format/number.js';
import { depthPasses, type FilterPart, filterArms, filterParts } from '../../selection/filter-arms.js';
import type { Sort } from '../../selection/search-schema.js';
import { type SelectionControl, toggled } from '../../selection/use-selection.js';
import { ArmsTable } from './arms-table.js';
import { bestModel } from './best-set-model.js';
import { FilterMenu } from './filter-menu.js';
import { heatFigure } from './heatmap-figure.js';
import { heatModel } from './heatmap-model.js';
import { footerOf } from './sweep-facts.js';

export function ArmsPanel({ view, control }: { view: SweepView; control: SelectionControl }): ReactNode {
  const { selection, change } = control;
  const { metric, direction } = view.sweep.objective;
  const arms = useMemo(() => filterArms(view.arms, selection), [view.arms, selection]);
  const parts = filterParts(view.arms, selection);
  const activations = [...new Set(view.arms.map((arm) => arm.activation))];
  const depths = [...new Set(view.arms.map((arm) => arm.depth))].sort((a, b) => a - b);
  const sort: Sort = selection.sort ?? { id: 'mean', desc: direction === 'maximise' };
  const clear = (keys: readonly FilterPart['key'][]): void =>
    change(Object.fromEntries(keys.map((key) => [key, undefined])));
  const listedDepths = depths.filter((depth) => selection.depth !== undefined && depthPasses(selection.depth, depth));

  return (
    <ChartFrame
      className="panel-arms"
      title="Arms"
      summary={summaryOf(view, arms)}
      fileName={`${view.sweep.id}-arms`}
      state="ready"
      height={400}
      table={tableOf(arms, metric)}
      figure={heatFigure(heatModel(arms, 'mean', direction), 'mean', metric)}
      footer={footerOf(view, [
        'test accuracy is taken once per trial, at the epoch validation chose, and never sorts or chooses',
      ])}
      controls={
        <>
          <FilterMenu
            label="Activation"
            values={activations}
            isChosen={(name) => selection.act?.includes(name) ?? false}
            onToggle={(name) => change({ act: orNothing(toggled(selection.act ?? [], name)) })}
            render={(name) => (
              <>
                <FamilyMark activation={name} /> {name}
              </>
            )}
          />
          <FilterMenu
            label="Depth"
            values={depths}
            isChosen={(depth) => listedDepths.includes(depth)}
            onToggle={(depth) => change({ depth: orNothing(toggled(listedDepths, depth).sort((a, b) => a - b)) })}
          />
        </>
      }
    >
      <Chips parts={parts} onClear={clear} />
      {arms.length === 0 ? (
        <NothingPasses parts={parts} onClear={clear} />
      ) : (
        <ArmsTable
          arms={arms}
          metric={metric}
          sort={sort}
          pins={selection.pin ?? []}
          onSort={(next) => change({ sort: next as Sort })}
          onPin={control.togglePin}
        />
      )}
    </ChartFrame>
  );
}

const orNothing = <T,>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

interface ChipsProps {
  parts: readonly FilterPart[];
  onClear: (keys: readonly FilterPart['key'][]) => void;
}

function Chips({ parts, onClear }: ChipsProps): ReactNode {
  if (parts.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filter">
      {parts.map(({ key, text }) => (
        <li key={key}>
          <button type="button" className="chip-button" onClick={() => onClear([key])} aria-label={`Remove ${text}`}>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function NothingPasses({ parts, onClear }: ChipsProps): ReactNode {
  return (
    <div className="chart-empty">
      <p>The filter lets no arm through.</p>
      <ul className="plain-list">
        {parts.map(({ key, text, excluded }) => (
          <li key={key}>
            {text}: keeps out {plural(excluded, 'arm')}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onClear(parts.map(({ key }) => key))}>
        Clear the filter
      </button>
    </div>
  );
}

function summaryOf(view: SweepView, arms: readonly ArmSummary[]): string {
  const best = bestModel({ ...view, arms: [...arms] })?.rows[0];
  const shown =
    arms.length === view.arms.length
      ? `All ${plural(arms.length, 'arm')}`
      : `${arms.length} of ${plural(view.arms.length, 'arm')}`;
  return best === undefined ? `${shown}.` : `${shown}; best of these: ${best.arm.label}.`;
}

function tableOf(arms: readonly ArmSummary[], metric: string): ChartRows {
  return {
    columns: [
      'ordinal',
      'arm',
      `${metric} mean`,
      'low',
      'high',
      'median',
      'std',
      'n',
      'planned',
      'died',
      'causes',
      'pruned',
      'testAcc',
      'testLoss',
      'ms per trial',
    ],
    rows: arms.map((arm) => [
      arm.ordinal,
      arm.label,
      arm.mean,
      arm.interval?.[0] ?? null,
      arm.interval?.[1] ?? null,
      arm.median,
      arm.std,
      arm.n,
      arm.planned,
      arm.deaths.length,
      describeCauses(countCauses(arm.deaths)) || null,
      arm.pruned,
      arm.testAcc,
      arm.testLoss,
      arm.durationMs,
    ]),
  };
}
