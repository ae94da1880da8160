import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clippedArea } from '../../../src/domain/geometry/clipped-area.js';
import type { AreaGeometry } from '../../../src/domain/geometry/area-rings.js';
import type { LngLat, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';
import { ringTurn } from '../../../src/domain/geometry/ring-turn.js';
import { doOnlyTouch, woundPolygon } from '../../../src/domain/geometry/touching.js';
import { checkRings } from '../../../src/domain/quality/ring-check.js';

/** A closed ring on a grid of some hundred metres. */
function ring(...corners: readonly (readonly [number, number])[]): Ring {
  const positions = corners.map(([x, y]): LngLat => [125 + x / 1000, 43 + y / 1000]);
  return [...positions, ...positions.slice(0, 1)];
}

function polygon(...coordinates: readonly Ring[]): AreaGeometry {
  return { type: 'Polygon', coordinates };
}

function onlyTouch(one: AreaGeometry, other: AreaGeometry): boolean {
  const [first, second] = [woundPolygon(one), woundPolygon(other)];
  return first !== null && second !== null && doOnlyTouch(first, second);
}

const square = polygon(ring([0, 0], [4, 0], [4, 4], [0, 4]));

describe('doOnlyTouch', () => {
  it('tells parcels apart that share a bent border', () => {
    const left = polygon(ring([0, 0], [3, 0], [5, 2], [2, 3], [4, 4], [0, 4]));
    const right = polygon(ring([3, 0], [8, 0], [8, 4], [4, 4], [2, 3], [5, 2]));
    expect(onlyTouch(left, right)).toBe(true);
    expect(onlyTouch(right, left)).toBe(true);
  });

  it('tells parcels apart that share a corner or nothing', () => {
    expect(onlyTouch(square, polygon(ring([4, 4], [8, 4], [8, 8])))).toBe(true);
    expect(onlyTouch(square, polygon(ring([9, 9], [12, 9], [12, 12])))).toBe(true);
  });

  it('tells a parcel from the road with a hole around it', () => {
    const road = polygon(ring([-1, -1], [5, -1], [5, 5], [-1, 5]), ring([0, 0], [0, 4], [4, 4], [4, 0]));
    expect(onlyTouch(square, road)).toBe(true);
    expect(onlyTouch(polygon(ring([1, 1], [2, 1], [2, 2])), road)).toBe(true);
  });

  it('does not take parcels for apart that cross, cover or hold one another', () => {
    const others = [
      square,
      polygon(ring([2, 2], [6, 2], [6, 6], [2, 6])),
      polygon(ring([1, 1], [2, 1], [2, 2], [1, 2])),
      polygon(ring([0, 0], [4, 0], [4, 2], [0, 2])),
      polygon(ring([0, 0], [4, 4], [0, 4])),
      polygon(ring([4, 0], [8, 0], [0, 4])),
    ];
    for (const other of others)
      expect([onlyTouch(square, other), onlyTouch(other, square)]).toEqual([false, false]);
  });

  it('leaves several polygons and rings that run the other way to a closer look', () => {
    const [first] = square.coordinates as readonly Ring[];
    expect(woundPolygon({ type: 'MultiPolygon', coordinates: [[first ?? []], [first ?? []]] })).toBeNull();
    expect(woundPolygon(polygon((first ?? []).toReversed()))).toBeNull();
  });

  it('never takes shapes for apart that have land in common', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    const shape = fc
      .array(corner, { minLength: 3, maxLength: 7 })
      .map((corners) => ring(...corners))
      .map((closed) => polygon(ringTurn(closed) > 0 ? closed : closed.toReversed()))
      .filter((geometry) => checkRings(geometry).length === 0);
    let apart = 0;
    fc.assert(
      fc.property(shape, shape, (one, other) => {
        if (!onlyTouch(one, other)) return;
        apart += 1;
        expect(clippedArea(one, { within: [new PreparedArea(other)] })).toBeLessThan(1e-3);
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(apart).toBeGreaterThan(100);
  });
});
