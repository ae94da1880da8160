import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { axeFaults, launchChromium, onMap, visit, waitForMap } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** What a visitor sees of the map. */
const seenOn = (page: Page) =>
  onMap(
    page,
    ({ camera, selected, lang, state }) => ({
      center: camera?.center.map((degrees) => degrees.toFixed(3)),
      zoom: camera?.zoom.toFixed(1),
      selected,
      language: lang || document.documentElement.lang,
      layers: state.layers.map(({ id, visible, opacity }) => [id, visible, opacity]),
    }),
    null,
  );

const openShare = (page: Page) => page.getByRole('button', { name: /^(分享|Share)$/ }).click();
const shared = (page: Page) => page.locator('park-share').getByRole('textbox').inputValue();

describe('the share button of Explore', () => {
  it('offers a link that opens what its sender saw, in a fresh page and pasted into an open one', async () => {
    const { page, errors } = await visit(browser, { fragment: '#lang=en' });
    await onMap(page, (map) => map.flyTo({ center: [125.37, 43.95], zoom: 12 }, { durationMs: 0 }), null);
    await onMap(page, (map) => map.requestSelection('beihu-park'), null);
    await page
      .locator('park-legend')
      .getByRole('checkbox', { name: /Development zones/ })
      .click();
    await openShare(page);
    const link = await shared(page);
    const sent = await seenOn(page);
    expect(sent).toMatchObject({ center: ['125.370', '43.950'], zoom: '12.0', selected: 'beihu-park' });
    expect(sent.layers).toContainEqual(['zones', false, 1]);

    const receiver = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
    await receiver.goto(link);
    await waitForMap(receiver, ['ready']);

    expect(await seenOn(receiver)).toEqual(sent);
    expect(errors).toEqual([]);
    await receiver.close();

    const open = await visit(browser, { fragment: '#lang=zh-CN&select=bayi-park&layers=places:0.5' });
    const before = await seenOn(open.page);
    // The address is written first, so that there is something to come back to.
    await openShare(open.page);
    await open.page.keyboard.press('Escape');
    await open.page.goto(link);
    await expect.poll(() => seenOn(open.page)).toEqual(sent);
    await open.page.goBack();
    await expect.poll(() => seenOn(open.page)).toEqual(before);
    await open.page.close();
    await page.close();
  });

  it('offers a whole link before anything has moved, and follows what changes while it is open', async () => {
    const { page } = await visit(browser);
    await openShare(page);
    await expect.poll(() => shared(page)).toMatch(/#view=[\d.,]+&lang=zh-CN$/);
    await onMap(page, (map) => map.flyTo({ center: [125.4, 43.9], zoom: 13 }, { durationMs: 0 }), null);
    await expect.poll(() => shared(page)).toContain('#view=125.40000,43.90000,13&');
    await page.close();
  });

  it('offers code whose script and frame are those of this site', async () => {
    const { page } = await visit(browser);
    await openShare(page);
    const share = page.locator('park-share');
    await share.getByRole('radio', { name: '标签' }).check();
    expect(await shared(page)).toContain(`src="${inject('siteUrl')}cdn/park.js"`);
    await share.getByRole('radio', { name: 'iframe' }).check();
    expect(await shared(page)).toContain(`src="${inject('siteUrl')}frame.html`);
    await page.close();
  });

  it('can be opened and closed by keyboard, on a phone, without a fault of accessibility', async () => {
    const { page } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const button = page.getByRole('button', { name: '分享' });
    await button.focus();
    await page.keyboard.press('Enter');
    const field = page.locator('park-share').getByRole('textbox');
    await field.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });
});
