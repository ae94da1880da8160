import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import {
  launchChromium,
  onMap,
  visit,
  wishWebgl,
  type Visit,
  type VisitOptions,
} from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** Around some blocks between Longhu Road and Guangji Road. */
const area = '125.385,43.972;125.4,43.972;125.4,43.98;125.385,43.98';

/** Opens Plan, and waits until its parcels are counted. */
async function openPlan(fragment: string, options: VisitOptions = {}): Promise<Visit> {
  const opened = await visit(browser, { path: 'plan.html', fragment: `#${fragment}`, ...options });
  await opened.page.waitForFunction(() =>
    document.querySelector('park-map')?.state.layers.some(({ landUse }) => (landUse?.count ?? 0) > 0),
  );
  return opened;
}

/** Waits until the report is about the area of now, and holds its rows against it. */
async function reported(page: Page): Promise<ParcelGeometry> {
  const handle = await page.waitForFunction(() => {
    const chosen = document.querySelector('park-map')?.state.area?.geometry;
    const report = document.querySelector('park-report')?.report;
    if (!chosen || !report || JSON.stringify(report.request.area) !== JSON.stringify(chosen)) return null;
    return { chosen, sum: report.byClass.reduce((sum, row) => sum + (row.area.value ?? NaN), 0) };
  });
  const { chosen, sum } = (await handle.jsonValue()) ?? {};
  if (!chosen) throw new Error('there is no report');
  expect(Math.abs((sum ?? NaN) - surveyAreaOf(chosen))).toBeLessThan(0.01);
  return chosen;
}

function chooseBox(page: Page, [west, south, east, north]: readonly [number, number, number, number]) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][];
  return onMap(
    page,
    (map, outline) =>
      map.workbench.chooseArea({
        origin: 'drawn',
        name: null,
        geometry: { type: 'Polygon', coordinates: [outline] },
      }),
    ring,
  );
}

function matching(page: Page): Promise<number | undefined> {
  return onMap(page, (map) => map.state.filterCounts?.matching.count, null);
}

describe('Plan where the network fails', () => {
  it('goes on reporting, filtering and listing, and says what to do about the rest', async () => {
    const { page } = await openPlan(`lang=zh-CN&area=${area}`);
    await reported(page);
    await page.locator('#tab-filter').click();
    await expect.poll(() => matching(page)).toBe(300);
    await page.context().setOffline(true);

    await chooseBox(page, [125.385, 43.971, 125.401, 43.981]);
    await reported(page);
    await page.locator('#tab-filter').click();
    await page.locator('park-filter').getByRole('checkbox', { name: /闲置/ }).first().check();
    await expect.poll(() => matching(page)).toBeLessThan(300);
    await page.locator('#tab-table').click();
    const grid = page.locator('park-table').getByRole('grid');
    await expect
      .poll(() => grid.getAttribute('aria-rowcount'))
      .toBe(String(((await matching(page)) ?? 0) + 2));

    await page.locator('#tab-report').click();
    const csv = page.locator('park-report').getByRole('button', { name: /CSV/ });
    await csv.click();
    await page.locator('park-report').getByRole('alert').getByText('请检查网络后重试').waitFor();
    await page.locator('park-draw').getByRole('button', { name: '多边形' }).click();
    await page.locator('park-draw').getByText('请检查网络后再选一次').waitFor();

    await page.context().setOffline(false);
    const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await page.locator('park-draw').getByRole('button', { name: '多边形' }).click();
    await page.getByRole('button', { name: '完成' }).waitFor();
    await page.close();
  });

  it('says so where what reports and lists did not come, and does both once it comes', async () => {
    const late = /\/(report-desk|parcel-rows)[^/]*\.js$/;
    const { page } = await openPlan('lang=zh-CN', {
      before: (fresh) => fresh.route(late, (route) => route.abort()),
    });
    await chooseBox(page, [125.385, 43.971, 125.401, 43.981]);
    const report = page.locator('park-report');
    await report.getByRole('alert').getByText('请检查网络后重试').waitFor();
    await page.locator('#tab-table').click();
    await page.locator('park-table').getByRole('alert').getByText('请检查网络后重试').waitFor();

    await page.unroute(late);
    await page.locator('park-table').getByRole('button', { name: '重试' }).click();
    await page.locator('park-table').getByRole('grid').waitFor();
    await page.locator('#tab-report').click();
    await report.getByRole('button', { name: '重新计算' }).click();
    await reported(page);
    await page.close();
  });
});

