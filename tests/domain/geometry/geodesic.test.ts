import { describe, expect, it } from 'vitest';

import { geodesicBetween, geodesicLength } from '../../../src/domain/geometry/geodesic.js';

describe('geodesicBetween', () => {
  it('agrees with the example of Karney: from JFK to Heathrow', () => {
    const { lengthM, bearingDeg } = geodesicBetween([-73.8, 40.6], [-0.5, 51.6]);
    expect(lengthM).toBeCloseTo(5_551_759.4, 1);
    expect(bearingDeg).toBeCloseTo(51.198_883, 5);
  });

  it('measures a degree of the equator as the ellipsoid has it', () => {
    const { lengthM, bearingDeg } = geodesicBetween([125, 0], [126, 0]);
    expect(lengthM).toBeCloseTo((2 * Math.PI * 6_378_137) / 360, 6);
    expect(bearingDeg).toBeCloseTo(90, 9);
  });

  it('gives bearings from 0 up to 360, clockwise from north', () => {
    expect(geodesicBetween([125, 43], [125, 44]).bearingDeg).toBeCloseTo(0, 9);
    expect(geodesicBetween([125, 44], [125, 43]).bearingDeg).toBeCloseTo(180, 9);
    expect(geodesicBetween([125, 43], [124.9, 43]).bearingDeg).toBeGreaterThan(269);
  });
});

describe('geodesicLength', () => {
  it('adds up the pieces of a line', () => {
    const [a, b, c] = [[125, 43] as const, [125.1, 43] as const, [125.1, 43.1] as const];
    expect(geodesicLength([a, b, c])).toBeCloseTo(
      geodesicBetween(a, b).lengthM + geodesicBetween(b, c).lengthM,
      9,
    );
    expect(geodesicLength([a])).toBe(0);
  });
});
