import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { axeFaults, launchChromium, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

async function openPlan(fragment: string, width = 1280): Promise<Page> {
  const { page } = await visit(browser, {
    path: 'plan.html',
    fragment: `#${fragment}`,
    viewport: { width, height: 844 },
  });
  return page;
}

describe('rows on the Plan page', () => {
  it('are filtered, listed and compared as the sender of the link saw them, and the link follows', async () => {
    const page = await openPlan('lang=en&filter=classes:10;statuses:vacant&compare=beihu-park,bayi-park');
    const compared = page.locator('park-compare');
    await compared.getByRole('columnheader', { name: 'Bayi Park' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected')).toBe('true');
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Filter' }).click();
    const result = page.locator('park-filter').getByRole('status');
    await page.waitForFunction(() => document.querySelector('park-map')?.state.filterCounts);
    const counted = Number(/^\d+/.exec((await result.innerText()).trim())?.[0]);
    expect(counted).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Table' }).click();
    const grid = page.locator('park-table').getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(counted + 2));
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Filter' }).click();
    await page
      .locator('park-filter')
      .getByRole('button', { name: /^Remove Vacant/ })
      .click();
    await page.waitForFunction(() => location.hash.includes('filter=classes:10&'));
    await page.close();
  });

  it('stay in the table when one is selected there, on a phone too', async () => {
    const page = await openPlan('lang=zh-CN', 390);
    await page.waitForFunction(() =>
      ['ready', 'partial'].includes(document.querySelector('park-map')?.status ?? ''),
    );
    await page.locator('#tab-table').click();
    const rows = page.locator('park-table').getByRole('grid').getByRole('row');
    await rows.nth(2).click();
    await page.waitForFunction(() => location.hash.includes('select='));
    expect(await page.locator('#view-table').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
