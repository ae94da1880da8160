import { describe, expect, it } from 'vitest';

import { openDataset } from '../../src/data/data-client.js';
import { LoadError } from '../../src/data/fetching/load-failure.js';
import { smallCatalog } from '../support/small-catalog.js';

const never = () => new AbortController().signal;
const small = () => ({ catalog: smallCatalog(), baseUrl: document.baseURI });

describe('openDataset', () => {
  it('loads a catalog in the worker and gives its tiles', async () => {
    const shares: number[] = [];
    const dataset = await openDataset(small(), {
      signal: never(),
      onProgress: (share) => shares.push(share),
    });
    expect(dataset.loaded.places.map(({ id }) => id)).toContain('large');
    expect(shares).toEqual([0.5, 1]);
    expect((await dataset.tile('wgs84', 8, 217, 93)).byteLength).toBeGreaterThan(50);
    expect((await dataset.tile('wgs84', 8, 0, 0)).byteLength).toBe(0);
    dataset.close();
  });

  it('gives all that is drawn, for an engine that needs no tiles', async () => {
    const dataset = await openDataset(small(), { signal: never() });
    const layers = await dataset.shapes();
    expect(layers.map(({ layer }) => layer).toSorted()).toEqual(['base', 'parks']);
    const parks = layers.find(({ layer }) => layer === 'parks');
    expect(parks?.shapes.map(({ keys }) => keys.en)).toEqual(['Large Park', 'Small Park']);
    expect(parks?.points.map(({ keys }) => keys.en)).toEqual(['Large Park', 'Small Park', 'Schematic Point']);
    dataset.close();
    expect(await dataset.shapes()).toEqual([]);
  });

  it('says why a catalog can’t be read', async () => {
    const missing = openDataset(
      { url: new URL('/no-such/catalog.json', location.href).href },
      { signal: never() },
    );
    const error: unknown = await missing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadError);
    // The test server answers with a web page or 404, as servers do.
    expect((error as LoadError).failure.code).toMatch(/^(html|http-404)$/);
  });

  it('can be given up', async () => {
    const controller = new AbortController();
    const opening = openDataset(small(), { signal: controller.signal });
    controller.abort();
    await expect(opening).rejects.toThrow(/abort/i);
  });

  it('keeps datasets apart, and works again after the last one was closed', async () => {
    const first = await openDataset(small(), { signal: never() });
    const second = await openDataset(
      { catalog: { ...smallCatalog(), id: 'other' }, baseUrl: document.baseURI },
      { signal: never() },
    );
    expect(first.key).not.toBe(second.key);
    first.close();
    expect((await second.tile('wgs84', 8, 217, 93)).byteLength).toBeGreaterThan(50);
    second.close();
    const third = await openDataset(small(), { signal: never() });
    expect(third.loaded.catalog.id).toBe('small');
    third.close();
  });

  it('says that a catalog object is not plain data', async () => {
    const catalog = { ...smallCatalog(), onLoad: () => undefined };
    const opening = openDataset({ catalog, baseUrl: document.baseURI }, { signal: never() });
    const error: unknown = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).failure.code).toBe('catalog-not-plain');
  });

  it('answers what is still asked when a dataset is closed', async () => {
    const dataset = await openDataset(small(), { signal: never() });
    const tile = dataset.tile('wgs84', 8, 217, 93);
    dataset.close();
    expect((await tile).byteLength).toBe(0);
    expect((await dataset.tile('wgs84', 8, 217, 93)).byteLength).toBe(0);
  });

  it('does the work in the page where no worker can start', async () => {
    const { Worker: RealWorker } = globalThis;
    globalThis.Worker = function refuse() {
      throw new DOMException('refused by the content security policy', 'SecurityError');
    } as unknown as typeof Worker;
    try {
      const dataset = await openDataset(small(), { signal: never() });
      expect((await dataset.tile('wgs84', 8, 217, 93)).byteLength).toBeGreaterThan(50);
      dataset.close();
    } finally {
      globalThis.Worker = RealWorker;
    }
  });
});
