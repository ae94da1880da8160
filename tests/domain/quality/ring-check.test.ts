import { describe, expect, it } from 'vitest';

import type { PolygonRings, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { checkRings, isAreaUnreliable } from '../../../src/domain/quality/ring-check.js';

function box(west: number, south: number, size: number): Ring {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

function codesOf(...rings: PolygonRings): readonly string[] {
  return checkRings({ type: 'Polygon', coordinates: rings }).map(({ code }) => code);
}

describe('checkRings', () => {
  it('has nothing to say of a sound polygon with a hole', () => {
    expect(codesOf(box(0, 0, 4), box(1, 1, 1))).toEqual([]);
  });

  it('finds a bow-tie', () => {
    expect(
      codesOf([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toEqual(['sense/self-intersection']);
  });

  it('finds a bow-tie that has a position where it crosses', () => {
    const ring: Ring = [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    expect(codesOf(ring)).toEqual(['sense/self-intersection']);
  });

  it('finds a spike', () => {
    expect(
      codesOf([
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 5],
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
    ).toEqual(['sense/self-intersection']);
  });

  it('finds a hole that crosses its outline', () => {
    expect(codesOf(box(0, 0, 4), box(3, 3, 3))).toContain('sense/self-intersection');
  });

  it('finds a hole outside its outline', () => {
    expect(codesOf(box(0, 0, 1), box(5, 5, 0.5))).toEqual(['sense/hole-outside']);
  });

  it('lets a hole touch its outline in a point', () => {
    expect(
      codesOf(box(0, 0, 4), [
        [0, 2],
        [1, 1],
        [1, 3],
        [0, 2],
      ]),
    ).toEqual([]);
  });

  it('finds a polygon without area', () => {
    expect(
      codesOf([
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 0],
      ]),
    ).toContain('sense/no-area');
  });

  it('notes a repeated position and does not take it for a crossing', () => {
    expect(
      codesOf([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toEqual(['sense/repeated-position']);
  });

  it('finds an edge across the antimeridian', () => {
    expect(
      codesOf([
        [179, 0],
        [-179, 0],
        [-179, 1],
        [179, 1],
        [179, 0],
      ]),
    ).toEqual(['sense/antimeridian']);
  });

  it('names the polygon and the ring', () => {
    const polygons = [[box(0, 0, 1)], [box(2, 0, 1), box(8, 8, 1)]];
    expect(checkRings({ type: 'MultiPolygon', coordinates: polygons })[0]?.property).toBe(
      '/geometry/coordinates/1/1',
    );
  });

  it('gives up on a polygon with too many edges side by side', () => {
    const comb = Array.from({ length: 4000 }, (_, index) => [index % 2, index / 4000] as const);
    const ring: Ring = [...comb, [-1, 1], [-1, 0], [0, 0]];
    expect(codesOf(ring)).toEqual(['sense/ring-not-checked']);
  });
});

describe('isAreaUnreliable', () => {
  it('tells faults from remarks', () => {
    const fault = (code: 'sense/self-intersection' | 'sense/repeated-position') => [
      { code, property: '', found: 0 },
    ];
    expect(isAreaUnreliable(fault('sense/self-intersection'))).toBe(true);
    expect(isAreaUnreliable(fault('sense/repeated-position'))).toBe(false);
  });
});
