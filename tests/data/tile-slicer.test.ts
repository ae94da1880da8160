import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';

import { TileSlicer } from '../../src/data/tiles/tile-slicer.js';
import type { Place } from '../../src/domain/catalog/place.js';
import { drawnLayersOf } from '../../src/domain/drawing/drawn-layer.js';

const square = [
  [125.3, 43.9],
  [125.4, 43.9],
  [125.4, 44],
  [125.3, 44],
  [125.3, 43.9],
] as const;

const park: Place = {
  type: 'place',
  id: 'constructor',
  layer: 'parks',
  name: { zh: '公园', en: 'Park' },
  kind: 'public-park',
  within: null,
  location: { precision: 'zone', source: 's', note: { zh: '秘密', en: 'secret' } },
  geometry: { type: 'Polygon', coordinates: [square] },
  statements: [],
};

/** The tile of zoom 8 that holds the park. */
function tileOf(places: readonly Place[]): VectorTile {
  return new VectorTile(new PbfReader(new TileSlicer(drawnLayersOf(places, [])).tile(8, 217, 93)));
}

describe('TileSlicer', () => {
  it('puts shapes and label points in layers of their own, under the place’s number', () => {
    const { layers } = tileOf([park]);
    expect(Object.keys(layers).toSorted()).toEqual(['point/parks', 'shape/parks']);
    expect(layers['shape/parks']?.feature(0).id).toBe(1);
    expect(layers['point/parks']?.feature(0).id).toBe(1);
  });

  it('gives the renderer our own keys and no text of the user’s but the names', () => {
    const properties = tileOf([park]).layers['shape/parks']?.feature(0).properties ?? {};
    expect({ ...properties }).toEqual({ k: 'public-park', s: 1, zh: '公园', en: 'Park', r: 5 });
  });

  it('labels a place in the other language where one is missing', () => {
    const named = { ...park, name: { zh: '公园', en: '' } };
    const properties = tileOf([named]).layers['point/parks']?.feature(0).properties;
    expect(properties).toMatchObject({ zh: '公园', en: '公园' });
  });

  it('carries a layer whatever its id', () => {
    const { layers } = tileOf([{ ...park, layer: '__proto__' }]);
    expect(Object.keys(layers).toSorted()).toEqual(['point/__proto__', 'shape/__proto__']);
  });

  it('leaves out places that are not located', () => {
    const nowhere = { ...park, geometry: null };
    expect(Object.keys(tileOf([nowhere]).layers)).toEqual([]);
  });

  it('carries the height where a source states one', () => {
    const height = { type: 'number', indicator: 'height', value: 99, unit: 'm' } as const;
    const evidence = { id: 'h', asOf: null, qualifiers: [], dimension: null, source: 's', note: null };
    const tower = { ...park, statements: [{ ...height, ...evidence }] };
    expect(tileOf([tower]).layers['shape/parks']?.feature(0).properties['h']).toBe(99);
  });

  it('carries the height that is there before one that is planned', () => {
    const evidence = { asOf: '2025', dimension: null, source: 's', note: null };
    const height = { ...evidence, type: 'number', indicator: 'height', unit: 'm' } as const;
    const planned = { ...height, id: 'p', value: 300, asOf: '2026', qualifiers: ['planned'] } as const;
    const tower = { ...park, statements: [planned, { ...height, id: 'h', value: 99, qualifiers: [] }] };
    expect(tileOf([tower]).layers['shape/parks']?.feature(0).properties['h']).toBe(99);
  });
});
