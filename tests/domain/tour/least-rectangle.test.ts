import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convexHull, leastRectangle } from '../../../src/domain/tour/least-rectangle.js';

const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 1,
  maxLength: 30,
});

describe('leastRectangle', () => {
  it('holds all points, and is no larger than the upright box', () => {
    fc.assert(
      fc.property(points, (list) => {
        const rectangle = leastRectangle(list);
        if (!rectangle) throw new Error('no rectangle');
        const { middle, angle, length, breadth } = rectangle;
        for (const [x, y] of list) {
          const [east, south] = [x - middle[0], y - middle[1]];
          expect(Math.abs(east * Math.cos(angle) + south * Math.sin(angle))).toBeLessThan(length / 2 + 1e-9);
          expect(Math.abs(south * Math.cos(angle) - east * Math.sin(angle))).toBeLessThan(breadth / 2 + 1e-9);
        }
        const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const upright = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
        expect(length * breadth).toBeLessThanOrEqual(upright + 1e-6);
        expect(length).toBeGreaterThanOrEqual(breadth);
      }),
    );
  });

  it('has no size around one point, and no breadth along a line', () => {
    expect(leastRectangle([[3, 4]])).toMatchObject({ middle: [3, 4], length: 0, breadth: 0 });
    const line = leastRectangle([
      [0, 0],
      [1, 1],
      [4, 4],
    ]);
    expect(line?.length).toBeCloseTo(Math.hypot(4, 4), 9);
    expect(line?.breadth).toBeCloseTo(0, 9);
    expect(leastRectangle([])).toBeNull();
  });
});

describe('convexHull', () => {
  it('leaves out what lies within, between and twice', () => {
    const square = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ] as const;
    expect(new Set(convexHull([...square, [1, 1], [1, 0], [0, 0]]))).toEqual(new Set(square));
  });
});
