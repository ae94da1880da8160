import { readFile } from 'node:fs/promises';

import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import { LocalPlane } from '../../src/domain/geometry/local-plane.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import { readPaper, type PaperPage } from '../support/paper.js';
import {
  axeFaults,
  launchChromium,
  onMap,
  visit,
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

const approval = '吉S(2026)001号';

/** A sample parcel of the sample layer: its outline is the area, so that its sides can be measured on paper. */
const parcelId = 'bh-01-04';

/** Opens Plan, and waits for its parcels: they come after the map. */
async function visitPlan(options: VisitOptions = {}): Promise<Visit> {
  const opened = await visit(browser, { path: 'plan.html', ...options });
  await opened.page.waitForFunction(() =>
    document.querySelector('park-map')?.state.layers.some(({ landUse }) => (landUse?.count ?? 0) > 0),
  );
  return opened;
}

async function chooseParcel(page: Page): Promise<ParcelGeometry> {
  const geometry = await onMap(
    page,
    async (map, id: string) => {
      const record = await map.workbench.ask<'parcel'>({ kind: 'parcel', id });
      if (!record) throw new Error(`no parcel ${id}`);
      const { geometry: outline } = record.parcel;
      map.workbench.chooseArea({
        geometry: outline,
        origin: 'features',
        name: { zh: '四号地块', en: 'Plot 4' },
      });
      return outline;
    },
    parcelId,
  );
  await page.locator('park-report').getByRole('table').first().waitFor();
  return geometry;
}

async function chooseBox(page: Page): Promise<ParcelGeometry> {
  const [west, south, east, north] = [125.385, 43.955, 125.425, 43.985];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][];
  const geometry: ParcelGeometry = { type: 'Polygon', coordinates: [corners] };
  await onMap(
    page,
    (map, outline) => map.workbench.chooseArea({ geometry: outline, origin: 'drawn', name: null }),
    geometry,
  );
  await page.locator('park-report').getByRole('table').first().waitFor();
  return geometry;
}

