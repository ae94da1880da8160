import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import '../../src/define.js';
import type { Geometry } from '../../src/domain/geometry/geometry.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../src/domain/geometry/survey-area.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { middleOf, parcelCatalog, parcelFeature } from '../support/parcel-catalog.js';

const emptyLayer = {
  id: 'mine',
  role: 'place',
  theme: 'green',
  title: { zh: '我的', en: 'Mine' },
  source: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
};

describe.each(['plane', 'webgl'] as const)('parcels on a map with engine="%s"', (engine) => {
  it('are coloured by their class', async () => {
    const map = await readyMap(engine);
    const isHousing: Predicate = ([red, green, blue]) => red > 230 && green > 230 && blue < 130;
    const isIndustry: Predicate = ([red, green, blue]) =>
      red - blue > 30 && red - blue < 90 && red < 225 && green < 200;
    const off = { visible: false };
    expect(await pixelsOf(map, isHousing)).toBeGreaterThan(2000);
    expect(await pixelsOf(map, isIndustry)).toBeGreaterThan(2000);
    map.setLayer('parcels', off);
    expect(await pixelsOf(map, isHousing)).toBeLessThan(100);
  });

  it('wear the pattern of their class near by, and not from afar', async () => {
    const map = await readyMap(engine);
    const isHatched: Predicate = ([red, green, blue]) =>
      red > 145 && red < 185 && green > 110 && green < 150 && blue > 75 && blue < 120;
    await map.flyTo({ center: middleOf(7), zoom: 14.5 }, { durationMs: 0 });
    await expect.poll(() => shownPixelsOf(map, isHatched), { timeout: 10_000 }).toBeGreaterThan(5000);
    expect(await pixelsOf(map, isHatched)).toBeGreaterThan(5000);
    await map.flyTo({ center: middleOf(7), zoom: 12.5 }, { durationMs: 0 });
    await expect.poll(() => shownPixelsOf(map, isHatched), { timeout: 10_000 }).toBeLessThan(1500);
  });

  it('are offered to the page when they are clicked, and shown in a card with their ratios', async () => {
    const map = await readyMap(engine);
    const offered = once(map, 'park-feature-select');
    clickAt(map, middleOf(6));
    expect((await offered).detail).toMatchObject({ id: 'parcel-6', layer: 'parcels' });
    await until('the card', () => cardText(map).includes('Floor-area ratio'));
    const text = cardText(map);
    expect(text).toContain('100101');
    expect(text).toContain('Sample data');
    expect(text).toMatch(/Floor-area ratio.* 1\.5/);
    expect(text).toMatch(/Building coverage.* 30%/);
    expect(text).toContain('Sample Enterprise A');
    expect(await accessibilityFaults(map)).toEqual([]);
  });

  it('are found beside the places under a point', async () => {
    const map = await readyMap(engine);
    const point = map.project(middleOf(3));
    expect(point && (await map.featuresAt(point))).toEqual(['parcel-3']);
  });

  it('are looked for no more once their layer is off', async () => {
    const map = await readyMap(engine);
    map.setLayer('parcels', { visible: false });
    const point = map.project(middleOf(3));
    expect(point && (await map.featuresAt(point))).toEqual([]);
  });
});

