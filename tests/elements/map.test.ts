import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const size = 'display: block; inline-size: 640px; block-size: 480px';
const inLargePark: LngLat = [125.33, 43.94];
const inSmallPark: LngLat = [125.35, 43.96];

async function readyMap(catalog: unknown = smallCatalog(), lang = 'en'): Promise<ParkMap> {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${catalog}
      lang=${lang}
      style=${size}
      loading="eager"
      engine="webgl"
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
  const box = canvas.getBoundingClientRect();
  const at = { clientX: box.left + point.x, clientY: box.top + point.y, bubbles: true, composed: true };
  canvas.dispatchEvent(new MouseEvent('mousedown', at));
  canvas.dispatchEvent(new MouseEvent('mouseup', at));
  canvas.dispatchEvent(new MouseEvent('click', at));
}

/** A row of pixels across the road of the small catalog. */
async function pixelsOf(map: ParkMap): Promise<number[]> {
  const bitmap = await createImageBitmap(await map.toImage({ width: 640, scale: 1 }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(200, 0, 1, bitmap.height).data ?? [])];
}

function textOf(map: ParkMap): string {
  const texts: string[] = [];
  const collect = (node: Node): void => {
    if (node instanceof Element && node.shadowRoot) collect(node.shadowRoot);
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof HTMLStyleElement)) for (const child of node.childNodes) collect(child);
  };
  collect(map);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

function badPlace(id: string) {
  return {
    type: 'Feature',
    id,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [125.3, 43.9],
          [125.31, 43.9],
        ],
      ],
    },
    properties: {
      name: { zh: '坏', en: 'Bad' },
      kind: 'public-park',
      location: { precision: 'published', source: 'test' },
      statements: [],
    },
  };
}

