import { describe, expect, it } from 'vitest';

import type { Ring } from '../../../src/domain/geometry/lng-lat.js';
import { LocalPlane } from '../../../src/domain/geometry/local-plane.js';
import { adjoiningBorderM } from '../../../src/domain/geometry/adjoining-border.js';

/** A box in metres east and north of 125.3 E, 43.9 N. */
function box(west: number, south: number, east: number, north: number) {
  const plane = new LocalPlane([125.3, 43.9]);
  const ring: Ring = (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map((point) => plane.toLngLat(point));
  return { type: 'Polygon', coordinates: [ring] } as const;
}

describe('adjoiningBorderM', () => {
  it('measures an edge that two shapes share', () => {
    expect(adjoiningBorderM(box(0, 0, 100, 200), box(100, 0, 300, 200))).toBeCloseTo(200, 2);
  });

  it('measures what of two edges runs along one another, whatever their corners', () => {
    expect(adjoiningBorderM(box(0, 0, 100, 200), box(100, 150, 300, 400))).toBeCloseTo(50, 2);
    expect(adjoiningBorderM(box(100, 150, 300, 400), box(0, 0, 100, 200))).toBeCloseTo(50, 2);
  });

  it('forgives a rounded corner, and no gap that one could walk through', () => {
    expect(adjoiningBorderM(box(0, 0, 100, 200), box(100.05, 0, 300, 200))).toBeGreaterThan(199);
    expect(adjoiningBorderM(box(0, 0, 100, 200), box(101, 0, 300, 200))).toBe(0);
  });

  it('takes no corner and no crossing for a border', () => {
    expect(adjoiningBorderM(box(0, 0, 100, 100), box(100, 100, 200, 200))).toBeLessThan(0.2);
    expect(adjoiningBorderM(box(0, 0, 100, 100), box(50, -50, 60, 150))).toBe(0);
  });
});
