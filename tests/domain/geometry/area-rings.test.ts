import { describe, expect, it } from 'vitest';

import { areaOfRings, ringsOf } from '../../../src/domain/geometry/area-rings.js';
import type { Ring } from '../../../src/domain/geometry/lng-lat.js';

describe('areaOfRings', () => {
  it('winds outlines anticlockwise and holes clockwise, however they were drawn', () => {
    const { geometry } = areaOfRings({ shells: [square(0, 0, 4).toReversed()], holes: [square(1, 1, 1)] });
    expect(geometry).toEqual({
      type: 'Polygon',
      coordinates: [square(0, 0, 4), square(1, 1, 1).toReversed()],
    });
  });

  it('gives each hole to the smallest outline around it', () => {
    const shells = [square(0, 0, 10), square(20, 0, 4)];
    const { geometry } = areaOfRings({ shells, holes: [square(21, 1, 1)] });
    expect(geometry?.type).toBe('MultiPolygon');
    expect(geometry?.coordinates[1]).toHaveLength(2);
  });

  it('names holes that lie in no outline', () => {
    expect(areaOfRings({ shells: [square(0, 0, 4)], holes: [square(8, 8, 1)] }).strays).toHaveLength(1);
  });

  it('makes no area of a line', () => {
    const line: Ring = [
      [0, 0],
      [1, 1],
      [0, 0],
    ];
    expect(areaOfRings({ shells: [line], holes: [] }).geometry).toBeNull();
  });

  it('keeps a bow-tie, whose halves cancel out, for the check that refuses it', () => {
    const tie: Ring = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(areaOfRings({ shells: [tie], holes: [] }).geometry).not.toBeNull();
  });

  it('undoes what ringsOf does', () => {
    const { geometry } = areaOfRings({
      shells: [square(0, 0, 4), square(8, 0, 4)],
      holes: [square(9, 1, 1)],
    });
    expect(geometry && areaOfRings(ringsOf(geometry)).geometry).toEqual(geometry);
  });
});

function square(west: number, south: number, side: number): Ring {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}
