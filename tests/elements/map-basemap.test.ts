import { html } from 'lit';
import { describe, expect, it } from 'vitest';

import '../../src/define.js';
import type { BasemapWish } from '../../src/domain/basemap/basemap.js';
import { gcj02Frame } from '../../src/domain/geometry/gcj02-frame.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import type { ParkMap } from '../../src/elements/map/map.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { once, until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const services = new URL('/map-services/', location.href).href;
const tiles = `${services}tiles/{z}/{x}/{y}.png`;
/** The colour of those tiles. */
const ground = [20, 160, 220];
const besideAllParks: LngLat = [125.305, 43.985];
const onTheRoad: LngLat = [125.305, 43.91];
const inLargePark: LngLat = [125.33, 43.94];
/** In pixels: what `toImage` puts above the map. */
const imageHead = 56;

interface Attributes {
  readonly engine?: 'auto' | 'webgl' | 'plane';
  readonly crs?: string;
  readonly lang?: string;
}

async function mapOn(
  basemap: BasemapWish,
  { crs = '', lang = 'en', engine = 'webgl' }: Attributes = {},
): Promise<ParkMap> {
  const map = await mount<ParkMap>(
    html`<park-map
      .catalog=${smallCatalog()}
      .basemap=${basemap}
      basemap-crs=${crs}
      lang=${lang}
      loading="eager"
      engine=${engine}
      interaction="full"
      style="display: block; inline-size: 640px; block-size: 480px"
    ></park-map>`,
  );
  return map;
}

async function drawnOn(...wish: Parameters<typeof mapOn>): Promise<ParkMap> {
  const map = await mapOn(...wish);
  await map.ready;
  await until('the base map', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
  await map.updateComplete;
  return map;
}

/** The colours of a row of pixels to the right of a position. */
async function colorsFrom(map: ParkMap, lngLat: LngLat, count = 1): Promise<number[][]> {
  const point = map.project(lngLat);
  if (!point) throw new Error('the map is not drawn');
  const bitmap = await createImageBitmap(await map.toImage({ width: map.clientWidth, scale: 1 }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const data = [...(context?.getImageData(point.x, imageHead + point.y, count, 1).data ?? [])];
  return Array.from({ length: count }, (_, index) => data.slice(index * 4, index * 4 + 3));
}

async function colorAt(map: ParkMap, lngLat: LngLat): Promise<number[]> {
  const [color = []] = await colorsFrom(map, lngLat);
  return color;
}

/** Waits until a place on the map has a colour: tiles come and are drawn one after the other. */
async function untilColor(map: ParkMap, lngLat: LngLat, wanted: readonly number[]): Promise<void> {
  let color: number[] = [];
  for (let shot = 0; shot < 40; shot += 1) {
    color = await colorAt(map, lngLat);
    if (color.every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= 2)) return;
  }
  expect(color).toEqual(wanted);
}

function noticeOf(map: ParkMap): string {
  return map.shadowRoot?.querySelector('.notices')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

function attributionOf(map: ParkMap): Element | null {
  return map.shadowRoot?.querySelector('[part="attribution"]') ?? null;
}

describe('<park-map> on a base map from elsewhere', () => {
  describe('what it shows', () => {
    it('lays image tiles under its own layers, in place of the schematic map', async () => {
      const map = await drawnOn(tiles);
      await untilColor(map, besideAllParks, ground);
      await untilColor(map, onTheRoad, ground);
      expect(await colorAt(map, inLargePark)).not.toEqual(ground);
    });

    it('names whose tiles they are, and no longer whose the schematic map is', async () => {
      const map = await drawnOn({
        type: 'raster',
        tiles: [tiles],
        attribution: '<a href="https://maps.example/">Maps</a><script>x</script>',
      });
      expect(attributionOf(map)?.textContent).toMatch(/^Mapsx ·/);
      expect(attributionOf(map)?.querySelector('a')?.href).toBe('https://maps.example/');
      expect(attributionOf(map)?.querySelector('script')).toBeNull();
      expect(attributionOf(map)?.textContent).not.toContain('Test base map');
      expect(await accessibilityFaults(map)).toEqual([]);
    });

    it('draws a MapLibre style with its icons, and asks for no fonts', async () => {
      const map = await drawnOn(`${services}style.json`);
      await untilColor(map, besideAllParks, ground);
      await untilColor(map, [125.31, 43.99], [255, 0, 255]);
      expect(attributionOf(map)?.textContent).toContain('© Maps');
      expect(map.audit().some(({ url }) => url.includes('.pbf'))).toBe(false);
      expect('attacked' in window).toBe(false);
    });

    it('goes back to its own base map', async () => {
      const map = await drawnOn(tiles);
      await untilColor(map, onTheRoad, ground);
      map.basemap = 'schematic';
      await map.updateComplete;
      await until('its own', () => map.state.basemap.isSchematic);
      expect(await colorAt(map, onTheRoad)).not.toEqual(ground);
      expect(attributionOf(map)?.textContent).toContain('Test base map');
    });

    it('lists what the base map asks for, without the keys', async () => {
      const map = await drawnOn(`${tiles}?tk=secret`);
      const urls = map.audit().flatMap(({ url, reason }) => (reason === 'base map' ? [url] : []));
      expect(urls).toEqual([`${tiles}?tk=…`]);
    });
  });

  describe('in GCJ-02', () => {
    const lng = 125.35;
    const [shiftedLng] = gcj02Frame.toDrawn([lng, 43.922]);
    const meridian = `${services}meridian/${String(shiftedLng)}/{z}/{x}/{y}.png`;

    it('refuses one that does not say so, asks it for nothing, and shows its own', async () => {
      const map = await mapOn('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', {
        lang: 'zh-CN',
      });
      const { detail } = await once(map, 'park-basemap-failed');
      await map.ready;
      await map.updateComplete;
      expect(detail.code).toBe('basemap-gcj02');
      expect(noticeOf(map)).toMatch(/webrd01\.is\.autonavi\.com.*GCJ-02.*已改用示意底图/);
      expect(map.shadowRoot?.querySelector('.notices .action')).toBeNull();
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked.filter((name) => name.includes('autonavi'))).toEqual([]);
      expect(map.audit().filter(({ reason }) => reason === 'base map')).toEqual([]);
    });

    it('refuses a style whose tiles are in it', async () => {
      const map = await mapOn(`${services}shifted-style.json`);
      const { detail } = await once(map, 'park-basemap-failed');
      expect(detail.code).toBe('basemap-gcj02');
    });

    it('draws the layers where the base map has them, once that is stated', async () => {
      const map = await drawnOn(meridian, { crs: 'gcj02' });
      const middle = map.project([lng, 43.922]);
      expect(middle).not.toBeNull();
      await untilColor(map, [lng - 0.002, 43.922], [250, 60, 60]);
      await untilColor(map, [lng + 0.002, 43.922], [60, 60, 250]);
      // The border of the two colours runs where the shifted longitude is.
      const colors = await colorsFrom(map, [lng - 0.002, 43.922], 40);
      const border = colors.findIndex(([red = 0, , blue = 0]) => blue > red);
      const start = map.project([lng - 0.002, 43.922]);
      expect((start?.x ?? 0) + border - (middle?.x ?? 0)).toBeLessThan(1.5);
      expect((start?.x ?? 0) + border - (middle?.x ?? 0)).toBeGreaterThan(-1.5);
    });

    it('still speaks WGS 84: camera, positions on screen and clicks', async () => {
      const map = await drawnOn(meridian, { crs: 'gcj02' });
      await map.flyTo({ center: inLargePark, zoom: 14 }, { durationMs: 0 });
      expect(map.camera?.center[0]).toBeCloseTo(inLargePark[0], 6);
      expect(map.camera?.center[1]).toBeCloseTo(inLargePark[1], 6);
      const point = map.project(inLargePark);
      expect(point?.x).toBeCloseTo(320, 0);
      expect(point?.y).toBeCloseTo(240, 0);
      expect(point && map.unproject(point)?.[0]).toBeCloseTo(inLargePark[0], 6);
      // The west edge of the park is drawn where it is said to be: park to the right of it, base map to the left.
      await map.flyTo({ center: [125.32, 43.95], zoom: 15 }, { durationMs: 0 });
      const base = [250, 60, 60];
      await untilColor(map, [125.319, 43.95], base);
      expect(await colorAt(map, [125.3205, 43.95])).not.toEqual(base);
      const edge = map.project([125.3202, 43.95]);
      expect(edge && (await map.featuresAt(edge))).toEqual(['large']);
    });

    it('keeps the camera where it is when the base map changes', async () => {
      const map = await drawnOn(tiles);
      await map.flyTo({ center: inLargePark, zoom: 14 }, { durationMs: 0 });
      map.basemapCrs = 'gcj02';
      await map.updateComplete;
      await until('the other frame', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
      await untilColor(map, [125.319, 43.94], ground);
      expect(map.camera?.center[0]).toBeCloseTo(inLargePark[0], 6);
    });
  });

  describe('on either engine', () => {
    it('lies under the layers in the plane, which asks for no WebGL', async () => {
      const map = await drawnOn(tiles, { engine: 'plane' });
      await untilColor(map, besideAllParks, ground);
      await untilColor(map, onTheRoad, ground);
      expect(await colorAt(map, inLargePark)).not.toEqual(ground);
      expect(noticeOf(map).trim()).toBe('');
      const urls = map.audit().flatMap(({ url, reason }) => (reason === 'base map' ? [url] : []));
      expect(urls).toEqual([tiles]);
    });

    it('of image tiles is drawn in the plane where WebGL is slow', async () => {
      const map = await drawnOn(tiles, { engine: 'auto' });
      await untilColor(map, besideAllParks, ground);
      expect(map.shadowRoot?.querySelector('.maplibregl-canvas')).toBeNull();
    });

    it('of a style is drawn with WebGL also where that is slow', async () => {
      const map = await drawnOn(`${services}style.json`, { engine: 'auto' });
      await untilColor(map, besideAllParks, ground);
      expect(map.shadowRoot?.querySelector('.maplibregl-canvas')).not.toBeNull();
    });

    it('follows the hand in the plane, nearer too', async () => {
      const map = await drawnOn(tiles, { engine: 'plane' });
      await map.flyTo({ center: [125.5, 43.5], zoom: 16.4 }, { durationMs: 0 });
      await untilColor(map, [125.5, 43.5], ground);
      await map.flyTo({ center: [125.5, 43.5], zoom: 8.3, bearing: 30 }, { durationMs: 0 });
      await untilColor(map, [125.6, 43.6], ground);
    });

    it('draws the layers of the plane where a base map in GCJ-02 has them, and speaks WGS 84', async () => {
      const lng = 125.35;
      const [shiftedLng] = gcj02Frame.toDrawn([lng, 43.922]);
      const meridian = `${services}meridian/${String(shiftedLng)}/{z}/{x}/{y}.png`;
      const map = await drawnOn(meridian, { engine: 'plane', crs: 'gcj02' });
      await untilColor(map, [lng - 0.002, 43.922], [250, 60, 60]);
      await untilColor(map, [lng + 0.002, 43.922], [60, 60, 250]);
      const start = map.project([lng - 0.002, 43.922]);
      const middle = map.project([lng, 43.922]);
      const colors = await colorsFrom(map, [lng - 0.002, 43.922], 40);
      const border = colors.findIndex(([red = 0, , blue = 0]) => blue > red);
      expect(Math.abs((start?.x ?? 0) + border - (middle?.x ?? 0))).toBeLessThan(1.5);
      await map.flyTo({ center: [125.32, 43.95], zoom: 15 }, { durationMs: 0 });
      expect(map.camera?.center[0]).toBeCloseTo(125.32, 6);
      const edge = map.project([125.3202, 43.95]);
      expect(edge && (await map.featuresAt(edge))).toEqual(['large']);
      const base = [250, 60, 60];
      await untilColor(map, [125.319, 43.95], base);
      expect(await colorAt(map, [125.3205, 43.95])).not.toEqual(base);
    });

    it('asks for no tile in the plane before the map is wanted', async () => {
      performance.clearResourceTimings();
      const map = await mount<ParkMap>(
        html`<park-map
          .catalog=${smallCatalog()}
          .basemap=${`${services}tiles/{z}/{x}/{y}.png?wanted`}
          loading="manual"
          engine="plane"
          style="display: block; inline-size: 640px; block-size: 480px"
        ></park-map>`,
      );
      await once(map, 'park-poster-drawn');
      const asked = () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('?wanted'));
      expect(asked()).toEqual([]);
      expect(map.audit().filter(({ reason }) => reason === 'base map')).toEqual([]);
      map.shadowRoot?.querySelector<HTMLButtonElement>('[part=activate]')?.click();
      await until('the base map', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
      expect(asked().length).toBeGreaterThan(0);
    });

    it.each([
      ['tiles it may not see', 'status/403/{z}/{x}/{y}.png', 'basemap-http-403', /answered 403/],
      ['no tile at all', 'status/404/{z}/{x}/{y}.png', 'basemap-empty', /no tiles here/],
    ])(
      'gives way to the schematic map in the plane with %s, and says so',
      async (_what, path, code, words) => {
        const map = await mapOn(`${services}${path}`, { engine: 'plane' });
        const { detail } = await once(map, 'park-basemap-failed');
        await map.ready;
        await map.updateComplete;
        expect(detail.code).toBe(code);
        expect(noticeOf(map)).toMatch(words);
        expect(map.state.basemap.isSchematic).toBe(true);
      },
    );

    it('says in the plane where a server allows no other site to have its tiles', async () => {
      // A page on another origin: the server of the tests by its other name, which allows none.
      const elsewhere = new URL(services);
      elsewhere.hostname = elsewhere.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      const map = await mapOn(`${elsewhere.href}closed/tiles/{z}/{x}/{y}.png`, { engine: 'plane' });
      const { detail } = await once(map, 'park-basemap-failed');
      expect(detail.code).toBe('basemap-network');
      expect(detail.message.en).toContain('CORS');
    });

    it('of a style gives way to the schematic map in the plane, asks for nothing, and says so', async () => {
      const map = await mapOn(`${services}style.json`, { engine: 'plane' });
      const { detail } = await once(map, 'park-basemap-failed');
      await map.ready;
      await map.updateComplete;
      expect(detail.code).toBe('basemap-needs-webgl');
      expect(noticeOf(map)).toMatch(/needs WebGL.*schematic base map/);
      expect(map.audit().some(({ reason }) => reason === 'base map')).toBe(false);
    });

    it('of a style says so also where it is asked for later, and tiles in its place are drawn', async () => {
      const map = await mapOn('schematic', { engine: 'plane' });
      await map.ready;
      map.basemap = `${services}style.json`;
      const { detail } = await once(map, 'park-basemap-failed');
      expect(detail.code).toBe('basemap-needs-webgl');
      expect(map.state.basemap.isSchematic).toBe(true);
      map.basemap = tiles;
      await until('the base map', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
      await untilColor(map, besideAllParks, ground);
    });

    it('comes when it is asked for later', async () => {
      const map = await mapOn('schematic', { engine: 'auto' });
      await map.ready;
      map.basemap = tiles;
      await until('the base map', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
      await untilColor(map, besideAllParks, ground);
    });
  });

  describe('where it can’t be had', () => {
    it.each([
      ['no style', 'status/404/style.json', 'http-404', /style\.json.*404/],
      ['a web page', 'tiles/1/1/1.png', 'not-utf-8', /UTF-8/],
      ['a style that MapLibre refuses', 'broken-style.json', 'basemap-style', /raster-sparkle/],
      ['tiles it may not see', 'status/403/{z}/{x}/{y}.png', 'basemap-http-403', /answered 403/],
      ['no tile at all', 'status/404/{z}/{x}/{y}.png', 'basemap-empty', /no tiles here/],
    ])('shows its own layers on its own base map with %s, and says so', async (_what, path, code, words) => {
      const map = await mapOn(`${services}${path}`);
      const { detail } = await once(map, 'park-basemap-failed');
      await map.ready;
      await map.updateComplete;
      expect(detail.code).toBe(code);
      expect(map.status).toBe('ready');
      expect(noticeOf(map)).toMatch(words);
      expect(noticeOf(map)).toContain('schematic base map');
      expect(map.state.basemap.isSchematic).toBe(true);
      expect(await colorAt(map, inLargePark)).not.toEqual(await colorAt(map, besideAllParks));
      expect(await accessibilityFaults(map)).toEqual([]);
    });

    it('tries again when it is told to', async () => {
      const map = await mapOn(`${services}once/${String(performance.now())}/style.json`);
      await once(map, 'park-basemap-failed');
      await map.ready;
      await map.updateComplete;
      const retry = map.shadowRoot?.querySelector<HTMLButtonElement>('.notices .action');
      expect(retry?.textContent?.trim()).toBe('Try again');
      retry?.click();
      await until('the base map', () => map.state.basemap.isExternal && !map.state.basemap.isLoading);
      await untilColor(map, besideAllParks, ground);
      expect(noticeOf(map)).not.toContain('503');
    });

    it('shows markers and names of its own while icons of the base map hang', async () => {
      const map = await drawnOn(`${services}hanging-icons.json`);
      await untilColor(map, besideAllParks, ground);
      const point: LngLat = [125.39, 43.92];
      let color: number[] = ground;
      for (let shot = 0; shot < 40 && color.join() === ground.join(); shot += 1)
        color = await colorAt(map, point);
      expect(color).not.toEqual(ground);
    });

    it('does not wait for tiles that hang, and gives them up in the end', async () => {
      const start = performance.now();
      const map = await mapOn(`${services}hang/{z}/{x}/{y}.png`);
      await map.ready;
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(await colorAt(map, inLargePark)).not.toEqual(await colorAt(map, besideAllParks));
      const { detail } = await once(map, 'park-basemap-failed', 25_000);
      expect(detail.code).toBe('basemap-timeout');
    });

    it('tells no key of a tile that fails', async () => {
      const map = await mapOn(`${services}status/500/{z}/{x}/{y}.png?tk=secret`);
      const said: string[] = [];
      map.addEventListener('park-map-error', ({ detail }) => said.push(detail.message));
      const { detail } = await once(map, 'park-basemap-failed');
      await map.ready;
      await map.updateComplete;
      expect(JSON.stringify([said, detail, noticeOf(map)])).not.toContain('secret');
    });
  });
});
