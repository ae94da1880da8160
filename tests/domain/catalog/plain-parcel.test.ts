import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkDataset, type DatasetCheck } from '../../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { plainParcel } from '../../../src/domain/catalog/plain-parcel.js';
import { plainFeature } from '../../../src/domain/quality/plain-feature.js';
import { collection, layer, sampleCatalog } from './sample.js';

type Member = readonly [key: string, ...values: unknown[]];

/** For each member what is good, what is odd, and what is wrong with it. */
const members: readonly Member[] = [
  ['landUse', '100101', '1001', 'park', 7, ''],
  ['source', 'account', 'nobody', null, 1],
  ['name', 'A 1', { zh: '甲', en: 'A' }, { zh: '甲' }, '', 3, null],
  ['status', 'built', 'vacant', 'ruined', null, 'toString'],
  ['declaredAreaM2', 8900, 100, 0, -1, '8900', null],
  ['floorAreaM2', 12_000, -0, Infinity, [1], null],
  ['footprintM2', 4000, 900_000, NaN, null],
  ['tenants', ['A', 'B'], [], ['A', ''], 'A', [['A']], null],
  ['project', 'P', '', 5, null],
  ['within', 'area', 'nowhere', '', null],
  ['asOf', '2026', '2026-06', '2026-13', 'June', null],
  ['sample', true],
  ['measuredAreaM2', 8941],
  ['colour', 'red', null],
  ['__proto__', 'x'],
];

const square = [
  [125.3, 43.8],
  [125.301, 43.8],
  [125.301, 43.801],
  [125.3, 43.801],
  [125.3, 43.8],
];

/** Polygons that are good, odd and wrong. */
const geometries: readonly unknown[] = [
  { type: 'Polygon', coordinates: [square] },
  { type: 'Polygon', coordinates: [square], bbox: [125, 43, 126, 44] },
  { type: 'Polygon', coordinates: [square.toReversed()] },
  { type: 'Polygon', coordinates: [square.slice(1)] },
  { type: 'Polygon', coordinates: [square.map((position) => [...position, 200])] },
  { type: 'Polygon', coordinates: [square.map(([lng, lat]) => [lat, lng])] },
  { type: 'Polygon', coordinates: [square.map(([lng]) => [lng, 43.8])] },
  { type: 'Polygon', coordinates: [[square[0], square[2], square[1], square[3], square[0]]] },
  { type: 'Polygon', coordinates: [square, square] },
  { type: 'Polygon', coordinates: [[125.3, 43.8]] },
  { type: 'Polygon', coordinates: [] },
  { type: 'MultiPolygon', coordinates: [[square]] },
  { type: 'Point', coordinates: [125.3, 43.8] },
  null,
];

const properties = fc
  .tuple(
    ...members.map(([key, ...values]) =>
      // The good value comes up most often, so that many features are wholly good.
      fc
        .option(fc.oneof({ weight: 12, arbitrary: fc.constant(values[0]) }, fc.constantFrom(...values)), {
          nil: undefined,
          freq: key === 'landUse' || key === 'source' ? 20 : 2,
        })
        .map((value) => [key, value] as const),
    ),
  )
  .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)));

const feature = fc.record({
  type: fc.oneof({ weight: 20, arbitrary: fc.constant('Feature') }, fc.constantFrom('feature', 1)),
  id: fc.oneof({ weight: 8, arbitrary: fc.constant('a') }, fc.constantFrom('', 7, null)),
  properties: fc.oneof({ weight: 20, arbitrary: properties }, fc.constantFrom(null, { deep: { er: 1 } })),
  geometry: fc.oneof({ weight: 12, arbitrary: fc.constant(geometries[0]) }, fc.constantFrom(...geometries)),
});

describe('plainParcel', () => {
  it('reads what a closer look would, and finds fault with nothing that it passes', () => {
    let plain = 0;
    fc.assert(
      fc.property(feature, (one) => {
        const raw = plainFeature(one, 0);
        if (raw !== null && plainParcel(raw, land, terms) !== null) plain += 1;
        expect(outcomeOf(check(one))).toEqual(outcomeOf(check(lookedAtCloser(one))));
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});

/** The same feature with what is ignored, so that no quick look takes it. */
function lookedAtCloser(one: { readonly properties: object | null }): unknown {
  const { properties: stated } = one;
  const bare =
    stated && Object.defineProperties(Object.create(null), Object.getOwnPropertyDescriptors(stated));
  return { ...one, properties: bare as unknown, comment: 'ignored' };
}

function outcomeOf({ parcels, findings, rejects, unreliable, total }: DatasetCheck): unknown {
  return { parcels, findings, rejects, unreliable, total };
}

const isLandUse = (code: string): boolean => /^\d+$/.test(code);
const { catalog } = parseCatalog(
  { ...sampleCatalog(), layers: [layer('land', 'parcel', './land.geojson')] },
  'catalog.json',
);
const [declared] = catalog?.layers ?? [];
if (!catalog || !declared) throw new Error('The sample catalog is faulty.');
const land = declared;
const terms = { sources: new Set(catalog.sources.map(({ id }) => id)), isLandUse };

function check(one: unknown): DatasetCheck {
  if (!catalog) throw new Error('The sample catalog is faulty.');
  return checkDataset(collection(one), { file: 'land.geojson', layer: land, catalog, isLandUse });
}
