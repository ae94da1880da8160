import { describe, expect, it } from 'vitest';

import { EarlyTexts } from '../../src/data/fetching/early-texts.js';
import { LoadError } from '../../src/data/fetching/load-failure.js';
import { until } from '../support/once.js';

const services = new URL('/map-services/', location.href).href;

function requestsOf(url: string): number {
  return performance.getEntriesByType('resource').filter(({ name }) => name === url).length;
}

describe('EarlyTexts', () => {
  it('asks for a file once, whether it is read while it comes or afterwards', async () => {
    performance.clearResourceTimings();
    const url = `${services}style.json?early`;
    const early = new EarlyTexts();
    early.begin(url);
    expect(await early.read(url, new AbortController().signal)).toContain('"version"');
    await until('the request to be listed', () => requestsOf(url) > 0);
    expect(requestsOf(url)).toBe(1);
  });

  it('asks for the layers that a catalog names, as soon as it has come', async () => {
    performance.clearResourceTimings();
    const catalog = { layers: [{ source: { type: 'geojson', url: `${services}style.json?layer` } }] };
    const url = URL.createObjectURL(new Blob([JSON.stringify(catalog)]));
    const early = new EarlyTexts();
    early.begin(url);
    await early.read(url, new AbortController().signal);
    const layer = `${services}style.json?layer`;
    await until('the layer to be asked for', () => requestsOf(layer) > 0);
    expect(await early.read(layer, new AbortController().signal)).toContain('"version"');
  });

  it('tells whoever reads it why a file could not be had, and asks anew the next time', async () => {
    const url = `${services}once/${String(performance.now())}/style.json`;
    const early = new EarlyTexts();
    early.begin(url);
    const { signal } = new AbortController();
    await expect(early.read(url, signal)).rejects.toBeInstanceOf(LoadError);
    expect(await early.read(url, signal)).toContain('"version"');
  });

  it('gives up with its reader', async () => {
    const early = new EarlyTexts();
    const url = `${services}hang/early.json`;
    early.begin(url);
    const reader = new AbortController();
    const text = early.read(url, reader.signal);
    reader.abort(new Error('gone'));
    await expect(text).rejects.toThrow();
  });
});
