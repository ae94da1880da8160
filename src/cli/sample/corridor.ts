import type { Line, Point, Shape } from './plane-shape.js';
import { distanceFrom, pointBetween, distance } from './plane-shape.js';
import { chordsOf, splitAtAll } from './shape-cut.js';
import { innerPoint } from './inner-point.js';

/** A street, a river or a green belt: a centre line with a width. */
export interface Corridor {
  readonly line: Line;
  readonly widthM: number;
}

/** Metres by which a line is led on beyond its ends, so that it parts what it reaches nearly through. */
const overshoot = 4000;

/** The share of a cut that must be the line itself and not what it is led on by. */
const leastReal = 0.5;

/** The parts of a shape in a corridor, and those beside it. A corridor that does not really pass parts nothing. */
export function cutCorridor(
  shape: Shape,
  { line, widthM }: Corridor,
): { readonly inside: readonly Shape[]; readonly beside: readonly Shape[] } {
  const long = ledOn(line);
  let parts: readonly Shape[] = [shape];
  for (const side of [widthM / 2, -widthM / 2]) {
    const edge = offset(long, side);
    const total = lengthOf(edge);
    parts = parts.flatMap((part) => {
      const chords = chordsOf(part, edge).filter(({ from, to }) => {
        const real = Math.min(to, total - overshoot) - Math.max(from, overshoot);
        return real >= leastReal * (to - from);
      });
      return splitAtAll(part, chords);
    });
  }
  if (parts.length === 1) return { inside: [], beside: parts };
  const isInside = (part: Shape): boolean => distanceFrom(long, innerPoint(part)) < widthM / 2;
  return { inside: parts.filter(isInside), beside: parts.filter((part) => !isInside(part)) };
}

function lengthOf(line: Line): number {
  return line.reduce((sum, point, index) => sum + distance(line[index - 1] ?? point, point), 0);
}

function ledOn(line: Line): Line {
  const [first, second] = line;
  const [last, beforeLast] = [line.at(-1), line.at(-2)];
  if (!first || !second || !last || !beforeLast) return line;
  return [beyond(second, first), ...line, beyond(beforeLast, last)];
}

function beyond(from: Point, to: Point): Point {
  return pointBetween(from, to, 1 + overshoot / distance(from, to));
}

/** The line to the left (above 0) or the right of another; its corners are mitred. */
function offset(line: Line, metres: number): Line {
  return line.map((point, index) => {
    const normals = [
      [line[index - 1], point],
      [point, line[index + 1]],
    ].flatMap(([from, to]) => (from && to ? [normalOf(from, to)] : []));
    const [one, other = one] = normals;
    if (!one || !other) return point;
    const [x, y] = [one[0] + other[0], one[1] + other[1]];
    // Two over the square of the sum of two unit vectors is the stretch of a mitre, kept from running off.
    const stretch = Math.min(2 / (x * x + y * y), 1);
    return [point[0] + x * stretch * metres, point[1] + y * stretch * metres];
  });
}

/** A vector of one metre to the left of a line. */
function normalOf(from: Point, to: Point): Point {
  const length = distance(from, to);
  return [(from[1] - to[1]) / length, (to[0] - from[0]) / length];
}
