import { describe, expect, it } from 'vitest';

import { PlaceIndex } from '../../src/data/place-index.js';
import type { Place } from '../../src/domain/catalog/place.js';
import type { Geometry } from '../../src/domain/geometry/geometry.js';

function place(id: string, geometry: Geometry | null): Place {
  return {
    type: 'place',
    id,
    layer: 'parks',
    name: { zh: id, en: id },
    kind: 'public-park',
    within: null,
    location: { precision: 'published', source: 's', note: null },
    geometry,
    statements: [],
  };
}

const square = (size: number, hole = 0): Geometry => {
  const ring = (half: number) =>
    [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ] as const;
  return { type: 'Polygon', coordinates: hole ? [ring(size), ring(hole)] : [ring(size)] };
};

const tolerance = [0.01, 0.01] as const;
const idsAt = (index: PlaceIndex, lng: number, lat: number) =>
  index.at([lng, lat], tolerance).map(({ id }) => id);

describe('PlaceIndex', () => {
  it('answers for a place of very many points', () => {
    const coordinates = Array.from({ length: 200_000 }, (_, index) => [index / 10_000, 1] as const);
    const index = new PlaceIndex([place('many', { type: 'MultiPoint', coordinates })]);
    expect(idsAt(index, 5, 1)).toEqual(['many']);
  });

  it('gives the smallest area first', () => {
    const index = new PlaceIndex([place('large', square(1)), place('small', square(0.2))]);
    expect(idsAt(index, 0.1, 0.1)).toEqual(['small', 'large']);
  });

  it('gives points before the areas they stand in', () => {
    const index = new PlaceIndex([
      place('area', square(1)),
      place('point', { type: 'Point', coordinates: [0.1, 0.1] }),
    ]);
    expect(idsAt(index, 0.105, 0.1)).toEqual(['point', 'area']);
  });

  it('gives the nearest of several points first', () => {
    const near = place('near', { type: 'Point', coordinates: [0.001, 0] });
    const far = place('far', { type: 'Point', coordinates: [0.006, 0] });
    expect(idsAt(new PlaceIndex([far, near]), 0, 0)).toEqual(['near', 'far']);
  });

  it('does not hit an area through its hole', () => {
    const index = new PlaceIndex([place('ring', square(1, 0.5))]);
    expect(idsAt(index, 0, 0)).toEqual([]);
    expect(idsAt(index, 0.7, 0)).toEqual(['ring']);
  });

  it('misses an area whose box alone covers the position', () => {
    const triangle: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    expect(idsAt(new PlaceIndex([place('triangle', triangle)]), 0.9, 0.9)).toEqual([]);
  });

  it('hits lines within the tolerance', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const index = new PlaceIndex([place('line', line)]);
    expect(idsAt(index, 0.505, 0.5)).toEqual(['line']);
    expect(idsAt(index, 0.55, 0.5)).toEqual([]);
  });

  it('holds no place that is not located', () => {
    expect(idsAt(new PlaceIndex([place('nowhere', null)]), 0, 0)).toEqual([]);
  });
});
