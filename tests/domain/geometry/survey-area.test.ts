import { describe, expect, it } from 'vitest';

import type { LngLat, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { roughArea } from '../../../src/domain/geometry/rough-area.js';
import { surveyArea, surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function closed(...positions: LngLat[]): Ring {
  return [...positions, ...positions.slice(0, 1)];
}

describe('surveyArea', () => {
  it('gives the cell of the survey rule to a hundredth of a square metre', () => {
    expect(surveyArea([box(125, 43.9, 125.05, 43.95)])).toBeCloseTo(22_307_476.5, 2);
  });

  it('gives the same whichever way round a ring runs', () => {
    const ring = box(125, 43.9, 125.05, 43.95);
    expect(surveyArea([ring.toReversed()])).toBe(surveyArea([ring]));
  });

  it('gives the same in the southern hemisphere', () => {
    expect(surveyArea([box(125, -43.95, 125.05, -43.9)])).toBeCloseTo(22_307_476.5, 2);
  });

  it('takes holes off', () => {
    const whole = surveyArea([box(125, 43.9, 125.05, 43.95)]);
    const hole = box(125.01, 43.91, 125.02, 43.92);
    expect(surveyArea([box(125, 43.9, 125.05, 43.95), hole])).toBeCloseTo(whole - surveyArea([hole]), 4);
  });

  it('adds up for parcels that share a slanted edge, even where one has a position on it that the other lacks', () => {
    const left = surveyArea([
      closed([125, 43.9], [125.02, 43.9], [125.03, 43.925], [125.04, 43.95], [125, 43.95]),
    ]);
    const right = surveyArea([closed([125.02, 43.9], [125.05, 43.9], [125.05, 43.95], [125.04, 43.95])]);
    expect(left + right).toBeCloseTo(22_307_476.5006, 3);
  });

  it('gives the whole ellipsoid its published area', () => {
    const quarter = surveyArea([box(0, -90, 90, 90)]);
    expect(quarter * 4).toBeCloseTo(510_065_621_718_491, -6);
  });

  it('crosses the antimeridian without going round the world', () => {
    const crossing = closed([179, 0], [-179, 0], [-179, 1], [179, 1]);
    expect(surveyArea([crossing])).toBeCloseTo(surveyArea([box(10, 0, 12, 1)]), 2);
  });

  it('is 0 for a polygon without rings', () => {
    expect(surveyArea([])).toBe(0);
  });
});

describe('surveyAreaOf', () => {
  it('adds the polygons of a multipolygon', () => {
    const parts = [[box(125, 43.9, 125.02, 43.95)], [box(125.02, 43.9, 125.05, 43.95)]];
    expect(surveyAreaOf({ type: 'MultiPolygon', coordinates: parts })).toBeCloseTo(22_307_476.5006, 3);
  });

  it('is 0 for points', () => {
    expect(surveyAreaOf({ type: 'Point', coordinates: [125, 43.9] })).toBe(0);
  });
});

describe('roughArea', () => {
  it.each([
    ['a parcel', [box(125.3, 43.8, 125.301, 43.801)]],
    ['a zone', [box(125, 43.5, 125.5, 44)]],
    ['a parcel at the equator', [box(10, 0, 10.001, 0.001)]],
    ['a parcel in the far north', [box(-50, -78, -49.99, -77.99)]],
    ['a parcel with a hole', [box(125, 43.9, 125.05, 43.95), box(125.01, 43.91, 125.02, 43.92).toReversed()]],
  ])('is within a hundredth of the exact area of %s', (_what, rings) => {
    const share = roughArea(rings) / surveyArea(rings);
    expect(Math.abs(share - 1)).toBeLessThan(0.01);
  });

  it('is 0 for a polygon without rings', () => {
    expect(roughArea([])).toBe(0);
  });
});
