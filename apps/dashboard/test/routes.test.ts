import type { SweepCurves, SweepView } from '@actlab/train/records';
import { describe, expect, it } from 'vitest';
import { beginSweep, smallPlan, temporaryDashboard, temporaryDatabase, temporaryStore, trialOf } from './store-file.js';

const get = (url: string): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(20_000) });

/** A dashboard over a sweep of eight trials, the last one dead. */
async function served() {
  const db = temporaryDatabase();
  const store = temporaryStore(db);
  const plan = smallPlan();
  const id = beginSweep(store, plan);
  store.commitTrials(
    id,
    plan.trials.map((_, index) => trialOf(plan, index, index === 7)),
  );
  store.endSweep(id, 'finished');
  const { url } = await temporaryDashboard(db);
  return { store, id, url, plan };
}

describe('the API', () => {
  it('lists the sweeps as the reader does, with the cursor they are as new as', async () => {
    const { store, url } = await served();
    const body: unknown = await (await get(`${url}/api/sweeps`)).json();
    expect(body).toEqual({ seq: store.lastSeq(), sweeps: JSON.parse(JSON.stringify(store.listSweeps())) });
  });

  it('answers a sweep exactly as the reader of `sweep show --json` returns it', async () => {
    const { store, id, url } = await served();
    const response = await get(`${url}/api/sweeps/${id}`);
    expect(await response.text()).toBe(JSON.stringify(store.sweepView(id)));
    const view = JSON.parse(JSON.stringify(store.sweepView(id))) as SweepView;
    expect(view.sweep.counts).toMatchObject({ planned: 8, finished: 7, died: 1 });
  });

  it('is sent compressed to whoever takes it', async () => {
    const { id, url } = await served();
    const compressed = await fetch(`${url}/api/sweeps/${id}`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const plain = await fetch(`${url}/api/sweeps/${id}`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(await compressed.text()).toBe(await plain.text());
  });

  it('shows another metric and reducer on request', async () => {
    const { store, id, url } = await served();
    const body: unknown = await (await get(`${url}/api/sweeps/${id}?metric=valLoss&reducer=best`)).json();
    const expected = store.sweepView(id, { metric: 'valLoss', reducer: 'best' });
    expect(body).toEqual(JSON.parse(JSON.stringify(expected)));
    expect((body as SweepView).sweep.objective).toEqual({ metric: 'valLoss', reducer: 'best', direction: 'minimise' });
  });

  it('sends the curves of the named arms only', async () => {
    const { store, id, url } = await served();
    const body = (await (await get(`${url}/api/sweeps/${id}/curves?metric=trainLoss&arms=0,3`)).json()) as SweepCurves;
    expect(body).toEqual(JSON.parse(JSON.stringify(store.sweepCurves(id, 'trainLoss', [0, 3]))));
    expect(body.arms.map((arm) => arm.ordinal)).toEqual([0, 3]);
  });

  it('says that it is healthy and where it reads', async () => {
    const { store, url } = await served();
    expect(await (await get(`${url}/api/health`)).json()).toMatchObject({
      ok: true,
      seq: store.lastSeq(),
      database: expect.stringMatching(/actlab\.db$/) as unknown,
      databaseOption: expect.stringMatching(/^--db /) as unknown,
      problem: null,
    });
  });

  it.each([
    ['/api/sweeps/nowhere', 404, 'sweep-unknown'],
    ['/api/sweeps/nowhere/curves', 404, 'sweep-unknown'],
    ['/api/sweeps/small?metric=testAcc', 400, 'bad-request'],
    ['/api/sweeps/small?reducer=median', 400, 'bad-request'],
    ['/api/sweeps/small/curves?arms=1,x', 400, 'bad-request'],
    ['/api/events?since=-1', 400, 'bad-request'],
    ['/api/nothing', 404, 'not-found'],
    ['/assets/nothing.js', 404, 'not-found'],
  ])('refuses %s with %d and %s', async (path, status, code) => {
    const { url } = await served();
    const response = await get(url + path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.stringContaining(', got') as unknown, path: null });
  });

  it('never writes: any method but GET and HEAD is refused', async () => {
    const { url } = await served();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${url}/api/sweeps`, { method });
      expect(response.status).toBe(405);
    }
  });
});

describe('the page', () => {
  it('comes with a strict content policy, whatever the path', async () => {
    const { url } = await served();
    for (const path of ['/', '/s/small', '/s/small?pin=1', '/no/such/page']) {
      const response = await get(url + path);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('keeps hashed files for ever and sends them compressed', async () => {
    const { url } = await served();
    const page = await (await get(url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? 'none';
    const response = await fetch(url + script, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toContain('actlab');
  });

  it('has a favicon and runs no inline script', async () => {
    const { url } = await served();
    const page = await (await get(url)).text();
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect((await get(`${url}/favicon.svg`)).headers.get('content-type')).toContain('image/svg+xml');
  });
});
