import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { inspectDataset } from '../../../src/domain/catalog/inspect-dataset.js';
import { LoadError } from '../../../src/data/fetching/load-failure.js';
import { readService } from '../../../src/data/sources/read-service.js';
import { flatGeobufPieces } from '../../../src/cli/convert/flatgeobuf-file.js';
import { layer, sampleCatalog } from '../../domain/catalog/sample.js';

interface Answer {
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A service that answers as `answer` says; ranges of bytes are cut out of what it gives. */
async function serviceThat(answer: (url: URL) => Answer): Promise<{ origin: string; asked: URL[] }> {
  const asked: URL[] = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(url);
    const { json, bytes = new TextEncoder().encode(JSON.stringify(json)) } = answer(url);
    const [from, to] = rangeOf(request, bytes.length);
    const headers = { 'Content-Type': 'application/geo+json', 'Content-Length': to - from };
    response.writeHead(request.headers.range ? 206 : 200, headers).end(bytes.subarray(from, to));
  });
  await new Promise<void>((done) => {
    server?.listen(0, '127.0.0.1', done);
  });
  return { origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}

function rangeOf({ headers }: IncomingMessage, length: number): [number, number] {
  const [, from, to] = /^bytes=(\d+)-(\d+)?/.exec(headers.range ?? '') ?? [];
  return [Number(from ?? 0), Math.min(length, to === undefined ? length : Number(to) + 1)];
}

/** A row of an office's table, with columns of its own. */
function row(number: number): Record<string, unknown> {
  const [lng, lat] = [125.1 + (number % 40) / 200, 43.6 + Math.floor(number / 40) / 400];
  const ring = [
    [lng, lat],
    [lng + 0.001, lat],
    [lng + 0.001, lat + 0.001],
    [lng, lat + 0.001],
    [lng, lat],
  ];
  return {
    type: 'Feature',
    id: number,
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { DKBH: `D-${String(number)}`, DLBM: '0701', ZDMJ: '1.5' },
  };
}

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => row(from + index));

const parcelFields = { id: 'DKBH', landUse: 'DLBM', declaredAreaM2: { field: 'ZDMJ', unit: 'mu' } };

/** Reads a layer of parcels from a service, as the map does. */
async function readParcels(source: Record<string, unknown>) {
  const land = {
    ...layer('land', 'parcel', ''),
    source,
    defaults: { source: 'account', asOf: '2026-06' },
  };
  const { catalog, findings } = parseCatalog({ ...sampleCatalog(), layers: [land] }, 'catalog.json');
  expect(findings).toEqual([]);
  const declaration = catalog?.layers[0];
  if (!catalog || !declaration || !('limit' in declaration.source)) throw new Error('no service');
  const requests: string[] = [];
  const value = await readService(declaration.source, {
    catalog,
    layer: declaration,
    signal: new AbortController().signal,
    onRequest: (url) => requests.push(url),
  });
  return { features: (value as { features: { id: string; properties: unknown }[] }).features, requests };
}

async function failureOf(reading: Promise<unknown>): Promise<LoadError> {
  const error: unknown = await reading.catch((reason: unknown) => reason);
  if (!(error instanceof LoadError)) throw new Error('it did not fail');
  return error;
}

