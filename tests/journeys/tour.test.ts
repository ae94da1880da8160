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

async function openTour(fragment: string, width = 1440): Promise<Page> {
  const height = width < 500 ? 844 : 900;
  const { page } = await visit(browser, { path: 'tour.html', fragment, viewport: { width, height } });
  await page.waitForFunction(() => document.querySelector('park-map')?.state.catalog);
  await page.locator('park-tour [part~="play"]').waitFor();
  return page;
}

const hash = (page: Page, part: string) =>
  page.waitForFunction((wanted) => location.hash.includes(wanted), part);

describe('the Tour page', () => {
  it('plays a tour of the catalog, and links to the stop that is shown', async () => {
    const page = await openTour('#lang=en');
    const tours = page.locator('#tour-choice button');
    expect(await tours.count()).toBe(3);
    await tours.nth(2).click();
    await page.getByRole('button', { name: /Next/ }).click();
    await hash(page, 'stop=');
    const link = new URL(page.url()).hash;
    const shown = await page.evaluate(() => document.querySelector('park-map')?.selected ?? null);
    await page.close();
    const again = await openTour(link);
    const pressed = again.locator('#tour-choice button[aria-pressed="true"]');
    expect(await pressed.count()).toBe(1);
    if (shown !== null)
      await again.waitForFunction((id) => document.querySelector('park-map')?.selected === id, shown);
    await again.close();
  });

  it('finds sites, compares a few, and flies through them', async () => {
    const page = await openTour('#lang=en');
    const ids = await onMap(
      page,
      (map) =>
        map.state.places
          .filter(({ kind, geometry }) => kind === 'industrial-park' && geometry)
          .map(({ id }) => id)
          .slice(0, 2),
      null,
    );
    expect(ids).toHaveLength(2);
    await page.close();
    const listed = await openTour(`#lang=en&sites=${encodeURIComponent(ids.join(','))}`);
    await listed.getByRole('tab', { name: 'Short list' }).click();
    await listed.locator('park-shortlist table').waitFor();
    expect(await axeFaults(listed)).toEqual([]);
    await listed.getByRole('button', { name: /tour/i }).click();
    await listed.waitForFunction(() => document.querySelector('park-tour')?.isPlaying);
    await listed.getByRole('tab', { name: 'Tours' }).click();
    expect(await listed.locator('#tour-choice button[aria-pressed="true"]').innerText()).toBe(
      'The sites of the short list',
    );
    await listed.close();
  });

  it('names the sources of its map on a phone, within the map', async () => {
    const page = await openTour('#lang=en', 390);
    const credit = await page.locator('park-map').getByText('© OpenStreetMap').first().boundingBox();
    const map = await page.locator('park-map').boundingBox();
    expect(credit?.y).toBeGreaterThan(map?.y ?? NaN);
    expect((credit?.y ?? NaN) + (credit?.height ?? NaN)).toBeLessThanOrEqual(
      (map?.y ?? NaN) + (map?.height ?? NaN),
    );
    await page.close();
  });

  it.each([
    ['zh-CN', 390],
    ['en', 1440],
  ])('is accessible in %s at %i px, on each tab', async (lang, width) => {
    const page = await openTour(`#lang=${lang}`, width);
    for (const tab of ['tours', 'finder', 'shortlist', 'card']) {
      await page.locator(`#tab-${tab}`).click();
      // Words that are still coming in are fainter than they stay.
      await page.waitForFunction(
        () => document.querySelector('park-tour')?.shadowRoot?.getAnimations().length === 0,
      );
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.close();
  });
});
