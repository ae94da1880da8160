import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { axeFaults, launchChromium, textOf, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** What sticks out of the page to the side, or is cut off at the window's edge. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(`page: ${String(document.documentElement.scrollWidth)} px`);
    for (const element of document.querySelectorAll('.masthead > *, .tabs > *, park-map, .panel')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1))
        faults.push(`${element.tagName}.${element.className}`);
    }
    return faults;
  });
}

describe('Explore in all sizes', () => {
  it.each([
    [320, 640],
    [390, 844],
    [820, 1180],
    [1440, 900],
    [3840, 2160],
  ])('fits a window of %i × %i', async (width, height) => {
    const { page } = await visit(browser, {
      viewport: { width, height },
      fragment: '#lang=en&select=beihu-chemical-park',
    });
    expect(await overflowing(page)).toEqual([]);
    await page.close();
  });

  it('has the map and a sheet under it on a phone, which grows', async () => {
    const { page } = await visit(browser, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const heights = () =>
      page.evaluate(() =>
        ['park-map', '.panel'].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().height ?? 0,
        ),
      );
    const [map = 0, sheet = 0] = await heights();
    expect(map).toBeGreaterThan(250);
    await page.getByRole('button', { name: '展开面板' }).tap();
    const [smallMap = 0, tallSheet = 0] = await heights();
    expect(smallMap).toBeLessThan(map);
    expect(tallSheet).toBeGreaterThan(sheet * 1.3);
    await page.getByRole('tab', { name: '列表' }).tap();
    await page.locator('#view-list').getByRole('button', { name: /HEAD/ }).tap();
    expect(await textOf(page, '#view-card park-card')).toContain('53.6%');
    await page.close();
  });

  it.each([
    ['light', 'zh-CN', ''],
    ['dark', 'en', ''],
    ['light', 'en', '&select=head-building'],
    ['dark', 'zh-CN', '&select=beihu-chemical-park'],
  ] as const)('has no fault of accessibility in %s, %s%s', async (colorScheme, lang, more) => {
    const { page } = await visit(browser, { colorScheme, fragment: `#lang=${lang}${more}` });
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('tab').nth(1).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('flies nowhere where reduced motion is asked for', async () => {
    const { page } = await visit(browser, { reducedMotion: 'reduce' });
    await page.getByRole('combobox').fill('cxcg');
    await page.getByRole('option').first().waitFor();
    const frames = await page.evaluate(async () => {
      const map = document.querySelector('park-map');
      const zooms = new Set<number>();
      map?.subscribeCamera(() => zooms.add(map.camera?.zoom ?? 0));
      document
        .querySelector('park-search')
        ?.shadowRoot?.querySelector('input')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return zooms.size;
    });
    expect(frames).toBeLessThanOrEqual(1);
    await page.close();
  });
});
