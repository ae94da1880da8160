import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { run } from '../../src/cli/parkscape.js';
import { loadCatalog, type CatalogContent } from '../../src/data/catalog-loader.js';
import { boundsOf, boundsOverlap } from '../../src/domain/geometry/bounds.js';
import type { Geometry } from '../../src/domain/geometry/geometry.js';
import { layer, sampleCatalog } from '../domain/catalog/sample.js';
import { launchChromium, onMap, waitForMap } from '../support/visitor.js';

import { startPostGis, type PostGis } from './postgis.js';
import { startWebServer, type WebServer } from './web-server.js';

interface SampleParcel {
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** More than two pages of a thousand. */
const parcelCount = 3000;
/** A part of the streets that sample parcels lie on. */
const region = [125.37, 43.95, 125.43, 44] as const;

let folder: string;
let postgis: PostGis;
let web: WebServer;
let parcels: readonly SampleParcel[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parkscape-services-'));
  parcels = await sampleParcels();
  postgis = await startPostGis(folder);
  postgis.sql(tables());
  web = await startWebServer(folder, postgis.port);
});

afterAll(async () => {
  await web.stop();
  await postgis.stop();
  rmSync(folder, { recursive: true });
});

const silent = { out: () => undefined, error: () => undefined };

async function sampleParcels(): Promise<readonly SampleParcel[]> {
  const lines: string[] = [];
  await run(['sample', '--parcels', String(parcelCount)], { ...silent, out: (text) => lines.push(text) });
  return (JSON.parse(lines.join('\n')) as { features: SampleParcel[] }).features;
}

/** Some blocks of the region. */
const block = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [125.385, 43.965],
      [125.4, 43.965],
      [125.4, 43.98],
      [125.385, 43.98],
      [125.385, 43.965],
    ] as [number, number][],
  ],
};

/** What an office has in its database: columns with names of its own. */
function tables(): string {
  const quoted = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? `'${value}'` : 'NULL';
  const rows = parcels.map(
    ({ id, geometry, properties: { landUse, status, declaredAreaM2 } }) =>
      `(${[id, landUse, status, declaredAreaM2, JSON.stringify(geometry)].map(quoted).join(', ')})`,
  );
  return `
    CREATE TABLE given (dkbh text, dlbm text, kfzt text, ydmj double precision, shape text);
    INSERT INTO given VALUES ${rows.join(',\n')};
    CREATE TABLE parcels (gid serial PRIMARY KEY, dkbh text, dlbm text, kfzt text, ydmj double precision,
      geom geometry(Polygon, 4326));
    INSERT INTO parcels (dkbh, dlbm, kfzt, ydmj, geom)
      SELECT dkbh, dlbm, kfzt, ydmj, ST_SetSRID(ST_GeomFromGeoJSON(shape), 4326) FROM given;
    CREATE INDEX ON parcels USING gist (geom);
    CREATE TABLE towers (gid serial PRIMARY KEY, mc text, rzl double precision, gxsj date, geom geometry(Point, 4326));
    INSERT INTO towers (mc, rzl, gxsj, geom)
      VALUES ('示例大厦', 0.536, '2026-06-30', ST_SetSRID(ST_MakePoint(125.4, 43.97), 4326));
  `;
}

const parcelFields = { id: 'dkbh', landUse: 'dlbm', status: 'kfzt', declaredAreaM2: 'ydmj' };

function catalogWith(...layers: readonly unknown[]): Record<string, unknown> {
  return { ...sampleCatalog(), region: { place: 'area', bounds: region }, layers };
}

function parcelLayer(source: Record<string, unknown>): Record<string, unknown> {
  const defaults = { source: 'account', asOf: '2026-06' };
  return { ...layer('land', 'parcel', ''), sample: true, defaults, source };
}

async function loaded(catalog: unknown): Promise<CatalogContent> {
  const { signal } = new AbortController();
  const request = { catalog, baseUrl: web.origin, wanted: ['land'] };
  const content = await loadCatalog(request, { signal, onProgress: () => undefined });
  expect(content.loaded.layers.map(({ failure }) => failure)).toEqual(content.loaded.layers.map(() => null));
  return content;
}

/** The parcels whose box touches the region, which is what servers are asked for. */
function expectedIds(): readonly string[] {
  const touching = parcels.filter(({ geometry }) =>
    boundsOverlap(boundsOf(geometry) ?? [0, 0, 0, 0], region),
  );
  return touching.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other));
}

function idsOf({ parcels: found }: CatalogContent): readonly string[] {
  return found.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other));
}

