import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runServe } from '../../../src/cli/serve/serve-command.js';
import { collection, sampleCatalog } from '../../domain/catalog/sample.js';

let folder = '';
const stop = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-serve-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const silent = { out: () => undefined, error: () => undefined };

describe('parkscape serve', () => {
  it('serves a catalog and a page for it, byte ranges too, until it is ended', async () => {
    await writeFile(join(folder, 'catalog.json'), JSON.stringify(sampleCatalog()));
    await writeFile(join(folder, 'places.geojson'), JSON.stringify(collection()));
    let tell: (url: string) => void = () => undefined;
    const told = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const surroundings = { signal: stop.signal, code: folder };
    await writeFile(join(folder, 'park.js'), '');
    const ended = runServe([folder, '--port', '0'], { ...silent, out: (text) => tell(text) }, surroundings);
    const [origin = ''] = (await told).split(' ');
    const page = await (await fetch(origin)).text();
    expect(page).toContain('<park-map id="map" src="catalog.json"');
    const part = await fetch(`${origin}catalog.json`, { headers: { Range: 'bytes=0-9' } });
    expect([part.status, (await part.text()).length]).toEqual([206, 10]);
    const whole = await fetch(`${origin}catalog.json`);
    const { status } = await fetch(`${origin}catalog.json`, {
      headers: { 'If-None-Match': whole.headers.get('etag') ?? '' },
    });
    expect(status).toBe(304);
    expect((await fetch(`${origin}none.json`)).status).toBe(404);
    expect((await fetch(`${origin}parkscape/park.js`)).headers.get('content-type')).toMatch(/javascript/);
    stop.abort();
    expect(await ended).toBe(0);
  });

  it.each([
    [[], 2, 'Name one folder'],
    [['.', '--port', '99999'], 2, '--port takes a number'],
    [['nowhere'], 3, 'there is no such file'],
  ])('says what is wrong with %j', async (argv, code, fault) => {
    const errors: string[] = [];
    const io = { ...silent, error: (text: string) => errors.push(text) };
    expect(await runServe(argv, io, { code: folder })).toBe(code);
    expect(errors.join('\n')).toContain(fault);
  });
});
