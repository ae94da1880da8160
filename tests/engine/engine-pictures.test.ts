import { afterAll, describe, expect, it } from 'vitest';

import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import type { EngineOptions, MapEngine } from '../../src/engine/map-engine.js';
import type { MapLibreEngine } from '../../src/engine/maplibre/maplibre-engine.js';
import { smallCatalog } from '../support/small-catalog.js';

import { center, startEngine, startLive, startMapLibre, startStill } from './start-engine.js';

const areaMiddle: LngLat = [125.342, 43.956];
const half = [0.004, 0.003] as const;
const markerAt: LngLat = [125.359, 43.944];
const zooms = [11.3, 12, 13.37];
/** Of all that is drawn, these two alone are of this colour. */
const magenta = '#c2187a';

const extraFeatures = [
  featureOf('area', {
    type: 'Polygon',
    coordinates: [
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ].map(([right = 0, up = 0]) => [areaMiddle[0] + right * half[0], areaMiddle[1] + up * half[1]]),
    ],
  }),
  featureOf('spot', { type: 'Point', coordinates: markerAt }),
];

function featureOf(id: string, geometry: unknown) {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      name: { zh: '甲', en: 'A' },
      kind: 'public-park',
      within: null,
      statements: [],
      location: { precision: 'published', source: 'test' },
    },
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of all magenta in a part of the picture, in pixels. */
async function magentaBox(engine: MapEngine, middle: LngLat, reach: number): Promise<Box> {
  const bitmap = await engine.toBitmap();
  expect(bitmap.width).toBe(600);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { x, y } = engine.project(middle);
  const [west, north] = [Math.round(x - reach), Math.round(y - reach)];
  const side = 2 * reach;
  const { data = [] } = context?.getImageData(west, north, side, side) ?? {};
  let box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let index = 0; index < side * side; index += 1) {
    const [red = 0, green = 0] = [data[index * 4], data[index * 4 + 1]];
    if (red - green < 90) continue;
    const [column, row] = [west + (index % side), north + Math.floor(index / side)];
    box = {
      left: Math.min(box.left, column),
      top: Math.min(box.top, row),
      right: Math.max(box.right, column + 1),
      bottom: Math.max(box.bottom, row + 1),
    };
  }
  return box;
}

async function boxesAt(engine: MapEngine, zoom: number): Promise<readonly Box[]> {
  engine.jumpTo({ center, zoom });
  const map = 'maplibreMap' in engine ? (engine as MapLibreEngine).maplibreMap : null;
  if (map) await new Promise((resolve) => void map.once('idle', resolve));
  const scale = (512 * 2 ** zoom) / 360;
  const reach = Math.ceil(half[0] * scale * 1.4) + 6;
  return [await magentaBox(engine, areaMiddle, reach), await magentaBox(engine, markerAt, 20)];
}

async function draw(
  start: (options: EngineOptions) => Promise<MapEngine>,
): Promise<Map<number, readonly Box[]>> {
  const { engine, scene } = await startEngine(start, { catalog: smallCatalog({ extraFeatures }) });
  const layers = scene.layers.map((layer) => ({
    ...layer,
    color: magenta,
    visible: layer.role === 'place',
  }));
  engine.show({ ...scene, layers });
  const boxes = new Map<number, readonly Box[]>();
  for (const zoom of zooms) boxes.set(zoom, await boxesAt(engine, zoom));
  return boxes;
}

let byMapLibre: Promise<Map<number, readonly Box[]>> | null = null;

afterAll(() => {
  byMapLibre = null;
});

describe.each([
  ['still', startStill],
  ['live', startLive],
] as const)('The picture of the plane, %s', (_name, start) => {
  it('has areas and markers where MapLibre’s has them, to the pixel', async () => {
    const theirs = await (byMapLibre ??= draw(startMapLibre));
    const ours = await draw(start);
    for (const zoom of zooms) {
      for (const [index, box] of (ours.get(zoom) ?? []).entries()) {
        const other = theirs.get(zoom)?.[index];
        expect(box.right - box.left).toBeGreaterThan(8);
        const far = (['left', 'top', 'right', 'bottom'] as const).map((side) =>
          Math.abs(box[side] - (other?.[side] ?? NaN)),
        );
        expect(
          Math.max(...far),
          `zoom ${String(zoom)}, ${JSON.stringify({ box, other })}`,
        ).toBeLessThanOrEqual(1);
      }
    }
  });
});
