import { describe, expect, it } from 'vitest';
import { finishedView, openSweep, search, useDemoDashboard } from './demo-dashboard.js';

const demo = useDemoDashboard();

describe('the selection', () => {
  it('is one for all charts and stands in the address', async () => {
    const { page, errors, close } = await openSweep(demo);
    const [first] = finishedView(demo).arms;
    const cell = page.locator('.heat').getByRole('button', { name: new RegExp(`^${first?.label}:`) });
    await cell.click();
    await page.waitForURL(`**/s/leaky-slopes?pin=${first?.ordinal}`);
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.legend li').count()).toBe(1);
    await page.getByRole('button', { name: 'Only depth 3' }).click();
    expect(search(page)).toBe(`?pin=${first?.ordinal}&depth=3`);
    expect(await page.locator('.arms-table tbody tr').count()).toBe(9);
    await page.getByText('Deaths', { exact: true }).first().click();
    await page.waitForURL('**heat=deaths*');
    await page.getByRole('button', { name: 'Remove depth: 3' }).click();
    await page.waitForFunction(() => !location.search.includes('depth'));
    await page.getByRole('button', { name: `Unpin ${first?.label}` }).click();
    await page.waitForFunction(() => !location.search.includes('pin'));
    expect(errors).toEqual([]);
    await close();
  });

  it('refuses a ninth pin and says so', async () => {
    const { page, close } = await openSweep(demo, '?pin=0,1,2,3,4,5,6,7');
    await page.locator('.arms-table .pin[aria-pressed=false]').first().click();
    await page.getByRole('status').getByText('At most 8 arms can be pinned').waitFor({ state: 'attached' });
    expect(search(page)).toBe('?pin=0,1,2,3,4,5,6,7');
    await close();
  });

  it('sorts by any column, best first to begin with', async () => {
    const { page, close } = await openSweep(demo);
    const means = (): Promise<number[]> =>
      page
        .locator('.mean-number')
        .evaluateAll((cells) => cells.map((cell) => Number.parseFloat(cell.textContent ?? '')));
    expect(await means()).toEqual((await means()).toSorted((a, b) => b - a));
    await page.getByRole('button', { name: /mean ± 95 % CI/ }).click();
    await page.waitForURL('**sort=mean');
    expect(await means()).toEqual((await means()).toSorted((a, b) => a - b));
    await page.getByRole('button', { name: 'Deaths', exact: false }).and(page.locator('.sort')).click();
    await page.waitForURL('**sort=-deaths');
    expect(await page.locator('.arms-table tbody tr').first().textContent()).toContain('8 vanished');
    await close();
  });

  it('shows another measure everywhere', async () => {
    const { page, close } = await openSweep(demo);
    await page.getByLabel('Measure').selectOption('valLoss:best');
    await page.waitForURL('**m=valLoss:best');
    const other = demo.store.sweepView('leaky-slopes', { metric: 'valLoss', reducer: 'best' });
    const best = other?.arms.find((arm) => arm.ordinal === other.bestSet?.best);
    // Rows of arms that cannot be told apart have an order of their own.
    const mean = best?.mean?.toFixed(4) ?? 'none';
    await page.locator('.best-row').getByText(mean).first().waitFor();
    await close();
  });
});
