import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Place } from '../../../src/domain/catalog/place.js';
import type { PolygonRings, Ring } from '../../../src/domain/geometry/lng-lat.js';
import type { AreaReport } from '../../../src/domain/planning/area-report.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea } from '../../../src/domain/planning/report-area.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';

import { parcel, polygon } from './a-parcel.js';

interface Scene {
  readonly area: readonly PolygonRings[];
  readonly parcels: readonly { readonly ring: Ring; readonly landUse: string; readonly countedM2: number }[];
  readonly parks: readonly Ring[];
  readonly radiusM: number;
  readonly totalM2: number;
  readonly unionM2: number;
  readonly residentialM2: number;
  readonly servedM2: number;
}

/** Reports by GEOS, see report_area_cases.py. */
const { engine, scenes } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'report-area.cases.json'), 'utf8'),
) as { readonly engine: string; readonly scenes: readonly Scene[] };

function reportOf({ area, parcels, parks, radiusM }: Scene): AreaReport {
  const places = parks.map((ring, index): Place => ({
    type: 'place',
    id: `park-${index}`,
    layer: 'parks',
    name: { zh: '公园', en: 'Park' },
    kind: 'public-park',
    within: null,
    location: { precision: 'surveyed', source: 'places', note: null },
    geometry: polygon(ring),
    statements: [],
  }));
  // With equal dates the parcel whose id sorts first counts, as the first does in the script.
  const stocked = parcels.map(({ ring, landUse }, index) =>
    parcel(`p${String(index).padStart(2, '0')}`, ring, { landUse }),
  );
  return reportArea(
    { area: { type: 'MultiPolygon', coordinates: area }, name: null, parkRadiusM: radiusM },
    { stock: finishSteps(stockSteps(stocked)), places, layers: [], rejected: [] },
  );
}

function allowed(m2: number): number {
  return Math.max(0.01, m2 * 1e-6);
}

describe(`reportArea beside ${engine}`, () => {
  const reports = scenes.map((scene) => ({ scene, report: reportOf(scene) }));

  it('has scenes in which parcels are cut, overlap, and are served in part', () => {
    expect(scenes).toHaveLength(20);
    expect(reports.every(({ report }) => report.overlaps.pairCount > 5)).toBe(true);
    expect(
      scenes.filter((one) => one.servedM2 > 0 && one.servedM2 < one.residentialM2).length,
    ).toBeGreaterThan(10);
  });

  it('counts of each parcel what no earlier one covers', () => {
    const wrong = reports.flatMap(({ scene, report }, number) =>
      scene.parcels.flatMap(({ countedM2 }, index) => {
        const id = `p${String(index).padStart(2, '0')}`;
        const counted = report.parcels.find((one) => one.id === id)?.countedM2 ?? 0;
        return Math.abs(counted - countedM2) <= allowed(countedM2)
          ? []
          : [{ number, id, counted, countedM2 }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('measures the area, and leaves what the union of the parcels does not cover', () => {
    for (const { scene, report } of reports) {
      const rest = report.byClass.at(-1)?.area.value ?? Number.NaN;
      expect(Math.abs((report.total.value ?? 0) - scene.totalM2)).toBeLessThan(allowed(scene.totalM2));
      expect(Math.abs(rest - (scene.totalM2 - scene.unionM2))).toBeLessThan(0.02);
    }
  });

  it('measures what parks serve of the housing as buffers do', () => {
    for (const { scene, report } of reports) {
      const { residential, served } = report.parkService;
      expect(Math.abs((residential.value ?? 0) - scene.residentialM2)).toBeLessThan(
        allowed(scene.residentialM2),
      );
      // The chords of the two arcs begin elsewhere: they differ by a tenth of a per cent of the radius at most.
      expect(Math.abs((served.value ?? 0) - scene.servedM2)).toBeLessThan(scene.residentialM2 * 0.002 + 1);
    }
  });
});
