import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import type { Reference } from '../../../src/domain/catalog/reference.js';
import { drawnLayersOf } from '../../../src/domain/drawing/drawn-layer.js';

const square = [
  [125.3, 43.9],
  [125.4, 43.9],
  [125.4, 44],
  [125.3, 44],
  [125.3, 43.9],
] as const;

const park: Place = {
  type: 'place',
  id: 'park',
  layer: 'parks',
  name: { zh: '公园', en: '' },
  kind: 'public-park',
  within: null,
  location: { precision: 'zone', source: 's', note: null },
  geometry: { type: 'Polygon', coordinates: [square] },
  statements: [],
};

const road: Reference = {
  type: 'reference',
  id: 'road',
  layer: 'base',
  kind: 'road',
  name: null,
  roadClass: 'trunk',
  geometry: { type: 'LineString', coordinates: [square[0], square[2]] },
};

describe('drawnLayersOf', () => {
  it('numbers places by their position, and draws areas with their label points', () => {
    const nowhere = { ...park, id: 'nowhere', geometry: null };
    const [layer] = drawnLayersOf([nowhere, park], []);
    expect(layer?.shapes.map(({ number }) => number)).toEqual([2]);
    expect(layer?.points.map(({ number }) => number)).toEqual([2]);
    const [point] = layer?.points ?? [];
    expect(point?.geometry.type).toBe('Point');
    expect(point?.keys).toEqual({ k: 'public-park', s: 1, zh: '公园', en: '公园', r: 5 });
  });

  it('gives the base map no numbers, and its lines no points', () => {
    expect(drawnLayersOf([], [road])).toEqual([
      {
        layer: 'base',
        shapes: [{ number: null, geometry: road.geometry, keys: { k: 'road', c: 'trunk' } }],
        points: [],
      },
    ]);
  });

  it('is plain: it can be sent from a worker', () => {
    const layers = drawnLayersOf([park], [road]);
    expect(structuredClone(layers)).toEqual(layers);
  });
});
