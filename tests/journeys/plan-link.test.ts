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

const viewport = { width: 1440, height: 900 };

describe('the link of the Plan page', () => {
  it('opens all that its sender has set: in a fresh page, and pasted into an open one', async () => {
    const sender = await openPlan('');
    await setEverything(sender);
    const link = await copiedLink(sender);
    for (const key of keys) expect(link).toContain(`${key}=`);
    const sent = await shown(sender);
    await sender.close();

    const fresh = await openPlan(new URL(link).hash);
    await expectShown(fresh, sent, link);
    await fresh.close();

    const open = await openPlan(
      '#lang=zh-CN&palette=soft&area=125.3,43.9;125.31,43.9;125.31,43.91&filter=classes:07&table=group:class&tab=measure',
    );
    await open.waitForFunction(() => location.hash.includes('report='));
    const other = await copiedLink(open);
    const before = await shown(open);
    await open.evaluate(() => {
      Object.assign(window, { isSamePage: true, fragments: 0 });
      addEventListener('hashchange', () => {
        Object.assign(window, { fragments: (window as unknown as { fragments: number }).fragments + 1 });
      });
    });
    await open.goto(link);
    await expectShown(open, sent, link);

    await open.goBack();
    await expectShown(open, before, other);
    await open.goForward();
    await expectShown(open, sent, link);
    // Nothing was loaded anew, and no link has led to another one.
    expect(await open.evaluate(() => ({ ...(window as object) }))).toMatchObject({
      isSamePage: true,
      fragments: 3,
    });
    await open.close();
  });

  it('keeps what is shown where a link of the site says nothing but a language', async () => {
    const page = await openPlan('#lang=zh-CN&radius=800&vision=grey&tab=land-use&filter=statuses:vacant');
    await page.evaluate(() => {
      location.hash = '#lang=en';
    });
    await page.waitForFunction(() => location.hash.includes('lang=en&'));
    const { hash } = new URL(page.url());
    for (const kept of ['radius=800', 'vision=grey', 'tab=land-use', 'filter=statuses:vacant']) {
      expect(hash).toContain(kept);
    }
    expect(await page.title()).toMatch(/^Plan/);
    await page.close();
  });

  it('says so where the area has too many corners for it', async () => {
    const page = await openPlan('#lang=en');
    await onMap(
      page,
      (map) => {
        const ring = Array.from({ length: 600 }, (_, corner) => {
          const turn = (corner / 600) * 2 * Math.PI;
          return [125.4 + 0.01 * Math.cos(turn), 43.97 + 0.01 * Math.sin(turn)] as const;
        });
        const coordinates = [[...ring, ring[0] ?? ([125.4, 43.97] as const)]];
        map.workbench.chooseArea({
          geometry: { type: 'Polygon', coordinates },
          origin: 'drawn',
          name: null,
        });
      },
      null,
    );
    const notice = page.locator('#link-notice');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/too many corners for a link.*Export/s);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('park-draw').getByRole('button', { name: 'Clear' }).click();
    await notice.waitFor({ state: 'hidden' });
    await page.close();
  });
});

/** What stands in a link in which everything is set. */
const keys = [
  'view',
  'lang',
  'select',
  'layers',
  'tab',
  'area',
  'report',
  'radius',
  'scenario',
  'filter',
  'compare',
  'table',
  'palette',
  'vision',
];

async function openPlan(fragment: string): Promise<Page> {
  const { page } = await visit(browser, { path: 'plan.html', fragment, viewport });
  await page.waitForFunction(() => {
    const map = document.querySelector('park-map');
    return map?.layers.some(({ role, featureCount }) => role === 'parcel' && featureCount > 0);
  });
  return page;
}

