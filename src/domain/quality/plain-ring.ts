import type { LngLat, Ring } from '../geometry/lng-lat.js';

/** Rings of more positions are left to the sweep, which is faster there. */
export const mostPositions = 48;

/**
 * Whether a ring is short, of `most` positions at most, and has no fault at all: no position on the line of another edge that it is near, nothing
 * crossing, no edge over half the globe. False means only that a closer look is needed. Nothing is allocated: a file has
 * a million such rings.
 */
export function isPlainlySound(ring: Ring, most = mostPositions): boolean {
  const count = ring.length - 1;
  if (count < 3 || count > most) return false;
  for (let one = 0; one < count; one += 1) {
    const [a, b, next] = [ring[one], ring[one + 1], ring[one + 2 > count ? 1 : one + 2]];
    if (a === undefined || b === undefined || next === undefined) return false;
    if (Math.abs(b[0] - a[0]) > 180 || side(a, b, next) === 0) return false;
    // The first edge and the last share a position, as neighbours do.
    const last = one === 0 ? count - 1 : count;
    for (let other = one + 2; other < last; other += 1) {
      const [c, d] = [ring[other], ring[other + 1]];
      if (c === undefined || d === undefined || !areApart(a, b, c, d)) return false;
    }
  }
  return true;
}

/** Whether two edges do not even touch. */
export function areApart(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return true;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return true;
  return side(a, b, c) * side(a, b, d) > 0 || side(c, d, a) * side(c, d, b) > 0;
}

/** Above 0 where `c` lies to the left of the line from `a` to `b`, 0 where it lies on it. */
function side(a: LngLat, b: LngLat, c: LngLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
