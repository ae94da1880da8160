import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { cdnChunks } from '../../scripts/build/cdn-build.mjs';
import { embedHtml, harmIn, noHarm, policyHeader } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { clickPlace, colorAt, onMap } from '../support/visitor.js';

const stage = new HostStage();

/** Where the files with code of MapLibre are served. */
let maplibrePaths: ReadonlySet<string>;

beforeAll(async () => {
  const ofMapLibre = (id: string) => id.includes('/maplibre-gl/src/');
  const chunks = (await cdnChunks()).filter(({ moduleIds }) => moduleIds?.some(ofMapLibre));
  maplibrePaths = new Set(chunks.map(({ fileName }) => `/park/${fileName}`));
});

const companions = `<park-search for="map"></park-search><park-list for="map"></park-list><park-region for="map"></park-region>
<p><park-stat for="map" place="head-building" indicator="occupancy-rate">?</park-stat></p>`;

/** A marker on the map. */
const robotPark = {
  position: [125.3985, 43.964],
  layer: 'robot-park',
  name: 'Intelligent Robot and Sensor Industrial Park',
} as const;

/** Opens a map and its companions under a policy, uses them, and tells what happened. */
async function seenUnder(
  headers: Readonly<Record<string, string>>,
  options: Parameters<typeof embedHtml>[0] = {},
) {
  const { portal, cdn } = stage;
  portal.reports.length = 0;
  for (const { asked } of [portal, cdn]) asked.length = 0;
  const html = embedHtml(options).replace(
    '</park-map>',
    `<park-legend></park-legend></park-map>${companions}`,
  );
  const visit = await stage.openReady({ html, headers });
  const { page } = visit;
  await expectMarkerThatOpensCard(page);
  await page.getByRole('combobox').fill('beihu');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: '53.6%' }).first().click();
  const picture = await onMap(page, async (map) => (await map.toImage()).size, null);
  expect(picture).toBeGreaterThan(10_000);
  const seen = {
    status: await onMap(page, (map) => map.status, null),
    dataWorker: await onMap(
      page,
      (map) => map.audit().find(({ reason }) => reason === 'data worker')?.url ?? null,
      null,
    ),
    harm: await harmIn(visit),
    reports: [...portal.reports],
    maplibre: [...portal.asked, ...cdn.asked].filter((path) => maplibrePaths.has(path)),
  };
  await page.close();
  return seen;
}

/** A click on a marker opens its card; the marker goes from the picture with its layer. */
async function expectMarkerThatOpensCard(page: Page): Promise<void> {
  const { position, layer, name } = robotPark;
  await clickPlace(page, position);
  await page.locator('park-popup park-card').getByRole('heading', { name }).waitFor();
  await onMap(page, (map) => map.clearSelection(), null);
  const point = await onMap(
    page,
    (map, lngLat) => {
      const { left, top } = map.getBoundingClientRect();
      const { x, y } = map.project(lngLat) ?? { x: NaN, y: NaN };
      return { x: left + x, y: top + y };
    },
    position,
  );
  await page.mouse.move(0, 0);
  // The layer is orange; what lies under it is pale.
  const isOrange = async () => {
    const [red = 0, , blue = 0] = await colorAt(page, point.x, point.y);
    return red - blue > 80;
  };
  await expect.poll(isOrange).toBe(true);
  await onMap(page, (map, id) => map.setLayer(id, { visible: false }), layer);
  await expect.poll(isOrange).toBe(false);
  await onMap(page, (map, id) => map.setLayer(id, { visible: true }), layer);
  await expect.poll(isOrange).toBe(true);
}

/** What a page sees where all is well. */
const well = { status: 'ready', harm: noHarm, reports: [] };

