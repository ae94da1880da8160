import { through, type Matrix, type PlaneView } from './plane-view.js';

/** How much a line may bend under its name: the share of the name's width that its ends must be apart. */
const straightness = 0.96;

export interface TextSpot {
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise, so that the text is not upside down. */
  readonly angle: number;
}

/** Where a name of a width can be written along a line: where it is seen and about straight, `spacing` apart. */
export function textSpotsAlong(
  line: Float64Array,
  matrix: Matrix,
  view: PlaneView,
  width: number,
  spacing: number,
): readonly TextSpot[] {
  const points: (readonly [x: number, y: number, along: number])[] = [];
  for (let index = 0; index + 1 < line.length; index += 2) {
    const [x, y] = through(matrix, line[index] ?? 0, line[index + 1] ?? 0);
    const before = points.at(-1);
    points.push([x, y, before ? before[2] + Math.hypot(x - before[0], y - before[1]) : 0]);
  }
  const length = points.at(-1)?.[2] ?? 0;
  const at = walker(points);
  const isSeen = ({ x, y }: TextSpot) => x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  const start = Math.min(spacing, length) / 2;
  // A short line that bends in its middle may still have room at an end.
  const spots = straightSpots(start, length, width, spacing, at);
  const found = spots.length > 0 ? spots : straightSpots(width / 2 + 4, length, width, spacing, at);
  return found.filter(isSeen);
}

type PointAt = (along: number) => readonly [x: number, y: number];

/** All spots from one on, whether seen or not, so that names keep theirs while the map moves. */
function straightSpots(
  start: number,
  length: number,
  width: number,
  spacing: number,
  at: PointAt,
): TextSpot[] {
  const spots: TextSpot[] = [];
  for (let along = Math.max(start, width / 2); along + width / 2 <= length;) {
    const [x, y] = at(along);
    const [fromX, fromY] = at(along - width / 2);
    const [toX, toY] = at(along + width / 2);
    if (Math.hypot(toX - fromX, toY - fromY) < straightness * width) {
      // Tried again every few pixels, so that a bend puts a name off only a little.
      along += 12;
      continue;
    }
    const angle = Math.atan2(toY - fromY, toX - fromX);
    const isUpsideDown = Math.abs(angle) > Math.PI / 2;
    spots.push({
      x: (fromX + toX + 2 * x) / 4,
      y: (fromY + toY + 2 * y) / 4,
      angle: isUpsideDown ? angle - Math.sign(angle) * Math.PI : angle,
    });
    along += Math.max(spacing, width);
  }
  return spots;
}

/** Finds the point at a distance along a line. */
function walker(points: readonly (readonly [number, number, number])[]): PointAt {
  return (along) => {
    let [low, high] = [0, points.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((points[middle]?.[2] ?? 0) <= along) low = middle;
      else high = middle;
    }
    const [x0, y0, from] = points[low] ?? [0, 0, 0];
    const [x1, y1, to] = points[high] ?? [x0, y0, from];
    const share = to > from ? (along - from) / (to - from) : 0;
    return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
  };
}
