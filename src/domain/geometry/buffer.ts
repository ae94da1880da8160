import { polygonsOf, type Geometry } from './geometry.js';
import type { LngLat, PolygonRings } from './lng-lat.js';
import { LocalPlane, type PlanePoint } from './local-plane.js';
import { linesOf } from './nearest-distance.js';

/** The longest arc, in radians, for which one chord stands: 5°, which at 500 m is 0.5 m off at most. */
const longestArc = Math.PI / 36;

/**
 * What lies no farther than so many metres from a shape, as polygons that overlap and are meant to be united: the
 * polygons of the shape, a strip along each edge, and a sector around each corner.
 */
export function bufferOf(geometry: Geometry, metres: number): readonly PolygonRings[] {
  const origin = linesOf(geometry)[0]?.[0];
  if (origin === undefined) return [];
  const plane = new LocalPlane(origin);
  const polygons = polygonsOf(geometry);
  const around = ringsToWalk(geometry).flatMap((ring) =>
    aroundRing(
      ring.map((position) => plane.toPlane(position)),
      metres,
    ),
  );
  const pieces = around.map((piece) => {
    const positions: LngLat[] = piece.map((point) => plane.toLngLat(point));
    const [first] = positions;
    return [first === undefined ? positions : [...positions, first]];
  });
  return [...polygons, ...pieces];
}

/** The lines of a shape as rings that have its inside to their left; lines run out and back. */
function ringsToWalk(geometry: Geometry): readonly (readonly LngLat[])[] {
  const polygons = polygonsOf(geometry);
  if (polygons.length > 0)
    return polygons.flatMap((rings) =>
      rings.map((ring, index) => (isCounterclockwise(ring) === (index === 0) ? ring : ring.toReversed())),
    );
  return linesOf(geometry).map((line) => [...line, ...line.toReversed().slice(1)]);
}

function isCounterclockwise(ring: readonly LngLat[]): boolean {
  const [origin] = ring;
  let sum = 0;
  let previous = origin;
  for (const position of ring) {
    if (previous === undefined || origin === undefined) return true;
    sum +=
      (previous[0] - origin[0]) * (position[1] - origin[1]) -
      (position[0] - origin[0]) * (previous[1] - origin[1]);
    previous = position;
  }
  return sum >= 0;
}

/** The strips and sectors to the right of a closed ring. */
function aroundRing(ring: readonly PlanePoint[], metres: number): readonly (readonly PlanePoint[])[] {
  const points = ring.filter((point, index) => {
    const next = ring[(index + 1) % ring.length];
    return next !== undefined && (next[0] !== point[0] || next[1] !== point[1]);
  });
  const [only] = ring;
  if (points.length < 2) return only === undefined ? [] : [sector(only, 0, 2 * Math.PI, metres)];
  return points.flatMap((from, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? from;
    const to = points[(index + 1) % points.length] ?? from;
    // The directions square to the edge before and to this one, to the right of each.
    const [last, here] = [heading(before, from) - Math.PI / 2, heading(from, to) - Math.PI / 2];
    const strip = [from, offset(from, here, metres), offset(to, here, metres), to];
    const turn = (here - last + 4 * Math.PI) % (2 * Math.PI);
    const isOutwards = turn > 0 && turn <= Math.PI + 1e-9;
    return isOutwards ? [[from, ...sector(from, last, turn, metres)], strip] : [strip];
  });
}

function heading(from: PlanePoint, to: PlanePoint): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

function offset([east, north]: PlanePoint, angle: number, metres: number): PlanePoint {
  return [east + metres * Math.cos(angle), north + metres * Math.sin(angle)];
}

function sector(centre: PlanePoint, from: number, turn: number, metres: number): readonly PlanePoint[] {
  const chords = Math.max(1, Math.ceil(turn / longestArc));
  return Array.from({ length: chords + 1 }, (_, step) =>
    offset(centre, from + (turn * step) / chords, metres),
  );
}