describe('a drawing under way on Plan', () => {
  it('stays when a phone is turned and turned back', async () => {
    const upright = { width: 390, height: 844 };
    const { page } = await openPlan('lang=zh-CN', { viewport: upright, hasTouch: true, isMobile: true });
    await page.getByRole('button', { name: '多边形' }).tap();
    await page.getByRole('button', { name: '完成' }).waitFor();
    for (const [x, y] of [
      [130, 240],
      [250, 240],
      [250, 340],
    ] as const)
      await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => document.querySelector('park-map')?.state.area);
    const begun = await reported(page);

    await page.setViewportSize({ width: 844, height: 390 });
    await page.waitForFunction(
      () => document.querySelector('park-draw')?.parentElement?.localName === 'park-map',
    );
    expect(await page.getByRole('button', { name: '完成' }).isVisible()).toBe(true);
    expect(await reported(page)).toEqual(begun);
    await page.setViewportSize(upright);
    await page.waitForFunction(
      () => document.querySelector('park-draw')?.parentElement?.id === 'view-report',
    );
    await page.getByRole('button', { name: '完成' }).tap();
    await page.getByRole('button', { name: '完成' }).waitFor({ state: 'detached' });
    expect((await reported(page)).coordinates[0]).toHaveLength(4);
    expect(surveyAreaOf(await reported(page))).toBeCloseTo(surveyAreaOf(begun), 0);
    await page.close();
  });

  it('stays when the window and the language change, and speaks the new one', async () => {
    const { page } = await openPlan('lang=zh-CN');
    await page.getByRole('button', { name: '多边形' }).click();
    await page.getByRole('button', { name: '完成' }).waitFor();
    for (const [x, y] of [
      [420, 300],
      [680, 280],
      [690, 600],
    ] as const)
      await page.mouse.click(x, y);
    const begun = await reported(page);
    await page.locator('#language').click();
    await page.locator('park-draw').getByText('Click corner by corner').waitFor();
    await page.setViewportSize({ width: 1100, height: 700 });
    expect(await reported(page)).toEqual(begun);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Finish' }).waitFor({ state: 'detached' });
    expect(surveyAreaOf(await reported(page))).toBeCloseTo(surveyAreaOf(begun), 0);
    await page.locator('park-report').getByText('By land use').first().waitFor();
    await page.close();
  });
});

describe('a lost graphics context on Plan', () => {
  it('keeps area, conditions and scenario, on the map that stands in and on the one that comes back', async () => {
    const { page } = await openPlan(`lang=en&area=${area}&filter=statuses:vacant`, { before: wishWebgl });
    await page.locator('park-map .maplibregl-canvas').waitFor();
    const chosen = await reported(page);
    await expect.poll(() => matching(page)).toBeGreaterThan(0);
    await page.getByRole('tab', { name: 'What-if' }).click();
    await onMap(page, (map) => map.select('bh-01-04'), null);
    const field = page.locator('park-scenario [part="class"]:visible').first();
    await field.fill('1401');
    await field.press('Enter');
    await page.waitForFunction(() => location.hash.includes('scenario='));
    const before = await stateOf(page);

    await page.evaluate(() => {
      const canvas = document.querySelector('park-map')?.shadowRoot?.querySelector('.maplibregl-canvas');
      const gl = (canvas as HTMLCanvasElement | undefined)?.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      (globalThis as { loss?: WEBGL_lose_context | null }).loss = loss ?? null;
      loss?.loseContext();
    });
    const plane = page.locator('park-map .frame:not(.maplibregl-map)');
    await plane.waitFor();
    expect(await stateOf(page)).toEqual(before);
    await page.evaluate(() => (globalThis as { loss?: WEBGL_lose_context | null }).loss?.restoreContext());
    await plane.waitFor({ state: 'detached' });
    expect(await stateOf(page)).toEqual(before);
    expect(await reported(page)).toEqual(chosen);
    await page.close();
  });
});

