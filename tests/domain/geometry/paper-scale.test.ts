import { describe, expect, it } from 'vitest';

import { LocalPlane } from '../../../src/domain/geometry/local-plane.js';
import {
  edgeDeviation,
  fittingScale,
  millimetresPerPixel,
  paperBarMetres,
  paperStretch,
} from '../../../src/domain/geometry/paper-scale.js';
import { toMercator } from '../../../src/domain/geometry/web-mercator.js';

describe('paperStretch', () => {
  it.each([0, 23.5, 43.93, 60])(
    'puts a kilometre to the east and to the north on 100 mm at 1:10,000, at %d°',
    (lat) => {
      const { worldPixels, height } = paperStretch(lat, 10_000);
      const plane = new LocalPlane([125, lat]);
      const [east] = plane.toLngLat([1000, 0]);
      const [, north] = plane.toLngLat([0, 500]);
      const [, south] = plane.toLngLat([0, -500]);
      const across = toMercator([east, lat])[0] - toMercator([125, lat])[0];
      const along = toMercator([125, south])[1] - toMercator([125, north])[1];
      expect(across * worldPixels * millimetresPerPixel).toBeCloseTo(100, 6);
      expect(along * worldPixels * height * millimetresPerPixel).toBeCloseTo(100, 4);
    },
  );
});

describe('edgeDeviation', () => {
  it('is how much the meridians draw together between the middle and the edge', () => {
    // At 60° lengths change by tan 60° for each part of the earth's radius: 10 km are 0.0027.
    expect(edgeDeviation(60, 20_000)).toBeCloseTo((Math.tan(Math.PI / 3) * 10_000) / 6_390_000, 4);
  });
});

describe('fittingScale', () => {
  it('is the largest of the list at which a box fits with a margin', () => {
    // 0.01° at 43.9° are 803 m by 1,111 m: 1:5,000 makes them 161 mm by 222 mm.
    const box = [125, 43.9, 125.01, 43.91] as const;
    expect(fittingScale(box, { width: 188, height: 250 })).toBe(5_000);
    expect(fittingScale(box, { width: 170, height: 250 })).toBe(7_500);
  });

  it('goes beyond the list where an area is wide', () => {
    expect(fittingScale([125, 43, 126, 44], { width: 188, height: 200 })).toBe(750_000);
    expect(fittingScale([75, 20, 135, 50], { width: 188, height: 200 })).toBeGreaterThan(1_000_000);
  });
});

describe('paperBarMetres', () => {
  it('is a round distance whose bar is not longer than it may be', () => {
    expect(paperBarMetres(10_000, 50)).toBe(500);
    expect(paperBarMetres(7_500, 50)).toBe(200);
    expect(paperBarMetres(100_000, 50)).toBe(5_000);
  });
});
