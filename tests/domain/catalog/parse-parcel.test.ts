import { describe, expect, it } from 'vitest';

import type { DatasetCheck } from '../../../src/domain/catalog/check-dataset.js';
import type { Place } from '../../../src/domain/catalog/place.js';
import { checkCatalogWhole } from '../../../src/domain/catalog/check-catalog.js';
import { checkDataset } from '../../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { collection, layer, placeFeature, sampleCatalog } from './sample.js';

/** Some 80 m by 111 m, 8,941 m² by the survey rule. */
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [125.3, 43.8],
      [125.301, 43.8],
      [125.301, 43.801],
      [125.3, 43.801],
      [125.3, 43.8],
    ],
  ],
};

function parcelFeature(id: unknown, properties: object = {}, geometry: unknown = square): unknown {
  const sound = { landUse: '100101', source: 'account' };
  return { type: 'Feature', id, geometry, properties: { ...sound, ...properties } };
}

function check(features: readonly unknown[], declared: object = {}): DatasetCheck {
  const { catalog } = parseCatalog(
    { ...sampleCatalog(), layers: [{ ...layer('land', 'parcel', './land.geojson'), ...declared }] },
    'catalog.json',
  );
  const parcels = catalog?.layers[0];
  if (!catalog || !parcels) throw new Error('The sample catalog is faulty.');
  const isLandUse = (code: string): boolean => /^\d+$/.test(code);
  return checkDataset(collection(...features), {
    file: 'land.geojson',
    layer: parcels,
    catalog,
    isLandUse,
  });
}

function codesOf({ findings }: DatasetCheck): readonly (readonly [string, string])[] {
  return findings.map(({ code, property }) => [code, property] as const);
}

describe('checkDataset for parcels', () => {
  it('reads all that is stated of a parcel', () => {
    const stated = {
      name: { zh: '地块', en: 'Parcel' },
      landUse: '1001',
      status: 'built',
      declaredAreaM2: 8900,
      floorAreaM2: 12_000,
      footprintM2: 4000,
      tenants: ['A', 'B'],
      project: 'P',
      within: 'area',
      asOf: '2025-Q3',
      source: 'account',
    };
    const { parcels, findings } = check([parcelFeature('p1', stated)]);
    expect(findings).toEqual([]);
    expect(parcels).toEqual([{ type: 'parcel', id: 'p1', layer: 'land', geometry: square, ...stated }]);
  });

  it('keeps what is not stated as null, not as zero', () => {
    expect(check([parcelFeature('p1')]).parcels[0]).toMatchObject({
      name: null,
      status: null,
      declaredAreaM2: null,
      floorAreaM2: null,
      footprintM2: null,
      tenants: [],
      project: null,
      within: null,
      asOf: null,
    });
  });

  it('takes a plain name for both languages', () => {
    expect(check([parcelFeature('p1', { name: 'BH-03-12' })]).parcels[0]?.name).toEqual({
      zh: 'BH-03-12',
      en: 'BH-03-12',
    });
  });

  it('takes source and date of the layer where the parcel names none', () => {
    const defaults = { source: 'account', asOf: '2024' };
    const { parcels, findings } = check(
      [parcelFeature('p1', { source: undefined }), parcelFeature('p2', { asOf: '2025' })],
      { defaults },
    );
    expect(findings).toEqual([]);
    expect(parcels.map(({ source, asOf }) => [source, asOf])).toEqual([
      ['account', '2024'],
      ['account', '2025'],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['no land use', { landUse: undefined }, 'schema/missing', '/properties/landUse'],
    ['a land use that is a number', { landUse: 1001 }, 'schema/type', '/properties/landUse'],
    ['an unknown status', { status: 'sold' }, 'schema/unknown-value', '/properties/status'],
    ['a negative area', { declaredAreaM2: -1 }, 'schema/type', '/properties/declaredAreaM2'],
    ['an area as text', { floorAreaM2: '12' }, 'schema/type', '/properties/floorAreaM2'],
    ['a tenant without a name', { tenants: [''] }, 'schema/type', '/properties/tenants'],
    ['tenants as text', { tenants: 'A, B' }, 'schema/type', '/properties/tenants'],
    ['a date that is none', { asOf: '2025-13' }, 'schema/unknown-value', '/properties/asOf'],
    ['no source', { source: undefined }, 'schema/missing', '/properties/source'],
    ['an unknown source', { source: 'hearsay' }, 'sense/unknown-source', '/properties/source'],
    ['an empty name', { name: '' }, 'schema/type', '/properties/name'],
  ])('leaves out a parcel with %s', (_what, properties, code, property) => {
    const { parcels, rejects, ...rest } = check([parcelFeature('p1', properties), parcelFeature('p2')]);
    expect(codesOf({ parcels, rejects, ...rest })).toEqual([[code, property]]);
    expect(parcels.map(({ id }) => id)).toEqual(['p2']);
    expect(rejects).toEqual([0]);
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [125.3, 43.8] }],
    ['no geometry', null],
  ])('leaves out a parcel with %s for its shape', (_what, geometry) => {
    const result = check([parcelFeature('p1', {}, geometry)]);
    expect(codesOf(result)).toEqual([['sense/not-polygonal', '/geometry']]);
    expect(result.parcels).toEqual([]);
  });

  it('leaves out a parcel without an id, and the second of an id', () => {
    const result = check([parcelFeature(undefined), parcelFeature('p1'), parcelFeature('p1')]);
    expect(codesOf(result)).toEqual([
      ['schema/missing', '/id'],
      ['sense/repeated-id', '/id'],
    ]);
    expect(result.rejects).toEqual([0, 2]);
  });

  it('shows a parcel of an unknown class, and says that it is unknown', () => {
    const result = check([parcelFeature('p1', { landUse: 'X9' })]);
    expect(codesOf(result)).toEqual([['sense/unknown-land-use', '/properties/landUse']]);
    expect(result.findings[0]?.severity).toBe('warning');
    expect(result.parcels[0]?.landUse).toBe('X9');
  });

  it('reports a name that it does not know', () => {
    expect(codesOf(check([parcelFeature('p1', { landuse: '1001' })]))).toEqual([
      ['schema/unknown-property', '/properties/landuse'],
    ]);
  });
});

