import { polygonsOf, type Geometry } from './geometry.js';
import type { LngLat } from './lng-lat.js';
import { LocalPlane, straightDistance, type PlanePoint } from './local-plane.js';
import { polygonContains } from './point-in-polygon.js';

/** A piece of an outline in the plane; both ends are the same for a point. */
interface Segment {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

/** The lines that a geometry consists of: outlines of polygons, lines, single positions. */
export function linesOf(geometry: Geometry): readonly (readonly LngLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return geometry.coordinates;
  }
}

/**
 * Metres between the nearest positions of two shapes, 0 where they touch or one holds the other; null where either has
 * no position.
 */
export function nearestDistance(one: Geometry, other: Geometry): number | null {
  const ends = nearestPositions(one, other);
  if (ends === null) return null;
  const [from, to] = ends;
  return from === to ? 0 : straightDistance(from, to);
}

/**
 * Where two shapes come nearest, the same position twice where they touch or one holds the other; null where either has
 * no position.
 */
export function nearestPositions(one: Geometry, other: Geometry): readonly [LngLat, LngLat] | null {
  const origin = linesOf(one)[0]?.[0];
  if (origin === undefined || linesOf(other).length === 0) return null;
  if (holdsOneOf(one, other) || holdsOneOf(other, one)) return [origin, origin];
  const plane = new LocalPlane(origin);
  const others = segmentsOf(other, plane);
  let nearest = Infinity;
  let ends: readonly [PlanePoint, PlanePoint] | null = null;
  for (const segment of segmentsOf(one, plane)) {
    for (const candidate of others) {
      if (boxDistance(segment, candidate) >= nearest) continue;
      const found = between(segment, candidate);
      if (found.metres >= nearest) continue;
      nearest = found.metres;
      ends = found.ends;
    }
  }
  if (ends === null) return null;
  const from = plane.toLngLat(ends[0]);
  return [from, nearest === 0 ? from : plane.toLngLat(ends[1])];
}

/** Whether the first position of a line of `other` lies in a polygon of `one`: enough where outlines do not cross. */
function holdsOneOf(one: Geometry, other: Geometry): boolean {
  const polygons = polygonsOf(one);
  return linesOf(other).some(
    ([first]) => first !== undefined && polygons.some((rings) => polygonContains(rings, first)),
  );
}

function segmentsOf(geometry: Geometry, plane: LocalPlane): readonly Segment[] {
  return linesOf(geometry).flatMap((line) => {
    const points = line.map((position) => plane.toPlane(position));
    const [first] = points;
    if (first === undefined) return [];
    if (points.length === 1) return [{ from: first, to: first }];
    return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  });
}

function boxDistance(one: Segment, other: Segment): number {
  const gap = (axis: 0 | 1) =>
    Math.max(
      Math.min(other.from[axis], other.to[axis]) - Math.max(one.from[axis], one.to[axis]),
      Math.min(one.from[axis], one.to[axis]) - Math.max(other.from[axis], other.to[axis]),
      0,
    );
  return Math.hypot(gap(0), gap(1));
}

interface Gap {
  readonly metres: number;
  readonly ends: readonly [PlanePoint, PlanePoint];
}

function between(one: Segment, other: Segment): Gap {
  if (doCross(one, other)) return { metres: 0, ends: [one.from, one.from] };
  const gaps: readonly Gap[] = [
    toSegment(one.from, other),
    toSegment(one.to, other),
    toSegment(other.from, one),
    toSegment(other.to, one),
  ];
  return gaps.reduce((least, gap) => (gap.metres < least.metres ? gap : least));
}

/** The distance of a point from a segment. */
function toSegment(point: PlanePoint, { from, to }: Segment): Gap {
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : ((point[0] - from[0]) * alongX + (point[1] - from[1]) * alongY) / length;
  const along = Math.min(1, Math.max(0, share));
  const foot: PlanePoint = [from[0] + along * alongX, from[1] + along * alongY];
  return { metres: Math.hypot(point[0] - foot[0], point[1] - foot[1]), ends: [point, foot] };
}

function doCross(one: Segment, other: Segment): boolean {
  const apart = (segment: Segment, a: PlanePoint, b: PlanePoint) => side(segment, a) * side(segment, b) < 0;
  return apart(one, other.from, other.to) && apart(other, one.from, one.to);
}

function side({ from, to }: Segment, point: PlanePoint): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

/** Metres from a position to a shape, 0 inside it; null where the shape has no position. */
export function distanceTo(position: LngLat, geometry: Geometry): number | null {
  return nearestDistance({ type: 'Point', coordinates: position }, geometry);
}
