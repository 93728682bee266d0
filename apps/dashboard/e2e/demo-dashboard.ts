// A dashboard over the demo store, one per test file, and the page of its finished sweep.
import type { SweepView } from '@actlab/train/records';
import type { Store } from '@actlab/train/stores';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type Dashboard, startDashboard } from '../dist/server/index.js';
import { openBrowser, openPage, type WatchedPage } from './browser.js';
import { openDemoStore } from './demo-store.js';
import { temporaryFolder } from './sweep-on-disk.js';

/** What a test file works with; filled before its first test. */
export interface DemoDashboard {
  browser: Browser;
  dashboard: Dashboard;
  store: Store;
}

/** Call once at the top of a test file. */
export function useDemoDashboard(): DemoDashboard {
  const demo = {} as DemoDashboard;
  const [folder, removeFolder] = temporaryFolder();
  beforeAll(async () => {
    demo.browser = await openBrowser();
    demo.store = openDemoStore(`${folder}/actlab.db`);
    demo.dashboard = await startDashboard({ db: `${folder}/actlab.db`, port: 0 });
  });
  afterAll(async () => {
    await demo.browser.close();
    await demo.dashboard.close();
    demo.store.close();
    removeFolder();
  });
  return demo;
}

/** The finished sweep's page with its curves drawn. */
export async function openSweep({ browser, dashboard }: DemoDashboard, query = ''): Promise<WatchedPage> {
  const opened = await openPage(browser, `${dashboard.url}/s/leaky-slopes${query}`, { acceptDownloads: true });
  await opened.page.locator('.curves-canvas canvas').waitFor();
  return opened;
}

/** The finished sweep as the store has it. */
export const finishedView = ({ store }: DemoDashboard): SweepView => store.sweepView('leaky-slopes') as SweepView;

/** The page's selection as readable text. */
export const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
