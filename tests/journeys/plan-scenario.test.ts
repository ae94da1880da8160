import { readFile } from 'node:fs/promises';

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

async function openPlan(fragment: string, width = 1440): Promise<Page> {
  const { page } = await visit(browser, {
    path: 'plan.html',
    fragment: `#${fragment}`,
    viewport: { width, height: 900 },
  });
  await page.waitForFunction(
    () => {
      const map = document.querySelector('park-map');
      return map?.layers.some(({ role, featureCount }) => role === 'parcel' && featureCount > 0);
    },
    null,
    { timeout: 60_000 },
  );
  return page;
}

/** The tables of differences as they are written. */
async function differences(page: Page): Promise<string> {
  const tables = page.locator('park-scenario table');
  await tables.first().waitFor();
  await page.waitForFunction(
    () =>
      document
        .querySelector('park-scenario')
        ?.shadowRoot?.querySelector('section[aria-busy]')
        ?.getAttribute('aria-busy') === 'false',
  );
  return (await tables.allInnerTexts()).join('\n');
}

/** A parcel in the area that is no park. */
async function someParcel(page: Page): Promise<string> {
  const id = await page.evaluate(() => {
    const { report } = document.querySelector('park-report') ?? {};
    return report?.parcels.find(({ landUse, relation }) => relation === 'inside' && landUse !== '1401')?.id;
  });
  if (!id) throw new Error('the report lists no parcel');
  return id;
}

describe('what-if on the Plan page', () => {
  it('changes a class, shows the difference, and opens it again from a file and from the link', async () => {
    const page = await openPlan(`lang=en&area=${area}`);
    await page.waitForFunction(() => document.querySelector('park-report')?.report);
    const parcel = await someParcel(page);
    await page.getByRole('tab', { name: 'What-if' }).click();
    await onMap(page, (map, id) => map.select(id), parcel);
    const field = page.locator('park-scenario [part="class"]:visible').first();
    await field.fill('1401');
    await field.press('Enter');
    const written = await differences(page);
    expect(written).toMatch(/1401 .*\+\d+\.\d{4}\s+more/s);
    expect(written).toMatch(/-\d+\.\d{4}\s+less/);
    await page.waitForFunction(() => location.hash.includes('scenario='));
    expect(await axeFaults(page)).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to file' }).click();
    const file = await readFile(await (await download).path());
    expect(JSON.parse(file.toString('utf8'))).toMatchObject({
      contract: 'parkscape-scenario/1',
      changes: [{ kind: 'class', parcel, landUse: '1401' }],
    });
    const link = new URL(page.url()).hash.slice(1);
    await page.close();

    const fresh = await openPlan(`lang=en&area=${area}`);
    await fresh.getByRole('tab', { name: 'What-if' }).click();
    await fresh.locator('park-scenario input[type="file"]').setInputFiles({
      name: 'scenario.json',
      mimeType: 'application/json',
      buffer: file,
    });
    expect(await differences(fresh)).toBe(written);
    await fresh.close();

    const again = await openPlan(link);
    expect(await again.getByRole('tab', { name: 'What-if' }).getAttribute('aria-selected')).toBe('true');
    expect(await differences(again)).toBe(written);
    await again.close();
  });

  it('reports on the scenario, and on the data again once it is undone', async () => {
    const page = await openPlan(`lang=zh-CN&area=${area}`, 390);
    await page.waitForFunction(() => document.querySelector('park-report')?.report);
    const parcel = await someParcel(page);
    const classOf = () =>
      page.evaluate((id) => {
        const { report } = document.querySelector('park-report') ?? {};
        return report?.parcels.find((row) => row.id === id)?.landUse;
      }, parcel);
    const before = await classOf();
    await page.getByRole('tab', { name: '方案' }).click();
    await onMap(page, (map, id) => map.select(id), parcel);
    const field = page.locator('park-scenario [part="class"]:visible').first();
    await field.fill('公园绿地');
    await field.press('Enter');
    await expect.poll(classOf, { timeout: 20_000 }).toBe('1401');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(classOf, { timeout: 20_000 }).toBe(before);
    await expect.poll(() => new URL(page.url()).hash).not.toContain('scenario=');
    await page.close();
  });
});
