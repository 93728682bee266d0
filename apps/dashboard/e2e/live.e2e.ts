import type { SweepView } from '@actlab/train/records';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dashboard, startDashboard } from '../dist/server/index.js';
import { openBrowser, openPage, withoutPolling } from './browser.js';
import { type SweepOnDisk, temporaryFolder, trainSmallSweep } from './sweep-on-disk.js';

let browser: Browser;
let dashboard: Dashboard;
let sweep: SweepOnDisk;
const [folder, removeFolder] = temporaryFolder();

beforeAll(async () => {
  browser = await openBrowser();
  sweep = await trainSmallSweep(`${folder}/actlab.db`);
  dashboard = await startDashboard({ db: `${folder}/actlab.db`, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
  sweep.store.close();
  removeFolder();
});

const view = (): SweepView => sweep.store.sweepView(sweep.id) as SweepView;
const fromApi = async (): Promise<SweepView> =>
  (await (await fetch(`${dashboard.url}/api/sweeps/${sweep.id}`)).json()) as SweepView;
const ended = (page: Page, count: number) => page.getByText(`${count} / 8 trials`).first().waitFor();

describe('a sweep that is trained while the page is open', () => {
  it('begins with the plan, shows each commit without a reload, and ends with the numbers of the store', async () => {
    const { page, errors, close } = await openPage(browser, 'about:blank');
    await withoutPolling(page);
    await page.goto(`${dashboard.url}/s/${sweep.id}`);
    await ended(page, 0);
    expect(await page.locator('.heat-planned').count()).toBe(4);
    await page.getByText('Curves begin with the first trial that ends.').waitFor();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));

    sweep.store.commitTrials(sweep.id, sweep.trials.slice(0, 3));
    await ended(page, 3);
    sweep.store.commitTrials(sweep.id, sweep.trials.slice(3));
    await ended(page, 8);
    sweep.store.endSweep(sweep.id, 'finished');
    await page.getByText(/Finished \d\d:\d\d/).waitFor();

    const stored = view();
    expect(await fromApi()).toEqual(JSON.parse(JSON.stringify(stored)));
    for (const arm of stored.arms) {
      const row = page.locator('.arms-table tbody tr', {
        has: page.getByRole('button', { name: `Pin ${arm.label}`, exact: true }),
      });
      const half = ((arm.interval?.[1] ?? 0) - (arm.interval?.[0] ?? 0)) / 2;
      expect(await row.locator('.column-mean').textContent()).toContain(`${arm.mean?.toFixed(4)} ± ${half.toFixed(4)}`);
      expect(await row.locator('.column-test').textContent()).toBe(arm.testAcc?.toFixed(4));
    }
    expect(await page.locator('.best-row').first().textContent()).toContain(stored.sweep.best?.mean.toFixed(4));
    expect(await page.locator('.curves-canvas canvas').count()).toBe(1);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('stands in the list of sweeps with the same best arm', async () => {
    const { page, errors, close } = await openPage(browser, dashboard.url);
    await page.getByRole('link', { name: sweep.id }).waitFor();
    const { best } = view().sweep;
    const card = page.locator('.sweep-card');
    expect(await card.textContent()).toContain(best?.label);
    expect(await card.textContent()).toContain(best?.mean.toFixed(4));
    await page.locator('.sparkline[role=img]').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('reaches a second tab through the first one’s connection', async () => {
    const first = await openPage(browser, dashboard.url);
    await first.page.getByText('connected', { exact: true }).waitFor();
    const second = await first.page.context().newPage();
    const streams: string[] = [];
    second.on('request', (request) => request.url().includes('/api/events') && streams.push(request.url()));
    await second.goto(dashboard.url);
    await second.getByText('connected', { exact: true }).waitFor();
    expect(streams).toEqual([]);
    await first.close();
  });
});

describe('a server that goes and comes', () => {
  it('is waited for with the numbers left on screen, and followed again', async () => {
    const own = await startDashboard({ db: `${folder}/actlab.db`, port: 0 });
    const { page, close } = await openPage(browser, `${own.url}/s/${sweep.id}`);
    await ended(page, 8);
    await page.getByText('connected', { exact: true }).waitFor();
    await own.close();
    await page
      .getByText(/reconnecting/)
      .first()
      .waitFor();
    await ended(page, 8);
    const again = await startDashboard({ db: `${folder}/actlab.db`, port: own.port });
    expect(again.port).toBe(own.port);
    await page.getByText('connected', { exact: true }).waitFor();
    await close();
    await again.close();
  });
});
