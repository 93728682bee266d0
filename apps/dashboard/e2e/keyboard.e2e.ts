import { describe, expect, it } from 'vitest';
import { openSweep, useDemoDashboard } from './demo-dashboard.js';

const demo = useDemoDashboard();

describe('by keyboard alone', () => {
  it('everything that is shown can be reached, and nothing traps', async () => {
    const { page, close } = await openSweep(demo);
    const seen = new Set<string>();
    for (let i = 0; i < 220; i += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(
          element.matches('.segmented input') ? (element.nextElementSibling ?? element) : element,
        );
        return { name: element.className || element.tagName, visible: outlineStyle !== 'none' || boxShadow !== 'none' };
      });
      if (focused === null) break;
      expect(focused).toMatchObject({ visible: true });
      seen.add(focused.name.split(' ')[0] ?? '');
    }
    for (const name of [
      'skip',
      'wordmark',
      'best-arm',
      'INPUT',
      'heat-head',
      'heat-cell',
      'legend-item',
      'curves-canvas',
      'sort',
      'pin',
      'button',
    ]) {
      expect([...seen]).toContain(name);
    }
    await close();
  });

  it('an arm is pinned, a mode chosen, a menu used', async () => {
    const { page, close } = await openSweep(demo);
    await page.locator('.heat-cell').nth(4).focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**pin=*');
    await page.getByRole('radio', { name: 'Mean' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**heat=interval*');
    await page.getByRole('button', { name: 'Arms: view and export' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.getByRole('link', { name: 'Skip to the content' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });

  it('arrow keys walk the points of the curves and say them', async () => {
    const { page, close } = await openSweep(demo, '?pin=12');
    const [arm] = demo.store.sweepCurves('leaky-slopes', 'valAcc', [12])?.arms ?? [];
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(`${arm?.label}, epoch 2: ${arm?.mean[1]?.toFixed(4)}, n 8`).waitFor({ state: 'attached' });
    expect(await page.locator('.legend-value').textContent()).toBe(arm?.mean[1]?.toFixed(4));
    await close();
  });

  it('Alt+T turns the theme, which lasts over a reload without a flash', async () => {
    const { page, close } = await openSweep(demo);
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.keyboard.press('Alt+t');
    await page.keyboard.press('Alt+t');
    expect(await ground()).not.toBe(light);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await close();
  });
});
