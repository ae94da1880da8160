import Flatbush from 'flatbush';

import type { Point, Shape } from './plane-shape.js';
import { distance, pointBetween } from './plane-shape.js';

/** Metres within which a point counts as lying on an edge: far above what arithmetic loses, far below a centimetre. */
const tolerance = 1e-5;

/**
 * The shapes with all points put in that lie on their edges, so that neighbours share each stretch of a border point for
 * point and no gap is left when positions are rounded.
 */
export function withVertices(shapes: readonly Shape[], points: readonly Point[]): readonly Shape[] {
  if (points.length === 0) return shapes;
  const index = new Flatbush(points.length);
  for (const [x, y] of points) index.add(x, y, x, y);
  index.finish();
  return shapes.map((shape) =>
    shape.flatMap((from, place) => {
      const to = shape[(place + 1) % shape.length] ?? from;
      const near = index.search(
        Math.min(from[0], to[0]) - tolerance,
        Math.min(from[1], to[1]) - tolerance,
        Math.max(from[0], to[0]) + tolerance,
        Math.max(from[1], to[1]) + tolerance,
      );
      const candidates = near.flatMap((at) => {
        const point = points[at];
        return point === undefined ? [] : [point];
      });
      return [from, ...pointsOn(from, to, candidates)];
    }),
  );
}

/** The points on the edge between two others, its ends left aside, in order and each once. */
function pointsOn(from: Point, to: Point, candidates: readonly Point[]): readonly Point[] {
  const length = distance(from, to);
  const placed = candidates
    .map((point) => ({ point, share: shareOf(from, to, point) }))
    .filter(({ point, share }) => {
      const along = share * length;
      if (along < tolerance || along > length - tolerance) return false;
      return distance(pointBetween(from, to, share), point) < tolerance;
    })
    .toSorted((one, other) => one.share - other.share);
  return placed
    .filter(({ share }, index) => {
      const before = placed[index - 1];
      return before === undefined || (share - before.share) * length > tolerance;
    })
    .map(({ point }) => point);
}

function shareOf(from: Point, to: Point, [x, y]: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
}

/** Those of some points that lie on the outline of a shape. */
export function pointsOnOutline(shape: Shape, points: readonly Point[]): readonly Point[] {
  return points.filter((point) =>
    shape.some((from, place) => {
      const to = shape[(place + 1) % shape.length] ?? from;
      const share = shareOf(from, to, point);
      return share >= 0 && share <= 1 && distance(pointBetween(from, to, share), point) < tolerance;
    }),
  );
}
