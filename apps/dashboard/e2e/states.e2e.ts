import { openStore, type Store } from '@actlab/train/stores';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dashboard, startDashboard } from '../dist/server/index.js';
import { axeFindings, keepPicture, openBrowser, openPage, overflow, themes, widths } from './browser.js';
import { openDemoStore } from './demo-store.js';
import { temporaryFolder } from './sweep-on-disk.js';

const [folder, removeFolder] = temporaryFolder();
let browser: Browser;
let full: Dashboard;
let empty: Dashboard;
let missing: Dashboard;
const stores: Store[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  stores.push(openDemoStore(`${folder}/full.db`), openStore(`${folder}/empty.db`));
  full = await startDashboard({ db: `${folder}/full.db`, port: 0 });
  empty = await startDashboard({ db: `${folder}/empty.db`, port: 0 });
  missing = await startDashboard({ db: `${folder}/missing.db`, port: 0 });
});
afterAll(async () => {
  await browser.close();
  for (const dashboard of [full, empty, missing]) await dashboard.close();
  for (const store of stores) store.close();
  removeFolder();
});

/** Makes every request for curves fail, as one chart's failure. */
const withoutCurves = (page: Page) =>
  page.route('**/curves?*', (route) =>
    route.fulfill({
      status: 500,
      json: { code: 'server-failed', message: 'curves: a planted failure, got 500', path: null },
    }),
  );

interface State {
  name: string;
  open: () => string;
  /** A text that shows that the state has been reached. */
  shows: string | RegExp;
  /** The learning curves are drawn. */
  curves?: boolean;
  /** Failed requests are written to the console by the browser itself. */
  fails?: boolean;
  before?: (page: Page) => Promise<unknown>;
  after?: (page: Page) => Promise<unknown>;
}

const states: State[] = [
  { name: 'home', open: () => full.url, shows: 'leaky-slopes' },
  { name: 'sweep', open: () => `${full.url}/s/leaky-slopes`, shows: /cannot be told/, curves: true },
  {
    name: 'sweep-running',
    open: () => `${full.url}/s/activations-by-depth?heat=interval&pin=12,3&band=range`,
    shows: /ETA 0:/,
    curves: true,
  },
  {
    name: 'sweep-deaths',
    open: () => `${full.url}/s/leaky-slopes?heat=deaths&act=sigmoid&depth=5..8&sort=-deaths&y=log&x=step`,
    shows: /activation: sigmoid/,
    curves: true,
  },
  {
    name: 'sweep-stopped',
    open: () => `${full.url}/s/prelu-starts?m=valLoss:best&curve=trainLoss`,
    shows: /This sweep was stopped/,
    curves: true,
  },
  { name: 'sweep-planned', open: () => `${full.url}/s/fresh`, shows: /no trial has ended yet/ },
  {
    name: 'sweep-filtered-to-nothing',
    open: () => `${full.url}/s/leaky-slopes?act=gelu&depth=3`,
    shows: /The filter lets no arm through/,
  },
  {
    name: 'sweep-as-table',
    open: () => `${full.url}/s/leaky-slopes`,
    shows: /cannot be told/,
    after: async (page) => {
      for (const title of ['Depth × activation', 'Learning curves']) {
        await page.getByRole('button', { name: `${title}: view and export` }).click();
        await page.getByRole('menuitem', { name: 'View as table' }).click();
      }
      await page.getByRole('region', { name: 'Learning curves: the numbers' }).waitFor();
    },
  },
  { name: 'sweep-unknown', open: () => `${full.url}/s/nowhere`, shows: 'No such sweep', fails: true },
  {
    name: 'sweep-dropped-keys',
    open: () => `${full.url}/s/leaky-slopes?pin=one&colour=red`,
    shows: /Not understood in the address/,
    curves: true,
  },
  {
    name: 'chart-failed',
    open: () => `${full.url}/s/leaky-slopes`,
    shows: /a planted failure/,
    fails: true,
    before: withoutCurves,
  },
  { name: 'no-page', open: () => `${full.url}/no/such/page`, shows: 'There is no such page' },
  { name: 'database-empty', open: () => empty.url, shows: 'No sweeps yet' },
  { name: 'database-missing', open: () => missing.url, shows: 'No database here yet', fails: true },
  {
    name: 'database-missing-sweep',
    open: () => `${missing.url}/s/leaky-slopes`,
    shows: 'No database here yet',
    fails: true,
  },
];

describe.each(states)('$name', (state) => {
  it('shows itself, fits, satisfies axe and writes nothing to the console, at 390 and 1440 px, light and dark', async () => {
    const { page, errors, close } = await openPage(browser, 'about:blank');
    await state.before?.(page);
    await page.goto(state.open());
    await page.getByText(state.shows).first().waitFor();
    if (state.curves === true) await page.locator('.curves-canvas canvas').waitFor();
    await state.after?.(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        expect({ width, theme, findings: await axeFindings(page), overflow: await overflow(page) }).toEqual({
          width,
          theme,
          findings: [],
          overflow: 0,
        });
        await keepPicture(page, `${state.name}-${width}-${theme}`);
      }
    }
    expect(errors.filter((text) => state.fails !== true || !text.startsWith('Failed to load resource'))).toEqual([]);
    await close();
  });
});

describe('reflow', () => {
  it.each(['/', '/s/leaky-slopes?pin=12,3'])(
    'of %s needs no sideways scrolling at 320 px, four times zoomed in',
    async (path) => {
      const { page, close } = await openPage(browser, full.url + path, { width: 320 });
      await page.getByText('0.97').first().waitFor();
      expect(await overflow(page)).toBe(0);
      await keepPicture(page, `reflow${path.replace(/\W+/g, '-')}320-light`);
      await close();
    },
  );
});

describe('a missing database', () => {
  it('is read without a reload as soon as it appears', async () => {
    const late = await startDashboard({ db: `${folder}/late.db`, port: 0 });
    const { page, close } = await openPage(browser, late.url);
    await page.getByText('No database here yet').waitFor();
    expect(await page.locator('main').textContent()).toContain('late.db');
    stores.push(openDemoStore(`${folder}/late.db`));
    await page.getByRole('link', { name: 'leaky-slopes' }).waitFor();
    await close();
    await late.close();
  });
});
