import type { Bounds, LngLat, PolygonRings, Ring } from './lng-lat.js';
import { boundsOf } from './bounds.js';
import { polygonsOf, type Geometry } from './geometry.js';
import { polygonContains } from './point-in-polygon.js';
import { ringTurn } from './ring-turn.js';

/** More pairs of edges than this are not looked at: to measure costs less. */
const mostPairs = 40_000;

/** A single polygon with its box, its rings wound as RFC 7946 asks, so that the land lies to their left. */
export interface WoundPolygon {
  readonly rings: PolygonRings;
  readonly bounds: Bounds;
}

/** The polygon of a geometry that is one, wound as RFC 7946 asks; null for all others. */
export function woundPolygon(geometry: Geometry): WoundPolygon | null {
  const [rings, second] = polygonsOf(geometry);
  const bounds = boundsOf(geometry);
  if (rings === undefined || second !== undefined || bounds === null) return null;
  const isWound = rings.every((ring, index) => ringTurn(ring) > 0 === (index === 0));
  return isWound ? { rings, bounds } : null;
}

/**
 * Whether two polygons with sound rings at most touch: in corners and in stretches of outline between corners that both
 * have, however bent. False only means that this quick look could not tell. Nothing is allocated: a town has hundreds
 * of thousands of neighbours.
 *
 * No outline passes into the other's land where no two edges cross, and where in each corner in common the two wedges of
 * land lie beside each other; a ring without such a corner is told by one of its positions.
 */
export function doOnlyTouch(one: WoundPolygon, other: WoundPolygon): boolean {
  const [small, large] = countOf(one.rings) <= countOf(other.rings) ? [one, other] : [other, one];
  if (countOf(small.rings) * countOf(large.rings) > mostPairs) return false;
  for (const ring of small.rings) {
    let touches = false;
    for (const facing of large.rings) {
      const how = meetingOf(ring, facing, large.bounds);
      if (how === 'unclear') return false;
      touches ||= how === 'touch';
    }
    if (!touches && isWithin(ring, large)) return false;
  }
  for (const ring of large.rings) {
    // Where a ring touches the smaller one, it lies outside: of a ring that does not, one position tells.
    if (isWithin(ring, small) && !small.rings.some((facing) => hasCorner(facing, ring))) return false;
  }
  return true;
}

function countOf(rings: PolygonRings): number {
  let count = 0;
  for (const ring of rings) count += ring.length;
  return count;
}

/** Whether a ring that crosses no other lies in a polygon. */
function isWithin(ring: Ring, { rings, bounds: [west, south, east, north] }: WoundPolygon): boolean {
  const first = ring[0];
  if (first === undefined) return false;
  const [lng, lat] = first;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return polygonContains(rings, first);
}

/** Whether two rings have a corner in common. */
function hasCorner(one: Ring, other: Ring): boolean {
  return one.some((corner) => other.some((facing) => isSame(corner, facing)));
}

/** How two rings meet: not at all, in corners that leave the land of both apart, or in a way that needs a closer look. */
function meetingOf(
  ring: Ring,
  facing: Ring,
  [west, south, east, north]: Bounds,
): 'none' | 'touch' | 'unclear' {
  let how: 'none' | 'touch' = 'none';
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]];
    if (from === undefined || to === undefined) return 'unclear';
    const [left, right] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
    const [low, high] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
    if (left > east || right < west || low > north || high < south) continue;
    for (let at = 1; at < facing.length; at += 1) {
      const [begin, end] = [facing[at - 1], facing[at]];
      if (begin === undefined || end === undefined) return 'unclear';
      if ((begin[0] > right && end[0] > right) || (begin[0] < left && end[0] < left)) continue;
      if ((begin[1] > high && end[1] > high) || (begin[1] < low && end[1] < low)) continue;
      if (isSame(from, begin)) {
        // Each corner begins one edge, so that it is looked at once.
        if (!areBeside(from, to, before(ring, index - 1), end, before(facing, at - 1))) return 'unclear';
        how = 'touch';
      } else if (
        !isSame(from, end) &&
        !isSame(to, begin) &&
        !isSame(to, end) &&
        !areApart(from, to, begin, end)
      )
        return 'unclear';
    }
  }
  return how;
}

/** The position before one of a closed ring. */
function before(ring: Ring, index: number): LngLat | undefined {
  return ring[index === 0 ? ring.length - 2 : index - 1];
}

/** Whether the land of two rings that have a corner in common does not overlap at it: `next` and `last` are their neighbours of it. */
function areBeside(
  corner: LngLat,
  next: LngLat,
  last: LngLat | undefined,
  facingNext: LngLat,
  facingLast: LngLat | undefined,
): boolean {
  if (last === undefined || facingLast === undefined) return false;
  // Both begin in one direction: one lies in the other, or they are the same.
  if (turn(corner, next, facingNext) === 0 && isAhead(corner, next, facingNext)) return false;
  return (
    !isInWedge(corner, next, last, facingNext) &&
    !isInWedge(corner, next, last, facingLast) &&
    !isInWedge(corner, facingNext, facingLast, next) &&
    !isInWedge(corner, facingNext, facingLast, last)
  );
}

/** Whether a direction from a corner leads into the land between the edge that leaves it and the edge that comes to it. */
function isInWedge(corner: LngLat, next: LngLat, last: LngLat, to: LngLat): boolean {
  const [fromNext, toLast] = [turn(corner, next, to), turn(corner, to, last)];
  if (turn(corner, next, last) > 0) return fromNext > 0 && toLast > 0;
  return fromNext > 0 || toLast > 0;
}

/** Whether two directions from a corner, known to be in line, are the same. */
function isAhead(corner: LngLat, one: LngLat, other: LngLat): boolean {
  return (one[0] - corner[0]) * (other[0] - corner[0]) + (one[1] - corner[1]) * (other[1] - corner[1]) > 0;
}

/** Whether two edges do not even touch; also false where rounding leaves it open. */
function areApart(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  return turn(a, b, c) * turn(a, b, d) > 0 || turn(c, d, a) * turn(c, d, b) > 0;
}

/** Above 0 where one turns to the left from the direction of `b` to that of `c`, both seen from `a`. */
function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function isSame(one: LngLat, other: LngLat): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
