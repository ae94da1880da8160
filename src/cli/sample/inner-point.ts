import type { Point, Shape } from './plane-shape.js';

/**
 * A point inside a shape: the middle of the widest stretch of a level line through it. The level is tried at several
 * heights, and the widest of all is taken.
 */
export function innerPoint(shape: Shape): Point {
  const heights = shape.map(([, y]) => y);
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  let best: { readonly at: Point; readonly width: number } = { at: shape[0] ?? [0, 0], width: 0 };
  for (const share of [0.5, 0.31, 0.69, 0.13, 0.87]) {
    const y = least + (most - least) * share;
    const sides = crossingsAt(shape, y);
    for (let index = 1; index < sides.length; index += 2) {
      const [west, east] = [sides[index - 1], sides[index]];
      if (west === undefined || east === undefined || east - west <= best.width) continue;
      best = { at: [(west + east) / 2, y], width: east - west };
    }
  }
  return best.at;
}

function crossingsAt(shape: Shape, y: number): readonly number[] {
  const sides: number[] = [];
  let before = shape.at(-1);
  for (const point of shape) {
    if (before !== undefined && point[1] > y !== before[1] > y)
      sides.push(((before[0] - point[0]) * (y - point[1])) / (before[1] - point[1]) + point[0]);
    before = point;
  }
  return sides.toSorted((one, other) => one - other);
}
