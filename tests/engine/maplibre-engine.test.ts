import { afterEach, describe, expect, it } from 'vitest';

import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { openDataset, type Dataset } from '../../src/data/data-client.js';
import type { EngineEvent } from '../../src/engine/map-engine.js';
import { MapLibreEngine, useWorkerUrl } from '../../src/engine/maplibre/maplibre-engine.js';
import type { Scene } from '../../src/engine/scene.js';
import { engineWorkerUrl } from '../../src/elements/map/engine-worker-url.js';
import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

const center: LngLat = [125.35, 43.95];
const zoom = 12;
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function sceneOf(dataset: Dataset): Scene {
  return {
    dataset: dataset.key,
    theme: 'light',
    language: 'zh-CN',
    selected: null,
    highlighted: null,
    layers: dataset.loaded.layers.map(({ declaration }) => ({
      id: declaration.id,
      role: declaration.role,
      color: '#26713a',
      visible: true,
      opacity: 1,
    })),
  };
}

const heightIndicator = {
  id: 'height',
  label: { zh: '高度', en: 'Height' },
  theme: 'green',
  format: 'decimal',
  unit: 'm',
};

async function startEngine(catalog: unknown = smallCatalog()) {
  const dataset = await openDataset(
    { catalog, baseUrl: document.baseURI },
    { signal: new AbortController().signal },
  );
  const container = document.createElement('div');
  container.style.cssText = 'position: relative; inline-size: 600px; block-size: 400px';
  document.body.append(container);
  const events: EngineEvent[] = [];
  const text = { zh: '地图', en: 'Map' };
  const url = engineWorkerUrl();
  if (url) useWorkerUrl(url);
  const engine = new MapLibreEngine({
    container,
    scene: sceneOf(dataset),
    view: { center, zoom },
    interaction: 'full',
    texts: { mapTitle: text, scrollHint: text, scrollHintMac: text, touchHint: text },
    onEvent: (event) => events.push(event),
    tile: (_key, z, x, y) => dataset.tile(z, x, y),
    shapes: () => dataset.shapes(),
  });
  ends.push(() => {
    engine.destroy();
    dataset.close();
    container.remove();
  });
  await until('the own layers to be drawn', () => events.some(({ type }) => type === 'drawn'));
  return { engine, dataset, container, events, scene: sceneOf(dataset) };
}

/** A position in the plane of web maps: x from the antimeridian to the east, y from the north, both 0 to 1. */
function toMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  return [(lng + 180) / 360, 0.5 - Math.atanh(Math.sin((lat * Math.PI) / 180)) / (2 * Math.PI)];
}

/** The colour of the picture in its middle, and at an offset from it. */
async function colorAt(engine: MapLibreEngine, right: number, down: number): Promise<readonly number[]> {
  const bitmap = await engine.toBitmap();
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const scale = bitmap.width / 600;
  const { data } = context?.getImageData((300 + right) * scale, (200 + down) * scale, 1, 1) ?? { data: [] };
  return [...data].slice(0, 3);
}

