import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';

import { fromPlane, stripOf, threeDegreeZone, toPlane } from '../../../src/domain/geometry/gauss-kruger.js';

function stripFor(epsg: number) {
  const strip = stripOf(epsg);
  if (strip === null) throw new Error(`expected EPSG ${String(epsg)} to be known`);
  return strip;
}

describe('stripOf', () => {
  it('knows the three-degree zones with and without their number', () => {
    expect(stripOf(4551)).toMatchObject({ centralMeridian: 126, falseEasting: 500_000 });
    expect(stripOf(4530)).toMatchObject({ centralMeridian: 126, falseEasting: 42_500_000 });
    expect(stripOf(4513)).toMatchObject({ centralMeridian: 75, falseEasting: 25_500_000 });
    expect(stripOf(4554)).toMatchObject({ centralMeridian: 135, falseEasting: 500_000 });
  });

  it('knows the six-degree zones and UTM', () => {
    expect(stripOf(4501)).toMatchObject({ centralMeridian: 135, falseEasting: 23_500_000 });
    expect(stripOf(4502)).toMatchObject({ centralMeridian: 75, falseEasting: 500_000 });
    expect(stripOf(32_651)).toMatchObject({ centralMeridian: 123, scale: 0.9996 });
  });

  it('knows no other code', () => {
    expect([2435, 4490, 4512.5, 4555, 32_661].map(stripOf)).toEqual([null, null, null, null, null]);
  });
});

describe('threeDegreeZone', () => {
  it('puts Changchun into zone 42', () => {
    expect(threeDegreeZone(125.3)).toBe(42);
  });
});

describe('toPlane', () => {
  it('gives the check value of Changchun', () => {
    const [east, north] = toPlane([125.3, 43.88], stripFor(4551));
    expect(east).toBeCloseTo(443_742.572, 3);
    expect(north).toBeCloseTo(4_860_727.253, 3);
    expect(toPlane([125.3, 43.88], stripFor(4530))[0]).toBeCloseTo(42_443_742.572, 3);
  });

  it('agrees with proj4 to less than a millimetre all over the zone, and beside it', () => {
    const strip = stripFor(4530);
    const plane = proj4(
      '+proj=longlat +ellps=GRS80 +no_defs',
      '+proj=tmerc +lat_0=0 +lon_0=126 +k=1 +x_0=42500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
    );
    let worst = 0;
    for (let lng = 123; lng <= 129; lng += 0.25) {
      for (let lat = 3; lat <= 54; lat += 1.5) {
        const [east, north] = toPlane([lng, lat], strip);
        const [otherEast, otherNorth] = plane.forward([lng, lat]);
        worst = Math.max(worst, Math.hypot(east - otherEast, north - otherNorth));
      }
    }
    expect(worst).toBeLessThan(0.001);
  });

  it('agrees with proj4 in UTM', () => {
    const [east, north] = toPlane([125.3, 43.88], stripFor(32_651));
    const [otherEast, otherNorth] = proj4('+proj=utm +zone=51 +datum=WGS84 +units=m +no_defs').forward([
      125.3, 43.88,
    ]);
    expect(Math.hypot(east - otherEast, north - otherNorth)).toBeLessThan(0.001);
  });
});

describe('fromPlane', () => {
  it('leads back to where the metres came from', () => {
    const strip = stripFor(4551);
    for (let lng = 123; lng <= 129; lng += 0.5) {
      for (let lat = -60; lat <= 80; lat += 5) {
        const back = fromPlane(toPlane([lng, lat], strip), strip);
        expect(back[0]).toBeCloseTo(lng, 10);
        expect(back[1]).toBeCloseTo(lat, 10);
      }
    }
  });
});
