import { describe, expect, it } from 'vitest';

import type { DatasetCheck } from '../../../src/domain/catalog/check-dataset.js';
import type { Place } from '../../../src/domain/catalog/place.js';
import { checkCatalogWhole } from '../../../src/domain/catalog/check-catalog.js';
import { checkDataset } from '../../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { collection, placeFeature, sampleCatalog, statement } from './sample.js';

const { catalog } = parseCatalog(sampleCatalog(), 'catalog.json');
if (catalog === null) throw new Error('The sample catalog is faulty.');
const [placeLayer, referenceLayer] = catalog.layers;
if (placeLayer === undefined || referenceLayer === undefined)
  throw new Error('The sample catalog lacks layers.');

function checkPlaces(...features: unknown[]): DatasetCheck {
  if (catalog === null || placeLayer === undefined) throw new Error('no sample');
  return checkDataset(collection(...features), { file: 'places.geojson', layer: placeLayer, catalog });
}

function checkReferences(...features: unknown[]): DatasetCheck {
  if (catalog === null || referenceLayer === undefined) throw new Error('no sample');
  return checkDataset(collection(...features), { file: 'basemap.geojson', layer: referenceLayer, catalog });
}

function codesOf({ findings }: DatasetCheck): readonly (readonly [string, string])[] {
  return findings.map(({ code, property }) => [code, property] as const);
}

