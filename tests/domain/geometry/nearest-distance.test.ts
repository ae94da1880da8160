import { describe, expect, it } from 'vitest';

import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import { straightDistance } from '../../../src/domain/geometry/local-plane.js';
import { nearestDistance } from '../../../src/domain/geometry/nearest-distance.js';

function box(west: number, south: number, east: number, north: number): Geometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });

describe('straightDistance', () => {
  it('is the length of a minute of latitude at 44° N on the ellipsoid', () => {
    expect(straightDistance([125, 44 - 1 / 120], [125, 44 + 1 / 120])).toBeCloseTo(1851.8707, 3);
  });

  it('agrees with the geodesic of Changchun railway station to the airport within a ten-thousandth', () => {
    // By Vincenty's inverse formula on the ellipsoid of WGS 84, in an implementation of its own.
    const metres = straightDistance([125.3232, 43.9087], [125.6842, 43.9962]);
    expect(Math.abs(metres / 30_564.986_4 - 1)).toBeLessThan(1e-4);
  });
});

describe('nearestDistance', () => {
  it('is measured from edge to edge, not from corner to corner', () => {
    const metres = nearestDistance(box(125, 43.9, 125.1, 44), box(125.04, 44.001, 125.06, 44.1));
    expect(metres).toBeCloseTo(straightDistance([125.05, 44], [125.05, 44.001]), 3);
  });

  it('is 0 where outlines cross, touch, or one shape holds the other', () => {
    const area = box(125, 43.9, 125.1, 44);
    const others = [
      box(124.9, 43.95, 125.2, 43.96),
      box(125.1, 43.9, 125.2, 44),
      box(125.04, 43.94, 125.05, 43.95),
      box(124, 43, 126, 45),
      point(125.05, 43.95),
    ];
    expect(others.map((other) => nearestDistance(area, other))).toEqual([0, 0, 0, 0, 0]);
  });

  it('is measured to the edge of a hole from a point in it', () => {
    const holed: Geometry = {
      type: 'MultiPolygon',
      coordinates: [
        [
          ...(box(125, 43.9, 125.1, 44) as Extract<Geometry, { type: 'Polygon' }>).coordinates,
          ...(box(125.04, 43.94, 125.06, 43.96) as Extract<Geometry, { type: 'Polygon' }>).coordinates,
        ],
      ],
    };
    expect(nearestDistance(point(125.05, 43.941), holed)).toBeCloseTo(
      straightDistance([125.05, 43.941], [125.05, 43.94]),
      3,
    );
  });

  it('is not known from a shape without positions', () => {
    expect(nearestDistance({ type: 'MultiPolygon', coordinates: [] }, point(125, 44))).toBeNull();
  });
});
