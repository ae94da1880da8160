import type { PlanePoint } from './ground-view.js';

/** A rectangle in any direction. */
export interface TurnedRectangle {
  readonly middle: PlanePoint;
  /** Of its longer side, from the x axis to the y axis, in radians. */
  readonly angle: number;
  readonly length: number;
  readonly breadth: number;
}

/** The convex hull of points, without those in between, by Andrew's monotone chain; one or two points are their own. */
export function convexHull(points: readonly PlanePoint[]): readonly PlanePoint[] {
  const sorted = [...points].sort(([x, y], [otherX, otherY]) => x - otherX || y - otherY);
  const halves = [sorted, sorted.toReversed()].map((way) => {
    const chain: PlanePoint[] = [];
    for (const point of way) {
      for (let last = chain.at(-1); last; last = chain.at(-1)) {
        const before = chain.at(-2);
        const isTwin = last[0] === point[0] && last[1] === point[1];
        if (!isTwin && (!before || turnOf(before, last, point) > 0)) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  });
  const hull = halves.flat();
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

/** The smallest rectangle around points; null where there are none. One of its sides lies on one of the hull. */
export function leastRectangle(points: readonly PlanePoint[]): TurnedRectangle | null {
  const hull = convexHull(points);
  const [first] = hull;
  if (!first) return null;
  let least: TurnedRectangle = { middle: first, angle: 0, length: 0, breadth: 0 };
  let leastArea = Infinity;
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const rectangle = rectangleAt(hull, angle);
    const area = rectangle.length * rectangle.breadth;
    if (area >= leastArea) return;
    leastArea = area;
    least = rectangle;
  });
  return least;
}

function rectangleAt(hull: readonly PlanePoint[], angle: number): TurnedRectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = hull.map(([x, y]) => x * cos + y * sin);
  const across = hull.map(([x, y]) => y * cos - x * sin);
  const [start, end] = [Math.min(...along), Math.max(...along)];
  const [near, far] = [Math.min(...across), Math.max(...across)];
  const [u, v] = [(start + end) / 2, (near + far) / 2];
  const [long, broad] = [end - start, far - near];
  return {
    middle: [u * cos - v * sin, u * sin + v * cos],
    angle: long >= broad ? angle : angle + Math.PI / 2,
    length: Math.max(long, broad),
    breadth: Math.min(long, broad),
  };
}

/** Above 0 where three points turn from the x axis towards the y axis. */
function turnOf(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
