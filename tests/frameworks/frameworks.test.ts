import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import type { ParkMap } from '../../src/elements/map/map.js';
import { launchChromium, onMap, waitForMap } from '../support/visitor.js';

import { countGraphics, liveGraphics, nodesInMemory } from './graphics-count.js';
import { frameworks } from './vite.config.js';

type Framework = (typeof frameworks)[number];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

interface Visit {
  readonly page: Page;
  readonly errors: string[];
}

/** Opens the page of a framework; `define=late` keeps the tags undefined until `define-tags` is told. */
async function open(framework: Framework, settings: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfGraphics(message.text()))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(countGraphics);
  await page.goto(
    `${inject('frameworksUrl')}${framework}/index.html?${String(new URLSearchParams(settings))}`,
  );
  return { page, errors };
}

/** Chromium's own remarks on graphics in software. */
function isOfGraphics(text: string): boolean {
  return /GL Driver Message|WebGL|GPU stall/.test(text);
}

const drawn = (page: Page) => waitForMap(page, ['ready']);

const idsOf = (page: Page) => onMap(page, (map) => map.state.places.map(({ id }) => id), null);

const select = (page: Page, id: string) =>
  page.locator('park-map').evaluate((map: ParkMap, wanted) => map.requestSelection(wanted), id);

describe.each(frameworks)('in %s', (framework) => {
  it('takes an object as property, and another when the state changes', async () => {
    const { page, errors } = await open(framework);
    await drawn(page);
    expect(await idsOf(page)).not.toContain('added');
    await page.click('#swap');
    await page.waitForFunction(() =>
      document.querySelector<ParkMap>('park-map')?.state.places.some(({ id }) => id === 'added'),
    );
    expect(errors).toEqual([]);
  });

  it('takes properties that were set before the tags were defined', async () => {
    const { page, errors } = await open(framework, { define: 'late' });
    const map = page.locator('park-map');
    await map.waitFor({ state: 'attached' });
    expect(await map.evaluate((element) => element.matches(':defined'))).toBe(false);
    expect(await page.locator('park-stat').innerText()).toBe('about half');
    await page.evaluate(() => document.dispatchEvent(new Event('define-tags')));
    await drawn(page);
    expect(await idsOf(page)).toContain('large');
    await select(page, 'large');
    await page.getByText('own card of Large Park').waitFor();
    expect(errors).toEqual([]);
  });

  it('hears an event with its detail, and keeps what it has slotted up to date', async () => {
    const { page, errors } = await open(framework);
    await drawn(page);
    await select(page, 'small');
    await page.locator('output', { hasText: 'small' }).waitFor();
    const link = page.getByRole('link', { name: 'Ask about small' });
    await link.waitFor();
    await select(page, 'large');
    await page.getByRole('link', { name: 'Ask about large' }).waitFor();
    expect(await link.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('has companions inside and beside the map, and a card of its own', async () => {
    const { page, errors } = await open(framework);
    await drawn(page);
    await page.getByRole('checkbox', { name: 'Parks' }).waitFor();
    await page.locator('park-stat').getByRole('button', { name: '50%' }).waitFor();
    // The poster names its places too.
    await page
      .locator('park-list:not([tray])')
      .getByRole('button', { name: /^Large Park/ })
      .click();
    await page.getByText('own card of Large Park').waitFor();
    await page.locator('output', { hasText: 'large' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('leaves no graphics and no nodes behind when it is taken out and put in five times', async () => {
    const { page, errors } = await open(framework, { engine: 'webgl' });
    await drawn(page);
    const remount = async () => {
      await page.click('#toggle');
      await page.locator('park-map').waitFor({ state: 'detached' });
      await page.click('#toggle');
      await drawn(page);
    };
    await remount();
    const before = { graphics: await liveGraphics(page), nodes: await nodesInMemory(page) };
    for (let round = 0; round < 5; round += 1) await remount();
    expect(await page.locator('park-map').count()).toBe(1);
    expect(await liveGraphics(page)).toBe(before.graphics);
    expect(before.graphics).toBe(1);
    // One map with its companions has some 700 nodes.
    expect(await nodesInMemory(page)).toBeLessThan(before.nodes + 100);
    expect(errors).toEqual([]);
  });
});
