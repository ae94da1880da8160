import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import type { Ring } from '../../../src/domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { overlapCheckSteps, overlapSteps } from '../../../src/domain/planning/parcel-overlaps.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel, polygon } from './a-parcel.js';

const nobody: ReadonlySet<string> = new Set();

function overlaps(parcels: readonly Parcel[], unreliable = nobody) {
  return finishSteps(overlapSteps(parcels, unreliable));
}

/** A square whose right edge has a corner in its middle that lies so far, in degrees, to the east of it. */
function bulging(degrees: number): Ring {
  const [sw, se, ne, nw, end] = box(0, 0, 1, 1);
  if (!sw || !se || !ne || !nw || !end) throw new Error('expected five positions');
  return [sw, se, [se[0] + degrees, (se[1] + ne[1]) / 2], ne, nw, end];
}

describe('overlapSteps', () => {
  it('measures what two parcels have in common by the survey rule, the largest first', () => {
    const found = overlaps([
      parcel('a', box(0, 0, 2, 2)),
      parcel('b', box(1, 1, 3, 3)),
      parcel('c', box(0, 0, 2, 1.5)),
    ]);
    expect(found.map(({ one, other }) => [one, other])).toEqual([
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(found[0]?.m2).toBeCloseTo(surveyAreaOf(polygon(box(0, 0, 2, 1.5))), 4);
    expect(found[1]?.m2).toBeCloseTo(surveyAreaOf(polygon(box(1, 1, 2, 2))), 4);
    expect(found[2]?.m2).toBeCloseTo(surveyAreaOf(polygon(box(1, 1, 2, 1.5))), 4);
  });

  it('finds none between parcels that share an edge or a corner', () => {
    expect(
      overlaps([parcel('a', box(0, 0, 1, 1)), parcel('b', box(1, 0, 2, 1)), parcel('c', box(1, 1, 2, 2))]),
    ).toEqual([]);
  });

  it('passes over what a corner that is rounded to seven decimals leaves, and not over more', () => {
    const beside = (degrees: number) =>
      overlaps([parcel('bulging', bulging(degrees)), parcel('next', box(1, 0, 2, 1))]);
    expect(beside(0.5e-7)).toEqual([]);
    expect(beside(1e-6)[0]?.m2).toBeCloseTo(4.5, 0);
  });

  it('keeps to one layer', () => {
    expect(overlaps([parcel('a', box(0, 0, 1, 1)), parcel('b', box(0, 0, 1, 1), { layer: 'plan' })])).toEqual(
      [],
    );
  });

  it('leaves out parcels whose area is not reliable', () => {
    const two = [parcel('a', box(0, 0, 1, 1)), parcel('b', box(0, 0, 1, 1))];
    expect(overlaps(two)).toHaveLength(1);
    expect(overlaps(two, new Set(['b']))).toEqual([]);
  });

  it('finds a parcel in the hole of another to be beside it', () => {
    const around = parcel('around', box(0, 0, 3, 3), {
      geometry: polygon(box(0, 0, 3, 3), box(1, 1, 2, 2).toReversed()),
    });
    expect(overlaps([around, parcel('inside', box(1, 1, 2, 2))])).toEqual([]);
    expect(overlaps([around, parcel('inside', box(0.5, 1, 2, 2))])).toHaveLength(1);
  });

  it('comes to its end where a file holds one parcel a thousand times', () => {
    const same = Array.from({ length: 1000 }, (_, index) => parcel(`p${String(index)}`, box(0, 0, 1, 1)));
    const found = overlaps(same);
    expect(found.length).toBeLessThanOrEqual(50_000);
    expect(found.length).toBeGreaterThan(45_000);
  });
});

describe('overlapCheckSteps', () => {
  it('makes a finding of each overlap, with both ids and the area', () => {
    const parcels = [parcel('a', box(0, 0, 2, 2)), parcel('b', box(1, 1, 3, 3))];
    const check = finishSteps(overlapCheckSteps(parcels, nobody, (layer) => `${layer}.geojson`));
    const m2 = surveyAreaOf(polygon(box(1, 1, 2, 2)));
    expect(check.findings).toEqual([
      {
        code: 'sense/overlap',
        severity: 'warning',
        file: 'parcels.geojson',
        feature: 'a',
        property: '/geometry',
        found: `["b", "${m2.toFixed(2)} m²"]`,
        expected: expect.objectContaining({ en: 'less than 1 m² in common with the other one' }) as unknown,
      },
    ]);
    expect(check).toMatchObject({ pairCount: 1, counts: [{ code: 'sense/overlap', count: 1 }] });
    expect(check.m2).toBeCloseTo(m2, 4);
  });

  it('lists a hundred of very many, and counts all', () => {
    const parcels = Array.from({ length: 301 }, (_, index) =>
      parcel(`p${String(index)}`, box(index, 0, index + 1.5, 1)),
    );
    const check = finishSteps(overlapCheckSteps(parcels, nobody, String));
    expect(check.pairCount).toBe(300);
    expect(check.findings).toHaveLength(100);
    expect(check.pairs).toHaveLength(200);
    expect(check.counts).toMatchObject([{ count: 300 }]);
  });
});