describe('checkDataset for places', () => {
  it('reads a sound place without a finding', () => {
    const check = checkPlaces(
      placeFeature('a', { statements: [statement({ qualifier: ['forecast', 'at-least'] })] }),
    );
    expect(check.findings).toEqual([]);
    expect(check.places[0]).toMatchObject({
      type: 'place',
      id: 'a',
      layer: 'places',
      kind: 'industrial-park',
    });
    expect(check.places[0]?.statements).toEqual([
      {
        type: 'number',
        id: 's1',
        indicator: 'projects',
        value: 12,
        unit: 'projects',
        asOf: '2025',
        qualifiers: ['at-least', 'forecast'],
        dimension: null,
        source: 'account',
        note: null,
      },
    ]);
  });

  it.each<[string, object, string, string]>([
    ['no name', { name: undefined }, 'schema/missing', '/properties/name'],
    ['a name in no language', { name: {} }, 'schema/type', '/properties/name'],
    ['a name that is a text', { name: 'Park' }, 'schema/type', '/properties/name'],
    ['an unknown kind', { kind: 'prak' }, 'schema/unknown-value', '/properties/kind'],
    ['the kind constructor', { kind: 'constructor' }, 'schema/unknown-value', '/properties/kind'],
    ['no location', { location: null }, 'schema/missing', '/properties/location'],
    [
      'an unknown precision',
      { location: { precision: 'good', source: 'account' } },
      'schema/unknown-value',
      '/properties/location/precision',
    ],
    [
      'a dangling source',
      { location: { precision: 'zone', source: 'x' } },
      'sense/unknown-source',
      '/properties/location/source',
    ],
    [
      'a note on its position that is a plain text',
      { location: { precision: 'zone', source: 'account', note: 'roughly' } },
      'schema/type',
      '/properties/location/note',
    ],
    ['no statements', { statements: undefined }, 'schema/missing', '/properties/statements'],
    ['statements that are an object', { statements: {} }, 'schema/type', '/properties/statements'],
    ['a within that is a number', { within: 3 }, 'schema/type', '/properties/within'],
  ])('leaves out a place with %s', (_what, properties, code, property) => {
    const check = checkPlaces(placeFeature('good'), placeFeature('bad', properties));
    expect(codesOf(check)).toEqual([[code, property]]);
    expect(check.places.map(({ id }) => id)).toEqual(['good']);
    expect(check.rejects).toEqual([1]);
  });

  it('leaves out a place without an id', () => {
    const check = checkPlaces({ ...(placeFeature('a') as object), id: undefined });
    expect(codesOf(check)).toEqual([['schema/missing', '/id']]);
    expect(check.findings[0]?.feature).toBe('#0');
  });

  it.each<[string, object, string, string]>([
    ['an unknown indicator', { indicator: 'occupancy' }, 'sense/unknown-indicator', 'indicator'],
    ['a dangling source', { source: 'nowhere' }, 'sense/unknown-source', 'source'],
    ['an unknown dimension', { dimension: 'large' }, 'sense/unknown-dimension', 'dimension'],
    ['the dimension toString', { dimension: 'toString' }, 'sense/unknown-dimension', 'dimension'],
    ['an unknown unit', { unit: 'parsecs' }, 'schema/unknown-value', 'unit'],
    ['a unit of another kind', { unit: 'km2' }, 'sense/unit-of-other-kind', 'unit'],
    ['a date that is none', { asOf: '2025-13' }, 'schema/unknown-value', 'asOf'],
    ['an unknown qualifier', { qualifier: ['roughly'] }, 'schema/unknown-value', 'qualifier'],
    ['a qualifier outside a list', { qualifier: 'about' }, 'schema/type', 'qualifier'],
    ['a value that is a text', { value: '12' }, 'schema/type', 'value'],
    ['no value', { value: null }, 'schema/missing', 'value'],
    ['no id', { id: undefined }, 'schema/missing', 'id'],
    ['words that are a plain text', { indicator: 'status', value: 'open' }, 'schema/type', 'value'],
    ['a date in words', { indicator: 'opening', value: 'soon' }, 'schema/unknown-value', 'value'],
  ])('leaves out a statement with %s, and keeps its place', (_what, parts, code, member) => {
    const statements = [statement({ id: 's0', value: 1, asOf: '2024' }), statement(parts)];
    const check = checkPlaces(placeFeature('a', { statements }));
    expect(codesOf(check)).toEqual([[code, `/properties/statements/1/${member}`]]);
    expect(check.places[0]?.statements.map(({ id }) => id)).toEqual(['s0']);
    expect(check.rejects).toEqual([]);
  });

  it.each<[string, readonly object[], string]>([
    [
      'a percentage written as such',
      [{ indicator: 'occupancy-rate', value: 53.6 }],
      'sense/ratio-out-of-range',
    ],
    ['a negative count', [{ value: -1 }], 'sense/negative'],
    ['half a project', [{ value: 1.5 }], 'sense/not-whole'],
    ['two values at one date', [{ value: 1 }, { id: 's2', value: 2 }], 'sense/contradiction'],
    [
      'a part over its whole',
      [{ value: 3 }, { id: 's2', value: 4, dimension: 'pilot' }],
      'sense/part-over-whole',
    ],
  ])('keeps and remarks on %s', (_what, parts, code) => {
    const check = checkPlaces(placeFeature('a', { statements: parts.map(statement) }));
    expect(check.findings.map((finding) => finding.code)).toEqual([code]);
    expect(check.places[0]?.statements).toHaveLength(parts.length);
  });

  it('finds no contradiction in one area given in two units', () => {
    const statements = [
      statement({ indicator: 'site-area', value: 3.7, unit: 'km2' }),
      statement({ id: 's2', indicator: 'site-area', value: 370, unit: 'ha' }),
    ];
    expect(checkPlaces(placeFeature('a', { statements })).findings).toEqual([]);
  });

  it('never gives an unlocated place a point', () => {
    const check = checkPlaces(placeFeature('a', { location: { precision: 'unlocated', source: 'account' } }));
    expect(codesOf(check)).toEqual([['sense/unlocated-with-geometry', '/geometry']]);
    expect(check.places[0]?.geometry).toBeNull();
  });

  it('remarks on a position that is stated and not given', () => {
    expect(codesOf(checkPlaces(placeFeature('a', {}, null)))).toEqual([['sense/no-geometry', '/geometry']]);
  });

  it('lets a region go without an outline', () => {
    expect(checkPlaces(placeFeature('area', { kind: 'region', within: null }, null)).findings).toEqual([]);
  });

  it('remarks on a place far from the region', () => {
    const beijing = { type: 'Point', coordinates: [116.4, 39.9] };
    expect(codesOf(checkPlaces(placeFeature('a', {}, beijing)))).toEqual([
      ['sense/far-from-region', '/geometry'],
    ]);
  });

  it('leaves out the second place of an id', () => {
    const check = checkPlaces(placeFeature('a'), placeFeature('a'));
    expect(check.findings.map(({ code }) => code)).toEqual(['sense/repeated-id']);
    expect(check.rejects).toEqual([1]);
  });

  it('shows a bow-tie and marks its area as unreliable', () => {
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [125.1, 43.8],
          [125.2, 43.9],
          [125.2, 43.8],
          [125.1, 43.9],
          [125.1, 43.8],
        ],
      ],
    };
    const check = checkPlaces(placeFeature('a', {}, bowTie));
    expect(check.findings.map(({ code }) => code)).toEqual(['sense/self-intersection']);
    expect(check.places).toHaveLength(1);
    expect(check.unreliable).toEqual([0]);
  });

  it('keeps texts as they are', () => {
    const name = { zh: '<img src=x onerror=alert(1)>', en: '\u202Egnirts' };
    expect(checkPlaces(placeFeature('a', { name })).places[0]?.name).toEqual(name);
  });
});

