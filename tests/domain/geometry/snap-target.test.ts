import { describe, expect, it } from 'vitest';

import type { Ring } from '../../../src/domain/geometry/lng-lat.js';
import { snapTarget } from '../../../src/domain/geometry/snap-target.js';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('snapTarget', () => {
  it('prefers a corner to the edge that is nearer', () => {
    expect(snapTarget([square], [9.5, 0.1], [1, 1])).toEqual([10, 0]);
  });

  it('finds the nearest point of an edge where no corner is near', () => {
    expect(snapTarget([square], [5, 0.4], [1, 1])).toEqual([5, 0]);
  });

  it('takes a tolerance for each axis', () => {
    expect(snapTarget([square], [11, 5], [2, 0.1])).toEqual([10, 5]);
    expect(snapTarget([square], [5, 11], [2, 0.1])).toBeNull();
  });

  it('finds nothing far away, and nothing in an empty list', () => {
    expect(snapTarget([square], [5, 5], [1, 1])).toBeNull();
    expect(snapTarget([], [5, 5], [1, 1])).toBeNull();
  });
});
