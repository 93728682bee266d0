// One sweep: how far it is, what is best, which function survives depth, how the arms learn, and every arm in numbers.
import type { SweepView } from '@actlab/train/records';
import * as Tooltip from '@radix-ui/react-tooltip';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { sweepViewQuery } from '../../api/queries.js';
import { ProblemCard } from '../../components/problem-card.js';
import { Skeleton } from '../../components/skeleton.js';
import { StoreBanner } from '../../components/store-banner.js';
import { formatScore } from '../../format/number.js';
import { announce } from '../../live/announcer.js';
import { useSelection } from '../../selection/use-selection.js';
import { ArmsPanel } from './arms-panel.js';
import { BestSetPanel } from './best-set-panel.js';
import { CurvesPanel } from './curves-panel.js';
import { HeatmapPanel } from './heatmap-panel.js';
import { SweepHeader } from './sweep-header.js';

const route = getRouteApi('/s/$id');

export function SweepPage(): ReactNode {
  const { id } = route.useParams();
  const control = useSelection();
  const { data, error, refetch } = useQuery(sweepViewQuery(id, control.selection.m ?? null));
  return (
    <>
      <title>{`${data?.sweep.name ?? id} · actlab`}</title>
      {data !== undefined ? (
        <Tooltip.Provider delayDuration={250}>
          <Announcements view={data} />
          <StoreBanner />
          <div className="sweep">
            <SweepHeader view={data} control={control} />
            <div className="sweep-grid">
              <BestSetPanel view={data} control={control} />
              <HeatmapPanel view={data} control={control} />
              <CurvesPanel view={data} control={control} />
              <ArmsPanel view={data} control={control} />
            </div>
          </div>
        </Tooltip.Provider>
      ) : error === null ? (
        <>
          <h1 className="visually-hidden">{id}</h1>
          <Skeleton heights={[120, 360, 440, 600]} label={`${id} is loading`} />
        </>
      ) : (
        <>
          <h1 className="visually-hidden">{id}</h1>
          <ProblemCard error={error} onRetry={() => void refetch()} />
        </>
      )}
    </>
  );
}

/** Says how far the sweep is whenever that changes. */
function Announcements({ view: { sweep } }: { view: SweepView }): ReactNode {
  const { planned, remaining } = sweep.counts;
  const best =
    sweep.best === null ? '' : ` Best: ${sweep.best.label}, ${formatScore(sweep.objective.metric, sweep.best)}.`;
  const text = `${planned - remaining} of ${planned} trials ended.${best}`;
  useEffect(() => announce(text), [text]);
  return null;
}
