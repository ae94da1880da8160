import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import {
  clickPlace,
  colorAt,
  launchChromium,
  onMap,
  textOf,
  visit,
  waitForMap,
  wishWebgl,
} from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const cardText = '#view-card park-card';
/** A position in each of the four themes: on the marker for points, off it for areas. */
const robotPark = 'robot-sensor-park';
const valley: readonly [number, number] = [125.3782, 43.97385];

describe('Explore', () => {
  it('draws the four themes in their colours', async () => {
    const { page } = await visit(browser);
    const themes = await onMap(
      page,
      (map) =>
        map.state.places
          .filter(({ id }) =>
            ['beihu-chemical-park', 'robot-sensor-park', 'changxin-valley', 'bayi-park'].includes(id),
          )
          .map(({ id, layer }) => {
            const theme = map.state.catalog?.layers.find((declared) => declared.id === layer)?.theme;
            return {
              id,
              color: map.state.catalog?.themes.find((declared) => declared.id === theme)?.color?.light,
            };
          }),
      null,
    );
    expect(themes).toHaveLength(4);
    for (const { id, color } of themes) {
      const { x, y } = await onMap(
        page,
        async (map, placeId) => {
          await map.flyTo(placeId, { durationMs: 0 });
          await new Promise((resolve) => setTimeout(resolve, 1500));
          const place = map.state.places.find((other) => other.id === placeId);
          const box = map.getBoundingClientRect();
          // The middle of what was flown to: the marker of a point, the label point of an area.
          const marker = place?.geometry?.type === 'Point' ? map.project(place.geometry.coordinates) : null;
          return marker
            ? { x: box.left + marker.x, y: box.top + marker.y + 10 }
            : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        },
        id,
      );
      const [red = 0, green = 0, blue = 0] = await colorAt(page, Math.round(x), Math.round(y));
      const wanted = [1, 3, 5].map((at) => Number.parseInt((color ?? '').slice(at, at + 2), 16));
      const paper = [245, 241, 232];
      // A marker bears the colour itself, an area a tint of it: nearer to it than the paper is.
      const distance = (from: readonly number[]) =>
        Math.hypot(...from.map((value, at) => value - (wanted[at] ?? 0)));
      expect(distance([red, green, blue]), id).toBeLessThan(distance(paper) - 20);
    }
    await page.close();
  });

  it('shows the projects of the chemical park when it is clicked', async () => {
    const { page } = await visit(browser);
    const inside = await onMap(
      page,
      (map) => {
        const geometry = map.state.places.find(({ id }) => id === 'beihu-chemical-park')?.geometry;
        return geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : null;
      },
      null,
    );
    // A little inside of the first corner, towards the middle of the park.
    await clickPlace(
      page,
      [(inside?.[0] ?? 0) * 0.8 + 125.412 * 0.2, (inside?.[1] ?? 0) * 0.8 + 44.0 * 0.2],
      13.5,
    );
    await page.waitForFunction(() => document.querySelector('park-map')?.getAttribute('selected') !== null);
    const text = await textOf(page, cardText);
    expect(text).toContain('精细化工新材料产业示范园');
    expect(text).toMatch(/产业类.*10.*中试.*12.*小规模生产.*16/);
    expect(text).toContain('位置示意');
    expect(text).toMatch(/入驻率\s*未公布/);
    await page.close();
  });

  it('shows the planned tenants and opening of the robot park, marked as planned', async () => {
    const { page } = await visit(browser);
    const at = await onMap(
      page,
      (map, id) => {
        const geometry = map.state.places.find((place) => place.id === id)?.geometry;
        return geometry?.type === 'Point' ? geometry.coordinates : null;
      },
      robotPark,
    );
    await clickPlace(page, at ?? [0, 0]);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'robot-sensor-park',
    );
    const text = await textOf(page, cardText);
    expect(text).toMatch(/计划\s*10/);
    expect(text).toMatch(/计划\s*2026 年 3 月/);
    await page.close();
  });

  it('shows what 长新创谷 is, and that its figures are not published', async () => {
    const { page } = await visit(browser);
    await clickPlace(page, valley);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'changxin-valley',
    );
    const text = await textOf(page, cardText);
    expect(text).toContain('长新创谷');
    expect(text).toContain('北湖未来科学城');
    expect(text).toMatch(/入驻率\s*未公布/);
    await page.close();
  });

  it('shows a public park, its area and its water, each with source and date one gesture away', async () => {
    const { page } = await visit(browser);
    await onMap(page, (map) => map.flyTo('beihu-park', { durationMs: 0 }), null);
    await clickPlace(page, [125.3545, 43.9655], 13);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'beihu-park',
    );
    const text = await textOf(page, cardText);
    expect(text).toContain('11.97');
    expect(text).toContain('4.5');
    const figure = page.locator(`${cardText} summary`).filter({ hasText: '水域面积' });
    await figure.click();
    await page
      .locator(cardText)
      .getByText(/位置资料汇编/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.close();
  });

  it('opens the HEAD tower from the tray', async () => {
    const { page } = await visit(browser);
    await page.getByRole('button', { name: /图上未定位/ }).click();
    await page.locator('park-map').getByRole('button', { name: /HEAD/ }).click();
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'head-building',
    );
    const text = await textOf(page, cardText);
    expect(text).toContain('21.3%');
    expect(text).toContain('53.6%');
    expect(text).toMatch(/92\s*个/);
    await page.close();
  });

  it.each(['北湖', 'beihu', 'bh'])('finds by %s, flies there and selects', async (query) => {
    const { page } = await visit(browser);
    const before = await onMap(page, (map) => map.camera?.zoom ?? 0, null);
    const field = page.getByRole('combobox');
    await field.fill(query);
    await page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await page.waitForFunction(() => document.querySelector('park-map')?.getAttribute('selected') !== null);
    expect(await textOf(page, cardText)).toContain('北湖');
    await page.waitForFunction(
      (zoom) => (document.querySelector('park-map')?.camera?.zoom ?? 0) > zoom + 0.5,
      before,
    );
    await page.close();
  });

  it('opens the same view from its link', async () => {
    const { page } = await visit(browser);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('combobox').fill('chemical');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').press('Enter');
    await page.waitForFunction(() => location.hash.includes('select='));
    await onMap(page, (map) => map.setLayer('zones', { visible: false }), null);
    await onMap(page, (map) => map.flyTo({ center: [125.41, 44], zoom: 13.25 }, { durationMs: 0 }), null);
    await page.waitForFunction(() => location.hash.includes('13.25'));
    const link = page.url();
    await page.close();

    const { page: other } = await visit(browser, { fragment: link.slice(inject('siteUrl').length) });
    await other.waitForFunction(() =>
      document.querySelector('park-map')?.layers.some(({ id, visible }) => id === 'zones' && !visible),
    );
    const seen = await onMap(other, (map) => ({ camera: map.camera, selected: map.selected }), null);
    expect(seen.selected).toBe('beihu-chemical-park');
    expect(seen.camera?.zoom).toBeCloseTo(13.25, 2);
    expect(seen.camera?.center[0]).toBeCloseTo(125.41, 3);
    expect(await other.locator('html').getAttribute('lang')).toBe('en');
    expect(await textOf(other, cardText)).toContain('Industrial');
    await other.close();
  });

  it('speaks both languages, all of it', async () => {
    const { page } = await visit(browser, { fragment: '#lang=en&select=head-building' });
    const text = await textOf(page, 'body');
    expect(text).toContain('Occupancy');
    expect(text).toContain('Not located');
    expect(await chineseOutOfPlace(page)).toEqual([]);
    await page.close();
  });

  // The catalog, its layers that are on, and the data worker; MapLibre and its worker with WebGL alone.
  it.each([
    ['the plane', undefined, 9],
    ['WebGL', wishWebgl, 10],
  ] as const)('asks no other host for anything, and has no error, on %s', async (_, before, asked) => {
    const { page, errors, requests } = await visit(browser, before && { before });
    await clickPlace(page, valley);
    await page.getByRole('tab', { name: '列表' }).click();
    await page.getByRole('combobox').fill('beihu');
    await page.getByRole('option').first().waitFor();
    const origin = new URL(inject('siteUrl')).origin;
    const foreign = requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url));
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    const audited = await onMap(page, (map) => map.audit().map(({ url }) => url), null);
    expect(audited.every((url) => requests.includes(url))).toBe(true);
    expect(audited).toHaveLength(asked);
    expect(requests.some((url) => url.includes('maplibre'))).toBe(before === wishWebgl);
    await page.close();
  });

  it('goes on showing what it has when the network fails', async () => {
    const { page } = await visit(browser);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.context().setOffline(true);
    await clickPlace(page, valley);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'changxin-valley',
    );
    await waitForMap(page, ['ready']);
    // Chromium itself asks for the icon again when the address changes.
    expect(failed.filter((url) => !url.endsWith('favicon.svg'))).toEqual([]);
    await page.close();
  });
});

/** Chinese texts on an English page that do not say by `lang` that they are Chinese. */
function chineseOutOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const collect = (node: Node): void => {
      if (
        node instanceof Element &&
        (node.getAttribute('lang')?.startsWith('zh') || node.localName === 'noscript')
      )
        return;
      if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
      if (node instanceof Text && /[\u4e00-\u9fff]/.test(node.data)) found.push(node.data.trim());
      if (!(node instanceof HTMLStyleElement)) for (const child of node.childNodes) collect(child);
    };
    collect(document.body);
    return found;
  });
}
