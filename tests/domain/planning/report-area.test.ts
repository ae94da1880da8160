import { describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import type { Place } from '../../../src/domain/catalog/place.js';
import type { LngLat, Ring } from '../../../src/domain/geometry/lng-lat.js';
import { surveyArea } from '../../../src/domain/geometry/survey-area.js';
import type { AreaReport, ReportRequest } from '../../../src/domain/planning/area-report.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea, reportSteps } from '../../../src/domain/planning/report-area.js';
import { finishSteps, OverdueError, runSteps } from '../../../src/domain/planning/steps.js';

import { box, parcel, polygon } from './a-parcel.js';

function park(id: string, geometry: Place['geometry'], precision: Place['location']['precision']): Place {
  return {
    type: 'place',
    id,
    layer: 'public-parks',
    name: { zh: id, en: id },
    kind: 'public-park',
    within: null,
    location: { precision, source: 'places', note: null },
    geometry,
    statements: [],
  };
}

interface Scene {
  readonly parcels?: readonly Parcel[];
  readonly places?: readonly Place[];
  readonly request?: Partial<ReportRequest>;
}

/** The report of the area 0 0 10 10. */
function report({ parcels = [], places = [], request = {} }: Scene): AreaReport {
  return reportArea(
    { area: polygon(box(0, 0, 10, 10)), name: null, ...request },
    {
      stock: finishSteps(stockSteps(parcels)),
      places,
      layers: [
        { id: 'parcels', sample: true },
        { id: 'public-parks', sample: false },
      ],
      rejected: [],
    },
  );
}

function sumOf(rows: AreaReport['byClass'] | AreaReport['byStatus']): number {
  return rows.reduce((sum, { area }) => sum + (area.value ?? Number.NaN), 0);
}

const whole = surveyArea([box(0, 0, 10, 10)]);

describe('reportArea', () => {
  it('sums the parts of parcels inside by class, and what no parcel covers', () => {
    const { byClass, total } = report({
      parcels: [
        parcel('a', box(-5, 0, 5, 10)),
        parcel('b', box(5, 0, 7, 10), { landUse: '0701' }),
        parcel('c', box(20, 0, 30, 10)),
      ],
    });
    expect(total.value).toBeCloseTo(whole, 4);
    expect(byClass.map(({ landUse, parcelCount }) => [landUse, parcelCount])).toEqual([
      ['0701', 1],
      ['1001', 1],
      [null, 0],
    ]);
    const [housing, industry, rest] = byClass.map(({ area }) => area.value ?? Number.NaN);
    expect(housing).toBeCloseTo(whole * 0.2, 3);
    expect(industry).toBeCloseTo(whole * 0.5, 3);
    expect(rest).toBeCloseTo(whole * 0.3, 3);
  });

  it('has rows by class and by status that add up to the area', () => {
    const { byClass, byStatus } = report({
      parcels: [
        parcel('a', box(1, 1, 4.3, 12)),
        parcel('b', box(4, -2, 7, 3), { landUse: '1401', status: 'vacant' }),
        parcel('c', box(3, 2, 6, 8), { landUse: '0701', status: null }),
      ],
    });
    expect(Math.abs(sumOf(byClass) - whole)).toBeLessThan(0.01);
    expect(Math.abs(sumOf(byStatus) - whole)).toBeLessThan(0.01);
    expect(byStatus.map(({ status }) => status)).toEqual(['built', 'vacant', 'unstated', 'no-parcel']);
  });

  it('counts land that two parcels cover once, for the later one, and names both', () => {
    const { byClass, overlaps } = report({
      parcels: [
        parcel('old', box(0, 0, 6, 10), { asOf: '2024' }),
        parcel('new', box(4, 0, 10, 10), { asOf: '2025', landUse: '0701' }),
      ],
    });
    expect(byClass.map(({ area }) => (area.value ?? Number.NaN) / whole)).toEqual([
      expect.closeTo(0.6, 8),
      expect.closeTo(0.4, 8),
      expect.closeTo(0, 8),
    ]);
    expect(overlaps.doubled.value).toBeCloseTo(whole * 0.2, 3);
    expect(overlaps.pairs).toEqual([
      { counted: 'new', other: 'old', m2: expect.closeTo(whole * 0.2, 3) as number },
    ]);
  });

  it('names no overlap that lies outside the area', () => {
    // A hook that lies beside the other parcel inside the area, and reaches into it outside.
    const hook = (
      [
        [9, 1],
        [15, 1],
        [15, 0.5],
        [18, 0.5],
        [18, 2],
        [9, 2],
        [9, 1],
      ] as const
    ).map(([x, y]): LngLat => [125.3 + x / 1000, 43.9 + y / 1000]);
    const { overlaps } = report({ parcels: [parcel('a', box(8, 0, 20, 1)), parcel('hook', hook)] });
    expect([overlaps.pairCount, overlaps.pairs]).toEqual([0, []]);
  });

  it('counts land that three parcels cover once', () => {
    const { byClass } = report({
      parcels: ['c', 'a', 'b'].map((id, index) => parcel(id, box(0, 0, 5 + index, 10), { landUse: id })),
    });
    // With equal dates the id that sorts first counts: a (6), then the rest of b (7), and nothing of c.
    expect(
      byClass.map(({ landUse, area }) => [landUse, Math.round(((area.value ?? 0) / whole) * 1e6) / 1e6]),
    ).toEqual([
      ['a', 0.6],
      ['b', 0.1],
      ['c', 0],
      [null, 0.3],
    ]);
  });

  it('leaves out a parcel whose outline crosses itself, and says so', () => {
    const bowTie: Ring = [
      ...box(1, 1, 2, 2).slice(0, 2),
      ...box(1, 1, 2, 2).slice(2, 4).toReversed(),
      [125.301, 43.901],
    ];
    const { byClass, excluded } = report({ parcels: [parcel('bow', bowTie), parcel('a', box(5, 0, 6, 10))] });
    expect(byClass[0]?.area.value).toBeCloseTo(whole * 0.1, 3);
    expect(excluded).toEqual([
      expect.objectContaining({ id: 'bow', code: 'sense/self-intersection', inArea: true }),
    ]);
  });

  it('counts built land and land under construction as occupied, and vacant land alone as vacant', () => {
    const { occupied, vacant } = report({
      parcels: (['built', 'under-construction', 'vacant', 'reserved', null] as const).map((status, index) =>
        parcel(`p${index}`, box(index * 2, 0, index * 2 + 1 + index * 0.1, 10), { status }),
      ),
    });
    expect(occupied.value).toBeCloseTo(whole * 0.21, 3);
    expect(vacant.value).toBeCloseTo(whole * 0.12, 3);
  });

  it('has no number for occupied land where no parcel states its status', () => {
    const { occupied } = report({ parcels: [parcel('a', box(0, 0, 1, 1), { status: null })] });
    expect(occupied.value).toBeNull();
    expect(occupied.missing?.zh).toContain('未公布');
  });

  it('has no number for vacant land where there is no parcel, and calls all of the area unclassified', () => {
    const { vacant, byClass, sample } = report({});
    expect(vacant.value).toBeNull();
    expect(byClass).toHaveLength(1);
    expect(byClass[0]?.area.value).toBeCloseTo(whole, 3);
    expect(sample).toBe(false);
  });

  it('says that figures rest on sample data, and when and whence they are', () => {
    const { sample, dates, sources, byClass } = report({
      parcels: [
        parcel('a', box(0, 0, 1, 10)),
        parcel('b', box(2, 0, 3, 10), { asOf: '2023' }),
        parcel('c', box(4, 0, 5, 10), { asOf: null, source: 'plan' }),
      ],
    });
    expect(sample).toBe(true);
    expect(dates.map(({ asOf }) => asOf)).toEqual([null, '2023', '2026-06']);
    expect(sources.map(({ source, parcelCount }) => [source, parcelCount])).toEqual([
      ['survey', 2],
      ['plan', 1],
    ]);
    expect(byClass[0]?.area).toMatchObject({ sources: ['plan', 'survey'], asOf: [null, '2023', '2026-06'] });
  });

  it('can be stopped while it measures an outline of very many positions', async () => {
    const teeth = 6_000;
    const comb = Array.from({ length: teeth }, (_, tooth): LngLat[] => [
      [125.3 + (tooth % 7) * 1e-6, 43.9 + tooth * 1e-5],
      [125.4 + (tooth % 11) * 1e-6, 43.900_005 + tooth * 1e-5],
    ]).flat();
    const area = polygon([...comb, [125.2, 43.95], ...comb.slice(0, 1)]);
    const data = { stock: finishSteps(stockSteps([])), places: [], layers: [], rejected: [] };
    const steps = reportSteps({ area, name: null }, data);
    await expect(runSteps(steps, { deadlineMs: 50 })).rejects.toThrow(OverdueError);
  });

  it('survives being sent between threads', () => {
    const made = report({
      parcels: [parcel('a', box(0, 0, 5, 5))],
      places: [park('p', polygon(box(1, 1, 2, 2)), 'published')],
    });
    expect(structuredClone(made)).toEqual(made);
  });
});

describe('places in a report', () => {
  it('tells what share of a place lies inside, and whether a point does', () => {
    const { places } = report({
      places: [
        park('half', polygon(box(8, 0, 12, 4)), 'published'),
        park('whole', polygon(box(1, 1, 2, 2)), 'published'),
        park('point', { type: 'Point', coordinates: [125.305, 43.905] }, 'within-500m'),
        park('beside', polygon(box(10, 0, 12, 4)), 'published'),
      ],
    });
    expect(places.map(({ id, relation, share }) => [id, relation, share.value])).toEqual([
      ['half', 'cut', expect.closeTo(0.5, 6)],
      ['whole', 'inside', expect.closeTo(1, 6)],
      ['point', 'inside', null],
    ]);
  });

  it('lists places without a position apart', () => {
    const { unlocated, places } = report({ places: [park('tower', null, 'unlocated')] });
    expect([unlocated, places]).toEqual([['tower'], []]);
  });

  it('lists parcels and tenants where no more parcels count than the request wants listed', () => {
    const parcels = [0, 2, 4].map((west) =>
      parcel(`p${String(west)}`, box(west, 0, west + 2, 10), { tenants: [`tenant ${String(west)}`] }),
    );
    const listed = report({ parcels, request: { mostListed: 3 } });
    const counted = report({ parcels, request: { mostListed: 2 } });
    expect([listed.parcels.length, listed.tenants.length, listed.parcelCount]).toEqual([3, 3, 3]);
    expect([counted.parcels, counted.tenants, counted.parcelCount]).toEqual([[], [], 3]);
    expect({ ...counted, parcels: listed.parcels, tenants: listed.tenants, request: listed.request }).toEqual(
      listed,
    );
  });

  it('measures the service of parks for each area, whatever was reported on before', () => {
    const houses = [0, 2, 4, 6].map((west) =>
      parcel(`h${String(west)}`, box(west, 0, west + 2, 2), { landUse: '0701' }),
    );
    const green = parcel('green', box(11, 0, 13, 2), { landUse: '1401' });
    const stock = finishSteps(stockSteps([...houses, green]));
    const data = { stock, places: [], layers: [], rejected: [] };
    const servedIn = (outline: Ring, parkRadiusM: number) =>
      reportArea({ area: polygon(outline), name: null, parkRadiusM }, data).parkService.served.value;
    const [small, large] = [box(0, 0, 7, 2), box(0, 0, 12, 2)];
    const inTurn = [small, large, small].map((outline) => servedIn(outline, 500));
    expect(inTurn).toEqual([servedIn(small, 500), servedIn(large, 500), servedIn(small, 500)]);
    expect(inTurn[1]).toBeGreaterThan(inTurn[0] ?? 0);
    expect(servedIn(large, 300)).toBeLessThan(inTurn[1] ?? 0);
    const fresh = { ...data, stock: finishSteps(stockSteps([...houses, green])) };
    const request = { area: polygon(large), name: null, parkRadiusM: 500 };
    expect(reportArea(request, fresh).parkService.served.value).toBe(inTurn[1]);
  });

  it('sums projects and tenants over their parcels', () => {
    const { projects, tenants } = report({
      parcels: [
        parcel('a', box(0, 0, 1, 10), { project: 'North', tenants: ['One', 'Two'] }),
        parcel('b', box(9, 0, 11, 10), { project: 'North', tenants: ['Two'] }),
      ],
    });
    expect(projects).toEqual([
      expect.objectContaining({ project: 'North', parcels: ['a', 'b'], tenants: ['One', 'Two'] }),
    ]);
    expect(projects[0]?.area.value).toBeCloseTo(whole * 0.2, 3);
    expect(tenants.map(({ tenant, parcels }) => [tenant, parcels])).toEqual([
      ['Two', ['a', 'b']],
      ['One', ['a']],
    ]);
  });
});

describe('parks in a report', () => {
  it('measures the distance to the nearest park in a straight line', () => {
    const { nearestPark } = report({
      places: [
        park('far', polygon(box(30, 0, 31, 1)), 'published'),
        park('near', polygon(box(12, 0, 13, 10)), 'published'),
        park('schematic', polygon(box(10.1, 0, 11, 10)), 'zone'),
      ],
    });
    // 0.002° of longitude at 43.905° N on the ellipsoid: N cos φ = 4 603 000 m a radian.
    expect(nearestPark?.id).toBe('near');
    expect(nearestPark?.distance.value).toBeCloseTo(160.68, 1);
  });

  it('measures to the outline of parks, not to their boxes', () => {
    // Its box begins half a unit from the area, its slanted side far off.
    const triangle: LngLat[] = [
      [125.36, 43.9],
      [125.36, 43.96],
      [125.3105, 43.96],
      [125.36, 43.9],
    ];
    const { nearestPark } = report({
      places: [
        park('triangle', polygon(triangle), 'published'),
        park('square', polygon(box(12, 0, 13, 1)), 'published'),
      ],
    });
    expect(nearestPark?.id).toBe('square');
  });

  it('is no distance from a park that it overlaps or holds', () => {
    const { nearestPark } = report({ places: [park('inside', polygon(box(4, 4, 5, 5)), 'published')] });
    expect(nearestPark?.distance.value).toBe(0);
  });

  it('knows no nearest park where none has a position', () => {
    const { nearestPark, parkService } = report({ places: [park('lost', null, 'unlocated')] });
    expect(nearestPark).toBeNull();
    expect(parkService.leftOut.map(({ id }) => id)).toEqual(['lost']);
  });

  it('counts residential land within the radius of several parks once', () => {
    const { parkService } = report({
      parcels: [parcel('r', box(0, 4, 10, 6), { landUse: '0701' }), parcel('f', box(0, 0, 10, 2))],
      places: [
        park('west', polygon(box(-3, -20, 0, 30)), 'published'),
        park('again', polygon(box(-2, -20, 0, 30)), 'published'),
      ],
      request: { parkRadiusM: 241.02 },
    });
    // 241.02 m are 0.003° of longitude there: three tenths of the housing.
    expect(parkService.residential.value).toBeCloseTo(whole * 0.2, 3);
    expect(parkService.coverage.value).toBeCloseTo(0.3, 3);
  });

  it('cuts small parcels at the radius as it cuts one large one', () => {
    const places = [park('west', polygon(box(-3, 4, -1, 6)), 'surveyed')];
    const served = (parcels: readonly Parcel[]) =>
      report({ parcels, places, request: { parkRadiusM: 400 } }).parkService.served.value ?? Number.NaN;
    const whole = served([parcel('r', box(0, 0, 10, 10), { landUse: '0701' })]);
    const small = Array.from({ length: 400 }, (_, index) => {
      const [x, y] = [(index % 20) / 2, Math.floor(index / 20) / 2];
      return parcel(`r${index}`, box(x, y, x + 0.5, y + 0.5), { landUse: '0701' });
    });
    expect(whole).toBeGreaterThan(100_000);
    expect(served(small)).toBeCloseTo(whole, 1);
  });

  it('has no coverage where nobody lives', () => {
    const { parkService } = report({ parcels: [parcel('f', box(0, 0, 10, 2))] });
    expect(parkService.coverage.value).toBeNull();
    expect(parkService.coverage.missing?.en).toContain('no residential land');
  });
});
