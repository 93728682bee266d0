// Everything the page asks of the server, as query options: one key per resource, so that live events can name them.
import type { SweepCurves, SweepSummary, SweepView } from '@actlab/train/records';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type ApiError, fetchJson } from './fetch-json.js';

/** The answer of /api/health as the page uses it. */
export interface Health {
  ok: boolean;
  database: string;
  databaseOption: string;
}

/** The list of sweeps and the event it is as new as. */
export interface SweepList {
  seq: number;
  sweeps: SweepSummary[];
}

/** A running sweep is looked at again this often even without events: its owner may have died silently. */
const watchMs = 5_000;

export const healthQuery = queryOptions<Health, ApiError>({
  queryKey: ['health'],
  queryFn: ({ signal }) => fetchJson<Health>('/api/health', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const sweepListQuery = queryOptions<SweepList, ApiError>({
  queryKey: ['sweeps'],
  queryFn: ({ signal }) => fetchJson<SweepList>('/api/sweeps', signal),
  refetchInterval: ({ state }) => (state.data?.sweeps.some((sweep) => sweep.state === 'running') ? watchMs : false),
});

/** One sweep; `measure` is `metric:reducer`, null for the sweep's own objective. */
export function sweepViewQuery(id: string, measure: string | null) {
  const [metric, reducer] = measure?.split(':') ?? [];
  const query = metric === undefined || reducer === undefined ? '' : `?metric=${metric}&reducer=${reducer}`;
  return queryOptions<SweepView, ApiError>({
    queryKey: ['sweep', id, 'view', measure],
    queryFn: ({ signal }) => fetchJson<SweepView>(`/api/sweeps/${encodeURIComponent(id)}${query}`, signal),
    refetchInterval: ({ state }) => (state.data?.sweep.state === 'running' ? watchMs : false),
    placeholderData: keepPreviousDataOf(id),
  });
}

/** Mean curves of the given arms. */
export function sweepCurvesQuery(id: string, metric: string, ordinals: readonly number[]) {
  const query = `?metric=${metric}&arms=${ordinals.join(',')}`;
  return queryOptions<SweepCurves, ApiError>({
    queryKey: ['sweep', id, 'curves', metric, ordinals.join(',')],
    queryFn: ({ signal }) => fetchJson<SweepCurves>(`/api/sweeps/${encodeURIComponent(id)}/curves${query}`, signal),
    enabled: ordinals.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Another measure of the same sweep may stand in while the new one loads; another sweep may not. */
function keepPreviousDataOf(id: string): (previous: SweepView | undefined) => SweepView | undefined {
  return (previous) => (previous?.sweep.id === id ? previous : undefined);
}
