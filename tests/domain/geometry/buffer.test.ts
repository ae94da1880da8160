import { describe, expect, it } from 'vitest';

import { bufferOf } from '../../../src/domain/geometry/buffer.js';
import type { Geometry } from '../../../src/domain/geometry/geometry.js';
import type { LngLat } from '../../../src/domain/geometry/lng-lat.js';
import { LocalPlane } from '../../../src/domain/geometry/local-plane.js';
import { distanceTo } from '../../../src/domain/geometry/nearest-distance.js';
import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';

const plane = new LocalPlane([125.3, 43.9]);

/** A ring of points in metres. */
function ring(...points: (readonly [number, number])[]): LngLat[] {
  return [...points, ...points.slice(0, 1)].map((point) => plane.toLngLat(point));
}

function buffered(geometry: Geometry, metres: number): PreparedArea {
  return new PreparedArea({ type: 'MultiPolygon', coordinates: bufferOf(geometry, metres) });
}

describe('bufferOf', () => {
  it('is a disc around a point, by chords of 5°', () => {
    const { area } = buffered({ type: 'Point', coordinates: [125.3, 43.9] }, 500);
    // 72 triangles: 36 r² sin 5°, 0.13 % less than the disc.
    expect(area / (36 * 500 ** 2 * Math.sin(Math.PI / 36))).toBeCloseTo(1, 4);
  });

  it('is a rectangle with rounded corners around one, whichever way round it runs', () => {
    const outline = ring([0, 0], [300, 0], [300, 200], [0, 200]);
    const expected = 300 * 200 + 2 * 500 * 100 + 36 * 100 ** 2 * Math.sin(Math.PI / 36);
    for (const one of [outline, outline.toReversed()])
      expect(buffered({ type: 'Polygon', coordinates: [one] }, 100).area / expected).toBeCloseTo(1, 4);
  });

  it('fills a hole from its edges', () => {
    const coordinates = [
      ring([0, 0], [300, 0], [300, 300], [0, 300]),
      ring([100, 100], [200, 100], [200, 200], [100, 200]),
    ];
    const around = (metres: number) => 4 * 300 * metres + 36 * metres ** 2 * Math.sin(Math.PI / 36);
    const polygon: Geometry = { type: 'Polygon', coordinates };
    expect(buffered(polygon, 20).area / (300 ** 2 - 60 ** 2 + around(20))).toBeCloseTo(1, 4);
    expect(buffered(polygon, 60).area / (300 ** 2 + around(60))).toBeCloseTo(1, 4);
  });

  it('is a stadium around a line', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [plane.toLngLat([0, 0]), plane.toLngLat([400, 0])],
    };
    const expected = 400 * 200 + 36 * 100 ** 2 * Math.sin(Math.PI / 36);
    expect(buffered(line, 100).area / expected).toBeCloseTo(1, 4);
  });

  it('holds what is near an outline with corners that point in, and nothing else', () => {
    const outline = ring([0, 0], [500, -80], [420, 300], [250, 60], [60, 380], [-90, 90]);
    const polygon: Geometry = { type: 'Polygon', coordinates: [outline] };
    const buffer = buffered(polygon, 120);
    const wrong: unknown[] = [];
    for (let east = -260; east <= 660; east += 11)
      for (let north = -240; north <= 540; north += 13) {
        const position = plane.toLngLat([east, north]);
        const metres = distanceTo(position, polygon) ?? Infinity;
        const isNear = buffer.contains(position);
        // The chords leave out a tenth of a per cent.
        if (isNear !== metres <= 120 && Math.abs(metres - 120) > 0.2)
          wrong.push({ east, north, metres, isNear });
      }
    expect(wrong).toEqual([]);
  });
});
