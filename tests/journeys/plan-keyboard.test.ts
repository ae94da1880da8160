import { readFile } from 'node:fs/promises';

import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

describe('the Plan page by keyboard alone', () => {
  it('leads from the load to a CSV of the report, whose classes add up to the area', async () => {
    const { page } = await visit(browser, { path: 'plan.html', fragment: '#lang=en' });
    await tabTo(page, /^Polygon$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(nameOfFocus)).toMatch(/^Drawing crosshair/);
    for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press('Enter');
      for (let step = 0; step < 8; step += 1) await page.keyboard.press(arrow);
    }
    // The last corner, and once more on it: done.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(nameOfFocus)).toBe('Polygon');
    await page.waitForFunction(() => document.querySelector('park-report')?.report);
    const total = await page.evaluate(() => document.querySelector('park-report')?.report?.total.value);

    await tabTo(page, /CSV/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const text = await readFile(await download.path(), 'utf8');
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
    const column = data.find(([first]) => first === 'section')?.indexOf('area (m²)') ?? -1;
    const classes = data.filter(([first]) => first === 'by class');
    const sum = classes.reduce((whole, row) => whole + Number(row[column]), 0);
    expect(classes.length).toBeGreaterThan(1);
    expect(Math.abs(sum - (total ?? NaN))).toBeLessThan(0.01);
    await page.close();
  });
});

/** What has the focus is called so. Runs in the page. */
function nameOfFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(nameOfFocus);
    if (name.test(reached)) return;
    passed.push(reached.slice(0, 40));
  }
  throw new Error(`nothing is called ${String(name)} among: ${passed.join(' | ')}`);
}
