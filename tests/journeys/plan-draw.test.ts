import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ParcelGeometry } from '../../src/domain/catalog/parcel.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import { launchChromium, onMap, visit, wishWebgl, type VisitOptions } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A point of the window, in CSS pixels. */
type Spot = readonly [x: number, y: number];

/** Opens Plan where the parcels are, near enough to hit their corners. */
async function openPlan(options: VisitOptions = {}): Promise<Page> {
  const { page } = await visit(browser, { path: 'plan.html', fragment: '#lang=en', ...options });
  await page.waitForFunction(() =>
    document.querySelector('park-map')?.state.layers.some(({ landUse }) => (landUse?.count ?? 0) > 0),
  );
  await onMap(page, (map) => map.flyTo({ center: [125.3925, 43.976], zoom: 14.5 }, { durationMs: 0 }), null);
  return page;
}

/** Chooses a way to draw, and waits until the map takes corners. */
async function begin(page: Page, mode: string): Promise<void> {
  const button = page.getByRole('button', { name: mode, exact: true });
  await button.click();
  await page.getByRole('button', { name: 'Finish' }).waitFor();
}

async function click(page: Page, ...spots: readonly Spot[]): Promise<void> {
  for (const [x, y] of spots) {
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }
}

async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

function areaOf(page: Page): Promise<ParcelGeometry | null> {
  return onMap(page, (map) => map.state.area?.geometry ?? null, null);
}

/**
 * Waits until the report is about the area as it is drawn now, and holds its rows against it: they add up to what the
 * survey rule measures of it, and as many are written.
 */
async function reported(page: Page): Promise<ParcelGeometry> {
  const handle = await page.waitForFunction(() => {
    const area = document.querySelector('park-map')?.state.area?.geometry;
    const element = document.querySelector('park-report');
    const report = element?.report;
    if (!area || !report || JSON.stringify(report.request.area) !== JSON.stringify(area)) return null;
    const sumOf = (rows: readonly { readonly area: { readonly value: number | null } }[]) =>
      rows.reduce((sum, row) => sum + (row.area.value ?? NaN), 0);
    const written = element.shadowRoot?.querySelector('table')?.tBodies[0]?.rows.length ?? 0;
    if (written !== report.byClass.length) return null;
    return {
      area,
      total: report.total.value,
      classes: sumOf(report.byClass),
      statuses: sumOf(report.byStatus),
    };
  });
  const { area, total, classes, statuses } = (await handle.jsonValue()) ?? {};
  if (!area) throw new Error('there is no report');
  for (const sum of [total, classes, statuses])
    expect(Math.abs((sum ?? NaN) - surveyAreaOf(area))).toBeLessThan(0.01);
  return area;
}

/** Draws an area, takes a hole out of it and moves a corner, each with its report at once; gives the three areas. */
async function drawStepByStep(page: Page) {
  await begin(page, 'Polygon');
  await click(page, [420, 300], [680, 280], [700, 600]);
  await page.mouse.move(560, 650);
  const underWay = await reported(page);
  expect(await page.getByRole('button', { name: 'Finish' }).isVisible()).toBe(true);
  await page.mouse.move(430, 620);
  await expect.poll(() => areaOf(page)).not.toEqual(underWay);
  await click(page, [430, 620], [420, 300]);
  const drawn = await reported(page);
  expect(drawn.coordinates[0]).toHaveLength(5);

  await begin(page, 'Hole');
  await click(page, [500, 400], [600, 410], [590, 500], [500, 400]);
  await page.getByRole('button', { name: 'Finish' }).waitFor({ state: 'detached' });
  const pierced = await reported(page);
  expect(pierced.coordinates).toHaveLength(2);
  expect(surveyAreaOf(pierced)).toBeLessThan(surveyAreaOf(drawn));

  await begin(page, 'Edit');
  await drag(page, [700, 600], [730, 690]);
  const edited = await reported(page);
  expect(surveyAreaOf(edited)).toBeGreaterThan(surveyAreaOf(pierced));
  await page.getByRole('button', { name: 'Finish' }).click();
  return { drawn, pierced, edited };
}

