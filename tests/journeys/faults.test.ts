import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import {
  clickPlace,
  launchChromium,
  onMap,
  textOf,
  visit,
  waitForMap,
  wishWebgl,
  withoutWebgl,
} from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const geodata = (file: string): Promise<string> =>
  readFile(resolve(import.meta.dirname, '../../geodata', file), 'utf8');

/** Answers for a file of the data with another body or status. */
function answer(file: string, body: string, status = 200, contentType = 'application/json') {
  return (page: Page): Promise<unknown> =>
    page.route(`**/geodata/${file}`, (route) => route.fulfill({ status, body, contentType }));
}

async function seenWith(before: (page: Page) => Promise<unknown>) {
  const { page, errors } = await visit(browser, { before });
  const seen = {
    status: await onMap(page, (map) => map.status, null),
    text: await textOf(page, 'park-map'),
    ids: await onMap(page, (map) => map.state.places.map(({ id }) => id), null),
    findings: await onMap(
      page,
      (map) => map.findings.map(({ feature, property, code }) => ({ feature, property, code })),
      null,
    ),
    errors: errors.filter((text) => !/Failed to load resource/.test(text)),
  };
  await page.close();
  return seen;
}

describe('Explore with faulty data', () => {
  it('shows the rest where a layer’s JSON breaks off, and says where', async () => {
    const text = await geodata('public-parks.geojson');
    const seen = await seenWith(answer('public-parks.geojson', text.slice(0, text.length / 2)));
    expect(seen.status).toBe('partial');
    expect(seen.text).toMatch(/public-parks\.geojson 不完整.*第 \d+ 行第 \d+ 列/);
    expect(seen.ids).toContain('beihu-chemical-park');
    expect(seen.ids).not.toContain('beihu-park');
    expect(seen.errors).toEqual([]);
  });

  it('says that a web page came instead of data', async () => {
    const seen = await seenWith(
      answer('robot-park.geojson', '<!doctype html><title>Login</title>', 200, 'text/html'),
    );
    expect(seen.status).toBe('partial');
    expect(seen.text).toMatch(/robot-park\.geojson 返回的是网页/);
    expect(seen.ids).toContain('beihu-park');
  });

  it('leaves out one faulty feature among good ones, and names it', async () => {
    const parks = JSON.parse(await geodata('public-parks.geojson')) as {
      features: { id: string; geometry: unknown }[];
    };
    const bayi = parks.features.find(({ id }) => id === 'bayi-park');
    if (bayi) bayi.geometry = { type: 'Point', coordinates: ['125.275', null] };
    const seen = await seenWith(answer('public-parks.geojson', JSON.stringify(parks)));
    expect(seen.status).toBe('partial');
    expect(seen.text).toContain('1 个要素有误，未显示');
    expect(seen.text).toContain('bayi-park');
    expect(seen.ids).toContain('beihu-park');
    expect(seen.ids).not.toContain('bayi-park');
    expect(seen.findings.map(({ feature }) => feature)).toContain('bayi-park');
  });

  it('shows the rest where a file is missing, and offers to try again', async () => {
    let isBack = false;
    const { page } = await visit(browser, {
      before: (fresh) =>
        fresh.route('**/geodata/innovation.geojson', (route) =>
          isBack ? route.continue() : route.fulfill({ status: 503, body: '' }),
        ),
    });
    expect(await textOf(page, 'park-map')).toMatch(/innovation\.geojson 无法读取：服务器返回 503/);
    isBack = true;
    await page.getByRole('button', { name: '重试' }).first().click();
    await page.waitForFunction(() => document.querySelector('park-map')?.status === 'ready', null, {
      timeout: 60_000,
    });
    expect(
      await onMap(page, (map) => map.state.places.some(({ id }) => id === 'changxin-valley'), null),
    ).toBe(true);
    await page.close();
  });

  it('leaves out a statement whose indicator nobody declared, keeps its place, and says so', async () => {
    const text = await geodata('robot-park.geojson');
    const seen = await seenWith(
      answer(
        'robot-park.geojson',
        text
          .replace('"indicator":"opening"', '"indicator":"openning"')
          .replace('"indicator": "opening"', '"indicator": "openning"'),
      ),
    );
    expect(seen.status).toBe('partial');
    expect(seen.ids).toContain('robot-sensor-park');
    expect(seen.findings).toContainEqual(
      expect.objectContaining({
        feature: 'robot-sensor-park',
        property: expect.stringMatching(/\/indicator$/) as string,
      }),
    );
    expect(seen.text).toContain('openning');
  });

  it('says what is wrong where the catalog itself is missing', async () => {
    const seen = await seenWith(answer('catalog.json', 'Not found', 404, 'text/plain'));
    expect(seen.status).toBe('failed');
    expect(seen.text).toMatch(/catalog\.json 无法读取：服务器返回 404/);
    expect(seen.errors).toEqual([]);
  });

  it('shows the same map where WebGL is missing, without a word', async () => {
    const { page, errors } = await visit(browser, { before: withoutWebgl });
    expect(await onMap(page, (map) => map.status, null)).toBe('ready');
    expect(await textOf(page, 'park-map')).not.toContain('WebGL');
    await clickPlace(page, [125.3782, 43.97385]);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'changxin-valley',
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says so where WebGL is missing that was asked for, and keeps map, list, search and cards', async () => {
    const { page } = await visit(browser, {
      before: async (fresh) => {
        await withoutWebgl(fresh);
        await wishWebgl(fresh);
      },
    });
    await page.locator('park-map').getByText('WebGL 2').waitFor();
    await page.getByRole('combobox').fill('HEAD');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').press('Enter');
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'head-building',
    );
    expect(await textOf(page, '#view-card park-card')).toContain('53.6%');
    await clickPlace(page, [125.3782, 43.97385]);
    await page.waitForFunction(
      () => document.querySelector('park-map')?.getAttribute('selected') === 'changxin-valley',
    );
    await page.close();
  });

  it('keeps its picture where the code for gestures does not come, and tries again when used', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route('**/live-surface*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('live-surface'));
    await page.goto(inject('siteUrl'));
    await failed;
    await page
      .locator('park-map')
      .getByRole('button', { name: /^北湖公园/ })
      .waitFor();
    expect(await onMap(page, (map) => map.status, null)).toBe('loading');
    await page.unroute('**/live-surface*');
    await page.locator('park-map').click({ position: { x: 300, y: 500 } });
    await waitForMap(page, ['ready']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows scripts in the data as text', async () => {
    const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';
    const text = await geodata('robot-park.geojson');
    const { page } = await visit(browser, {
      before: answer(
        'robot-park.geojson',
        text.replace('智能机器人及传感器产业园', JSON.stringify(attack).slice(1, -1)),
      ),
      fragment: '#select=robot-sensor-park',
    });
    expect(await textOf(page, '#view-card park-card')).toContain('<img src=x');
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    await page.close();
  });
});
