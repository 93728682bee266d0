// A real Chromium for the tests: pages that collect what a console would show, axe, screenshots.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../../../scripts/chromium.mjs';

const folder = fileURLToPath(new URL('../test-results/screenshots/', import.meta.url));

export const widths = [390, 1440] as const;
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
}

/** A page with the errors its console and its scripts gave so far, warnings included. */
export interface WatchedPage {
  page: Page;
  errors: string[];
  close: () => Promise<void>;
}

/** Opens `url` in a context of its own: fresh storage, the theme by the system's preference. */
export async function openPage(
  browser: Browser,
  url: string,
  { theme = 'light', width = 1440, ...more }: { theme?: Theme; width?: number } & BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    // Some builds take a language that no formatter knows from a machine without one.
    locale: 'en-US',
    ...more,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors, close: () => context.close() };
}

/** What axe-core finds, best practices included, as `rule: targets`; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script: the page's content policy would rightly refuse that.
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary ?? ''}`).join(' | ')}`,
    );
  });
}

/** Stops the page from asking by the clock, so that only events can bring news. For a page that is not loaded yet. */
export async function withoutPolling(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = window.setInterval.bind(window);
    window.setInterval = ((action: () => void, ms = 0) => (ms < 2_000 ? start(action, ms) : 0)) as typeof setInterval;
  });
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Keeps a full-page picture under test-results/screenshots. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
}
