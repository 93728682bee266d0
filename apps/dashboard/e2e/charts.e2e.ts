import { readFileSync } from 'node:fs';
import type { SweepCurves } from '@actlab/train/records';
import { describe, expect, it } from 'vitest';
import { axeFindings, keepPicture, openPage } from './browser.js';
import { finishedView, openSweep, useDemoDashboard } from './demo-dashboard.js';
import { beginDemo, widePlan } from './demo-store.js';
import { demoPlan, demoTrial } from './demo-sweep.js';

const demo = useDemoDashboard();

describe('the curves', () => {
  it.each([
    ['that make a new chart of it', 3, 'pin=3'],
    ['that flow into it', 1, 'act=tanh&depth=1&band=range'],
  ])('keep their zoom while news arrive %s, and say what lies outside', async (_how, arm, query) => {
    const running = 'activations-by-depth';
    const { page, errors, close } = await openPage(demo.browser, `${demo.dashboard.url}/s/${running}?${query}`);
    const over = page.locator('.u-over');
    await over.waitFor();
    await over.scrollIntoViewIfNeeded();
    const box = await over.boundingBox();
    if (box === null) throw new Error('the chart has no box');
    await page.mouse.move(box.x + 0.2 * box.width, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const to = page.getByRole('spinbutton', { name: 'to' });
    const zoomed = await to.inputValue();
    await page.getByText('more data outside this view').waitFor();
    const { arms, trials } = demoPlan(running, { sweepSeed: 3 });
    const missing = trials.slice(170).filter(({ ordinal }) => ordinal === arm);
    const news = page.waitForResponse(
      async (response) =>
        response.url().includes('/curves?') && ((await response.json()) as SweepCurves).arms[0]?.n.at(-1) === 8,
    );
    demo.store.commitTrials(running, missing.map(demoTrial));
    await news;
    const row = page.locator('.arms-table tbody tr', {
      has: page.getByRole('button', { name: `Pin ${arms[arm]?.label}`, exact: true }),
    });
    await row.locator('.column-n').getByText('8', { exact: true }).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await to.inputValue()).toBe(zoomed);
    await page.getByRole('button', { name: 'Show all' }).click();
    await to.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a tooltip', () => {
  it('can be hovered, names the deaths, and leaves on Escape', async () => {
    const { page, close } = await openSweep(demo);
    await page.locator('.heat-cell', { hasText: '8/8' }).hover();
    const tip = page.locator('.tip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/replicate 0 vanished at step \d/);
    await tip.hover();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, 'tooltip-1440-light');
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
    await close();
  });
});

describe('an export', () => {
  it.each(['Best, and what cannot be told from it', 'Depth × activation', 'Learning curves'])(
    'of "%s" saves PNG, SVG and CSV',
    async (title) => {
      const { page, errors, close } = await openSweep(demo, '?pin=12,16');
      const save = async (type: string): Promise<Buffer> => {
        await page.getByRole('button', { name: `${title}: view and export` }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('menuitem', { name: `Save as ${type}` }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(new RegExp(`^leaky-slopes-.*\\.${type.toLowerCase()}$`));
        return readFileSync(await download.path());
      };
      const svg = (await save('SVG')).toString();
      expect(svg).toContain(title.replace('&', '&amp;'));
      expect(svg).toContain('36 arms · 288 trials');
      expect(svg).not.toContain('NaN');
      const png = await save('PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(1600);
      const csv = (await save('CSV')).toString();
      const { arms, sweep } = finishedView(demo);
      const pinned = arms.find(({ ordinal }) => ordinal === 12);
      expect(csv).toContain(String(title === 'Learning curves' ? pinned?.label : sweep.best?.mean));
      expect(errors).toEqual([]);
      await close();
    },
  );
});

describe('a thousand arms', () => {
  it('scroll in a table that holds only the rows in sight', async () => {
    const id = beginDemo(demo.store, widePlan(1000));
    const { page, errors, close } = await openPage(demo.browser, `${demo.dashboard.url}/s/${id}?sort=arm`);
    await page.locator('.arms-table tbody tr').first().waitFor();
    expect(await page.locator('.arms-table').getAttribute('aria-rowcount')).toBe('1001');
    expect(await page.locator('.arms-table tbody tr').count()).toBeLessThan(80);
    await page.locator('.arms-scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByRole('button', { name: /^Pin .*learningRate 1$/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a browser with a language that no formatter knows', () => {
  it('shows the charts all the same', async () => {
    const { page, errors, close } = await openPage(demo.browser, 'about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true });
    });
    await page.goto(`${demo.dashboard.url}/s/activations-by-depth`);
    await page.locator('.u-over').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
