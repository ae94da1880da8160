import type { Line, Point, Shape } from './plane-shape.js';
import { contains, distance, pointBetween } from './plane-shape.js';

/** Where a line crosses the outline of a shape. */
interface Crossing {
  /** The edge from the point of this number to the next. */
  readonly edge: number;
  /** How far along the edge, 0 to 1. */
  readonly share: number;
  readonly at: Point;
}

/** The stretch of a line from one side of a shape to the other, both ends on its outline. */
export interface Chord {
  readonly path: Line;
  /** Metres along the line at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly begin: Crossing;
  readonly end: Crossing;
}

interface PlacedCrossing extends Crossing {
  readonly segment: number;
  readonly along: number;
}

/** The chords that a line makes in a shape, in the order of the line. */
export function chordsOf(shape: Shape, line: Line): readonly Chord[] {
  const crossings = crossingsOf(shape, line);
  const chords: Chord[] = [];
  for (let index = 1; index < crossings.length; index += 1) {
    const [begin, end] = [crossings[index - 1], crossings[index]];
    if (begin === undefined || end === undefined || end.along - begin.along < 1e-6) continue;
    const inner = line.slice(begin.segment + 1, end.segment + 1);
    const path = [begin.at, ...inner, end.at];
    const [first, second] = path;
    if (first === undefined || second === undefined) continue;
    if (!contains(shape, pointBetween(first, second, 0.5))) continue;
    chords.push({ path, from: begin.along, to: end.along, begin, end });
  }
  return chords;
}

function crossingsOf(shape: Shape, line: Line): readonly PlacedCrossing[] {
  const crossings: PlacedCrossing[] = [];
  let walked = 0;
  for (let segment = 0; segment + 1 < line.length; segment += 1) {
    const [from, to] = [line[segment], line[segment + 1]];
    if (from === undefined || to === undefined) continue;
    const length = distance(from, to);
    for (let edge = 0; edge < shape.length; edge += 1) {
      const [a, b] = [shape[edge], shape[(edge + 1) % shape.length]];
      if (a === undefined || b === undefined) continue;
      const sideA = (to[0] - from[0]) * (a[1] - from[1]) - (to[1] - from[1]) * (a[0] - from[0]);
      const sideB = (to[0] - from[0]) * (b[1] - from[1]) - (to[1] - from[1]) * (b[0] - from[0]);
      if (sideA > 0 === sideB > 0) continue;
      const share = sideA / (sideA - sideB);
      const at = pointBetween(a, b, share);
      const along =
        ((at[0] - from[0]) * (to[0] - from[0]) + (at[1] - from[1]) * (to[1] - from[1])) / (length * length);
      if (along < 0 || along >= 1) continue;
      crossings.push({ edge, share, at, segment, along: walked + along * length });
    }
    walked += length;
  }
  return crossings.toSorted((one, other) => one.along - other.along);
}

/** The two parts of a shape that a chord leaves: what lies to its left, and what lies to its right. */
export function splitAt(shape: Shape, { path, begin, end }: Chord): readonly [left: Shape, right: Shape] {
  return [
    withoutRepeats([...path, ...walk(shape, end, begin)]),
    withoutRepeats([...path.toReversed(), ...walk(shape, begin, end)]),
  ];
}

/** The points of an outline that are passed on the way forward from one place on it to another. */
function walk(shape: Shape, from: Crossing, to: Crossing): readonly Point[] {
  if (from.edge === to.edge && to.share > from.share) return [];
  const passed: Point[] = [];
  for (let index = from.edge + 1; ; index += 1) {
    const point = shape[index % shape.length];
    if (point !== undefined) passed.push(point);
    if (index % shape.length === to.edge) return passed;
  }
}

function withoutRepeats(points: Shape): Shape {
  return points.filter((point, index) => {
    const before = points.at(index - 1);
    return before === undefined || distance(before, point) > 1e-7;
  });
}

/** The parts of a shape that several chords of one line leave. */
export function splitAtAll(shape: Shape, chords: readonly Chord[]): readonly Shape[] {
  let parts: readonly Shape[] = [shape];
  for (const chord of chords) {
    parts = parts.flatMap((part) => {
      const [begin, end] = [placeOn(part, chord.begin.at), placeOn(part, chord.end.at)];
      if (begin === null || end === null) return [part];
      return splitAt(part, { ...chord, begin, end });
    });
  }
  return parts;
}

/** Where a point lies on an outline; null where it does not. */
function placeOn(shape: Shape, at: Point): Crossing | null {
  for (let edge = 0; edge < shape.length; edge += 1) {
    const [a, b] = [shape[edge], shape[(edge + 1) % shape.length]];
    if (a === undefined || b === undefined) continue;
    const length = distance(a, b);
    const share = ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / (length * length);
    if (share < 0 || share > 1) continue;
    if (distance(pointBetween(a, b, share), at) < 1e-6) return { edge, share, at };
  }
  return null;
}
