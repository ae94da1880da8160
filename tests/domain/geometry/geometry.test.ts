import { describe, expect, it } from 'vitest';

import type { PolygonRings } from '../../../src/domain/geometry/lng-lat.js';
import { boundsOf, boundsOverlap, widenBounds } from '../../../src/domain/geometry/bounds.js';
import { labelPointOf } from '../../../src/domain/geometry/label-point.js';
import { planeDistance } from '../../../src/domain/geometry/plane-distance.js';
import { polygonContains } from '../../../src/domain/geometry/point-in-polygon.js';
import { metresPerPixel } from '../../../src/domain/geometry/web-mercator.js';

const ringWithHole: PolygonRings = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
  [
    [1, 1],
    [1, 3],
    [3, 3],
    [3, 1],
    [1, 1],
  ],
];

describe('boundsOf', () => {
  it('goes round several geometries and passes over those that are null', () => {
    const bounds = boundsOf([
      { type: 'Point', coordinates: [125, 44] },
      null,
      { type: 'Polygon', coordinates: ringWithHole },
    ]);
    expect(bounds).toEqual([0, 0, 125, 44]);
  });

  it('is null where there is no position', () => {
    expect(boundsOf([])).toBeNull();
  });
});

describe('bounds', () => {
  it('overlap where they touch', () => {
    expect(boundsOverlap([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boundsOverlap([0, 0, 1, 1], [1.01, 1, 2, 2])).toBe(false);
  });

  it('widen by a share of their size, and by the least that is asked', () => {
    expect(widenBounds([0, 0, 2, 0.1], 0.5, 0.2)).toEqual([-1, -0.2, 3, 0.30000000000000004]);
  });
});

describe('polygonContains', () => {
  it.each([
    ['inside', [0.5, 2], true],
    ['in the hole', [2, 2], false],
    ['outside', [5, 2], false],
  ] as const)('tells a position %s', (_where, lngLat, expected) => {
    expect(polygonContains(ringWithHole, lngLat)).toBe(expected);
  });

  it('gives a position on a shared edge to one parcel only', () => {
    const right: PolygonRings = [ringWithHole[0]?.map(([lng, lat]) => [lng + 4, lat] as const) ?? []];
    const left: PolygonRings = ringWithHole.slice(0, 1);
    expect([left, right].filter((rings) => polygonContains(rings, [4, 2]))).toHaveLength(1);
  });
});

describe('planeDistance', () => {
  it('measures a degree of latitude, and one of longitude', () => {
    expect(planeDistance([125, 43], [125, 44])).toBeCloseTo(111_195, 0);
    expect(planeDistance([125, 60], [126, 60])).toBeCloseTo(111_195 / 2, 0);
  });
});

describe('labelPointOf', () => {
  it('stands inside a bent polygon, in its widest part', () => {
    const bent: PolygonRings = [
      [
        [125, 43.9],
        [125.1, 43.9],
        [125.1, 43.91],
        [125.03, 43.91],
        [125.03, 43.95],
        [125, 43.95],
        [125, 43.9],
      ],
    ];
    const point = labelPointOf({ type: 'Polygon', coordinates: bent });
    expect(polygonContains(bent, point)).toBe(true);
    expect(point[0]).toBeLessThan(125.03);
  });

  it('stands half way along a line', () => {
    const [lng, lat] = labelPointOf({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
        [4, 0],
      ],
    });
    expect(lng).toBeCloseTo(2, 9);
    expect(lat).toBe(0);
  });

  it('stands on a point', () => {
    expect(labelPointOf({ type: 'Point', coordinates: [125.4, 43.96] })).toEqual([125.4, 43.96]);
  });
});

describe('metresPerPixel', () => {
  it('counts zooms in tiles of 512 pixels', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 3);
    expect(metresPerPixel(60, 1)).toBeCloseTo(78_271.517 / 4, 3);
  });
});
