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

const tabs = [
  'report',
  'land-use',
  'table',
  'filter',
  'compare',
  'scenario',
  'export',
  'files',
  'measure',
  'card',
] as const;

/** A square with a class, and a row that is none: what is found has findings and rejects. */
const partly = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 用地代码: '100101', 状态: '已建成' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [125.44, 43.96],
            [125.442, 43.962],
            [125.442, 43.96],
            [125.44, 43.962],
            [125.44, 43.96],
          ],
        ],
      },
    },
    'none',
  ],
};

/** What axe finds, with the state in which it does; walks through the states without leaving the page. */
class Walk {
  readonly faults: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Looks at the page, or at the part of it that has changed. */
  async look(state: string, part?: string): Promise<void> {
    for (const fault of await axeFaults(this.page, part)) this.faults.push(`${state}: ${fault}`);
  }

  async tabs(state: string): Promise<void> {
    for (const tab of tabs) {
      await this.page.locator(`#tab-${tab}`).click();
      await this.page.locator(`#view-${tab}`).waitFor();
      await this.look(`${tab}, ${state}`, `#view-${tab}`);
    }
  }

  async choose(name: string, text: string): Promise<void> {
    const part = this.page.locator('park-import');
    const buffer = Buffer.from(text);
    await part.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await part.locator('h3').waitFor();
  }
}

describe('Plan, in all its states,', () => {
  it.each([
    ['light', 'zh-CN', 1280, 800],
    ['dark', 'en', 1280, 800],
    ['dark', 'zh-CN', 390, 844],
    ['light', 'en', 390, 844],
  ] as const)('has no fault that axe finds: %s, %s, %i px', async (colorScheme, lang, width, height) => {
    const { page } = await visit(browser, {
      path: 'plan.html',
      fragment: `#lang=${lang}`,
      viewport: { width, height },
      colorScheme,
    });
    const walk = new Walk(page);
    await page.waitForFunction(() => document.querySelector('park-map')?.state.filterCounts);
    await walk.look('opened');
    await walk.tabs('empty');

    await page.locator('#tab-report').click();
    const draw = page.locator('park-draw');
    await draw.locator('[data-mode="polygon"]').click();
    await draw.locator('.main').waitFor();
    await walk.look('drawing');
    await draw.locator('[aria-pressed="false"].text-button').click();
    await page.locator('park-map').getByRole('application').or(draw.locator('select')).first().waitFor();
    await walk.look('drawing with the crosshair', '#map');
    await draw.locator('[data-mode="polygon"]').click();
    await draw.locator('details').evaluate((details) => details.setAttribute('open', ''));
    await draw.locator('textarea').fill('125.385, 43.972\n125.4, 43.972\nx\n125.4, 43.98');
    await draw.locator('[part="typed"] .text-button').first().click();
    await draw.locator('[part="take"]').waitFor();
    await walk.look('typed coordinates with a fault', 'park-draw');
    await draw.locator('[part="take"]').click();
    await page.waitForFunction(() => document.querySelector('park-report')?.report);
    await draw.locator('[data-mode="edit"]').click();
    await draw.locator('.main').waitFor();
    await walk.look('editing', 'park-draw');
    await draw.locator('[data-mode="edit"]').click();

    await onMap(page, (map) => map.select('bh-01-04'), null);
    await page.locator('#tab-report').click();
    await page.locator('park-report').locator('[part~="row-name"]').first().click();
    await page.locator('park-report details').evaluateAll((all) => {
      for (const details of all.slice(0, 3)) details.setAttribute('open', '');
    });
    await onMap(
      page,
      async (map) => {
        map.workbench.chooseFilter({ statuses: ['vacant'] });
        const compare = document.querySelector('park-compare');
        if (compare) compare.ids = 'beihu-park,bayi-park';
      },
      null,
    );
    await page.locator('park-compare table').waitFor({ state: 'attached' });
    await walk.tabs('filled');

    await page.locator('#tab-files').click();
    await walk.choose('地块.geojson', JSON.stringify(partly));
    await page.locator('park-import details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    await walk.look('an import that was found', '#view-files');
    await walk.choose('broken.geojson', '{"type": "Feat');
    await page.locator('park-import .failure').waitFor();
    await walk.look('an import that failed', '#view-files');

    await page.locator('#share').click();
    await page.locator('#share-panel').waitFor();
    await walk.look('the link');
    expect(walk.faults).toEqual([]);
    await page.close();
  });
});
