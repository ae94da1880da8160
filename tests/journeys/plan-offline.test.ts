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

const area = '125.385,43.972;125.4,43.972;125.4,43.98;125.385,43.98';

async function openPlan(fragment: string): Promise<Page> {
  const { page } = await visit(browser, { path: 'plan.html', fragment: `#${fragment}` });
  return page;
}

/** Fails the first request for a script of that name, in the page or in a worker, and lets the next ones pass. */
async function failOnce(page: Page, name: string): Promise<() => number> {
  let asked = 0;
  await page.context().route(new RegExp(`/${name}-[^/]*\\.js$`), (route) => {
    asked += 1;
    return asked === 1 ? route.abort('internetdisconnected') : route.continue();
  });
  return () => asked;
}

const rows = 'name,lng,lat\nA,125.39,43.97\nB,125.4,43.98\n';
const file = { name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };

describe('Plan where a part of the program can’t be downloaded', () => {
  it.each([
    ['report-csv', 'Report as a table (CSV)', /land-use-report.*\.csv$/],
    ['map-image', 'Download PNG', /\.png$/],
  ])('says that %s is missing and what to do, and exports when tried again', async (chunk, button, name) => {
    const page = await openPlan(`lang=en&tab=export&area=${area}`);
    await page.waitForFunction(() => document.querySelector('park-report')?.report);
    const asked = await failOnce(page, chunk);
    const exporter = page.locator('#view-export park-export');
    await exporter.getByRole('button', { name: button }).click();
    const alert = exporter.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(`“${button}” did not succeed. This part of the program`);
    expect(await alert.innerText()).toContain('check the network, then try again');
    expect(await axeFaults(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alert.getByRole('button', { name: 'Try again' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    expect(await alert.count()).toBe(0);
    expect(asked()).toBe(2);
    await page.close();
  });

  it.each(['import-client', 'read-csv'])(
    'says that %s is missing and what to do, and imports when tried again',
    async (chunk) => {
      const page = await openPlan('lang=en&tab=files');
      const asked = await failOnce(page, chunk);
      const importer = page.locator('park-import');
      await importer.locator('input[type="file"]').setInputFiles(file);
      await importer.getByRole('heading', { name: '“sites.csv” was not imported' }).waitFor();
      expect(await importer.locator('[part="base"]').innerText()).toMatch(
        /This part of the program.*check the network, then try again/s,
      );
      expect(await axeFaults(page)).toEqual([]);
      await importer.getByRole('button', { name: 'Try again' }).click();
      await importer.getByRole('heading', { name: 'sites.csv: 2 of 2 can be imported' }).waitFor();
      expect(asked()).toBe(2);
      await page.close();
    },
  );

  it('says that the device is offline, in Chinese too, and goes on when it is online', async () => {
    const page = await openPlan('lang=zh-CN&tab=files');
    await page.context().setOffline(true);
    const importer = page.locator('park-import');
    await importer.locator('input[type="file"]').setInputFiles(file);
    await importer.getByRole('heading', { name: '未能导入“sites.csv”' }).waitFor();
    expect(await importer.locator('[part="base"]').innerText()).toContain(
      '设备已离线。程序的这一部分未能载入，请检查网络后重试',
    );
    await page.context().setOffline(false);
    await importer.getByRole('button', { name: '重试' }).click();
    await importer.getByRole('heading', { name: /sites\.csv：可导入 2/ }).waitFor();
    await page.close();
  });
});
