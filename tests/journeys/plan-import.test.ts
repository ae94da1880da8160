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

/** A square of 0.002° that has a corner there. */
function square(west: number, south: number, properties: object) {
  const [east, north] = [west + 0.002, south + 0.002];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#tab-files').click();
  await page
    .locator('park-import input[type=file]')
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

describe('files of the user on the Plan page', () => {
  it('become a layer that reports count, and say so in the language of the page', async () => {
    const { page, errors } = await visit(browser, { path: 'plan.html', fragment: '#lang=zh-CN' });
    const features = [
      square(125.44, 43.96, { 用地代码: '100101', 状态: '已建成' }),
      square(125.442, 43.96, { 用地代码: '0701', 状态: '闲置' }),
    ];
    await choose(page, '地块.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    await page.locator('park-import [part~="accept"]').click();
    await page.locator('#import-result').getByText('已将 2 个地块作为图层').waitFor();
    const added = await onMap(page, (map) => map.layers.find(({ id }) => id === 'user-1'), null);
    expect(added).toMatchObject({ featureCount: 2, excludedCount: 0, role: 'parcel' });
    expect(await axeFaults(page)).toEqual([]);

    await onMap(
      page,
      (map) =>
        map.workbench.chooseArea({
          origin: 'drawn',
          name: null,
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [125.439, 43.959],
                [125.445, 43.959],
                [125.445, 43.963],
                [125.439, 43.963],
                [125.439, 43.959],
              ],
            ],
          },
        }),
      null,
    );
    await page.waitForFunction(() => document.querySelector('park-report')?.report?.parcels.length === 2);
    await page.locator('#tab-files').click();
    await page.locator('#language').click();
    await page.locator('#import-result').getByText('2 parcels are on the map as the layer').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('say what is wrong with them, and leave what was there', async () => {
    const { page } = await visit(browser, { path: 'plan.html', fragment: '#lang=en' });
    const before = await onMap(page, (map) => map.layers.length, null);
    await choose(page, 'broken.geojson', '{"type": "FeatureCollection", "features": [');
    const words = page
      .locator('park-import')
      .getByText(/broken\.geojson/)
      .first();
    await words.waitFor();
    expect(await onMap(page, (map) => map.layers.length, null)).toBe(before);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
