import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';

import { parseBasemap } from '../../src/domain/basemap/parse-basemap.js';
import type { LoadedBasemap } from '../../src/domain/basemap/loaded-basemap.js';
import { parseStyle } from '../../src/domain/basemap/published-style.js';
import { plainFrame } from '../../src/domain/geometry/coordinate-frame.js';
import { atlasStyle } from '../../src/engine/maplibre/atlas-style.js';
import { withBasemap } from '../../src/engine/maplibre/basemap-style.js';

const own = atlasStyle({
  dataset: '1',
  revision: 0,
  sketch: [],
  base: null,
  frame: plainFrame,
  theme: 'light',
  language: 'zh-CN',
  selected: null,
  highlighted: null,
  layers: [{ id: 'parks', role: 'place', color: '#26713a', visible: true, opacity: 1 }],
});

function tianditu(): LoadedBasemap {
  const { basemap } = parseBasemap({
    basemap: 'tianditu-vec',
    crs: '',
    tiandituKey: 'key',
    baseUrl: 'https://a.example',
  });
  if (basemap?.kind !== 'raster') throw new Error('no tiles');
  return basemap;
}

/** A style as services publish it: ground, roads, arrows between the roads, buildings, names, a font server. */
function published(change: Record<string, unknown> = {}): LoadedBasemap {
  const url = 'https://maps.example/style.json';
  const vector = { source: 'tiles', 'source-layer': 'x' };
  const style = parseStyle(
    {
      version: 8,
      glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
      sprite: 'https://maps.example/sprite',
      center: [0, 0],
      terrain: { source: 'dem' },
      sources: {
        tiles: { type: 'vector', tiles: ['https://maps.example/{z}/{x}/{y}.pbf'] },
      },
      layers: [
        { id: 'background', type: 'background', paint: { 'background-color': '#eee' } },
        { id: 'land', type: 'fill', ...vector },
        { id: 'arrow', type: 'symbol', ...vector, layout: { 'icon-image': 'arrow' } },
        { id: 'road', type: 'line', ...vector, metadata: { 'some:tool': 1 } },
        { id: 'name', type: 'symbol', ...vector, layout: { 'text-field': ['get', 'name'] } },
        { id: 'building', type: 'fill-extrusion', ...vector },
        { id: 'city', type: 'symbol', ...vector, layout: { 'text-field': ['get', 'name'] } },
        { id: 'lost', type: 'line', source: 'dem-lines', 'source-layer': 'x' },
        { id: 'last', type: 'symbol', ...vector, layout: { 'text-field': ['get', 'name'] } },
      ].filter(({ id }) => id !== 'lost' || change['lost'] === true),
    },
    { kind: 'style', url, frame: 'wgs84' },
  );
  if ('refusal' in style) throw new Error(style.refusal.message.en);
  const { sources, layers, light, state } = style;
  return {
    kind: 'style',
    frame: 'wgs84',
    attribution: [],
    sources,
    layers,
    light,
    state,
    icons: Promise.resolve([]),
  };
}

describe('our style with a base map under it', () => {
  it.each([
    ['Tianditu', tianditu()],
    ['a published style', published()],
  ])('is valid by the style specification with %s', (_name, basemap) => {
    expect(validateStyleMin(withBasemap(own, basemap))).toEqual([]);
  });

  it('puts Tianditu’s ground under the areas, and its lettering under our names alone', () => {
    const ids = withBasemap(own, tianditu()).layers.map(({ id }) => id);
    const at = (id: string) => ids.indexOf(id);
    expect(at('park:paper')).toBe(0);
    expect(at('base:ground')).toBe(1);
    expect(at('base:lettering')).toBeGreaterThan(at('park:parks:outline'));
    expect(at('base:lettering')).toBeLessThan(at('park:parks:marker'));
  });

  it('keeps arrows and buildings with the ground, and puts the names over the places’ areas', () => {
    const ids = withBasemap(own, published()).layers.map(({ id }) => id);
    const firstOwn = ids.indexOf('park:parks:fill');
    expect(ids.slice(1, firstOwn)).toEqual([
      'base:background',
      'base:land',
      'base:arrow',
      'base:road',
      'base:building',
    ]);
    const firstMark = ids.findIndex((id) => id.startsWith('park:parks:marker'));
    expect(ids.slice(0, firstMark).slice(-3)).toEqual(['base:name', 'base:city', 'base:last']);
  });

  it('asks for no fonts, terrain or sprite', () => {
    const style = withBasemap(own, published());
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style.terrain).toBeUndefined();
  });

  it('leaves a layer out whose source could not be had', () => {
    const ids = withBasemap(own, published({ lost: true })).layers.map(({ id }) => id);
    expect(ids).not.toContain('base:lost');
  });
});