/** Each source of the same parcels, on the servers that really serve them. */
const sources: Readonly<Record<string, () => Record<string, unknown>>> = {
  'OGC API Features of MapServer over PostGIS': () => ({
    type: 'ogc-features',
    url: `${web.origin}/mapserv/parks/ogcapi/collections/parcels`,
    fields: parcelFields,
  }),
  'WFS 2.0 of MapServer over PostGIS': () => ({
    type: 'wfs',
    url: `${web.origin}/mapserv?map=PARKS`,
    typeName: 'parcels',
    outputFormat: 'geojson',
    fields: parcelFields,
  }),
  'FlatGeobuf on nginx': () => ({ type: 'flatgeobuf', url: `${web.origin}/parcels.fgb` }),
};

describe('parcels from', () => {
  beforeAll(async () => {
    const file = join(folder, 'parcels.geojson');
    // The sample names a source of its own catalog.
    const features = parcels.map(({ properties: { source: _source, ...properties }, ...parcel }) => ({
      ...parcel,
      type: 'Feature',
      properties,
    }));
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    await run(['convert', file, '--out', join(web.root, 'parcels.fgb'), '--no-fields'], silent);
  });

  it.each(Object.keys(sources))('%s are those of the region, whole', async (name) => {
    const content = await loaded(catalogWith(parcelLayer(sources[name]?.() ?? {})));
    expect(content.loaded.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(idsOf(content)).toEqual(expectedIds());
    const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]));
    for (const { id, landUse, status, declaredAreaM2 } of content.parcels) {
      const { properties } = byId.get(id) ?? {};
      expect({ landUse, status, declaredAreaM2 }).toEqual({
        landUse: properties?.['landUse'],
        status: properties?.['status'] ?? null,
        declaredAreaM2: properties?.['declaredAreaM2'] ?? null,
      });
    }
  });
});

describe('a figure in PostGIS', () => {
  it('is on the map as it is now, with its date', async () => {
    const fields = {
      id: 'gid',
      name: 'mc',
      kind: 'building',
      statements: [{ indicator: 'occupancy-rate', field: 'rzl', asOf: { field: 'gxsj' } }],
    };
    const url = `${web.origin}/mapserv/parks/ogcapi/collections/towers`;
    const towers = {
      ...layer('towers', 'place', ''),
      defaults: { source: 'account' },
      source: { type: 'ogc-features', url, fields },
    };
    const rate = async () => (await loaded(catalogWith(towers))).loaded.places[0]?.statements[0];
    expect(await rate()).toMatchObject({ value: 0.536, asOf: '2026-06-30' });
    postgis.sql(`UPDATE towers SET rzl = 0.61, gxsj = '2026-11-24'`);
    expect(await rate()).toMatchObject({ value: 0.61, asOf: '2026-11-24' });
  });
});

describe('nginx as the documentation sets it up', () => {
  it('gives ranges, compresses, and answers 304 to who has the file', async () => {
    writeFileSync(join(web.root, 'catalog.json'), JSON.stringify(catalogWith()).padEnd(5000));
    const url = `${web.origin}/catalog.json`;
    const whole = await fetch(url);
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    expect(whole.headers.get('access-control-allow-origin')).toBe('*');
    const etag = whole.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const part = await fetch(`${web.origin}/parcels.fgb`, { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'fgb\u0003']);
  });
});

describe('a page on nginx', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows parcels out of PostGIS, and reports on them', async () => {
    cpSync(inject('embedFolder'), join(web.root, 'cdn'), { recursive: true });
    const source = sources['OGC API Features of MapServer over PostGIS']?.() ?? {};
    writeFileSync(join(web.root, 'parks.json'), JSON.stringify(catalogWith(parcelLayer(source))));
    writeFileSync(
      join(web.root, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parks</title>
       <script type="module" src="cdn/park.js"></script>
       <park-map src="parks.json" loading="eager" style="height: 30rem"></park-map>`,
    );
    const page = await browser.newPage();
    await page.goto(`${web.origin}/index.html`);
    await waitForMap(page, ['ready', 'partial']);
    const count = await onMap(page, (map) => map.layers[0]?.featureCount, null);
    expect(count).toBe(expectedIds().length);
    const report = await onMap(
      page,
      (map, area) => map.workbench.ask<'report'>({ kind: 'report', request: { area, name: null } }),
      block,
    );
    const classes = report?.byClass.map(({ area }) => area.value ?? NaN) ?? [];
    expect(classes.length).toBeGreaterThan(2);
    expect(classes.reduce((sum, area) => sum + area, 0)).toBeCloseTo(report?.total.value ?? NaN, 2);
    await page.close();
  });
});