/** Sets each part of the state as a visitor does, and waits until the link says so. */
async function setEverything(page: Page): Promise<void> {
  const linkHas = (text: string) =>
    page.waitForFunction((wanted) => location.hash.includes(wanted), text, { timeout: 20_000 });
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();

  await page.getByRole('button', { name: 'English' }).click();
  await linkHas('lang=en');
  await page.locator('park-map').getByRole('button', { name: 'Zoom in' }).click();
  await linkHas(',13.6&');

  await page.locator('park-draw').getByRole('button', { name: 'Rectangle' }).click();
  await page.locator('park-draw').getByRole('button', { name: 'Finish' }).waitFor();
  await page.mouse.move(350, 350);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 3 });
  await page.mouse.move(700, 650, { steps: 3 });
  await page.mouse.up();
  await linkHas('report=');

  await page
    .locator('park-report')
    .getByRole('spinbutton', { name: /Service radius/ })
    .fill('800');
  await page.keyboard.press('Tab');
  await linkHas('radius=800');

  await page.locator('park-legend').getByRole('button').first().click();
  await page
    .locator('park-legend')
    .getByRole('checkbox', { name: /Companies/ })
    .click();
  await linkHas(':0');
  await page.locator('park-legend').getByRole('button').first().click();

  await tab('Filter');
  await page
    .locator('park-filter')
    .getByRole('checkbox', { name: /^Built/ })
    .check();
  await page
    .locator('park-filter')
    .getByRole('checkbox', { name: /In the chosen area/ })
    .check();
  await linkHas('filter=statuses:built;in');

  await tab('Table');
  const table = page.locator('park-table');
  await table.getByRole('combobox', { name: 'Group by' }).selectOption('class');
  await table.locator('summary').click();
  await table.getByRole('checkbox', { name: 'Occupants' }).check();
  await table.locator('summary').click();
  await table
    .getByRole('columnheader', { name: /Measured/ })
    .getByRole('button')
    .click();
  await linkHas('group:class;sort:measured');

  const rows = table.getByRole('grid').locator('[part="row"]');
  await rows.first().click();
  await linkHas('select=');
  await tab('Compare');
  const add = page.locator('park-compare').getByRole('button', { name: /^Add/ });
  await add.click();
  await tab('Table');
  await rows.nth(1).click();
  await tab('Compare');
  await add.click();
  await page.waitForFunction(() => /compare=[^&,]+,[^&,]+/.test(location.hash));

  await tab('What-if');
  const field = page.locator('park-scenario [part="class"]:visible').first();
  await field.fill('1401');
  await field.press('Enter');
  await linkHas('scenario=');

  await tab('Land use');
  const landUse = page.locator('park-land-use');
  await landUse.getByRole('radio', { name: 'Soft' }).check();
  await landUse.getByRole('combobox', { name: 'Seen with' }).selectOption('grey');
  await linkHas('vision=grey');
  await linkHas('palette=soft');
  // The report counts the scenario by now.
  await page.waitForFunction(() => document.querySelector('park-report')?.report?.scenario);
}

/** The link as the page offers it to be copied. */
async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(分享|Share)$/ }).click();
  const link = await page.locator('park-share textarea').inputValue();
  await page.keyboard.press('Escape');
  return link;
}

/** The page comes to show all of it, and offers the same link again. */
async function expectShown(page: Page, all: Record<string, unknown>, link: string): Promise<void> {
  await expect.poll(() => shown(page), { timeout: 20_000 }).toEqual(all);
  await expect.poll(() => copiedLink(page)).toBe(link);
}

/** All that a visitor sees of the state of the page. */
async function shown(page: Page): Promise<Record<string, unknown>> {
  const chosen = await page.locator('[role="tab"][aria-selected="true"]').innerText();
  const words = async (selector: string) =>
    (await page.locator(selector).allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const state = await page.evaluate(() => {
    const map = document.querySelector('park-map');
    const surface = map?.workbench.surface;
    return {
      language: document.documentElement.lang,
      selected: map?.selected,
      layers: map?.layers.map(({ id, visible, opacity }) => [id, visible, opacity]),
      zoom: map?.camera?.zoom.toFixed(2),
      center: map?.camera?.center.map((degrees) => degrees.toFixed(4)),
      palette: map?.state.landUsePalette,
      left: map?.state.filterCounts?.matching.count,
      isGrey: surface ? getComputedStyle(surface).filter !== 'none' : null,
      radius: document.querySelector('park-report')?.parkRadius,
      report: document
        .querySelector('park-report')
        ?.report?.byClass.map(({ landUse, area }) => [landUse, area.value?.toFixed(2)]),
    };
  });
  return {
    chosen,
    ...state,
    filter: await words('park-filter [part="chip"]'),
    table: await words('park-table thead th, park-table tfoot td, park-table tr.line'),
    compared: await words('park-compare table'),
    changes: await words('park-scenario [part="change-entry"], park-scenario table'),
    radio: await page.locator('park-land-use input[type="radio"]:checked').inputValue(),
  };
}
