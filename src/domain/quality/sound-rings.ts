import { polygonsOf } from '../geometry/geometry.js';
import type { PolygonRings, Ring } from '../geometry/lng-lat.js';
import { polygonContains } from '../geometry/point-in-polygon.js';
import { areApart, isPlainlySound, mostPositions } from './plain-ring.js';
import type { RawFeature } from './raw-feature.js';

/** How many pairs of edges are compared in long rings, which a sweep would be faster for; some thousandths of a second. */
const mostPairs = 500_000;

/**
 * Whether plainly no ring of a file has a fault. False means only that a closer look is needed: `checkRings`, which pages load
 * with the first such file.
 */
export function areSoundRings(features: readonly Pick<RawFeature, 'geometry'>[]): boolean {
  let spare = mostPairs;
  for (const { geometry } of features) {
    for (const rings of geometry ? polygonsOf(geometry) : []) {
      // A short ring by itself, as most parcels are.
      if (rings.length === 1 && rings[0] && isPlainlySound(rings[0])) continue;
      const count = rings.reduce((sum, { length }) => sum + length, 0);
      if (count > mostPositions) spare -= count ** 2 / 2;
      if (spare < 0 || !isSoundPolygon(rings)) return false;
    }
  }
  return true;
}

function isSoundPolygon(rings: PolygonRings): boolean {
  const [shell, ...holes] = rings;
  if (!shell || !rings.every((ring) => isPlainlySound(ring, Infinity))) return false;
  return holes.every(
    // What begins inside and touches nothing stays inside.
    ([start], index) =>
      start &&
      polygonContains([shell], start) &&
      rings.slice(0, index + 1).every((ring) => areRingsApart(ring, rings[index + 1])),
  );
}

function areRingsApart(one: Ring, other: Ring = []): boolean {
  return one.every((from, index) => {
    const to = one[index + 1];
    return (
      !to || other.every((start, at) => !other[at + 1] || areApart(from, to, start, other[at + 1] ?? start))
    );
  });
}
