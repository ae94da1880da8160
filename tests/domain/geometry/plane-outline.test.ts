import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import type { LngLat } from '../../../src/domain/geometry/lng-lat.js';
import { distanceTo } from '../../../src/domain/geometry/nearest-distance.js';
import { PlaneOutline } from '../../../src/domain/geometry/plane-outline.js';

const withHole: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [125.3, 43.9],
      [125.32, 43.9],
      [125.315, 43.92],
      [125.3, 43.9],
    ],
    [
      [125.31, 43.903],
      [125.313, 43.903],
      [125.312, 43.906],
      [125.31, 43.903],
    ],
  ],
};

function distance(geometry: Geometry, position: LngLat): number {
  return new PlaneOutline(geometry).distanceFrom(position);
}

describe('PlaneOutline', () => {
  it('measures as far as the exact distance, inside, in a hole and outside', () => {
    const axis = (least: number) => fc.double({ min: least, max: least + 0.06, noNaN: true });
    fc.assert(
      fc.property(axis(125.28), axis(43.88), (lng, lat) => {
        const exact = distanceTo([lng, lat], withHole) ?? NaN;
        expect(Math.abs(distance(withHole, [lng, lat]) - exact)).toBeLessThanOrEqual(exact * 1e-3 + 1e-6);
      }),
    );
  });

  it('measures within 0.02 % a kilometre around', () => {
    const exact = distanceTo([125.325, 43.907], withHole) ?? NaN;
    expect(exact).toBeGreaterThan(400);
    expect(Math.abs(distance(withHole, [125.325, 43.907]) / exact - 1)).toBeLessThan(2e-4);
  });

  it('is 0 inside an area, but not in its hole', () => {
    expect(distance(withHole, [125.315, 43.91])).toBe(0);
    expect(distance(withHole, [125.3117, 43.904])).toBeGreaterThan(1);
  });

  it('measures from points and lines', () => {
    expect(distance({ type: 'Point', coordinates: [125.3, 43.91] }, [125.3, 43.9])).toBeCloseTo(1111, -1);
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [125.29, 43.91],
        [125.31, 43.91],
      ],
    };
    expect(distance(line, [125.3, 43.9])).toBeCloseTo(1111, -1);
  });

  it('is infinitely far from nothing', () => {
    expect(distance({ type: 'MultiPolygon', coordinates: [] }, [125.3, 43.9])).toBe(Infinity);
  });
});
