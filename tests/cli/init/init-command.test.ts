import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { run } from '../../../src/cli/parkscape.js';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-init-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function parkscape(argv: readonly string[], answers?: readonly string[]): Promise<Outcome> {
  const [out, error]: [string[], string[]] = [[], []];
  const left = [...(answers ?? [])];
  const code = await run(argv, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    ...(answers ? { ask: async () => Promise.resolve(left.shift() ?? '') } : {}),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const named = ['--name', '净月', '--name-en', 'Jingyue', '--source', '自然资源局'];

describe('parkscape init', () => {
  it('makes a catalog of a shapefile’s parcels that is good by its own checks', async () => {
    const parts = ['gbk.shp', 'gbk.dbf', 'gbk.prj'].map((name) => join(fixtures, name));
    const parcels = join(folder, 'converted.geojson');
    await parkscape(['convert', ...parts, '--out', parcels, '--parcels']);
    const region = join(folder, 'jingyue');
    const { code, out } = await parkscape([
      'init',
      region,
      ...named,
      '--parcels',
      parcels,
      '--as-of',
      '2026-06',
    ]);
    expect(out).toContain('parcels.geojson: 3 features, 0 left out, good');
    expect(out).toContain(`parkscape serve ${region}`);
    expect(code).toBe(0);
    expect((await readdir(region)).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'catalog.json',
      'index.html',
      'parcels.geojson',
      'places.geojson',
    ]);
    const catalog: unknown = JSON.parse(await readFile(join(region, 'catalog.json'), 'utf8'));
    expect(catalog).toMatchObject({
      id: 'jingyue',
      title: { zh: '净月', en: 'Jingyue' },
      region: { place: 'jingyue', bounds: [125.359, 43.969, 125.377, 43.972] },
      layers: [{ id: 'parcels', defaults: { source: 'office', asOf: '2026-06' } }, { id: 'places' }],
    });
  });

  it('asks the person at the terminal for what is missing', async () => {
    const region = join(folder, 'asked');
    const { code } = await parkscape(
      ['init', region],
      ['亦庄', 'Yizhuang', '统计局', '116.4,39.7,116.6,39.9'],
    );
    expect(code).toBe(0);
    expect(await readFile(join(region, 'catalog.json'), 'utf8')).toContain('统计局');
  });

  it('says what is missing where nobody can be asked', async () => {
    const { code, error } = await parkscape(['init', join(folder, 'a'), '--name', '净月']);
    expect(error).toContain('Say --name-en.');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes no text of the user’s as HTML', async () => {
    const region = join(folder, 'a');
    const hostile = ['--name', '<img src=x onerror=alert(1)>', '--name-en', 'x', '--source', 's'];
    await parkscape(['init', region, ...hostile, '--bounds', '125,43,126,44']);
    const page = await readFile(join(region, 'index.html'), 'utf8');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('leaves a folder that has files alone', async () => {
    const region = join(folder, 'full');
    await mkdir(region);
    await writeFile(join(region, 'catalog.json'), 'mine');
    const { code, error } = await parkscape(['init', region, ...named, '--bounds', '125,43,126,44']);
    expect(code).toBe(3);
    expect(error).toContain('the folder is not empty');
    expect(await readFile(join(region, 'catalog.json'), 'utf8')).toBe('mine');
  });

  it.each([
    [['--bounds', '126,43,125,44'], '--bounds takes west,south,east,north'],
    [['--bounds', '125,43,126,44', '--source-url', 'javascript:alert(1)'], '--source-url takes an address'],
  ])('says what is wrong with %j', async (argv, fault) => {
    const { code, error } = await parkscape(['init', join(folder, 'a'), ...named, ...argv]);
    expect(error).toContain(fault);
    expect(code).toBe(2);
  });
});
