import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { checkCatalogWhole } from '../../src/domain/catalog/check-catalog.js';
import { checkDataset } from '../../src/domain/catalog/check-dataset.js';
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
      checks.flatMap(({ places }) => places),
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
