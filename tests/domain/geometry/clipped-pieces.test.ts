import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { PieceCutter } from '../../../src/domain/geometry/clipped-pieces.js';
import type { PolygonRings } from '../../../src/domain/geometry/lng-lat.js';
import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';

interface Case {
  readonly name: string;
  readonly area: readonly PolygonRings[];
  readonly parcel: readonly PolygonRings[];
  readonly m2: number;
}

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'clipped-area.cases.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

function pieceOf({ area, parcel }: Case) {
  const cutter = new PieceCutter(new PreparedArea({ type: 'MultiPolygon', coordinates: area }));
  return cutter.cut({ type: 'MultiPolygon', coordinates: parcel });
}

describe('PieceCutter', () => {
  it('cuts pieces whose area is what an independent engine has, or shows the shape whole and says so', () => {
    const wrong = cases.flatMap((one) => {
      const { geometry, isWhole } = pieceOf(one);
      const area = geometry === null ? 0 : new PreparedArea(geometry).area;
      const isRight = isWhole
        ? geometry?.coordinates === one.parcel
        : Math.abs(area - one.m2) <= Math.max(1, one.m2 * 1e-4);
      return isRight ? [] : [{ name: one.name, area, m2: one.m2, isWhole }];
    });
    expect(wrong).toEqual([]);
  });

  it('shows hardly any shape whole', () => {
    const whole = cases.filter((one) => pieceOf(one).isWhole);
    expect(whole.length).toBeLessThanOrEqual(8);
  });

  it('has no piece of a shape that only touches the area', () => {
    const touching = cases.find(({ name }) => name === 'a parcel that touches the area along an edge');
    expect(touching && pieceOf(touching)).toEqual({ geometry: null, isWhole: false });
  });

  it('cuts a parcel by an area of two polygons that overlap into one piece', () => {
    const overlapping = cases.find(({ name }) => name === 'an area of two polygons that overlap');
    expect(overlapping && pieceOf(overlapping).geometry?.type).toBe('Polygon');
  });

  it('cuts at an outline with a hole into a piece with a hole', () => {
    const holed = cases.find(({ name }) => name === 'holes in both that overlap');
    const piece = holed && pieceOf(holed).geometry;
    expect(piece?.type === 'Polygon' && piece.coordinates.length).toBe(2);
  });
});
