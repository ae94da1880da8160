import { afterEach } from 'vitest';

import { plainFrame } from '../../src/domain/geometry/coordinate-frame.js';
import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import { openDataset, type Dataset } from '../../src/data/data-client.js';
import type { EngineEvent, EngineOptions, Interaction, MapEngine } from '../../src/engine/map-engine.js';
import { MapLibreEngine, useWorkerUrl } from '../../src/engine/maplibre/maplibre-engine.js';
import { PlaneEngine } from '../../src/engine/plane/plane-engine.js';
import type { Scene } from '../../src/engine/scene.js';
import { engineWorkerUrl } from '../../src/elements/map/engine-worker-url.js';
import { until } from '../support/once.js';
import { smallCatalog } from '../support/small-catalog.js';

export const center: LngLat = [125.35, 43.95];
export const zoom = 12;
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function sceneOf(dataset: Dataset): Scene {
  return {
    dataset: dataset.key,
    revision: 0,
    sketch: [],
    base: null,
    frame: plainFrame,
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

export const startMapLibre = (options: EngineOptions): Promise<MapLibreEngine> => {
  const url = engineWorkerUrl();
  if (url) useWorkerUrl(url);
  return Promise.resolve(new MapLibreEngine(options));
};

export const startStill = (options: EngineOptions): Promise<PlaneEngine> =>
  Promise.resolve(new PlaneEngine(options));

export const startLive = async (options: EngineOptions): Promise<PlaneEngine> => {
  const engine = new PlaneEngine(options);
  await engine.goLive();
  return engine;
};

interface Wishes {
  readonly catalog?: unknown;
  readonly interaction?: Interaction;
}

/** An engine of 600 × 400 pixels that has drawn the small catalog; taken away after the test. */
export async function startEngine<Engine extends MapEngine>(
  start: (options: EngineOptions) => Promise<Engine>,
  { catalog = smallCatalog(), interaction = 'full' }: Wishes = {},
) {
  const dataset = await openDataset(
    { catalog, baseUrl: document.baseURI },
    { signal: new AbortController().signal },
  );
  const container = document.createElement('div');
  container.style.cssText = 'position: relative; inline-size: 600px; block-size: 400px';
  document.body.append(container);
  const events: EngineEvent[] = [];
  const text = (word: string) => ({ zh: `${word} zh`, en: `${word} en` });
  const engine = await start({
    container,
    scene: sceneOf(dataset),
    view: { center, zoom },
    interaction,
    texts: {
      mapTitle: text('map'),
      scrollHint: text('scroll'),
      scrollHintMac: text('scroll'),
      touchHint: text('touch'),
    },
    onEvent: (event) => events.push(event),
    tile: (_key, frame, z, x, y) => dataset.tile(frame, z, x, y),
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

/** The colour of the picture in its middle, and at an offset from it. */
export async function colorAt(engine: MapEngine, right: number, down: number): Promise<readonly number[]> {
  const bitmap = await engine.toBitmap();
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const scale = bitmap.width / 600;
  const { data } = context?.getImageData((300 + right) * scale, (200 + down) * scale, 1, 1) ?? { data: [] };
  return [...data].slice(0, 3);
}