describe.each(['auto', 'webgl'] as const)('under a content security policy, engine %s', (engine) => {
  /** Nothing of MapLibre is asked for where it does not draw: in the tests' Chromium, WebGL is software. */
  const asks = (seen: Awaited<ReturnType<typeof seenUnder>>) =>
    expect(seen.maplibre.length > 0, seen.maplibre.join()).toBe(engine === 'webgl');

  it('a page needs nothing but its own origin where it serves the scripts itself', async () => {
    const seen = await seenUnder(policyHeader('strict'), { engine });
    expect(seen).toMatchObject({ ...well, dataWorker: `${stage.portal.origin}/park/data-worker.js` });
    asks(seen);
  });

  it('a page takes scripts of another origin without configuration where it allows blob: workers', async () => {
    const { origin } = stage.cdn;
    const script = `${origin}/park/park.js`;
    const seen = await seenUnder(policyHeader('cdn', { cdn: origin }), { engine, script });
    expect(seen).toMatchObject({ ...well, dataWorker: `${origin}/park/data-worker.js` });
    asks(seen);
  });

  it('a page takes scripts of another origin without blob: where it has the worker itself', async () => {
    const { origin } = stage.cdn;
    const seen = await seenUnder(policyHeader('cdnStrict', { cdn: origin }), {
      engine,
      script: `${origin}/park/park.js`,
      map: 'worker-url="/park/maplibre-gl-worker.mjs"',
    });
    expect(seen).toMatchObject({ ...well, dataWorker: null });
    asks(seen);
  });

  it('a page trusts what a script with its nonce loads', async () => {
    const script = '/park/park.js" nonce="c2VjcmV0';
    const seen = await seenUnder(policyHeader('nonce', { nonce: 'c2VjcmV0' }), { engine, script });
    expect(seen).toMatchObject(well);
    asks(seen);
  });

  it('a page with trusted types needs a default policy that lets the worker scripts pass', async () => {
    const script = `trustedTypes.createPolicy('default', {
      createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
    });`;
    stage.portal.serve('/policy.js', { html: script, headers: { 'Content-Type': 'text/javascript' } });
    const head = '<script src="/policy.js"></script>';
    const seen = await seenUnder(policyHeader('trustedTypes'), { engine, head });
    expect(seen).toMatchObject({ ...well, dataWorker: `${stage.portal.origin}/park/data-worker.js` });
    asks(seen);
  });

  it('a single file starts itself as its workers, on its own origin without blob:', async () => {
    const script = '/park/park-inlined.js';
    const seen = await seenUnder(policyHeader('strict'), { engine, script });
    expect(seen).toMatchObject({ ...well, dataWorker: `${stage.portal.origin}${script}#data-worker` });
  });

  it('a single file of another origin starts itself as its workers where blob: is allowed', async () => {
    const { origin } = stage.cdn;
    const script = `${origin}/park/park-inlined.js`;
    const seen = await seenUnder(policyHeader('cdn', { cdn: origin }), { engine, script });
    expect(seen).toMatchObject({ ...well, dataWorker: `${script}#data-worker` });
  });
});

describe('a map that is to be drawn on the plane', () => {
  it('asks for not one byte of MapLibre, and needs no more than the strict policy', async () => {
    const seen = await seenUnder(policyHeader('strict'), { engine: 'plane' });
    expect(seen).toMatchObject({ ...well, maplibre: [] });
  });
});

describe('a policy that forbids the data worker', () => {
  it('has the data read in the page, at once', async () => {
    const [name = '', policy = ''] = Object.entries(policyHeader('strict')).flat();
    const headers = { [name]: policy.replace("worker-src 'self'", "worker-src 'none'") };
    const { page } = await stage.open({ html: embedHtml(), headers });
    const loadedAfter = await page.waitForFunction(
      () => document.querySelector('park-map')?.state?.catalog && performance.now(),
    );
    // A worker that does not answer is waited for 5 s; one that is forbidden is not.
    expect(await loadedAfter.jsonValue()).toBeLessThan(4_500);
    await page.close();
  });
});