describe('a collection of an OGC API', () => {
  const paged = (url: URL): Answer => {
    const start = Number(url.searchParams.get('offset') ?? 0);
    const next = { rel: 'next', type: 'application/geo+json', href: `?offset=${String(start + 1000)}` };
    const features = rows(start, Math.min(2500, start + 1000));
    const links = start + 1000 < 2500 ? [{ rel: 'self', href: '?' }, next] : [];
    return { json: { type: 'FeatureCollection', numberMatched: 2500, features, links } };
  };

  it('is read page by page by its own links, within the region', async () => {
    const { origin, asked } = await serviceThat(paged);
    const source = { type: 'ogc-features', url: `${origin}/collections/land`, fields: parcelFields };
    const { features, requests } = await readParcels(source);
    expect(features).toHaveLength(2500);
    expect(features[1]).toMatchObject({ id: 'D-1', properties: { landUse: '0701', declaredAreaM2: 1000 } });
    expect(asked.map(({ pathname }) => pathname)).toEqual(Array(3).fill('/collections/land/items'));
    expect(asked[0]?.searchParams.get('bbox')).toBe('125,43.5,125.5,44');
    expect(requests).toHaveLength(3);
  });

  it('is not followed to another server', async () => {
    const next = { rel: 'next', href: 'https://elsewhere.example/items?offset=1' };
    const { origin } = await serviceThat(() => ({ json: { features: rows(0, 1), links: [next] } }));
    const { failure } = await failureOf(readParcels({ type: 'ogc-features', url: `${origin}/land` }));
    expect(failure.code).toBe('other-origin');
    expect(failure.message.en).toContain('https://elsewhere.example');
  });

  it('keeps to the region where the links of the server forget it', async () => {
    const { origin, asked } = await serviceThat(paged);
    await readParcels({ type: 'ogc-features', url: `${origin}/land` });
    expect(asked.map(({ searchParams }) => searchParams.get('bbox'))).toEqual(
      Array(3).fill('125,43.5,125.5,44'),
    );
  });

  it('fails where a page comes again, as if the server had no more', async () => {
    const next = { rel: 'next', href: '?again=1' };
    const { origin } = await serviceThat(() => ({ json: { features: rows(0, 2), links: [next] } }));
    const { failure } = await failureOf(readParcels({ type: 'ogc-features', url: `${origin}/land` }));
    expect(failure.code).toBe('incomplete');
  });

  it('fails where it ends before the number that the server has named', async () => {
    const { origin } = await serviceThat(() => ({ json: { features: rows(0, 2), numberMatched: 3 } }));
    const { failure } = await failureOf(readParcels({ type: 'ogc-features', url: `${origin}/land` }));
    expect(failure.message.en).toContain('did not give all its features: 2 of 3');
  });

  it('fails, and says how many there are, where there are more than the limit', async () => {
    const { origin, asked } = await serviceThat(paged);
    const source = { type: 'ogc-features', url: `${origin}/land`, limit: 1200 };
    const { failure } = await failureOf(readParcels(source));
    expect(failure.code).toBe('too-many');
    expect(failure.message.en).toContain(
      "at least 2500 features in the region, more than the layer's limit of 1200",
    );
    expect(asked).toHaveLength(1);
  });
});

describe('a WFS', () => {
  it('is read by start and count until a page is not full', async () => {
    const { origin, asked } = await serviceThat((url) => {
      const start = Number(url.searchParams.get('startIndex'));
      return { json: { type: 'FeatureCollection', features: rows(start, Math.min(1700, start + 1000)) } };
    });
    const source = { type: 'wfs', url: `${origin}/ows?map=x`, typeName: 'land', fields: parcelFields };
    const { features } = await readParcels(source);
    expect(features).toHaveLength(1700);
    expect(asked).toHaveLength(2);
    expect(Object.fromEntries(asked[1]?.searchParams ?? [])).toMatchObject({
      map: 'x',
      service: 'WFS',
      version: '2.0.0',
      typeNames: 'land',
      startIndex: '1000',
      bbox: '43.5,125,44,125.5,urn:ogc:def:crs:EPSG::4326',
    });
  });
});

describe('a FeatureServer', () => {
  it('is read until it has no more, and says its own error', async () => {
    const { origin, asked } = await serviceThat((url) => {
      const start = Number(url.searchParams.get('resultOffset'));
      const features = rows(start, Math.min(1200, start + 500));
      return { json: { type: 'FeatureCollection', features, exceededTransferLimit: start + 500 < 1200 } };
    });
    const source = {
      type: 'arcgis',
      url: `${origin}/FeatureServer/0`,
      where: "JSZT='闲置'",
      fields: parcelFields,
    };
    expect((await readParcels(source)).features).toHaveLength(1200);
    expect(asked.map((url) => url.searchParams.get('resultOffset'))).toEqual(['0', '500', '1000']);
    expect(asked[0]?.searchParams.get('where')).toBe("JSZT='闲置'");
    expect(asked[0]?.pathname).toBe('/FeatureServer/0/query');
  });

  it('says what the server says instead of features', async () => {
    const { origin } = await serviceThat(() => ({
      json: { error: { code: 400, message: 'Invalid query' } },
    }));
    const { failure } = await failureOf(readParcels({ type: 'arcgis', url: `${origin}/0` }));
    expect(failure.message.en).toContain('did not answer with features but: Invalid query');
  });
});