describe('a parcel of <park-map>', () => {
  it('says "not published" for a ratio whose input no source states', async () => {
    const map = await readyMap('plane');
    map.select('parcel-1');
    await until('the card', () => cardText(map).includes('Floor-area ratio'));
    expect(cardText(map)).toMatch(/Floor-area ratio not published/);
  });

  it('can be selected by its id, and flown to, before anyone has pointed at it', async () => {
    const map = await readyMap('plane');
    map.select('parcel-9');
    await until('the selection', () => map.state.selection?.id === 'parcel-9');
    expect(map.selected).toBe('parcel-9');
    await map.flyTo('parcel-9', { durationMs: 0 });
    expect(map.camera?.center[0]).toBeCloseTo(middleOf(9)[0], 2);
  });

  it('stays selected when the data are loaded anew', async () => {
    const map = await readyMap('plane');
    map.select('parcel-9');
    await until('the selection', () => map.state.selection?.id === 'parcel-9');
    await map.addLayer({ layer: emptyLayer, sources: {} });
    await until('the selection', () => map.state.selection?.id === 'parcel-9');
    expect(map.getAttribute('selected')).toBe('parcel-9');
  });

  it('comes with thousands of others in an added layer, which is read anew when it is added again', async () => {
    const map = await readyMap('plane');
    const features = Array.from({ length: 2_500 }, (_, index) => ({
      ...parcelFeature(index % 10),
      id: `own-${String(index)}`,
    }));
    const data = { type: 'FeatureCollection', features };
    const layer = { ...emptyLayer, role: 'parcel', source: { type: 'geojson', data } };
    const countOf = () => map.layers.find(({ id }) => id === layer.id)?.featureCount;
    const addition = { layer, sources: {} };
    await map.addLayer(addition);
    expect(countOf()).toBe(2_500);
    expect(map.addedLayers).toEqual([addition]);
    features.length = 2_400;
    await map.addLayer(addition);
    expect(countOf()).toBe(2_400);
    map.select('own-2399');
    await until('the selection', () => map.state.selection?.id === 'own-2399');
  });

  it('is selected as soon as its layer is loaded, when it was asked for before', async () => {
    const map = await readyMap('plane', parcelCatalog(undefined, false));
    map.select('parcel-9');
    map.setLayer('parcels', { visible: true });
    await until('the selection', () => map.state.selection?.id === 'parcel-9');
  });

  it('is selected when the map is back in the page, where it was asked for meanwhile', async () => {
    const map = await readyMap('plane');
    const { parentElement } = map;
    map.remove();
    await until('the end of the session', () => map.status === 'idle');
    map.select('parcel-9');
    parentElement?.append(map);
    await until('the selection', () => map.state.selection?.id === 'parcel-9');
  });

  it('is not selected where the page gives it up while it is looked for', async () => {
    const map = await readyMap('plane');
    map.select('parcel-9');
    map.clearSelection();
    const point = map.project(middleOf(9));
    // What is asked after it is answered after it.
    expect(point && (await map.featuresAt(point))).toEqual(['parcel-9']);
    expect(map.selected).toBeNull();
    expect(map.state.selection).toBeNull();
  });

  it('leaves nothing selected where there is none of its id', async () => {
    const map = await readyMap('plane');
    map.select('parcel-none');
    await until('the answer', () => map.selected === null);
    expect(map.hasAttribute('selected')).toBe(false);
  });

  it('has its classes summed up for the legend, by the survey rule', async () => {
    const map = await readyMap('plane');
    const { landUse, featureCount } = map.layers.find(({ id }) => id === 'parcels') ?? {};
    expect(featureCount).toBe(10);
    expect(landUse?.classes.map(({ landUse: code, count }) => [code, count])).toEqual([
      ['0701', 5],
      ['100101', 5],
    ]);
    const areas = Array.from({ length: 10 }, (_, index) =>
      surveyAreaOf(parcelFeature(index).geometry as unknown as Geometry),
    );
    expect(landUse?.areaM2).toBeCloseTo(
      areas.reduce((sum, area) => sum + area, 0),
      2,
    );
    expect(landUse?.dates).toEqual(['2026-06', '2026-09']);
  });

  it('is not loaded where its layer is off at first, until it is switched on', async () => {
    const map = await readyMap('plane', parcelCatalog(undefined, false));
    const parcels = () => map.layers.find(({ id }) => id === 'parcels');
    expect(parcels()).toMatchObject({ isDeferred: true, featureCount: 0 });
    map.setLayer('parcels', { visible: true });
    await until('the parcels', () => parcels()?.featureCount === 10);
    await until('the map to be ready again', () => map.status === 'ready');
    expect(parcels()).toMatchObject({ isDeferred: false, visible: true });
    const point = map.project(middleOf(3));
    expect(point && (await map.featuresAt(point))).toEqual(['parcel-3']);
  });

  it('is loaded at once where the page shows a layer that the catalog leaves off', async () => {
    const map = document.createElement('park-map');
    map.layerOpacity = { parcels: 0.5 };
    map.catalog = parcelCatalog(undefined, false);
    map.loading = 'eager';
    map.style.cssText = 'display: block; inline-size: 400px; block-size: 300px';
    document.body.append(map);
    await map.ready;
    expect(map.layers.find(({ id }) => id === 'parcels')).toMatchObject({ featureCount: 10, opacity: 0.5 });
    map.remove();
  });

  it('is left out, with a finding, where its file says nothing of its use', async () => {
    const faulty = { ...parcelFeature(0), properties: { source: 'test' } };
    const map = await readyMap('plane', parcelCatalog([faulty, parcelFeature(1)]));
    const layer = map.layers.find(({ id }) => id === 'parcels');
    expect([layer?.featureCount, layer?.excludedCount]).toEqual([1, 1]);
    expect(map.findings.map(({ feature, property }) => [feature, property])).toContainEqual([
      'parcel-0',
      '/properties/landUse',
    ]);
  });
});

async function readyMap(engine: 'plane' | 'webgl', catalog: unknown = parcelCatalog()): Promise<ParkMap> {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang="en"
      theme="light"
      style="display: block; inline-size: 640px; block-size: 480px"
      loading="eager"
      engine=${engine}
      interaction="full"
    ></park-map>`,
  );
  await map.ready;
  await map.updateComplete;
  return map;
}

function clickAt(map: ParkMap, lngLat: LngLat): void {
  const point = map.project(lngLat);
  const canvas = map.shadowRoot?.querySelector('canvas');
  if (!point || !canvas) throw new Error('the map is not drawn');
  const { left, top } = map.workbench.surface.getBoundingClientRect();
  const at = { clientX: left + point.x, clientY: top + point.y, bubbles: true, composed: true };
  for (const type of ['pointerdown', 'pointerup'])
    canvas.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, isPrimary: true, button: 0 }));
  for (const type of ['mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at));
}

type Predicate = (color: readonly [red: number, green: number, blue: number]) => boolean;

/** How many pixels of the map are of a colour as the screen shows it. */
async function shownPixelsOf(map: ParkMap, isColor: Predicate): Promise<number> {
  const shot = await page.elementLocator(map).screenshot({ save: false });
  const response = await fetch(`data:image/png;base64,${shot}`);
  return pixelsIn(await response.blob(), isColor);
}

/** How many pixels of the map's picture are of a colour. */
async function pixelsOf(map: ParkMap, isColor: Predicate): Promise<number> {
  return pixelsIn(await map.toImage({ width: 640, scale: 1 }), isColor);
}

async function pixelsIn(image: Blob, isColor: Predicate): Promise<number> {
  const bitmap = await createImageBitmap(image);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (isColor([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])) count += 1;
  return count;
}

function cardText(map: ParkMap): string {
  const card = map.shadowRoot?.querySelector('park-popup')?.shadowRoot?.querySelector('park-card');
  const base = card?.shadowRoot?.querySelector('.base');
  return base instanceof HTMLElement ? base.innerText.replaceAll(/\s+/g, ' ') : '';
}
