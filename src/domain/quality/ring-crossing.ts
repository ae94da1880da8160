import type { LngLat, PolygonRings, Ring } from '../geometry/lng-lat.js';

/** An edge of a ring, with its place in it. */
interface Edge {
  readonly ring: number;
  readonly index: number;
  /** Edges of this ring, repeated positions left aside. */
  readonly count: number;
  readonly from: LngLat;
  readonly to: LngLat;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Where a polygon crosses itself: the ring, the beginning of one of the two edges, and the position itself. */
export interface Crossing {
  readonly ring: number;
  readonly near: LngLat;
  readonly at: LngLat;
}

/** The most pairs of edges that are compared in one polygon: some 50 ms. */
const mostComparisons = 3_000_000;

function edgesOf(ring: Ring, number: number): readonly Edge[] {
  const positions = ring.filter((position, index) => {
    const next = ring[index + 1];
    return next !== undefined && (next[0] !== position[0] || next[1] !== position[1]);
  });
  return positions.map((from, index) => {
    const to = positions[(index + 1) % positions.length] ?? from;
    return {
      ring: number,
      index,
      count: positions.length,
      from,
      to,
      west: Math.min(from[0], to[0]),
      east: Math.max(from[0], to[0]),
      south: Math.min(from[1], to[1]),
      north: Math.max(from[1], to[1]),
    };
  });
}

/** Twice the area of a triangle in square degrees; above 0 where it runs anticlockwise. */
function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Above 0 where `c` lies to the left of the line from `a` to `b`, 0 where it lies on it. */
function side(a: LngLat, b: LngLat, c: LngLat): number {
  return Math.sign(turn(a, b, c));
}

function isBetween(a: LngLat, b: LngLat, c: LngLat): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

/** How two edges meet: not at all, in a point that ends one of them, in a point inside both, or along a stretch. */
function meeting(one: Edge, other: Edge): 'none' | 'touch' | 'cross' | 'overlap' {
  const { from: a, to: b } = one;
  const { from: c, to: d } = other;
  const [sideC, sideD] = [side(a, b, c), side(a, b, d)];
  if (sideC * sideD > 0) return 'none';
  const [sideA, sideB] = [side(c, d, a), side(c, d, b)];
  if (sideA * sideB > 0) return 'none';
  if (sideA === 0 && sideB === 0) return overlapOf([a, b, c, d]);
  if (sideC * sideD < 0 && sideA * sideB < 0) return 'cross';
  const touches =
    (sideC === 0 && isBetween(a, b, c)) ||
    (sideD === 0 && isBetween(a, b, d)) ||
    (sideA === 0 && isBetween(c, d, a)) ||
    (sideB === 0 && isBetween(c, d, b));
  return touches ? 'touch' : 'none';
}

/** For two edges on one line. */
function overlapOf([a, b, c, d]: readonly [LngLat, LngLat, LngLat, LngLat]): 'none' | 'touch' | 'overlap' {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const begin = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const end = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (begin > end) return 'none';
  return begin === end ? 'touch' : 'overlap';
}

/** Whether two edges may not meet as they do. Neighbours in a ring share an end; a hole may touch its outline. */
function isFault(one: Edge, other: Edge): boolean {
  if (one.south > other.north || other.south > one.north) return false;
  if (one.ring === other.ring) {
    const apart = Math.abs(one.index - other.index);
    const isNeighbour = apart === 1 || apart === one.count - 1;
    return isNeighbour ? doublesBack(one, other) : meeting(one, other) !== 'none';
  }
  const how = meeting(one, other);
  return how === 'cross' || how === 'overlap';
}

/** Whether an edge runs back along its neighbour: a spike. */
function doublesBack(one: Edge, other: Edge): boolean {
  const [first, second] = (one.index + 1) % one.count === other.index ? [one, other] : [other, one];
  if (side(first.from, first.to, second.to) !== 0) return false;
  return meeting(first, second) === 'overlap';
}

/** The position that two edges have in common; for edges on one line, an end of one that lies on the other. */
function meetingPoint({ from: a, to: b }: Edge, { from: c, to: d }: Edge): LngLat {
  const [sideC, sideD] = [turn(a, b, c), turn(a, b, d)];
  if (sideC === sideD) return isBetween(a, b, c) ? c : isBetween(a, b, d) ? d : a;
  const share = sideC / (sideC - sideD);
  return [c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])];
}

/**
 * The first place where the rings of a polygon cross or overlap, or a ring touches itself; null where there is none;
 * `unknown` where the polygon has so many edges side by side that looking was given up.
 */
export function findCrossing(rings: PolygonRings): Crossing | 'unknown' | null {
  const edges = rings.flatMap(edgesOf).toSorted((one, other) => one.west - other.west);
  let comparisons = 0;
  for (const [place, edge] of edges.entries()) {
    for (let next = place + 1; next < edges.length; next += 1) {
      const other = edges[next];
      if (other === undefined || other.west > edge.east) break;
      comparisons += 1;
      if (comparisons > mostComparisons) return 'unknown';
      if (isFault(edge, other))
        return { ring: Math.max(edge.ring, other.ring), near: edge.from, at: meetingPoint(edge, other) };
    }
  }
  return null;
}
