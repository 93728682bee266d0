// GET /api/sweeps…: what the reader returns, unchanged, so that the page and `actlab sweep show --json` cannot differ.
import type { Objective } from '@actlab/train/records';
import { Hono } from 'hono';
import { DashboardError } from './errors.js';
import type { StoreSource } from './store-source.js';

/** The most arms whose curves one request may ask for. */
const maxCurves = 200;

const metrics = ['valAcc', 'valLoss'] as const;
const reducers = ['last', 'best'] as const;

/** The routes under /api/sweeps. */
export function sweepRoutes(source: StoreSource): Hono {
  const routes = new Hono();

  // The cursor is read before the rows: what is committed in between is announced again rather than missed.
  routes.get('/', (c) => c.json(source.read((reader) => ({ seq: reader.lastSeq(), sweeps: reader.listSweeps() }))));

  routes.get('/:id', (c) => {
    const objective = objectiveOf(c.req.query('metric'), c.req.query('reducer'));
    const view = source.read((reader) => reader.sweepView(c.req.param('id'), objective));
    if (view === null) throw unknownSweep(c.req.param('id'));
    return c.json(view);
  });

  routes.get('/:id/curves', (c) => {
    const metric = c.req.query('metric') ?? 'valAcc';
    const arms = ordinalsOf(c.req.query('arms'));
    const curves = source.read((reader) => reader.sweepCurves(c.req.param('id'), metric, arms));
    if (curves === null) throw unknownSweep(c.req.param('id'));
    return c.json(curves);
  });

  return routes;
}

function unknownSweep(id: string): DashboardError {
  const message = `sweep: an id that \`actlab sweep ls\` lists, got ${JSON.stringify(id)}`;
  return new DashboardError('sweep-unknown', 404, message);
}

/** The objective to show instead of the sweep's own; the store knows which direction a metric has. */
function objectiveOf(metric: string | undefined, reducer: string | undefined): Partial<Objective> | undefined {
  if (metric === undefined && reducer === undefined) return undefined;
  const objective: Partial<Objective> = {};
  if (metric !== undefined) objective.metric = oneOf('metric', metrics, metric);
  if (reducer !== undefined) objective.reducer = oneOf('reducer', reducers, reducer);
  return objective;
}

function oneOf<T extends string>(name: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  throw new DashboardError('bad-request', 400, `${name}: one of ${allowed.join(', ')}, got ${JSON.stringify(given)}`);
}

function ordinalsOf(given: string | undefined): number[] | undefined {
  if (given === undefined) return undefined;
  const parts = given === '' ? [] : given.split(',');
  if (parts.length <= maxCurves && parts.every((part) => /^\d{1,9}$/.test(part))) return parts.map(Number);
  const rule = `at most ${maxCurves} ordinals between commas`;
  throw new DashboardError('bad-request', 400, `arms: ${rule}, got ${JSON.stringify(given.slice(0, 80))}`);
}
