import { describe, expect, it } from 'vitest';

import { describedBy, parseStyle } from '../../../src/domain/basemap/published-style.js';

type Basemap = Parameters<typeof parseStyle>[1];

const basemap: Basemap = { kind: 'style', url: 'https://maps.example/styles/light.json', frame: 'wgs84' };

function parsed(change: Record<string, unknown>) {
  const style = parseStyle({ version: 8, sources: {}, layers: [], ...change }, basemap);
  if ('refusal' in style) throw new Error(style.refusal.message.en);
  return style;
}

function refused(change: Record<string, unknown>, of = basemap) {
  const style = parseStyle({ version: 8, sources: {}, layers: [], ...change }, of);
  return 'refusal' in style ? style.refusal : null;
}

describe('parseStyle', () => {
  it('resolves all that a style leads to against its own address', () => {
    const style = parsed({
      sprite: '../sprites/light',
      sources: {
        tiles: { type: 'raster', tiles: ['../tiles/{z}/{x}/{y}.png'] },
        described: { type: 'vector', url: './tiles.json' },
        shapes: { type: 'geojson', data: '/shapes.geojson' },
      },
    });
    expect(style.sources.map(({ addresses }) => addresses)).toEqual([
      ['https://maps.example/tiles/{z}/{x}/{y}.png'],
      ['https://maps.example/shapes.geojson'],
    ]);
    expect(style.described.map(({ tileJsonUrl }) => tileJsonUrl)).toEqual([
      'https://maps.example/styles/tiles.json',
    ]);
    expect(style.sprites).toEqual([{ prefix: '', url: 'https://maps.example/sprites/light' }]);
  });

  it('reads attributions as text', () => {
    const tiles = ['https://a.example/{z}/{x}/{y}'];
    const { sources } = parsed({ sources: { a: { type: 'raster', tiles, attribution: '<b>A</b>' } } });
    expect(sources[0]?.attribution).toEqual([{ text: 'A', href: null }]);
    expect(sources[0]?.specification).not.toHaveProperty('attribution');
  });

  it('names the prefixes of several sprites', () => {
    const sprite = [
      { id: 'default', url: './a' },
      { id: 'roads', url: './b' },
    ];
    expect(parsed({ sprite }).sprites.map(({ prefix }) => prefix)).toEqual(['', 'roads:']);
  });

  it.each([
    ['another version', { version: 7 }],
    ['no sources', { sources: [] }],
    ['layers without a name', { layers: [{ type: 'fill' }] }],
    ['tiles of another scheme', { sources: { a: { type: 'vector', tiles: ['pmtiles://a/{z}/{x}/{y}'] } } }],
    ['a TileJSON of another scheme', { sources: { a: { type: 'vector', url: 'mapbox://mapbox.streets' } } }],
    ['data of another scheme', { sources: { a: { type: 'geojson', data: 'data:application/json,{}' } } }],
    ['a source of a type it does not know', { sources: { a: { type: 'video', urls: [] } } }],
    ['a sprite of another scheme', { sprite: 'file:///icons' }],
  ])('refuses a style with %s', (_what, change) => {
    expect(refused(change)?.code).toBe('basemap-bad-style');
  });

  it('refuses tiles in GCJ-02 in a style that does not say so', () => {
    const tiles = ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}'];
    const sources = { a: { type: 'raster', tiles } };
    expect(refused({ sources })?.code).toBe('basemap-gcj02');
    expect(refused({ sources }, { ...basemap, frame: 'gcj02' })).toBeNull();
  });
});

describe('describedBy', () => {
  const source = {
    id: 'a',
    specification: { type: 'vector', url: './tiles.json', maxzoom: 12 },
    tileJsonUrl: 'https://maps.example/data/tiles.json',
  };

  it('takes tiles and limits from the TileJSON, and what the style says over it', () => {
    const tileJson = { tiles: ['v1/{z}/{x}/{y}.pbf'], minzoom: 2, maxzoom: 14, attribution: 'A', name: 'x' };
    const described = describedBy(source, tileJson, basemap);
    expect(described).toEqual({
      id: 'a',
      specification: {
        type: 'vector',
        tiles: ['https://maps.example/data/v1/{z}/{x}/{y}.pbf'],
        minzoom: 2,
        maxzoom: 12,
      },
      attribution: [{ text: 'A', href: null }],
      addresses: ['https://maps.example/data/v1/{z}/{x}/{y}.pbf'],
    });
  });

  it('refuses a TileJSON that names no tiles, or tiles in GCJ-02', () => {
    const code = (tileJson: unknown) => describedBy(source, tileJson, basemap);
    expect(code({})).toHaveProperty('refusal.code', 'basemap-bad-style');
    const tiles = ['https://wprd01.is.autonavi.com/{z}/{x}/{y}'];
    expect(code({ tiles })).toHaveProperty('refusal.code', 'basemap-gcj02');
  });
});
