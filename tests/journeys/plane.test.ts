import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clickPlace, colorAt, launchChromium, onMap, textOf, visit } from '../support/visitor.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const valley: readonly [number, number] = [125.3782, 43.97385];

/** Explore as a machine without a graphics processor shows it: no WebGL context is there to draw it. */
async function visitOnPlane(fragment = ''): Promise<Page> {
  const { page } = await visit(browser, { fragment });
  expect(await onMap(page, (map) => map.shadowRoot?.querySelector('.maplibregl-canvas') === null, null)).toBe(
    true,
  );
  return page;
}

/** The camera after the movement that a gesture starts has come to rest. */
async function cameraAfter(page: Page, gesture: () => Promise<unknown>) {
  const before = await onMap(page, (map) => map.camera, null);
  const moved = onMap(
    page,
    (map) =>
      new Promise<void>((resolve) => {
        map.addEventListener('park-camera-moved', () => resolve(), { once: true });
      }),
    null,
  );
  await gesture();
  await moved;
  const after = await onMap(page, (map) => map.camera, null);
  if (!before || !after) throw new Error('the map has no camera');
  return { before, after };
}

/** A whole point of the window on the map, where nothing stands over it. */
async function freePoint(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('park-map').boundingBox();
  if (!box) throw new Error('the map has no box');
  return { x: Math.round(box.x + box.width * 0.6), y: Math.round(box.y + box.height * 0.55) };
}

describe('Explore on the plane', () => {
  it('shows the card of a place that is clicked', async () => {
    const page = await visitOnPlane();
    await clickPlace(page, valley);
    await page.waitForFunction(() => document.querySelector('park-map')?.selected === 'changxin-valley');
    expect(await textOf(page, '#view-card park-card')).toContain('长新创谷');
    await page.close();
  });

  it('keeps under the pointer what is dragged, selects nothing by it, and writes the address', async () => {
    const page = await visitOnPlane();
    const { x, y } = await freePoint(page);
    const at = (left: number, top: number) =>
      onMap(
        page,
        (map, [clientX, clientY]) => {
          const box = map.getBoundingClientRect();
          return map.unproject({ x: clientX - box.left, y: clientY - box.top });
        },
        [left, top] as const,
      );
    const grabbed = await at(x, y);
    const address = page.url();
    const { before, after } = await cameraAfter(page, async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 90, y + 60, { steps: 6 });
      await page.mouse.up();
    });
    const dropped = await at(x - 90, y + 60);
    expect(dropped?.[0]).toBeCloseTo(grabbed?.[0] ?? NaN, 4);
    expect(dropped?.[1]).toBeCloseTo(grabbed?.[1] ?? NaN, 4);
    expect(after.zoom).toBe(before.zoom);
    expect(await onMap(page, (map) => map.selected, null)).toBeNull();
    expect(page.url()).not.toBe(address);
    await page.close();
  });

  it('comes nearer by the wheel, and keeps what is under the pointer there', async () => {
    const page = await visitOnPlane();
    const { x, y } = await freePoint(page);
    const under = () =>
      onMap(
        page,
        (map, point) => {
          const box = map.getBoundingClientRect();
          return map.unproject({ x: point.x - box.left, y: point.y - box.top });
        },
        { x, y },
      );
    await page.mouse.move(x, y);
    const pointed = await under();
    const { before, after } = await cameraAfter(page, () => page.mouse.wheel(0, -300));
    expect(after.zoom).toBeGreaterThan(before.zoom + 0.2);
    const still = await under();
    expect(still?.[0]).toBeCloseTo(pointed?.[0] ?? NaN, 4);
    expect(still?.[1]).toBeCloseTo(pointed?.[1] ?? NaN, 4);
    await page.close();
  });

  it('is moved by arrow keys, brought nearer by plus and turned with Shift', async () => {
    const page = await visitOnPlane();
    await onMap(page, (map) => map.focus(), null);
    const east = await cameraAfter(page, () => page.keyboard.press('ArrowRight'));
    expect(east.after.center[0]).toBeGreaterThan(east.before.center[0]);
    expect(east.after.center[1]).toBeCloseTo(east.before.center[1], 6);
    const south = await cameraAfter(page, () => page.keyboard.press('ArrowDown'));
    expect(south.after.center[1]).toBeLessThan(south.before.center[1]);
    const nearer = await cameraAfter(page, () => page.keyboard.press('+'));
    expect(nearer.after.zoom).toBeCloseTo(Math.round(nearer.before.zoom) + 1, 6);
    const turned = await cameraAfter(page, () => page.keyboard.press('Shift+ArrowRight'));
    expect(turned.after.bearing).not.toBe(turned.before.bearing);
    await page.close();
  });

  it('draws no layer that is switched off in the legend, and draws it again', async () => {
    const page = await visitOnPlane();
    const box = await page.locator('park-map').boundingBox();
    await onMap(
      page,
      (map) => map.flyTo({ center: [125.3782, 43.97385], zoom: 14 }, { durationMs: 0 }),
      null,
    );
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    // The lower part of the marker, where its sign is not.
    const marker = () => colorAt(page, Math.round(middle.x), Math.round(middle.y) + 9);
    const blue = ([red = 0, , blueness = 0]: readonly number[]) => blueness - red > 60;
    await expect.poll(async () => blue(await marker())).toBe(true);
    const toggle = page.locator('park-legend').getByRole('checkbox', { name: /创新城区/ });
    await toggle.click();
    await expect.poll(async () => blue(await marker())).toBe(false);
    await page.mouse.click(middle.x, middle.y);
    expect(await onMap(page, (map) => map.selected, null)).not.toBe('changxin-valley');
    await toggle.click();
    await expect.poll(async () => blue(await marker())).toBe(true);
    await page.close();
  });

  it('speaks the language that is switched to, in its names too', async () => {
    const page = await visitOnPlane();
    const box = await page.locator('park-map').boundingBox();
    const picture = () =>
      page.screenshot({ clip: { ...(box ?? { x: 0, y: 0, width: 0, height: 0 }), x: 330, width: 500 } });
    const chinese = await picture();
    const view = await onMap(page, (map) => map.camera, null);
    await page.getByRole('button', { name: 'English' }).click();
    await page
      .locator('park-map')
      .getByRole('region', { name: /Changchun New Area/ })
      .waitFor();
    await expect.poll(async () => (await picture()).equals(chinese)).toBe(false);
    expect(await onMap(page, (map) => map.camera, null)).toEqual(view);
    await page.close();
  });

  it('flies by steps to a place that is searched for', async () => {
    const page = await visitOnPlane();
    await page.getByRole('combobox').fill('cxcg');
    await page.getByRole('option').first().waitFor();
    await onMap(
      page,
      (map) => {
        const zooms = new Set<number>();
        map.subscribeCamera(() => {
          zooms.add(map.camera?.zoom ?? 0);
          map.dataset['zooms'] = String(zooms.size);
        });
      },
      null,
    );
    const { after } = await cameraAfter(page, () => page.getByRole('combobox').press('Enter'));
    expect(after.center[0]).toBeCloseTo(valley[0], 3);
    expect(after.center[1]).toBeCloseTo(valley[1], 3);
    const steps = await onMap(page, (map) => Number(map.dataset['zooms']), null);
    expect(steps).toBeGreaterThan(2);
    await page.close();
  });
});
