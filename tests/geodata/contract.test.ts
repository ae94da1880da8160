import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { checkCatalogWhole } from '../../src/domain/catalog/check-catalog.js';
import { checkDataset } from '../../src/domain/catalog/check-dataset.js';
import { landUsePatterns } from '../../src/domain/land-use/pattern.js';
import { parseCatalog } from '../../src/domain/catalog/parse-catalog.js';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../geodata', file), 'utf8'));

const rawCatalog = read('catalog.json');
const { catalog } = parseCatalog(rawCatalog, 'catalog.json');
if (!catalog) throw new Error('the shipped catalog is no catalog');
const layers = catalog.layers.flatMap((layer) =>
  'url' in layer.source ? [{ layer, url: layer.source.url }] : [],
);

const ajv = new Ajv2020({ strict: false });
const fitsCatalog = ajv.compile(read('schema/catalog.schema.json') as object);
const fitsPlaces = ajv.compile(read('schema/places.schema.json') as object);

const fitsParcels = ajv.compile(read('schema/parcels.schema.json') as object);

type Json = Record<string, unknown>;

/** A deep copy with one member changed, or taken away where the value is undefined. */
function changed(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone(value);
  let owner = copy as Json;
  for (const key of path.slice(0, -1)) owner = owner[key] as Json;
  const last = String(path.at(-1));
  if (to === undefined) delete owner[last];
  else owner[last] = to;
  return copy;
}

describe('the shipped data', () => {
  it('pass the data contract without a finding', () => {
    const checks = layers.map(({ layer, url }) => checkDataset(read(url), { file: url, layer, catalog }));
    const whole = checkCatalogWhole(
      catalog,
      {
        places: checks.flatMap(({ places }) => places),
        parcels: checks.flatMap(({ parcels }) => parcels),
      },
      (layer) => layer ?? 'catalog.json',
    );
    expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(whole.findings).toEqual([]);
    expect(whole.places).toHaveLength(37);
  });

  it('carry all 97 statements into the typed places', () => {
    const places = layers.flatMap(
      ({ layer, url }) => checkDataset(read(url), { file: url, layer, catalog }).places,
    );
    expect(places.flatMap(({ statements }) => statements)).toHaveLength(97);
  });
});

