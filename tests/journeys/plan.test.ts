import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { axeFaults, launchChromium, onMap, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** Around some blocks between Longhu Road and Guangji Road. */
const area = '125.385,43.972;125.4,43.972;125.4,43.98;125.385,43.98';

async function openPlan(fragment: string, width = 1280): Promise<Page> {
  const { page } = await visit(browser, {
    path: 'plan.html',
    fragment: `#${fragment}`,
    viewport: { width, height: 844 },
  });
  await page.waitForFunction(() => document.querySelector('park-report')?.report, null, { timeout: 60_000 });
  return page;
}

describe('the Plan page', () => {
  it('opens the report that its sender saw, and says so where the data are others since', async () => {
    const page = await openPlan(`lang=en&area=${area}`);
    await page.waitForFunction(() => location.hash.includes('report='));
    const link = new URL(page.url()).hash;
    expect(link).toContain(`area=${area}`);
    expect(await page.locator('#link-notice').isVisible()).toBe(false);
    await page.close();

    const older = link.replace(/report=[\da-f]{64},([\d.]+),[\d.]+/, `report=${'0'.repeat(64)},$1,1000`);
    expect(older).not.toBe(link);
    const again = await openPlan(older.slice(1));
    const notice = again.locator('#link-notice');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/changed since.*Occupied: 1,000 m² → [\d,.]+ m²/s);
    expect(await axeFaults(again)).toEqual([]);
    await again.close();
  });

  it.each([
    ['zh-CN', 1440],
    ['en', 390],
  ] as const)('has a report whose rows add up, in %s at %i px', async (language, width) => {
    const page = await openPlan(`lang=${language}&area=${area}`, width);
    const [rows, total] = await page.evaluate(() => {
      const { report } = document.querySelector('park-report') ?? {};
      const sum = report?.byClass.reduce((whole, row) => whole + (row.area.value ?? NaN), 0) ?? NaN;
      return [sum, report?.total.value ?? NaN] as const;
    });
    expect(Math.abs(rows - total)).toBeLessThan(0.01);
    expect(
      await onMap(page, (map) => map.layers.find(({ role }) => role === 'parcel')?.featureCount, null),
    ).toBe(300);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