describe('the sense of parcels', () => {
  it('names the declared and the measured area where they are more than 5 % apart', () => {
    const result = check([parcelFeature('p1', { declaredAreaM2: 9900 })]);
    expect(codesOf(result)).toEqual([['sense/area-differs', '/properties/declaredAreaM2']]);
    expect(result.findings[0]?.found).toBe('9900');
    expect(result.findings[0]?.expected.en).toBe('about the 8941 m² that are measured');
    expect(result.parcels).toHaveLength(1);
  });

  it.each([
    ['a declared area that is 4.9 % more', { declaredAreaM2: 8941 * 1.049 }, []],
    ['a declared area that is 5.1 % more', { declaredAreaM2: 8941 * 1.051 }, ['sense/area-differs']],
    ['a declared area that is 4.9 % less', { declaredAreaM2: 8941 * 0.951 }, []],
    ['a declared area that is 5.1 % less', { declaredAreaM2: 8941 * 0.949 }, ['sense/area-differs']],
    ['a declared area of zero', { declaredAreaM2: 0 }, ['sense/area-differs']],
    ['a footprint as large as the parcel', { footprintM2: 8940 }, []],
    ['a footprint larger than the parcel', { footprintM2: 8943 }, ['sense/footprint-over-area']],
    ['floor area on a vacant parcel', { status: 'vacant', floorAreaM2: 5 }, ['sense/built-on-vacant']],
    ['a footprint on a vacant parcel', { status: 'vacant', footprintM2: 5 }, ['sense/built-on-vacant']],
    ['a vacant parcel with floor area 0', { status: 'vacant', floorAreaM2: 0 }, []],
    ['a built parcel without floor area', { status: 'built' }, []],
  ])('judges %s', (_what, properties, codes) => {
    expect(codesOf(check([parcelFeature('p1', properties)])).map(([code]) => code)).toEqual(codes);
  });

  it('shows a bow-tie and keeps its area out of sums', () => {
    const [[a, b, c, d] = []] = square.coordinates;
    const bowTie = { type: 'Polygon', coordinates: [[a, c, b, d, a]] };
    const result = check([parcelFeature('p1', {}, bowTie)]);
    expect(result.parcels).toHaveLength(1);
    expect(result.unreliable).toEqual([0]);
  });
});

describe('checkCatalogWhole for parcels', () => {
  const { catalog } = parseCatalog(sampleCatalog(), 'catalog.json');
  if (!catalog) throw new Error('The sample catalog is faulty.');
  const [placeLayer] = catalog.layers;
  if (!placeLayer) throw new Error('The sample catalog lacks layers.');
  const area: readonly Place[] = checkDataset(
    collection(placeFeature('area', { kind: 'region', within: null }, null)),
    { file: 'places.geojson', layer: placeLayer, catalog },
  ).places;

  it('reports a parcel that stands in no place of the catalog, and keeps it', () => {
    const { parcels } = check([
      parcelFeature('p1', { within: 'area' }),
      parcelFeature('p2', { within: 'x' }),
    ]);
    const whole = checkCatalogWhole(catalog, { places: area, parcels }, (id) => `${id}.geojson`);
    expect(whole.findings.map(({ code, feature, file }) => [code, feature, file])).toEqual([
      ['sense/dangling-within', 'p2', 'land.geojson'],
    ]);
    expect(whole.parcels).toEqual(parcels);
  });

  it('leaves out a parcel that has the id of a place', () => {
    const { parcels } = check([parcelFeature('area'), parcelFeature('p1')]);
    const whole = checkCatalogWhole(catalog, { places: area, parcels }, (id) => `${id}.geojson`);
    expect(whole.findings.map(({ code, feature }) => [code, feature])).toEqual([
      ['sense/repeated-id', 'area'],
    ]);
    expect(whole.parcels.map(({ id }) => id)).toEqual(['p1']);
    expect(whole.places).toEqual(area);
  });
});

describe('the defaults of a layer', () => {
  it.each([
    [{ source: 'hearsay' }, 'sense/unknown-source', '/layers/0/defaults/source'],
    [{ asOf: 'lately' }, 'schema/unknown-value', '/layers/0/defaults/asOf'],
    [{ status: 'built' }, 'schema/unknown-property', '/layers/0/defaults/status'],
  ])('are reported where they are %j', (defaults, code, property) => {
    const layers = [{ ...layer('land', 'parcel', './land.geojson'), defaults }];
    const { findings } = parseCatalog({ ...sampleCatalog(), layers }, 'catalog.json');
    expect(findings.map((finding) => [finding.code, finding.property])).toEqual([[code, property]]);
  });
});
