import type { LngLat, Ring } from '../../domain/geometry/lng-lat.js';

/** A point in metres east and north of an origin. */
export type Point = readonly [x: number, y: number];

/** An outline without holes, anticlockwise, its first point not repeated. */
export type Shape = readonly Point[];

/** A line of two points or more. */
export type Line = readonly Point[];

/** A plane of metres about an origin, good to a thousandth within ten kilometres. */
export class LocalPlane {
  readonly #origin: LngLat;
  readonly #metresEast: number;
  readonly #metresNorth = 111_110;

  constructor(origin: LngLat) {
    this.#origin = origin;
    this.#metresEast = 111_410 * Math.cos((origin[1] * Math.PI) / 180);
  }

  pointOf([lng, lat]: LngLat): Point {
    return [(lng - this.#origin[0]) * this.#metresEast, (lat - this.#origin[1]) * this.#metresNorth];
  }

  /** A position of seven decimals, a centimetre. */
  lngLatOf([x, y]: Point): LngLat {
    return [
      sevenDecimals(this.#origin[0] + x / this.#metresEast),
      sevenDecimals(this.#origin[1] + y / this.#metresNorth),
    ];
  }

  /** A closed ring for a file; points that fall together once they are rounded are one. */
  ringOf(shape: Shape): Ring {
    const positions = shape.map((point) => this.lngLatOf(point));
    const distinct = positions.filter((position, index) => {
      const before = positions.at(index - 1);
      return before === undefined || before[0] !== position[0] || before[1] !== position[1];
    });
    return [...distinct, ...distinct.slice(0, 1)];
  }
}

function sevenDecimals(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

export function distance(one: Point, other: Point): number {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point on the way from one to another; 0 is the one, 1 the other. */
export function pointBetween(one: Point, other: Point, share: number): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

/** The area in m², above 0 for an anticlockwise outline. */
export function areaOf(shape: Shape): number {
  let sum = 0;
  let before = shape.at(-1);
  for (const point of shape) {
    if (before !== undefined) sum += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return sum / 2;
}

/** The same outline, anticlockwise. */
export function anticlockwise(shape: Shape): Shape {
  return areaOf(shape) < 0 ? shape.toReversed() : shape;
}

export function contains(shape: Shape, [x, y]: Point): boolean {
  let isInside = false;
  let before = shape.at(-1);
  for (const point of shape) {
    if (before !== undefined && point[1] > y !== before[1] > y) {
      const at = ((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0];
      if (x < at) isInside = !isInside;
    }
    before = point;
  }
  return isInside;
}

/** The distance of a point from a line, in metres. */
export function distanceFrom(line: Line, point: Point): number {
  let least = Infinity;
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    if (from === undefined || to === undefined) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
    least = Math.min(least, distance(point, pointBetween(from, to, Math.max(0, Math.min(1, along)))));
  }
  return least;
}