describe('MapLibreEngine', () => {
  it('puts positions where Web Mercator puts them', async () => {
    const { engine } = await startEngine();
    const [cx, cy] = toMercator(center);
    for (const lngLat of [center, [125.3, 43.9], [125.4, 44]] as const) {
      const [x, y] = toMercator(lngLat);
      const worldSize = 512 * 2 ** zoom;
      const point = engine.project(lngLat);
      expect(point.x).toBeCloseTo(300 + (x - cx) * worldSize, 3);
      expect(point.y).toBeCloseTo(200 + (y - cy) * worldSize, 3);
    }
  });

  it('reads positions off the screen again', async () => {
    const { engine } = await startEngine();
    const [lng, lat] = engine.unproject(engine.project([125.36, 43.96]));
    expect(lng).toBeCloseTo(125.36, 8);
    expect(lat).toBeCloseTo(43.96, 8);
  });

  it('draws an area in its layer’s colour, and no more when the layer is switched off', async () => {
    const { engine, scene, events } = await startEngine();
    const drawn = await colorAt(engine, -60, 0);
    engine.show({ ...scene, layers: scene.layers.map((layer) => ({ ...layer, visible: false })) });
    await engine.flyTo({ zoom: zoom + 0.001 }, 0);
    await until('the paper', () => events.some(({ type }) => type === 'moved'));
    const paper = await colorAt(engine, -60, 0);
    expect(paper).toEqual([245, 241, 232]);
    expect(drawn).not.toEqual(paper);
  });

  it('changes light to dark without losing its camera', async () => {
    const { engine, scene } = await startEngine();
    engine.show({ ...scene, theme: 'dark' });
    await engine.flyTo({ center: [125.305, 43.99] }, 0);
    expect(await colorAt(engine, 0, 0)).toEqual([27, 33, 38]);
    expect(engine.camera.zoom).toBe(zoom);
  });

  it('marks the selected feature, and unmarks it', async () => {
    const { engine, scene, dataset } = await startEngine();
    const number = dataset.loaded.places.findIndex(({ id }) => id === 'large') + 1;
    const plain = await colorAt(engine, -60, 0);
    engine.show({ ...scene, selected: { layer: 'parks', number } });
    const marked = await colorAt(engine, -60, 0);
    engine.show(scene);
    expect(marked).not.toEqual(plain);
    expect(await colorAt(engine, -60, 0)).toEqual(plain);
  });

  it('draws the scene of the last moment after a lost context', async () => {
    const { engine, scene, container, events } = await startEngine();
    const loss = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loss?.loseContext();
    await until('the loss', () => events.some(({ type }) => type === 'context-lost'));
    engine.show({ ...scene, theme: 'dark', language: 'en' });
    loss?.restoreContext();
    await until('the return', () => events.some(({ type }) => type === 'context-restored'));
    await until('the style', () => engine.maplibreMap.isStyleLoaded() === true);
    engine.jumpTo({ center: [125.305, 43.99] });
    expect(await colorAt(engine, 0, 0)).toEqual([27, 33, 38]);
  });

  it('resolves a flight that another one cuts short', async () => {
    const { engine } = await startEngine();
    const first = engine.flyTo({ center: [125.4, 44] }, 3_000);
    engine.jumpTo({ center });
    await first;
    expect(engine.camera.center[0]).toBeCloseTo(center[0], 6);
  });

  it('brings a box into view', async () => {
    const { engine } = await startEngine();
    await engine.fit([125.34, 43.94, 125.36, 43.96], { durationMs: 0 });
    const [west, south, east, north] = engine.camera.bounds;
    expect(west).toBeLessThan(125.34);
    expect(east).toBeGreaterThan(125.36);
    expect(south).toBeLessThan(43.94);
    expect(north).toBeGreaterThan(43.96);
  });

  it('takes no gesture when it is static', async () => {
    const { engine } = await startEngine();
    engine.setInteraction('static');
    expect(engine.maplibreMap.dragPan.isEnabled()).toBe(false);
    engine.setInteraction('cooperative');
    expect(engine.maplibreMap.dragPan.isEnabled()).toBe(true);
    expect(engine.maplibreMap.cooperativeGestures.isEnabled()).toBe(true);
  });

  it('raises a building to the height that its source states', async () => {
    const statements = [
      { id: 'height', indicator: 'height', value: 400, unit: 'm', asOf: null, source: 'test' },
    ];
    const west = 125.3495;
    const south = 43.9497;
    const ring = [
      [west, south],
      [west + 0.001, south],
      [west + 0.001, south + 0.0006],
      [west, south + 0.0006],
      [west, south],
    ];
    const tower = {
      type: 'Feature',
      id: 'tower',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: {
        name: { zh: '楼', en: 'Tower' },
        kind: 'building',
        location: { precision: 'published', source: 'test' },
        statements,
      },
    };
    const { engine } = await startEngine(
      smallCatalog({ extraFeatures: [tower], indicators: [heightIndicator] }),
    );
    engine.jumpTo({ center: [125.35, 43.95], zoom: 16, pitch: 60, bearing: 0 });
    await until('its tiles', () => engine.maplibreMap.areTilesLoaded());
    // Well above the footprint on screen: the wall of the tower, where flat ground would show the park below it.
    const wall = await colorAt(engine, 0, -90);
    engine.jumpTo({ pitch: 0 });
    const ground = await colorAt(engine, 0, -90);
    expect(wall).not.toEqual(ground);
  });

  it('gives its graphics context back', async () => {
    const { engine, container } = await startEngine();
    const gl = container.querySelector('canvas')?.getContext('webgl2');
    engine.destroy();
    expect(gl?.isContextLost()).toBe(true);
    expect(container.querySelector('canvas')).toBeNull();
  });
});
