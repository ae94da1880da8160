import gcoordModule from 'gcoord';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { movedGeometry } from '../../../src/domain/geometry/moved-geometry.js';
import { frameById } from '../../../src/domain/geometry/frame-by-id.js';
import { gcj02Frame } from '../../../src/domain/geometry/gcj02-frame.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';

const gcoord = gcoordModule as unknown as {
  transform(position: [number, number], from: string, to: string): [number, number];
};

const inChina = fc.tuple(
  fc.double({ min: 75, max: 135, noNaN: true }),
  fc.double({ min: 18, max: 53, noNaN: true }),
);

describe('gcj02Frame', () => {
  it('moves Changchun by what was measured there', () => {
    const [lng, lat] = gcj02Frame.toDrawn([125.3, 43.88]);
    expect(lng - 125.3).toBeCloseTo(0.00646, 5);
    expect(lat - 43.88).toBeCloseTo(0.00237, 5);
  });

  it('moves back to where it came from, to less than a pixel at any zoom', () => {
    fc.assert(
      fc.property(inChina, ([lng, lat]) => {
        const [backLng, backLat] = gcj02Frame.fromDrawn(gcj02Frame.toDrawn([lng, lat]));
        expect(Math.abs(backLng - lng)).toBeLessThan(2e-9);
        expect(Math.abs(backLat - lat)).toBeLessThan(2e-9);
      }),
    );
  });

  it('agrees with the library’s own way back', () => {
    const [lng, lat] = gcoord.transform([125.31, 43.89], 'GCJ02', 'WGS84');
    const [ourLng, ourLat] = gcj02Frame.fromDrawn([125.31, 43.89]);
    expect(ourLng).toBeCloseTo(lng, 6);
    expect(ourLat).toBeCloseTo(lat, 6);
  });

  it.each([
    [2.35, 48.85],
    [-74, 40.7],
    [151.2, -33.9],
  ] as const)('moves nothing outside of China (%f, %f)', (lng, lat) => {
    expect(gcj02Frame.toDrawn([lng, lat])).toEqual([lng, lat]);
    expect(gcj02Frame.fromDrawn([lng, lat])).toEqual([lng, lat]);
  });

  it('comes by its name', async () => {
    expect(await frameById('gcj02')).toBe(gcj02Frame);
    expect((await frameById('wgs84')).toDrawn([125.3, 43.88])).toEqual([125.3, 43.88]);
  });
});

describe('movedGeometry', () => {
  const ring = [
    [125.3, 43.9],
    [125.4, 43.9],
    [125.4, 44],
    [125.3, 43.9],
  ] as const;
  const up = ([lng, lat]: readonly [number, number]) => [lng, lat + 1] as const;

  it('moves each position of each kind of geometry', () => {
    const moved = ring.map(up);
    expect(movedGeometry({ type: 'Point', coordinates: [1, 2] }, up).coordinates).toEqual([1, 3]);
    expect(movedGeometry({ type: 'LineString', coordinates: ring }, up).coordinates).toEqual(moved);
    expect(movedGeometry({ type: 'Polygon', coordinates: [ring] }, up).coordinates).toEqual([moved]);
    expect(movedGeometry({ type: 'MultiPolygon', coordinates: [[ring]] }, up).coordinates).toEqual([[moved]]);
  });

  it('leaves the area of a park nearly as it is: the shift is no stretch', () => {
    const park = { type: 'Polygon', coordinates: [ring] } as const;
    const ratio = surveyAreaOf(movedGeometry(park, gcj02Frame.toDrawn)) / surveyAreaOf(park);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.002);
  });
});