describe('checkDataset for the base map', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [125.1, 43.8],
      [125.2, 43.9],
    ],
  };

  it('reads a road', () => {
    const road = { type: 'Feature', id: 'r', geometry: line, properties: { kind: 'road', class: 'primary' } };
    const check = checkReferences(road);
    expect(check.findings).toEqual([]);
    expect(check.references[0]).toMatchObject({ id: 'r', kind: 'road', roadClass: 'primary', name: null });
  });

  it('leaves out what has no geometry or an unknown kind', () => {
    const check = checkReferences(
      { type: 'Feature', geometry: null, properties: { kind: 'road' } },
      { type: 'Feature', geometry: line, properties: { kind: 'canal' } },
    );
    expect(codesOf(check)).toEqual([
      ['schema/missing', '/geometry'],
      ['schema/unknown-value', '/properties/kind'],
    ]);
    expect(check.rejects).toEqual([0, 1]);
  });
});

/** Files as the findings of this test name them. */
function fileOf(layer: string | null): string {
  return `${layer ?? 'catalog'}.${layer === null ? 'json' : 'geojson'}`;
}

describe('checkCatalogWhole', () => {
  it('has nothing to say of places that stand in the region', () => {
    const { places } = checkPlaces(
      placeFeature('area', { kind: 'region', within: null }, null),
      placeFeature('a'),
    );
    const whole = checkCatalogWhole(catalog, { places, parcels: [] }, fileOf);
    expect(whole.findings).toEqual([]);
    expect(whole.places).toEqual(places);
  });

  it('leaves out the second place of an id, and names its file', () => {
    const first = checkPlaces(placeFeature('area', { kind: 'region', within: null }, null)).places;
    const whole = checkCatalogWhole(
      catalog,
      { places: [...first, ...first.map((place) => ({ ...place }))], parcels: [] },
      fileOf,
    );
    expect(whole.findings.map(({ code, file }) => [code, file])).toEqual([
      ['sense/repeated-id', 'places.geojson'],
    ]);
    expect(whole.places).toEqual(first);
    expect(whole.places[0]).toBe(first[0]);
  });

  it('names a layer of the same id as the catalog, and the catalog itself, by their own files', () => {
    const whole = checkCatalogWhole(catalog, { places: [], parcels: [] }, fileOf);
    expect(whole.findings.map(({ code, file }) => [code, file])).toEqual([
      ['sense/unknown-region', 'catalog.json'],
    ]);
  });

  it('follows a long chain that ends in a circle once only', () => {
    const count = 30_000;
    const { places } = checkPlaces(placeFeature('area', { kind: 'region', within: null }, null));
    const [area] = places;
    if (area === undefined) throw new Error('no sample');
    const chain = Array.from({ length: count }, (_, index): Place => {
      const within = String(Math.min(index + 1, count - 1));
      return { ...area, id: String(index), kind: 'facility', within: index === count - 1 ? '29998' : within };
    });
    const whole = checkCatalogWhole(catalog, { places: [...places, ...chain], parcels: [] }, fileOf);
    expect(whole.findings.map(({ code, feature }) => [code, feature])).toEqual([
      ['sense/within-circle', '29998'],
      ['sense/within-circle', '29999'],
    ]);
  });

  it('finds repeated statements, dangling places, circles and a region that is not there', () => {
    const statements = [statement({})];
    const { places } = checkPlaces(
      placeFeature('a', { within: 'b', statements }),
      placeFeature('b', { within: 'a' }),
      placeFeature('c', { within: 'nowhere', statements }),
    );
    expect(
      checkCatalogWhole(catalog, { places, parcels: [] }, fileOf).findings.map(({ code, feature }) => [
        code,
        feature,
      ]),
    ).toEqual([
      ['sense/repeated-statement', 'c'],
      ['sense/within-circle', 'a'],
      ['sense/within-circle', 'b'],
      ['sense/dangling-within', 'c'],
      ['sense/unknown-region', null],
    ]);
  });
});
