import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import type { Interaction } from '../../src/engine/map-engine.js';
import { embedHtml, harmIn } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { onMap } from '../support/visitor.js';

const stage = new HostStage();

const phone = { viewport: { width: 400, height: 800 }, hasTouch: true, isMobile: true };

type Point = readonly [x: number, y: number];

/** Opens a long page with a map in it, on a phone. */
async function openOnPhone(engine: 'plane' | 'webgl', interaction: Interaction) {
  const body = `<p style="height: 200px">Text</p>
    <park-map engine="${engine}" interaction="${interaction}" loading="eager" src="/geodata/catalog.json"
      center="125.37,43.95" zoom="12" style="height: 400px"></park-map>
    <p style="height: 2000px">More text</p>`;
  const head = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  return stage.openReady({ html: embedHtml({ head, body }) }, undefined, phone);
}

/** Lays fingers on the screen, draws each along a line, and lifts them. */
async function drag(page: Page, fingers: readonly { readonly from: Point; readonly to: Point }[]) {
  const session = await page.context().newCDPSession(page);
  const steps = 12;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number | null) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.flatMap(({ from, to }, id) =>
        share === null
          ? []
          : [{ id, x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share }],
      ),
    });
  await send('touchStart', 0);
  for (let step = 1; step <= steps; step += 1) await send('touchMove', step / steps);
  await send('touchEnd', null);
  await session.detach();
}

/** Where the page and the map are. */
const whereabouts = async (page: Page) => ({
  scrolled: await page.evaluate(() => Math.round(scrollY)),
  ...(await onMap(
    page,
    ({ camera }) => ({
      lng: camera?.center[0] ?? NaN,
      lat: camera?.center[1] ?? NaN,
      zoom: camera?.zoom ?? NaN,
    }),
    null,
  )),
});

const upwards = [{ from: [200, 500], to: [200, 300] }] as const;

describe.each(['plane', 'webgl'] as const)('fingers on a map in a page, engine %s', (engine) => {
  it('scroll the page where it is one, and leave the map where it is', async () => {
    const visit = await openOnPhone(engine, 'cooperative');
    const { page } = visit;
    const before = await whereabouts(page);
    await drag(page, upwards);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const { scrolled: _, ...camera } = await whereabouts(page);
    expect(camera).toEqual({ lng: before.lng, lat: before.lat, zoom: before.zoom });
    // What Chromium adds for touch is no change of ours.
    expect(await harmIn(visit)).toMatchObject({ violations: [], errors: [] });
    await page.close();
  });

  it('move the map where they are two, and not the page', async () => {
    const visit = await openOnPhone(engine, 'cooperative');
    const { page } = visit;
    const before = await whereabouts(page);
    await drag(page, [
      { from: [150, 450], to: [150, 350] },
      { from: [250, 450], to: [250, 350] },
    ]);
    await expect.poll(async () => (await whereabouts(page)).lat).toBeLessThan(before.lat - 0.005);
    const after = await whereabouts(page);
    expect(after.scrolled).toBe(0);
    expect(after.zoom).toBeCloseTo(before.zoom, 1);
    expect(after.lng).toBeCloseTo(before.lng, 3);
    await page.close();
  });

  it('bring the map nearer where they part', async () => {
    const visit = await openOnPhone(engine, 'cooperative');
    const { page } = visit;
    const before = await whereabouts(page);
    await drag(page, [
      { from: [180, 400], to: [100, 400] },
      { from: [220, 400], to: [300, 400] },
    ]);
    await expect.poll(async () => (await whereabouts(page)).zoom).toBeGreaterThan(before.zoom + 1);
    const after = await whereabouts(page);
    expect(after.scrolled).toBe(0);
    expect(after.lng).toBeCloseTo(before.lng, 2);
    await page.close();
  });

  it('move the map where it is one and the map has been given every gesture', async () => {
    const visit = await openOnPhone(engine, 'full');
    const { page } = visit;
    const before = await whereabouts(page);
    await drag(page, upwards);
    await expect.poll(async () => (await whereabouts(page)).lat).toBeLessThan(before.lat - 0.01);
    expect((await whereabouts(page)).scrolled).toBe(0);
    await page.close();
  });

  it('open a card where they tap a place', async () => {
    const visit = await openOnPhone(engine, 'cooperative');
    const { page } = visit;
    const at = await onMap(
      page,
      async (map, lngLat) => {
        await map.flyTo({ center: lngLat }, { durationMs: 0 });
        const { left, top } = map.getBoundingClientRect();
        const { x, y } = map.project(lngLat) ?? { x: NaN, y: NaN };
        return { x: left + x, y: top + y };
      },
      [125.3985, 43.964] as const,
    );
    await page.touchscreen.tap(at.x, at.y);
    await page.locator('park-card').getByText('Intelligent Robot and Sensor').first().waitFor();
    await page.close();
  });
});