describe('an area drawn with a mouse on the Plan page', () => {
  it('has its report at once, also with a hole and a moved corner, on the map of WebGL', async () => {
    const page = await openPlan({ before: wishWebgl });
    await page.locator('park-map .maplibregl-canvas').waitFor();
    const { edited } = await drawStepByStep(page);
    expect(await areaOf(page)).toEqual(edited);
    await page.close();
  });

  it('has its report at once, and at each step back and forth', async () => {
    const page = await openPlan();
    const { drawn, pierced, edited } = await drawStepByStep(page);
    const undo = page.locator('park-draw').getByRole('button', { name: 'Undo' });
    for (const area of [pierced, drawn]) {
      await undo.click();
      expect(await reported(page)).toEqual(area);
    }
    await undo.click();
    await page.locator('park-report').getByText('Draw an area').waitFor();
    const redo = page.locator('park-draw').getByRole('button', { name: 'Redo' });
    for (const area of [drawn, pierced, edited]) {
      await redo.click();
      expect(await reported(page)).toEqual(area);
    }
    expect(await redo.isDisabled()).toBe(true);
    await page.close();
  });

  it('has a corner where a parcel has one, unless that is switched off', async () => {
    const page = await openPlan();
    const corner = await onMap(
      page,
      async (map) => {
        const record = await map.workbench.ask<'parcel'>({ kind: 'parcel', id: 'bh-01-04' });
        const ring = record?.parcel.geometry.coordinates[0] as readonly LngLat[] | undefined;
        const [lngLat] = ring ?? [];
        if (!lngLat) throw new Error('there is no such parcel');
        await map.flyTo({ center: lngLat, zoom: 15 }, { durationMs: 0 });
        const { left, top } = map.workbench.surface.getBoundingClientRect();
        const point = map.project(lngLat);
        return { lngLat, spot: [left + (point?.x ?? NaN), top + (point?.y ?? NaN)] as const };
      },
      null,
    );
    const [x, y] = corner.spot;
    const hasCorner = async () => JSON.stringify(await areaOf(page)).includes(JSON.stringify(corner.lngLat));
    const around: readonly Spot[] = [
      [x + 260, y + 20],
      [x + 260, y + 160],
      [x + 30, y + 160],
    ];
    await begin(page, 'Polygon');
    await click(page, ...around);
    // The outlines are asked for when one begins: the corner snaps once they are there.
    await expect
      .poll(async () => {
        await page.mouse.move(x + 40, y + 40);
        await page.mouse.move(x + 4, y + 3);
        return hasCorner();
      })
      .toBe(true);
    await click(page, [x + 4, y + 3]);
    await page.getByRole('button', { name: 'Finish' }).click();
    expect((await reported(page)).coordinates[0]).toContainEqual(corner.lngLat);

    await page.getByRole('button', { name: /^Snap/ }).click();
    await begin(page, 'Polygon');
    await click(page, ...around, [x + 4, y + 3]);
    await page.getByRole('button', { name: 'Finish' }).click();
    expect((await reported(page)).coordinates[0]).toHaveLength(5);
    expect(await hasCorner()).toBe(false);
    await page.close();
  });
});

/** Fingers on the screen, as the device tells of them. */
class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async tap(...spots: readonly Spot[]): Promise<void> {
    for (const [x, y] of spots) {
      // Together: on a busy machine a finger that waits for its end to be sent would be one that rests.
      await Promise.all([
        this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
        this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
      ]);
    }
  }

  /** One finger, from spot to spot. */
  async slide(...spots: readonly Spot[]): Promise<void> {
    await this.move(...spots.map((spot) => [spot]));
  }

  /** One finger that rests. How long is what tells it from a tap. */
  async hold([x, y]: Spot): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await new Promise((resolve) => {
      setTimeout(resolve, 700);
    });
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Some fingers, each from spot to spot together with the others. */
  async move(...together: readonly (readonly Spot[])[]): Promise<void> {
    for (const [index, spots] of together.entries()) {
      await this.#session.send('Input.dispatchTouchEvent', {
        type: index === 0 ? 'touchStart' : 'touchMove',
        touchPoints: spots.map(([x, y], id) => ({ x, y, id })),
      });
    }
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

describe('an area drawn with a finger on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

  it('takes corners by tapping, lets the map be moved between them, and is edited', async () => {
    const page = await openPlan(phone);
    const fingers = await Fingers.of(page);
    await begin(page, 'Polygon');
    await fingers.tap([80, 200], [300, 210]);
    const before = await onMap(page, (map) => map.camera?.center, null);
    const moved = onMap(
      page,
      (map) =>
        new Promise<void>((resolve) => {
          map.addEventListener('park-camera-moved', () => resolve(), { once: true });
        }),
      null,
    );
    await fingers.slide([200, 300], [205, 280], [210, 260], [210, 250]);
    await moved;
    expect(await onMap(page, (map) => map.camera?.center, null)).not.toEqual(before);
    await fingers.tap([310, 340], [90, 340]);
    await page.getByRole('button', { name: 'Finish' }).tap();
    const drawn = await reported(page);
    expect(drawn.coordinates[0]).toHaveLength(5);

    await begin(page, 'Edit');
    await fingers.slide([310, 340], [320, 350], [330, 370]);
    const edited = await reported(page);
    expect(surveyAreaOf(edited)).toBeGreaterThan(surveyAreaOf(drawn));
    await fingers.hold([330, 370]);
    await expect.poll(async () => (await areaOf(page))?.coordinates[0]?.length).toBe(4);
    await reported(page);
    await page.close();
  });

  it('follows the finger by hand, and two fingers bring the map nearer', async () => {
    const page = await openPlan(phone);
    const fingers = await Fingers.of(page);
    await begin(page, 'Freehand');
    const around: readonly Spot[] = Array.from({ length: 25 }, (_, step) => {
      const angle = (step / 25) * 2 * Math.PI;
      return [195 + 90 * Math.cos(angle), 270 + 90 * Math.sin(angle)];
    });
    await fingers.slide(...around);
    await page.getByRole('button', { name: 'Finish' }).waitFor({ state: 'detached' });
    const drawn = await reported(page);
    expect(drawn.coordinates[0]?.length).toBeGreaterThan(10);

    await begin(page, 'Rectangle');
    const zoom = await onMap(page, (map) => map.camera?.zoom ?? NaN, null);
    await fingers.move(
      [
        [180, 280],
        [210, 260],
      ],
      [
        [160, 300],
        [230, 240],
      ],
      [
        [140, 320],
        [250, 220],
      ],
    );
    await expect.poll(() => onMap(page, (map) => map.camera?.zoom ?? NaN, null)).toBeGreaterThan(zoom);
    // What two fingers did has drawn nothing.
    expect(await areaOf(page)).toEqual(drawn);
    await fingers.slide([120, 180], [160, 200], [260, 300]);
    expect((await reported(page)).coordinates[0]).toHaveLength(5);
    await page.close();
  });
});
