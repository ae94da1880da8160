import { describe, expect, it } from 'vitest';

import type { ParkMap } from '../../src/elements/map/map.js';
import { embedHtml, harmIn, noHarm } from '../support/host-page.js';
import { HostStage } from '../support/host-stage.js';
import { picture } from '../support/picture.js';

const stage = new HostStage();

type Position = readonly [lng: number, lat: number];

/** A square around a position, some 600 m across. */
function square([lng, lat]: Position) {
  const ring = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ].map(([x = 0, y = 0]) => [lng + x * 0.004, lat + y * 0.003]);
  return { type: 'Polygon', coordinates: [ring] };
}

/** Where each kind of layer draws something, and its colour there. */
const drawn: Readonly<Record<string, { readonly at: Position; readonly color: string }>> = {
  background: { at: [125.18, 43.82], color: '#ffeedd' },
  fill: { at: [125.2, 43.8], color: '#cc00ff' },
  line: { at: [125.22, 43.8], color: '#ff8800' },
  circle: { at: [125.24, 43.8], color: '#0088ff' },
  // Under MapLibre's own light.
  'fill-extrusion': { at: [125.26, 43.8], color: '#08b24c' },
  heatmap: { at: [125.28, 43.8], color: '#ff0000' },
  raster: { at: [125.3, 43.8], color: '#14a0dc' },
};
const labelled: Position = [125.2, 43.82];

const at = (kind: string): Position => drawn[kind]?.at ?? [0, 0];
const point = (coordinates: Position) => ({ type: 'Point', coordinates });
const source = (geometry: unknown, properties = {}) => ({
  type: 'geojson',
  data: { type: 'Feature', geometry, properties },
});
const tiles = ['/tile.png?{z}-{x}-{y}'];

const style = {
  version: 8,
  // Not used, so that it must do no harm.
  projection: { type: 'globe' },
  sky: { 'sky-color': '#0000ff' },
  terrain: { source: 'height' },
  sources: {
    fill: source(square(at('fill'))),
    line: source({
      type: 'LineString',
      coordinates: [
        [125.215, 43.8],
        [125.225, 43.8],
      ],
    }),
    circle: source(point(at('circle'))),
    'fill-extrusion': source(square(at('fill-extrusion'))),
    heatmap: source(point(at('heatmap'))),
    raster: { type: 'raster', tiles, tileSize: 256, bounds: [125.29, 43.79, 125.31, 43.81] },
    height: { type: 'raster-dem', tiles, tileSize: 256, bounds: [125.29, 43.83, 125.31, 43.85] },
    label: source(point(labelled), { name: 'مرحبا 24' }),
  },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': drawn['background']?.color } },
    { id: 'hillshade', type: 'hillshade', source: 'height' },
    {
      id: 'color-relief',
      type: 'color-relief',
      source: 'height',
      paint: {
        'color-relief-color': ['interpolate', ['linear'], ['elevation'], 0, '#00ff00', 500, '#ff0000'],
      },
    },
    { id: 'raster', type: 'raster', source: 'raster', paint: { 'raster-fade-duration': 0 } },
    { id: 'fill', type: 'fill', source: 'fill', paint: { 'fill-color': '#cc00ff' } },
    { id: 'line', type: 'line', source: 'line', paint: { 'line-color': '#ff8800', 'line-width': 12 } },
    {
      id: 'circle',
      type: 'circle',
      source: 'circle',
      paint: { 'circle-radius': 14, 'circle-color': '#0088ff' },
    },
    {
      id: 'heatmap',
      type: 'heatmap',
      source: 'heatmap',
      paint: {
        'heatmap-intensity': 20,
        'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], 0, 'transparent', 0.5, '#ff0000'],
      },
    },
    {
      id: 'fill-extrusion',
      type: 'fill-extrusion',
      source: 'fill-extrusion',
      paint: { 'fill-extrusion-color': '#00aa44', 'fill-extrusion-vertical-gradient': false },
    },
    { id: 'label', type: 'symbol', source: 'label', layout: { 'text-field': ['get', 'name'] } },
  ],
};

/** What stands at positions of the map in a screenshot of its page. */
async function colorsAt({
  shot,
  positions,
}: {
  readonly shot: string;
  readonly positions: readonly Position[];
}) {
  const map = document.querySelector('park-map') as ParkMap;
  const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const box = map.getBoundingClientRect();
  return positions.map((position) => {
    const { x, y } = map.project(position) ?? { x: 0, y: 0 };
    const [...channels] = context.getImageData(box.x + x, box.y + y, 1, 1).data.slice(0, 3);
    return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  });
}

describe('the MapLibre of the script files', () => {
  it('draws every kind of layer of a published style', async () => {
    stage.portal.serve('/style.json', {
      html: JSON.stringify(style),
      headers: { 'Content-Type': 'application/json' },
    });
    stage.portal.serve('/tile.png', {
      html: picture(256, 256, () => [20, 160, 220]),
      headers: { 'Content-Type': 'image/png' },
    });
    const visit = await stage.openReady({
      html: embedHtml({
        map: 'basemap="/style.json" center="125.26,43.81" zoom="12" layer-opacity="places:0" style="block-size: 600px"',
      }),
    });
    const { page } = visit;
    const positions = Object.values(drawn).map(({ at: position }) => position);
    await expect
      .poll(
        async () => {
          const shot = (await page.screenshot()).toString('base64');
          const colors = await page.evaluate(colorsAt, { shot, positions });
          return Object.fromEntries(Object.keys(drawn).map((kind, index) => [kind, colors[index]]));
        },
        { timeout: 15_000 },
      )
      .toEqual(Object.fromEntries(Object.entries(drawn).map(([kind, { color }]) => [kind, color])));
    expect(stage.portal.asked.filter((path) => path.includes('/bidi-'))).toHaveLength(1);
    expect(await harmIn(visit)).toEqual(noHarm);
    await page.close();
  });
});