/** Prints by the page's own button, and takes what the browser would put on paper. */
async function printed(page: Page, choices: Readonly<Record<string, string>>): Promise<readonly PaperPage[]> {
  await page.getByRole('tab', { name: /^(导出|Export)$/ }).click();
  const panel = page.locator('#view-export park-export');
  for (const [name, choice] of Object.entries(choices))
    await panel.getByRole('combobox', { name }).selectOption(choice);
  const made = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          'park-export-made',
          (event) => resolve((event as CustomEvent<{ readonly kind: string }>).detail.kind),
          { once: true },
        );
      }),
  );
  await panel.getByRole('button', { name: /^(打印或|Print, or)/ }).click();
  expect(await made).toBe('print');
  return readPaper(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

describe('taking a report out of Plan', () => {
  it('downloads a table for spreadsheets whose classes add up to the area', async () => {
    const { page, errors, requests } = await visitPlan();
    const area = await chooseBox(page);
    const before = requests.length;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('park-report').getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^用地报告_所画范围_\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors: faults } = Papa.parse<string[]>(bytes.toString('utf8').slice(1));
    expect(faults).toEqual([]);
    const header = data.find(([first]) => first === '部分') ?? [];
    const column = header.indexOf('面积（平方米）');
    const sumOf = (section: string) =>
      data.filter(([first]) => first === section).reduce((sum, row) => sum + Number(row[column]), 0);
    expect(Math.abs(sumOf('用地分类') - surveyAreaOf(area))).toBeLessThan(0.01);
    expect(Math.abs(sumOf('建设状态') - surveyAreaOf(area))).toBeLessThan(0.01);
    expect(data.some(([first]) => first === '示例数据')).toBe(true);
    // What writes the file may be fetched from the site; the file itself is asked of nobody.
    expect(requests.slice(before).filter((url) => !/\.js$|favicon|^blob:/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has no fault that axe finds, in either language', async () => {
    for (const fragment of ['#lang=zh', '#lang=en']) {
      const { page } = await visitPlan({ fragment });
      await chooseBox(page);
      await page.getByRole('tab', { name: /^(导出|Export)$/ }).click();
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    }
  });
});

describe('printing from Plan', () => {
  it('prints a parcel and a scale bar that measure true, with all that a map must say', async () => {
    const { page, errors } = await visitPlan({
      before: (fresh) =>
        fresh.addInitScript((number) => {
          addEventListener('DOMContentLoaded', () => {
            document.querySelector('park-map')?.setAttribute('map-approval', number);
          });
        }, approval),
    });
    const parcel = await chooseParcel(page);
    const pages = await printed(page, { 纸张: 'a4', 方向: 'portrait', 比例尺: '2500' });
    const [map] = pages;
    if (!map) throw new Error('no page');
    expect(map.width).toBeCloseTo(210, 0);
    expect(map.height).toBeCloseTo(297, 0);

    const bar = map.paths.find(({ height, isStroked }) => isStroked && Math.abs(height - 1.6) < 0.05);
    const metres = Number(/([\d.]+)\s*米/.exec(map.text)?.[1]);
    expect(metres).toBeGreaterThan(0);
    const barLength = (metres * 1000) / 2500;
    expect(Math.abs((bar?.width ?? 0) / barLength - 1)).toBeLessThan(0.005);

    const ground = groundSize(parcel);
    const outline = map.paths.filter(({ stroke, isStroked }) => isStroked && stroke === '#0b4f9e').at(-1);
    expect(Math.abs((outline?.width ?? 0) / ((ground.width * 1000) / 2500) - 1)).toBeLessThan(0.01);
    expect(Math.abs((outline?.height ?? 0) / ((ground.height * 1000) / 2500) - 1)).toBeLessThan(0.01);

    for (const words of [
      '春新区园区地图',
      '1:2 500',
      '示例数据',
      '来源',
      'OpenStreetMap',
      '四号地块',
      approval,
    ]) {
      expect(map.text.replaceAll('\u{2009}', ' ')).toContain(words);
    }
    pages.forEach(({ text }, index) => {
      expect(text).toContain(`${String(index + 1)} / ${String(pages.length)}`);
      expect(text).toContain(approval);
      expect(text).toContain('示例数据');
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[1]?.text).toContain('用地分类');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('prints all of the area on a wide sheet of A3 and repeats the heads of tables', async () => {
    const { page, errors } = await visitPlan({ fragment: '#lang=en' });
    const area = await chooseBox(page);
    const pages = await printed(page, { Paper: 'a3', Orientation: 'landscape', Scale: 'fit' });
    const [map] = pages;
    expect(map?.width).toBeCloseTo(420, 0);
    expect(map?.height).toBeCloseTo(297, 0);
    const scale = Number(/1:([\d\s]+)/.exec(map?.text ?? '')?.[1]?.replaceAll(/\s/g, ''));
    const outline = map?.paths.filter(({ stroke, isStroked }) => isStroked && stroke === '#0b4f9e').at(-1);
    expect(Math.abs((outline?.width ?? 0) / ((groundSize(area).width * 1000) / scale) - 1)).toBeLessThan(
      0.01,
    );
    const continued = pages.filter(({ text }) => text.includes('(continued)'));
    for (const { text } of continued) expect(text).toMatch(/\(continued\)[^]*(Area|Value|Parcels)/);
    expect(pages.at(-1)?.text).toContain(`${String(pages.length)} / ${String(pages.length)}`);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves the page as it was once the reader turns to it again', async () => {
    const { page } = await visitPlan({ fragment: '#lang=en' });
    await chooseBox(page);
    await printed(page, { Scale: '50000' });
    expect(await page.locator('[data-park-print]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.locator('[data-park-print]').count()).toBe(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.close();
  });
});

/** How far an area reaches to the east and to the north, in metres on the ellipsoid. */
function groundSize(geometry: ParcelGeometry): { readonly width: number; readonly height: number } {
  const positions = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat();
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  const [west, east, south, north] = [
    Math.min(...lngs),
    Math.max(...lngs),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const [perLng, perLat] = new LocalPlane([west, (south + north) / 2]).metresPerDegree;
  return { width: (east - west) * perLng, height: (north - south) * perLat };
}
