import { boundsOf } from './bounds.js';
import type { Geometry } from './geometry.js';
import type { Bounds } from './lng-lat.js';
import { LocalPlane, type PlanePoint } from './local-plane.js';
import { linesOf } from './nearest-distance.js';

/** How far two borders may lie from one another and still be the same: what rounded corners do to a straight edge. */
const toleranceM = 0.1;

interface Edge {
  readonly from: PlanePoint;
  readonly to: PlanePoint;
}

/**
 * The metres of border that two shapes have in common, within 0.1 m. Edges need not begin or end at the same corners;
 * shapes that meet at a corner alone have none.
 */
export function adjoiningBorderM(one: Geometry, other: Geometry): number {
  const box = boundsOf(one);
  const otherBox = boundsOf(other);
  if (box === null || otherBox === null) return 0;
  const plane = new LocalPlane([box[0], box[1]]);
  const margin = toleranceM / Math.min(...plane.metresPerDegree);
  const common = overlapOf(box, otherBox, margin);
  if (common === null) return 0;
  const others = edgesOf(other, plane, common);
  let metres = 0;
  for (const edge of edgesOf(one, plane, common))
    for (const candidate of others) metres += lengthAlong(edge, candidate);
  return metres;
}

function overlapOf(one: Bounds, other: Bounds, margin: number): Bounds | null {
  const [west, south] = [Math.max(one[0], other[0]) - margin, Math.max(one[1], other[1]) - margin];
  const [east, north] = [Math.min(one[2], other[2]) + margin, Math.min(one[3], other[3]) + margin];
  return west > east || south > north ? null : [west, south, east, north];
}

/** The edges of a shape that come near a box. */
function edgesOf(geometry: Geometry, plane: LocalPlane, [west, south, east, north]: Bounds): readonly Edge[] {
  const edges: Edge[] = [];
  for (const line of linesOf(geometry)) {
    for (const [at, to] of line.entries()) {
      const from = line[at - 1];
      if (from === undefined) continue;
      if (Math.max(from[0], to[0]) < west || Math.min(from[0], to[0]) > east) continue;
      if (Math.max(from[1], to[1]) < south || Math.min(from[1], to[1]) > north) continue;
      edges.push({ from: plane.toPlane(from), to: plane.toPlane(to) });
    }
  }
  return edges;
}

/** How long two edges run along one another. */
function lengthAlong(edge: Edge, other: Edge): number {
  const [x, y] = [edge.to[0] - edge.from[0], edge.to[1] - edge.from[1]];
  const length = Math.hypot(x, y);
  if (length === 0) return 0;
  const [first, second] = [other.from, other.to].map((point) => {
    const [dx, dy] = [point[0] - edge.from[0], point[1] - edge.from[1]];
    return { along: (dx * x + dy * y) / length, off: (dx * y - dy * x) / length };
  });
  if (first === undefined || second === undefined || first.along === second.along) return 0;
  const from = Math.max(0, Math.min(first.along, second.along));
  const to = Math.min(length, Math.max(first.along, second.along));
  if (to <= from) return 0;
  const offAt = (along: number) =>
    Math.abs(first.off + ((second.off - first.off) * (along - first.along)) / (second.along - first.along));
  return offAt(from) <= toleranceM && offAt(to) <= toleranceM ? to - from : 0;
}