describe('schema and parser', () => {
  const parks = read('public-parks.geojson');
  const layer = layers.find(({ layer: { id } }) => id === 'public-parks')?.layer;
  const place = ['features', 0, 'properties'] as const;

  it.each([
    [[...place, 'name'], undefined],
    [[...place, 'name'], 'Park'],
    [[...place, 'name', 'en'], 3],
    [[...place, 'kind'], 'castle'],
    [[...place, 'kind'], undefined],
    [[...place, 'location'], undefined],
    [[...place, 'location', 'precision'], 'somewhere'],
    [[...place, 'location', 'source'], 7],
    [[...place, 'statements'], {}],
    [[...place, 'statements', 0, 'id'], undefined],
    [[...place, 'statements', 0, 'indicator'], undefined],
    [[...place, 'statements', 0, 'value'], true],
    [[...place, 'statements', 0, 'asOf'], 'last year'],
    [[...place, 'statements', 0, 'qualifier'], ['perhaps']],
    [[...place, 'statements', 0, 'source'], undefined],
    [[...place, 'within'], 5],
    [['features', 0, 'id'], undefined],
  ])('both refuse a place with %j changed to %j', (path, to) => {
    const mutant = changed(parks, path, to);
    if (!layer) throw new Error('there is no layer of public parks');
    const { findings } = checkDataset(mutant, { file: 'mutant.geojson', layer, catalog });
    expect(fitsPlaces(mutant)).toBe(false);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });

  const sound = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'p1',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [125.3, 43.8],
              [125.301, 43.8],
              [125.301, 43.801],
              [125.3, 43.8],
            ],
          ],
        },
        properties: {
          name: { zh: '地块', en: 'Parcel' },
          landUse: '1001',
          status: 'built',
          declaredAreaM2: 4470,
          floorAreaM2: 5000,
          footprintM2: 1000,
          tenants: ['A'],
          project: 'P',
          within: 'changchun-new-area',
          asOf: '2025',
          source: 'account',
          sample: true,
        },
      },
    ],
  };
  const parcel = ['features', 0, 'properties'] as const;
  const parcelsFound = (value: unknown): readonly { severity: string }[] => {
    const source = { type: 'geojson', data: value } as const;
    const declaration = { role: 'parcel', theme: 'overview', sample: true, visible: false } as const;
    const land = { id: 'land', title: { zh: '地块', en: 'Parcels' }, defaults: null, attribution: null };
    const own = catalog.sources[0];
    if (!own) throw new Error('the shipped catalog has no source');
    const withAccount = { ...catalog, sources: [...catalog.sources, { ...own, id: 'account' }] };
    const context = {
      file: 'mutant.geojson',
      layer: { ...land, ...declaration, source },
      catalog: withAccount,
    };
    return checkDataset(value, context).findings;
  };

  it.each([
    [[...parcel, 'sample'], undefined],
    [[...parcel, 'name'], 'BH-03-12'],
    [[...parcel, 'name'], undefined],
    [[...parcel, 'status'], null],
    [[...parcel, 'declaredAreaM2'], undefined],
    [[...parcel, 'floorAreaM2'], null],
    [[...parcel, 'footprintM2'], 0],
    [[...parcel, 'tenants'], []],
    [[...parcel, 'tenants'], null],
    [[...parcel, 'project'], undefined],
    [[...parcel, 'within'], null],
    [[...parcel, 'asOf'], '2025-Q3'],
    [[...parcel, 'asOf'], undefined],
    [[...parcel, 'landUse'], 'M1'],
    [['features', 0, 'id'], 12],
  ])('both take a parcel with %j changed to %j', (path, to) => {
    const mutant = changed(sound, path, to);
    expect(fitsParcels(mutant)).toBe(true);
    expect(parcelsFound(mutant)).toEqual([]);
  });

  it.each([
    [['features', 0, 'id'], undefined],
    [['features', 0, 'id'], ''],
    [['features', 0, 'geometry'], null],
    [['features', 0, 'geometry'], { type: 'Point', coordinates: [125.3, 43.8] }],
    [[...parcel, 'name'], 7],
    [[...parcel, 'name'], ''],
    [[...parcel, 'landUse'], undefined],
    [[...parcel, 'landUse'], 1001],
    [[...parcel, 'status'], 'sold'],
    [[...parcel, 'declaredAreaM2'], -1],
    [[...parcel, 'floorAreaM2'], '12'],
    [[...parcel, 'footprintM2'], true],
    [[...parcel, 'tenants'], 'A'],
    [[...parcel, 'tenants'], [3]],
    [[...parcel, 'tenants'], ['']],
    [[...parcel, 'project'], 3],
    [[...parcel, 'within'], ''],
    [[...parcel, 'asOf'], 'last year'],
    [[...parcel, 'source'], 7],
  ])('both refuse a parcel with %j changed to %j', (path, to) => {
    const mutant = changed(sound, path, to);
    expect(fitsParcels(mutant)).toBe(false);
    expect(parcelsFound(mutant).filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('both find a property of a parcel that is unknown', () => {
    const mutant = changed(sound, [...parcel, 'landuse'], '1001');
    expect(fitsParcels(mutant)).toBe(false);
    expect(parcelsFound(mutant)).toHaveLength(1);
  });

  const own = { code: 'M0', name: { zh: '新型产业用地', en: 'New industry' }, parent: 'M' };

  it.each([
    own,
    { ...own, parent: undefined, countsAs: '1001' },
    { ...own, color: '#C89bd8', pattern: 'dots', countsAs: '100101' },
    { ...own, pattern: 'none' },
    ...Object.keys(landUsePatterns).map((pattern) => ({ ...own, pattern })),
  ])('both take the land-use class %j', (added) => {
    const mutant = changed(rawCatalog, ['landUseClasses'], [added]);
    const { catalog: read, findings } = parseCatalog(mutant, 'mutant.json');
    expect(fitsCatalog(JSON.parse(JSON.stringify(mutant)))).toBe(true);
    expect(findings).toEqual([]);
    expect(read?.landUseClasses).toHaveLength(1);
  });

  it.each([
    { ...own, code: undefined },
    { ...own, code: 'M 0' },
    { ...own, code: '' },
    { ...own, name: undefined },
    { ...own, parent: undefined },
    { ...own, color: 'url(x)' },
    { ...own, color: 'red' },
    { ...own, pattern: 'stars' },
    { ...own, countsAs: 1001 },
    { ...own, letter: 'M' },
    'M0',
  ])('both find fault with the land-use class %j', (added) => {
    const mutant = changed(rawCatalog, ['landUseClasses'], [added]);
    expect(fitsCatalog(JSON.parse(JSON.stringify(mutant)))).toBe(false);
    expect(parseCatalog(mutant, 'mutant.json').findings).toHaveLength(1);
  });

  it.each([
    [['title'], undefined],
    [['region'], undefined],
    [
      ['region', 'bounds'],
      [1, 2, 3],
    ],
    [['indicators', 0, 'format'], 'roman'],
    [['indicators', 0, 'id'], undefined],
    [['layers', 0, 'role'], 'decoration'],
    [['layers', 0, 'source'], 'x.geojson'],
    [['themes', 0, 'label'], undefined],
    [['contract'], '99'],
  ])('both refuse a catalog with %j changed to %j', (path, to) => {
    const mutant = changed(rawCatalog, path, to);
    const { findings } = parseCatalog(mutant, 'mutant.json');
    expect(fitsCatalog(mutant)).toBe(false);
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });
});