describe('<park-map>', () => {
  describe('what it shows', () => {
    it('is ready once its layers are drawn, and lists them', async () => {
      const map = await readyMap();
      expect(map.status).toBe('ready');
      expect(map.layers.map(({ id, featureCount }) => [id, featureCount])).toEqual([
        ['base', 1],
        ['parks', 5],
      ]);
    });

    it('shows all of the region first', async () => {
      const map = await readyMap();
      const [west = 0, south = 0, east = 0, north = 0] = map.camera?.bounds ?? [];
      expect([west < 125.3, south < 43.9, east > 125.4, north > 44]).toEqual([true, true, true, true]);
      expect(east - west).toBeLessThan(0.3);
    });

    it('says what is under a point, the smallest first', async () => {
      const map = await readyMap();
      const point = map.project(inSmallPark);
      expect(point && (await map.featuresAt(point))).toEqual(['small', 'large']);
    });

    it('says what it left out, and keeps the rest', async () => {
      const map = await readyMap(smallCatalog({ extraFeatures: [badPlace('bad')] }));
      expect(map.status).toBe('partial');
      expect(
        map.findings.filter(({ severity }) => severity === 'error').map(({ feature }) => feature),
      ).toContain('bad');
      expect(textOf(map)).toContain('1 faulty feature is not shown');
      expect(map.state.places.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['large', 'small', 'point', 'hidden']),
      );
    });

    it('shows the other layers where one can’t be loaded, and says which', async () => {
      const missing = {
        id: 'missing',
        role: 'place',
        theme: 'green',
        title: { zh: '缺失', en: 'Missing layer' },
        source: { type: 'geojson', url: '/no-such-file.geojson' },
      };
      const map = await readyMap(smallCatalog({ layers: [missing] }));
      expect(map.status).toBe('partial');
      expect(textOf(map)).toContain('Missing layer');
    });

    it('says in both languages that a catalog is no catalog', async () => {
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${{ some: 'thing' }}
          lang="zh-CN"
          style=${size}
          loading="eager"
          engine="webgl"
        ></park-map>`,
      );
      await expect(map.ready).rejects.toThrow();
      await map.updateComplete;
      expect(map.status).toBe('failed');
      expect(map.shadowRoot?.querySelector('[role="alert"]')?.textContent).toMatch(/catalog/);
      map.lang = 'en';
      await until('an English message', () =>
        /expected/i.test(map.shadowRoot?.querySelector('[role="alert"]')?.textContent ?? ''),
      );
    });

    it('draws a picture with what a map must say about itself', async () => {
      const map = await readyMap();
      const blob = await map.toImage({ width: 600, scale: 1 });
      const bitmap = await createImageBitmap(blob);
      expect(blob.type).toBe('image/png');
      expect(bitmap.width).toBe(600);
      expect(bitmap.height).toBeGreaterThan(450);
    });
  });

  describe('what it is told', () => {
    it('selects without an event', async () => {
      const map = await readyMap();
      let told = 0;
      map.addEventListener('park-feature-selected', () => (told += 1));
      map.select('large');
      await until('the selection', () => map.state.selection?.id === 'large');
      expect(told).toBe(0);
      expect(map.getAttribute('selected')).toBe('large');
    });

    it('looks first where center and zoom say', async () => {
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${smallCatalog()}
          center="125.36,43.97"
          zoom="13"
          style=${size}
          loading="eager"
          engine="webgl"
        ></park-map>`,
      );
      await map.ready;
      expect(map.camera?.zoom).toBeCloseTo(13, 5);
      expect(map.camera?.center[0]).toBeCloseTo(125.36, 5);
    });

    it('takes nonsense in its attributes for nothing', async () => {
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${smallCatalog()}
          center="abc"
          zoom="1e99"
          theme="mauve"
          style=${size}
          loading="eager"
          engine="webgl"
        ></park-map>`,
      );
      await map.ready;
      expect(Number.isFinite(map.camera?.zoom)).toBe(true);
      expect(map.theme).toBe('auto');
    });

    it('hides a layer, which then takes no clicks', async () => {
      const map = await readyMap();
      map.setLayer('parks', { visible: false });
      const point = map.project(inLargePark);
      expect(point && (await map.featuresAt(point))).toEqual([]);
    });

    it('shows its layers as its attribute says, until somebody switches them', async () => {
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${smallCatalog()}
          layer-opacity="parks:0,base:0.5,atlantis:1"
          style=${size}
          loading="eager"
          engine="webgl"
        ></park-map>`,
      );
      await map.ready;
      const shown = () => map.layers.map(({ id, visible, opacity }) => [id, visible, opacity]);
      expect(shown()).toEqual([
        ['base', true, 0.5],
        ['parks', false, 1],
      ]);
      map.setLayer('parks', { visible: true });
      map.catalog = smallCatalog();
      await once(map, 'park-map-status-changed');
      await until('the catalog is loaded again', () => map.status === 'ready');
      expect(shown()).toEqual([
        ['base', true, 0.5],
        ['parks', true, 1],
      ]);
    });

    it('says that its src is no address', async () => {
      const map = await mount<ParkMap>(
        html`<park-map src="http://[" lang="en" style=${size} loading="eager" engine="webgl"></park-map>`,
      );
      await until('the failure', () => map.status === 'failed');
      await map.updateComplete;
      expect(textOf(map)).toContain('src is no valid address');
    });

    it('fills a companion that is given its map after it was drawn', async () => {
      const map = await readyMap();
      const list = document.createElement('park-list');
      map.parentElement?.append(list);
      await list.updateComplete;
      list.map = map;
      await until('the entries', () => (list.renderRoot.querySelectorAll('[data-id]').length ?? 0) === 5);
    });

    it('draws plain paper instead of the base map where it is told to', async () => {
      const map = await readyMap();
      const drawn = await pixelsOf(map);
      map.basemap = 'none';
      await map.updateComplete;
      expect(await pixelsOf(map)).not.toEqual(drawn);
      map.basemap = 'schematic';
      await map.updateComplete;
      expect(await pixelsOf(map)).toEqual(drawn);
    });

    it('resolves a flight on arrival', async () => {
      const map = await readyMap();
      await map.flyTo({ center: [125.34, 43.96], zoom: 14 }, { durationMs: 0 });
      expect(map.camera?.zoom).toBeCloseTo(14, 5);
    });

    it('shows a catalog that replaces another', async () => {
      const map = await readyMap();
      map.catalog = { ...smallCatalog(), id: 'other', title: { zh: '另一', en: 'Another region' } };
      await until('the other catalog', () => map.state.catalog?.id === 'other');
      await until('it to be drawn', () => map.status === 'ready');
      const point = map.project(inLargePark);
      expect(point && (await map.featuresAt(point))).toEqual(['large']);
    });

    it('goes on showing what it has where new data can’t be had', async () => {
      const map = await readyMap();
      map.catalog = { no: 'catalog' };
      await until('the failure', () => map.status === 'failed');
      expect(map.state.places.map(({ id }) => id)).toContain('large');
      expect(map.shadowRoot?.querySelector('canvas')).not.toBeNull();
      map.catalog = smallCatalog();
      await until('good data', () => map.status === 'ready');
      expect(map.state.failure).toBeNull();
    });

    it('keeps camera and selection when it loads again', async () => {
      const map = await readyMap();
      await map.flyTo({ center: [125.34, 43.96], zoom: 13.5 }, { durationMs: 0 });
      map.select('small');
      map.reload();
      await until('the loading', () => map.status === 'loading');
      await until('the data', () => map.status === 'ready');
      expect(map.camera?.zoom).toBeCloseTo(13.5, 5);
      expect(map.selected).toBe('small');
    });

    it('shows the last of several catalogs that come quickly', async () => {
      const map = await readyMap();
      for (const id of ['a', 'b', 'c']) {
        map.catalog = { ...smallCatalog(), id };
        await map.updateComplete;
      }
      await until('the last one', () => map.status === 'ready' && map.state.catalog?.id === 'c');
    });
  });

  describe('what it says', () => {
    it('asks before it selects what the user clicked, and tells afterwards', async () => {
      const map = await readyMap();
      const asked = once(map, 'park-feature-select');
      const told = once(map, 'park-feature-selected');
      clickAt(map, inLargePark);
      expect((await asked).detail.id).toBe('large');
      expect((await asked).cancelable).toBe(true);
      expect((await told).detail.layer).toBe('parks');
    });

    it('does not select what the page refuses', async () => {
      const map = await readyMap();
      map.addEventListener('park-feature-select', (event) => event.preventDefault());
      const asked = once(map, 'park-feature-select');
      clickAt(map, inLargePark);
      await asked;
      expect(map.selected).toBeNull();
    });

    it('offers all features under the pointer', async () => {
      const map = await readyMap();
      clickAt(map, inSmallPark);
      await until('the selection', () => map.state.selection?.id === 'small');
      expect(map.state.selection?.candidates).toEqual(['small', 'large']);
      await until('the other one in the popup', () => textOf(map).includes('Also here'));
    });

    it('clears the selection where nothing is under the pointer', async () => {
      const map = await readyMap();
      map.select('large');
      await until('the selection', () => map.state.selection !== null);
      const cleared = once(map, 'park-selection-cleared');
      clickAt(map, [125.31, 43.99]);
      await cleared;
      expect(map.selected).toBeNull();
    });

    it('tells its findings', async () => {
      const map = document.createElement('park-map');
      map.style.cssText = size;
      map.loading = 'eager';
      map.catalog = smallCatalog({ extraFeatures: [badPlace('bad')] });
      const told = once(map, 'park-data-found-faulty');
      document.body.append(map);
      expect((await told).detail.findings.length).toBeGreaterThan(0);
      map.remove();
    });
  });

  describe('keyboard and names', () => {
    it('takes the focus under the title of its catalog', async () => {
      await readyMap();
      await expect.element(page.getByRole('region', { name: 'Small region' })).toBeVisible();
    });

    it('names its map in the language of the page', async () => {
      const map = await readyMap();
      map.lang = 'zh-CN';
      await expect.element(page.getByRole('region', { name: '小区' })).toBeVisible();
    });

    it('moves by keyboard', async () => {
      const map = await readyMap();
      const before = map.camera?.center[0] ?? 0;
      map.shadowRoot?.querySelector('canvas')?.focus();
      const moved = once(map, 'park-camera-moved');
      await userEvent.keyboard('{ArrowRight}');
      await moved;
      expect(map.camera?.center[0]).toBeGreaterThan(before);
    });

    it('zooms by its buttons', async () => {
      const map = await readyMap();
      const before = map.camera?.zoom ?? 0;
      const moved = once(map, 'park-camera-moved');
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await moved;
      expect(map.camera?.zoom).toBeCloseTo(before + 1, 2);
    });

    it.each([
      ['ready', smallCatalog()],
      ['partial', smallCatalog({ extraFeatures: [badPlace('bad')] })],
    ])('has no fault of accessibility when %s', async (_state, catalog) => {
      const map = await readyMap(catalog);
      map.select('large');
      await until('the card', () => textOf(map).includes('Large Park'));
      expect(await accessibilityFaults(map)).toEqual([]);
    });
  });

  describe('life and death', () => {
    it('keeps its map when it is moved in the page', async () => {
      const map = await readyMap();
      const canvas = map.shadowRoot?.querySelector('canvas');
      const box = document.createElement('div');
      document.body.append(box);
      box.append(map);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(map.shadowRoot?.querySelector('canvas')).toBe(canvas);
      expect(map.status).toBe('ready');
      box.remove();
    });

    it('frees its graphics when it is removed, and draws again when it comes back', async () => {
      const map = await readyMap();
      await map.flyTo({ zoom: 13.5 }, { durationMs: 0 });
      map.remove();
      await until('the end', () => map.status === 'idle');
      expect(map.shadowRoot?.querySelector('canvas')).toBeNull();
      document.body.append(map);
      await until('a new map', () => map.status === 'ready');
      expect(map.camera?.zoom).toBeCloseTo(13.5, 5);
      map.remove();
    });

    it('survives being removed while it loads', async () => {
      const map = await mount<ParkMap>(
        html`<park-map .catalog=${smallCatalog()} style=${size} loading="eager" engine="webgl"></park-map>`,
      );
      map.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(map.status).toBe('idle');
    });

    it('has its layers and selection again after a lost context', async () => {
      const map = await readyMap();
      const gl = map.shadowRoot?.querySelector('canvas')?.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      loss?.loseContext();
      await until('the notice', () => textOf(map).includes('interrupted'));
      map.select('large');
      map.setLayer('parks', { opacity: 0.5 });
      loss?.restoreContext();
      await until('the notice to go', () => !textOf(map).includes('interrupted'));
      expect(map.state.selection?.id).toBe('large');
      expect(map.layers.find(({ id }) => id === 'parks')?.opacity).toBe(0.5);
      const point = map.project(inLargePark);
      expect(point && (await map.featuresAt(point))).toEqual(['large']);
    });

    it('asks for nothing before it comes near the viewport', async () => {
      const far = await mount(
        html`<div style="margin-block-start: 5000px">
          <park-map .catalog=${smallCatalog()} style=${size}></park-map>
        </div>`,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const map = far.querySelector('park-map');
      expect(map?.status).toBe('idle');
      map?.scrollIntoView();
      await map?.ready;
      expect(map?.status).toBe('ready');
      scrollTo(0, 0);
    });
  });
});