describe('what is pasted on Plan', () => {
  it('may be an area of a hundred thousand corners, which has its report and is not edited', async () => {
    const { page, errors } = await openPlan('lang=en');
    const count = 100_000;
    const ring = Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * 2 * Math.PI;
      const radius = 0.01 * (1 + 0.05 * Math.sin(angle * 997));
      return [
        Number((125.395 + radius * Math.cos(angle)).toFixed(8)),
        Number((43.977 + 0.7 * radius * Math.sin(angle)).toFixed(8)),
      ];
    });
    const [first = []] = ring;
    await paste(page, JSON.stringify({ type: 'Polygon', coordinates: [[...ring, first]] }));
    await page
      .locator('park-import')
      .getByRole('heading', { name: /1 of 1 can be imported/ })
      .waitFor();
    await page.locator('park-import [part~="accept"]').click();
    expect((await reported(page)).coordinates.flat(2)).toHaveLength(count + 1);
    for (const mode of ['Edit', 'Hole']) {
      await page.locator('park-draw').getByRole('button', { name: mode, exact: true }).click();
      await page.locator('park-draw').getByText('over two thousand corners').waitFor();
    }
    await page.locator('park-draw').getByRole('button', { name: 'Clear' }).click();
    await page.locator('park-report').getByText('Draw an area').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('may be garbage: it is refused with the place and what to do, and is still there to be mended', async () => {
    const { page, errors } = await openPlan('lang=en');
    const layers = () => onMap(page, (map) => map.layers.length, null);
    const before = await layers();
    for (const garbage of [
      'the quick brown fox',
      '<script>globalThis.attacked = 1</script><img src=x onerror="globalThis.attacked = 1">',
      '{"type": "Polygon", "coordinates": [[[125.39, 43.97], [125.4',
      '\u0000\uFFFF 125.39 ,,;; 43.97 NaN Infinity',
      `POLYGON((${'1 1,'.repeat(50)}`,
      '='.repeat(100_000),
    ]) {
      await paste(page, garbage);
      const words = page.locator('park-import .failure');
      await words.waitFor();
      expect(await words.innerText()).toMatch(/line \d|Line \d|character \d/);
      expect(await words.innerText()).toMatch(/[Pp]lease/);
      await page.locator('park-import').getByRole('button', { name: 'Choose another file' }).click();
      expect((await page.locator('park-import textarea').inputValue()).slice(0, 3)).toBe(garbage.slice(0, 3));

      const typed = page.locator('park-draw [part="typed"]');
      await typed.evaluate((details) => details.setAttribute('open', ''));
      await typed.locator('textarea').fill(garbage);
      await typed.getByRole('button', { name: 'Show on the map' }).click();
      await typed.locator('.fault').first().waitFor();
    }
    expect(await layers()).toBe(before);
    expect(await onMap(page, (map) => map.state.area, null)).toBeNull();
    expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** Puts a text into the field of the import, and has it read. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#tab-files').click();
  const field = page.locator('park-import textarea');
  await field.evaluate((area, value) => {
    area.closest('details')?.setAttribute('open', '');
    (area as HTMLTextAreaElement).value = value;
  }, text);
  await page.locator('park-import').getByRole('button', { name: 'Read', exact: true }).click();
}

/** What the visitor has made, as the map knows it. */
function stateOf(page: Page) {
  return page.evaluate(() => {
    const { area: outline, filter, scenario } = document.querySelector('park-map')?.state ?? {};
    return {
      outline,
      filter,
      scenario,
      matching: document.querySelector('park-map')?.state.filterCounts?.matching,
    };
  });
}
