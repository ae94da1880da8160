import { describe, expect, it } from 'vitest';

import type { LngLat, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { isPlainlySound } from '../../../src/domain/quality/plain-ring.js';
import { findCrossing } from '../../../src/domain/quality/ring-crossing.js';

function closed(...positions: LngLat[]): Ring {
  return [...positions, ...positions.slice(0, 1)];
}

describe('isPlainlySound', () => {
  it.each([
    ['a triangle', closed([0, 0], [1, 0], [0, 1])],
    ['a square', closed([0, 0], [1, 0], [1, 1], [0, 1])],
    ['an L', closed([0, 0], [2, 0], [2, 1], [1, 1], [1, 2], [0, 2])],
  ])('passes %s', (_what, ring) => {
    expect(isPlainlySound(ring)).toBe(true);
  });

  it.each([
    ['a bow-tie', closed([0, 0], [1, 1], [1, 0], [0, 1])],
    ['a spike', closed([0, 0], [1, 0], [1, 1], [1, 0.5], [0, 1])],
    ['a spike at its first position', closed([0, 0], [1, 0], [1, 1], [0.5, 0])],
    ['a repeated position', closed([0, 0], [1, 0], [1, 0], [0, 1])],
    ['a flat ring', closed([0, 0], [1, 0], [2, 0])],
    ['a ring that touches itself', closed([0, 0], [2, 0], [2, 2], [1, 0], [0, 2])],
    ['an edge over half the globe', closed([-170, 0], [170, 0], [170, 1])],
  ])('leaves %s to a closer look', (_what, ring) => {
    expect(isPlainlySound(ring)).toBe(false);
  });

  it('never passes a ring in which the sweep finds a crossing', () => {
    let state = 7;
    const next = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 16) % 9;
    };
    let passed = 0;
    for (let round = 0; round < 3000; round += 1) {
      const ring = closed(...Array.from({ length: 3 + (round % 5) }, (): LngLat => [next(), next()]));
      if (!isPlainlySound(ring)) continue;
      passed += 1;
      expect(findCrossing([ring]), JSON.stringify(ring)).toBeNull();
    }
    expect(passed).toBeGreaterThan(500);
  });
});
