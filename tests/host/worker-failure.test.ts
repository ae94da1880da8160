import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import type { ParkMapErrorEvent } from '../../src/elements/map/map.events.js';
import { embedHtml, harmIn, noHarm, policyHeader, type HostVisit } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { clickPlace, onMap, waitForMap } from '../support/visitor.js';

const stage = new HostStage();

/** Answers to the page's request for MapLibre's worker. */
const answerWorker = (answer: { readonly status: number; readonly body: string }) => (page: Page) =>
  page.route('**/maplibre-gl-worker.mjs*', (route) =>
    route.fulfill({ ...answer, contentType: 'text/javascript' }),
  );

const missing = answerWorker({ status: 404, body: 'not found' });

/** The words on the map about its engine, one for each time they stand there. */
const toldOfEngine = async (page: Page): Promise<string[]> => {
  const paragraphs = await page.locator('park-map').locator('p').allTextContents();
  return paragraphs.map((text) => text.trim()).filter((text) => text.includes('WebGL'));
};

/** The plane draws the map, and a click opens the card. */
async function expectPlane({ page }: HostVisit): Promise<void> {
  await waitForMap(page, ['ready']);
  expect(await onMap(page, (map) => map.shadowRoot?.querySelectorAll('.maplibregl-map').length, null)).toBe(
    0,
  );
  await clickPlace(page, [125.3985, 43.964]);
  await page.locator('park-popup park-card').getByRole('heading').first().waitFor();
}

/** What went wrong on the page, but for what the browser itself says of a file that it does not get. */
async function otherHarm(visit: HostVisit): Promise<unknown> {
  const { errors, ...harm } = (await harmIn(visit)) as typeof noHarm;
  return { ...harm, errors: (errors as string[]).filter((text) => !/Failed to load resource/.test(text)) };
}

describe('a map whose engine worker does not start', () => {
  it.each([
    ['en', 'The background script of the WebGL map did not start: the flat map is shown instead.'],
    ['zh-CN', 'WebGL 地图的后台脚本未能启动，已改用平面地图。'],
  ])('goes on without WebGL at once, and says so once in %s', async (language, words) => {
    const visit = await stage.openReady({ html: embedHtml({ map: `lang="${language}"` }) }, missing);
    // A worker that is silent is waited for 12 s; one that can't be loaded is not.
    expect(await visit.page.evaluate(() => performance.now())).toBeLessThan(8_000);
    await expectPlane(visit);
    expect(await toldOfEngine(visit.page)).toEqual([words]);
    expect(await otherHarm(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('because a policy forbids it goes on without WebGL', async () => {
    const [name = '', policy = ''] = Object.entries(policyHeader('strict')).flat();
    const headers = { [name]: policy.replace("worker-src 'self'", "worker-src 'none'") };
    const visit = await stage.openReady({ html: embedHtml(), headers });
    await expectPlane(visit);
    expect(await toldOfEngine(visit.page)).toHaveLength(1);
    await visit.page.close();
  });

  it('because it is silent goes on without WebGL after a while', async () => {
    const silent = answerWorker({ status: 200, body: '' });
    const visit = await stage.openReady({ html: embedHtml() }, silent);
    await expectPlane(visit);
    expect(await toldOfEngine(visit.page)).toEqual([
      'The WebGL map was not drawn in time: the flat map is shown instead.',
    ]);
    expect(await harmIn(visit)).toEqual(noHarm);
    await visit.page.close();
  });

  it('tells the page alone where nobody asked for WebGL', async () => {
    // As on a machine with a graphics processor.
    const withGraphics = (page: Page) =>
      page.addInitScript(() => {
        const { getParameter } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.getParameter = function (name: number): unknown {
          const value: unknown = getParameter.call(this, name);
          return typeof value === 'string' ? value.replaceAll(/swiftshader|llvmpipe/gi, 'GPU') : value;
        };
        const told: string[] = [];
        document.addEventListener('park-map-error', (event) => {
          told.push((event as ParkMapErrorEvent).detail.message);
        });
        Object.assign(window, { told });
      });
    const visit = await stage.openReady({ html: embedHtml({ engine: 'auto' }) }, (page) =>
      Promise.all([withGraphics(page), missing(page)]),
    );
    await expectPlane(visit);
    expect(await toldOfEngine(visit.page)).toEqual([]);
    expect(await visit.page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'The background script of the WebGL map did not start: the flat map is shown instead.',
    ]);
    await visit.page.close();
  });
});

describe('a map whose data worker does not start', () => {
  it('has its data read in the page, at once', async () => {
    const visit = await stage.openReady({ html: embedHtml() }, (page) =>
      page.route('**/data-worker.js', (route) => route.fulfill({ status: 404, body: 'not found' })),
    );
    const { page } = visit;
    expect(await onMap(page, (map) => map.status, null)).toBe('ready');
    expect(await onMap(page, (map) => map.audit().map(({ reason }) => reason), null)).not.toContain(
      'data worker',
    );
    // A worker that is silent is waited for 5 s; one that can't be loaded is not.
    expect(await page.evaluate(() => performance.now())).toBeLessThan(5_000);
    await page.close();
  });
});
