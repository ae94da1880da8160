import { describe, expect, it } from 'vitest';

import type { Parcel, ParcelGeometry } from '../../../src/domain/catalog/parcel.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { applyScenario } from '../../../src/domain/planning/apply-scenario.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import {
  differenceSteps,
  type ComparedFigure,
  type ScenarioDifference,
} from '../../../src/domain/planning/scenario-difference.js';
import { emptyScenario, type ScenarioChange } from '../../../src/domain/planning/scenario.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

/** Two neighbours of 0.01°, and one that overlaps the right half of the second and counts after it. */
const parcels = [
  parcel('a', 125.3, 125.31, '0701'),
  parcel('b', 125.31, 125.32, '1001'),
  parcel('c', 125.315, 125.325, '1001'),
];
const [a, b] = parcels.map(({ geometry }) => surveyAreaOf(geometry));
const split: ScenarioChange = {
  kind: 'split',
  parcel: 'a',
  line: [
    [125.304, 43.8],
    [125.306, 44],
  ],
};

describe('differenceSteps', () => {
  it('moves the land of a parcel from its class and status to others', () => {
    const { byClass, byStatus, total } = difference(null, [
      { kind: 'class', parcel: 'a', landUse: '1401' },
      { kind: 'status', parcel: 'a', status: 'vacant' },
    ]);
    expect(byClass.map(({ landUse, difference: m2 }) => [landUse, m2])).toEqual([
      ['0701', -(a ?? NaN)],
      ['1001', 0],
      ['1401', a],
    ]);
    expect(byStatus.map(({ status, difference: m2 }) => [status, m2])).toEqual([
      ['built', expect.closeTo(-(a ?? NaN), 4)],
      ['vacant', a],
    ]);
    expect(total.difference).toBe(0);
  });

  it('names a row that one side does not have, with nothing on that side', () => {
    const { byClass } = difference(null, [{ kind: 'class', parcel: 'a', landUse: '1401' }]);
    expect(byClass.find(({ landUse }) => landUse === '1401')).toMatchObject({ base: null, difference: a });
    expect(byClass.find(({ landUse }) => landUse === '0701')).toMatchObject({ scenario: null });
  });

  it.each<[string, ParcelGeometry | null]>([
    ['of all parcels', null],
    ['in an area', box(125.305, 125.318, 43.905, 43.95)],
  ])('has columns %s that add up, with overlaps counted once', (_, area) => {
    const all = difference(area, [
      split,
      { kind: 'class', parcel: 'a/2', landUse: '1401' },
      { kind: 'status', parcel: 'b', status: null },
      {
        kind: 'add',
        id: 'new',
        layer: 'parcels',
        geometry: box(125.3, 125.32, 43.91, 43.92),
        landUse: '0802',
        status: 'reserved',
      },
    ]);
    for (const side of ['base', 'scenario'] as const) {
      const total = all.total[side]?.value ?? NaN;
      expect(sumOf(all.byClass, side)).toBeCloseTo(total, 4);
      expect(sumOf(all.byStatus, side)).toBeCloseTo(total, 4);
    }
    const differences = all.byClass.reduce((sum, { difference: m2 }) => sum + (m2 ?? NaN), 0);
    expect(differences).toBeCloseTo(all.total.difference ?? NaN, 4);
  });

  it('finds that an added parcel is land that none covered before', () => {
    const geometry = box(125.3, 125.32, 43.91, 43.92);
    const { byClass, total } = difference(geometry, [
      { kind: 'add', id: 'new', layer: 'parcels', geometry, landUse: '0802', status: null },
    ]);
    const m2 = surveyAreaOf(geometry);
    expect(total).toMatchObject({ difference: 0 });
    expect(byClass.map((row) => [row.landUse, row.difference])).toEqual([
      ['0802', expect.closeTo(m2, 3)],
      [null, expect.closeTo(-m2, 3)],
    ]);
  });

  it('changes nothing by a split alone, but for the figures that are stated of the whole', () => {
    const { byClass, intensity } = difference(null, [split]);
    for (const { difference: m2 } of byClass) expect(m2).toBeCloseTo(0, 4);
    const ratio = intensity.find(({ id }) => id === 'floor-area-ratio');
    expect(ratio?.base).toBeGreaterThan(0);
    expect(ratio?.scenario).toBeNull();
  });

  it('shows what another floor area makes of the ratio', () => {
    const { intensity } = difference(null, [{ kind: 'figures', parcel: 'b', floorAreaM2: 2 * (b ?? NaN) }]);
    const ratio = intensity.find(({ id }) => id === 'floor-area-ratio');
    expect(ratio?.scenario ?? NaN).toBeGreaterThan(ratio?.base ?? NaN);
  });

  it('keeps the evidence of each side', () => {
    const { byClass } = difference(null, [{ kind: 'class', parcel: 'a', landUse: '1001' }]);
    expect(byClass.find(({ landUse }) => landUse === '1001')?.scenario).toMatchObject({
      sources: ['test'],
      asOf: ['2026-06'],
      rule: 'clipped-area',
    });
  });
});

function difference(area: ParcelGeometry | null, changes: readonly ScenarioChange[]): ScenarioDifference {
  const applied = applyScenario(
    parcels,
    { ...emptyScenario('demo'), changes },
    { isLandUse: () => true, layers: new Set(['parcels']) },
  );
  expect(applied.faults).toEqual([]);
  const base = finishSteps(stockSteps(parcels));
  const scenario = finishSteps(stockSteps(applied.parcels));
  return finishSteps(differenceSteps(area, { base, scenario }));
}

function sumOf(rows: readonly ComparedFigure[], side: 'base' | 'scenario'): number {
  return rows.reduce((sum, row) => sum + (row[side]?.value ?? 0), 0);
}

function box(west: number, east: number, south: number, north: number): ParcelGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function parcel(id: string, west: number, east: number, landUse: string): Parcel {
  return {
    type: 'parcel',
    id,
    layer: 'parcels',
    name: null,
    landUse,
    status: 'built',
    declaredAreaM2: null,
    floorAreaM2: 100_000,
    footprintM2: 30_000,
    tenants: [],
    project: null,
    within: null,
    asOf: '2026-06',
    source: 'test',
    geometry: box(west, east, 43.9, 43.91),
  };
}
