import type { Point, Shape } from './plane-shape.js';
import { areaOf, distance } from './plane-shape.js';
import { chordsOf, splitAt } from './shape-cut.js';

/** The direction that most of an outline follows, a right angle up or down: a vector of length 1. */
export function axisOf(shape: Shape): Point {
  let [real, imaginary] = [0, 0];
  let before = shape.at(-1);
  for (const point of shape) {
    if (before !== undefined) {
      const [x, y] = [point[0] - before[0], point[1] - before[1]];
      const length = distance(before, point) || 1;
      // The fourth power turns right angles into full turns, so that the four sides of a block add up.
      const [squareX, squareY] = [x * x - y * y, 2 * x * y];
      real += (squareX * squareX - squareY * squareY) / length ** 3;
      imaginary += (2 * squareX * squareY) / length ** 3;
    }
    before = point;
  }
  const angle = Math.atan2(imaginary, real) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}

/** Extents of a shape along a direction. */
function extentAlong(shape: Shape, [ux, uy]: Point): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const [x, y] of shape) {
    const along = x * ux + y * uy;
    if (along < least) least = along;
    if (along > most) most = along;
  }
  return [least, most];
}

/** The longer of the two directions in which a shape may be parted, and its extent. */
export function longSide(shape: Shape, axis: Point): { readonly along: Point; readonly lengthM: number } {
  const across: Point = [-axis[1], axis[0]];
  const [[west, east], [south, north]] = [extentAlong(shape, axis), extentAlong(shape, across)];
  return east - west >= north - south
    ? { along: axis, lengthM: east - west }
    : { along: across, lengthM: north - south };
}

/** Parts a shape across its longer side, so that the first part has a share of the area. */
export function splitLot(shape: Shape, axis: Point, share: number): readonly [Shape, Shape] {
  const { along } = longSide(shape, axis);
  const [least, most] = extentAlong(shape, along);
  let [low, high] = [least, most];
  const wanted = areaOf(shape) * share;
  for (let round = 0; round < 14; round += 1) {
    const middle = (low + high) / 2;
    if (areaBelow(shape, along, middle) < wanted) low = middle;
    else high = middle;
  }
  return splitAcross(shape, along, (low + high) / 2);
}

/** Parts a shape by a straight line across a direction; the first part lies before it. */
export function splitAcross(shape: Shape, along: Point, at: number): readonly [Shape, Shape] {
  const [least, most] = extentAlong(shape, along);
  const [ux, uy] = along;
  const [nearest, farthest] = extentAlong(shape, [-uy, ux]);
  // A line through a corner may miss both of its edges: then one a little beside it is taken.
  for (const shift of [0, 1e-3, -1e-3, 2e-2, -2e-2, 0.1, -0.1]) {
    const place = at + shift * (most - least);
    const from: Point = [place * ux - (nearest - 1) * uy, place * uy + (nearest - 1) * ux];
    const to: Point = [place * ux - (farthest + 1) * uy, place * uy + (farthest + 1) * ux];
    const chords = chordsOf(shape, [from, to]);
    const [longest] = chords.toSorted((one, other) => other.to - other.from - (one.to - one.from));
    if (longest === undefined) continue;
    const parts = splitAt(shape, longest);
    if (parts.every((part) => part.length >= 3 && areaOf(part) > 0)) return parts;
  }
  throw new RangeError(`expected a shape that a line can part, got ${JSON.stringify(shape)}`);
}

/** The area of the part of a shape before a place on a direction. */
function areaBelow(shape: Shape, [ux, uy]: Point, at: number): number {
  let sum = 0;
  let first: Point | null = null;
  let last: Point | null = null;
  const add = (point: Point): void => {
    if (last !== null) sum += last[0] * point[1] - point[0] * last[1];
    first ??= point;
    last = point;
  };
  let before = shape.at(-1);
  for (const point of shape) {
    if (before === undefined) continue;
    const [from, to] = [before[0] * ux + before[1] * uy - at, point[0] * ux + point[1] * uy - at];
    if (from > 0 !== to > 0) {
      const share = from / (from - to);
      add([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]);
    }
    if (to <= 0) add(point);
    before = point;
  }
  if (first !== null && last !== null) add(first);
  return sum / 2;
}
