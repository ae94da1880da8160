import { describe, expect, it } from 'vitest';

import type { LngLat, PolygonRings, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { splitPolygon } from '../../../src/domain/geometry/split-polygon.js';
import { surveyArea } from '../../../src/domain/geometry/survey-area.js';
import { checkRings, isAreaUnreliable } from '../../../src/domain/quality/ring-check.js';

const square = box(0, 0, 10, 10);
const hole = box(4, 4, 6, 6);
/** Open to the east, with two arms. */
const letterC: Ring = ring([0, 0], [10, 0], [10, 3], [3, 3], [3, 7], [10, 7], [10, 10], [0, 10]);

describe('splitPolygon', () => {
  it.each<[string, PolygonRings, LngLat[], number]>([
    ['a line from outside to outside', [square], at([5, -1], [5, 11]), 2],
    ['a line that ends inside, which goes on', [square], at([5, 4], [5, 6]), 2],
    ['a line that ends on the outline', [square], at([0, 5], [10, 5]), 2],
    ['a bent line', [square], at([-1, 2], [5, 5], [5, 11]), 2],
    ['a line through two corners', [square], at([-1, -1], [11, 11]), 2],
    ['a line across a hole', [square, hole], at([5, -1], [5, 11]), 2],
    ['a line beside a hole', [square, hole], at([2, -1], [2, 11]), 2],
    ['a line across both arms', [letterC], at([5, -1], [5, 11]), 3],
    ['a line that stops in one arm', [letterC], at([5, -1], [5, 1]), 2],
    ['a polygon that is wound the other way', [square.toReversed()], at([5, -1], [5, 11]), 2],
  ])('parts a polygon by %s, in parts that add up to it', (_, rings, path, count) => {
    const parts = splitPolygon(rings, path) ?? [];
    expect(parts).toHaveLength(count);
    const sum = parts.reduce((area, part) => area + surveyArea(part), 0);
    expect(sum / surveyArea(rings)).toBeCloseTo(1, 12);
    for (const coordinates of parts)
      expect(isAreaUnreliable(checkRings({ type: 'Polygon', coordinates }))).toBe(false);
  });

  it('gives both parts the very same positions on the line', () => {
    const [left, right] = splitPolygon([square], at([-1, 2.3], [5, 5.1], [5.3, 11])) ?? [];
    const shared = left?.[0]?.filter((one) =>
      right?.[0]?.some((other) => one[0] === other[0] && one[1] === other[1]),
    );
    expect(new Set(shared?.map(String)).size).toBe(3);
  });

  it('leaves a hole that the line does not touch with the part around it', () => {
    const parts = splitPolygon([square, hole], at([2, -1], [2, 11])) ?? [];
    expect(parts.map(({ length }) => length).toSorted((one, other) => one - other)).toEqual([1, 2]);
  });

  it.each<[string, PolygonRings, LngLat[]]>([
    ['passes by', [square], at([20, 0], [20, 10])],
    ['is no line', [square], at([5, 5], [5, 5])],
    ['comes in and goes out through the same hole alone', [square, hole], at([5, 5], [5, 11])],
  ])('parts nothing where the line %s', (_, rings, path) => {
    expect(splitPolygon(rings, path)).toBeNull();
  });
});

function at(...positions: LngLat[]): LngLat[] {
  return positions.map(degrees);
}

/** Tens of metres rather than degrees, near the parks. */
function degrees([x, y]: LngLat): LngLat {
  return [125.3 + x / 1000, 43.9 + y / 1000];
}

function ring(...corners: LngLat[]): Ring {
  const [first] = corners;
  return (first ? [...corners, first] : corners).map(degrees);
}

function box(west: number, south: number, east: number, north: number): Ring {
  return ring([west, south], [east, south], [east, north], [west, north]);
}