describe('a FlatGeobuf file', () => {
  it('is asked for the region alone, by ranges of bytes', async () => {
    const far = Array.from({ length: 4000 }, (_, index) => ({
      ...row(index),
      geometry: { type: 'Point', coordinates: [110 + index / 1000, 30] },
    }));
    const features = [...far, ...rows(0, 1500)] as unknown as Parameters<typeof flatGeobufPieces>[0];
    const bytes = new Uint8Array(Buffer.concat([...flatGeobufPieces(features, 4326)]));
    const { origin, asked } = await serviceThat(() => ({ bytes }));
    const source = { type: 'flatgeobuf', url: `${origin}/land.fgb`, fields: parcelFields };
    const { features: found, requests } = await readParcels(source);
    expect(found).toHaveLength(1500);
    expect(new Set(found.map(({ id }) => id)).size).toBe(1500);
    expect(found[0]).toMatchObject({ properties: { landUse: '0701', declaredAreaM2: 1000 } });
    expect(asked.length).toBeGreaterThan(1);
    expect(requests).toEqual([`${origin}/land.fgb`]);
  });

  it('says what is wrong where it is none', async () => {
    const { origin } = await serviceThat(() => ({ json: { type: 'FeatureCollection' } }));
    const { failure } = await failureOf(readParcels({ type: 'flatgeobuf', url: `${origin}/land.fgb` }));
    expect(failure.message.en).toContain('could not be read as FlatGeobuf');
  });
});

describe('places of a table', () => {
  it('get their statements from its columns, each with its date', async () => {
    const { origin } = await serviceThat(() => ({
      json: {
        features: [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [125.3, 43.8] },
            properties: { id: 7, mc: '甲楼', rzl: '0.55', gxsj: '2026/11/24 08:00', xm: null },
          },
        ],
      },
    }));
    const fields = {
      name: 'mc',
      kind: 'building',
      statements: [
        { indicator: 'occupancy-rate', field: 'rzl', asOf: { field: 'gxsj' } },
        { indicator: 'projects', field: 'xm', asOf: '2026' },
      ],
    };
    const places = {
      ...layer('places', 'place', ''),
      source: { type: 'ogc-features', url: `${origin}/towers`, fields },
      defaults: { source: 'account' },
    };
    const { catalog } = parseCatalog({ ...sampleCatalog(), layers: [places] }, 'catalog.json');
    const declaration = catalog?.layers[0];
    if (!catalog || !declaration || !('limit' in declaration.source)) throw new Error('no service');
    const signal = new AbortController().signal;
    const context = { catalog, layer: declaration, signal, onRequest: () => undefined };
    const value = await readService(declaration.source, context);
    const { places: found, list } = inspectDataset(value, { file: 'towers', layer: declaration, catalog });
    expect(list.listed).toEqual([]);
    expect(found).toMatchObject([
      {
        id: '7',
        name: { zh: '甲楼', en: '甲楼' },
        statements: [{ indicator: 'occupancy-rate', value: 0.55, asOf: '2026-11-24', source: 'account' }],
      },
    ]);
  });
});

describe('a source of a catalog that is no file', () => {
  it.each([
    [{ type: 'wfs', url: 'https://a.example/ows' }, '/layers/0/source/typeName'],
    [{ type: 'arcgis', url: 'javascript:alert(1)' }, '/layers/0/source/url'],
    [{ type: 'ogc-features', url: './land', limit: 0 }, '/layers/0/source/limit'],
    [{ type: 'postgis', url: 'https://a.example' }, '/layers/0/source/type'],
    [
      { type: 'flatgeobuf', url: './a.fgb', fields: { declaredAreaM2: { field: 'a', unit: 'acre' } } },
      '/layers/0/source/fields/declaredAreaM2/unit',
    ],
  ])('is refused where it is faulty: %j', (source, property) => {
    const land = { ...layer('land', 'parcel', ''), source };
    const { findings } = parseCatalog({ ...sampleCatalog(), layers: [land] }, 'catalog.json');
    expect(findings.map((finding) => finding.property)).toContain(property);
  });
});
