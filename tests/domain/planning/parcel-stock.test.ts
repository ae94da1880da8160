import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { boundsOf } from '../../../src/domain/geometry/bounds.js';
import { clippedArea } from '../../../src/domain/geometry/clipped-area.js';
import type { LngLat } from '../../../src/domain/geometry/lng-lat.js';
import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel, polygon } from './a-parcel.js';

function beforeOf(parcels: readonly Parcel[]): Record<string, readonly string[]> {
  const stock = finishSteps(stockSteps(parcels));
  return Object.fromEntries(
    stock.parcels.map((stocked) => [
      stocked.parcel.id,
      stocked.before.map((one) => one.parcel.id).toSorted(),
    ]),
  );
}

describe('stockSteps', () => {
  it('finds no overlap between parcels that share edges, corners, or parts of an edge', () => {
    const slanted: LngLat[] = [
      [125.3, 43.91],
      [125.31, 43.913],
      [125.31, 43.92],
      [125.3, 43.91],
    ];
    const parcels = [
      parcel('a', box(0, 0, 10, 10)),
      parcel('b', box(10, 0, 20, 10)),
      parcel('c', box(10, 10, 15, 20)),
      parcel('d', box(-5, -5, 7, 0)),
      parcel('e', slanted),
    ];
    expect(Object.values(beforeOf(parcels))).toEqual([[], [], [], [], []]);
  });

  it('lets the later of two parcels count, and of equals the one whose id sorts first', () => {
    const parcels = [
      parcel('b', box(0, 0, 10, 10)),
      parcel('a', box(5, 0, 15, 10)),
      parcel('late', box(8, 0, 12, 10), { asOf: '2026-07' }),
      parcel('undated', box(8, 5, 9, 6), { asOf: null }),
    ];
    expect(beforeOf(parcels)).toEqual({
      a: ['late'],
      b: ['a', 'late'],
      late: [],
      undated: ['a', 'b', 'late'],
    });
  });

  it('finds overlaps of outlines that bend round one another as the measurement does', () => {
    const hook: LngLat[] = (
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [8, 10],
        [8, 2],
        [0, 2],
        [0, 0],
      ] as const
    ).map(([x, y]) => [125.3 + x / 1000, 43.9 + y / 1000]);
    expect(beforeOf([parcel('hook', hook), parcel('nested', box(0, 2, 8, 10))])).toEqual({
      hook: [],
      nested: [],
    });
    expect(beforeOf([parcel('hook', hook), parcel('nested', box(0, 1.9, 8, 10))]).nested).toEqual(['hook']);
  });

  it('agrees with the measurement of every pair of 40 quadrangles', () => {
    const parcels = Array.from({ length: 40 }, (_, index) => {
      const turn = (step: number) => Math.sin(index * 12.9898 + step * 78.233) * 4;
      const [x, y] = [(index % 7) * 6, Math.floor(index / 7) * 6];
      const corner = (step: number, cx: number, cy: number): LngLat => [
        125.3 + (x + cx * (5 + turn(step))) / 1000,
        43.9 + (y + cy * (5 + turn(step + 4))) / 1000,
      ];
      const first = corner(0, -1, -1);
      return parcel(`p${index}`, [first, corner(1, 1, -1), corner(2, 1, 1), corner(3, -1, 1), first]);
    });
    const before = beforeOf(parcels);
    const wrong = parcels.flatMap((one, index) =>
      parcels.slice(index + 1).flatMap((other) => {
        const shared = clippedArea(one.geometry, { within: [new PreparedArea(other.geometry)] });
        const isFound = before[one.id]?.includes(other.id) || before[other.id]?.includes(one.id);
        return isFound === shared > 1e-3 ? [] : [{ one: one.id, other: other.id, shared }];
      }),
    );
    expect(wrong).toEqual([]);
    expect(Object.values(before).flat().length).toBeGreaterThan(20);
  });

  it('keeps parcels apart whose area can’t be relied on, and looks only at suspects where it is told them', () => {
    const [a, b, c, d] = box(0, 0, 1, 1);
    const bowTie = [a, b, d, c, a].flatMap((position) => (position === undefined ? [] : [position]));
    const parcels = [parcel('a', box(2, 0, 3, 1)), parcel('b', bowTie)];
    const apart = [null, new Set(['b']), new Set<string>()].map((suspects) =>
      finishSteps(stockSteps(parcels, suspects)).unreliable.map((one) => [one.parcel.id, one.code]),
    );
    const found = [['b', 'sense/self-intersection']];
    expect(apart).toEqual([found, found, []]);
  });

  it('gives the parcels near a box in the order of the data', () => {
    const stock = finishSteps(
      stockSteps([3, 1, 2, 9].map((west) => parcel(`p${west}`, box(west, 0, west + 0.5, 1)))),
    );
    const bounds = boundsOf(polygon(box(1, 0, 4, 1))) ?? [0, 0, 0, 0];
    expect(stock.near(bounds).map((one) => one.parcel.id)).toEqual(['p3', 'p1', 'p2']);
  });
});
