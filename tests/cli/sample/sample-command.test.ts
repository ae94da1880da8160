import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Parcel } from '../../../src/domain/catalog/parcel.js';
import { run } from '../../../src/cli/parkscape.js';
import { checkDataset } from '../../../src/domain/catalog/check-dataset.js';
import { parseCatalog } from '../../../src/domain/catalog/parse-catalog.js';
import { landUseClass } from '../../../src/domain/land-use/land-use-table.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';

const geodata = resolve(import.meta.dirname, '../../../geodata');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-sample-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function parkscape(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(argv, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.map((text) => `${text}\n`).join(''), error: error.join('\n') };
}

/** The parcels of a file as the map reads them, without a finding. */
async function parcelsIn(text: string): Promise<readonly Parcel[]> {
  const { catalog } = parseCatalog(
    JSON.parse(await readFile(join(geodata, 'catalog.json'), 'utf8')),
    'catalog.json',
  );
  const layer = catalog?.layers.find(({ role }) => role === 'parcel');
  if (!catalog || !layer) throw new Error('the shipped catalog has no layer of parcels');
  const isLandUse = (code: string): boolean => landUseClass(code) !== null;
  const check = checkDataset(JSON.parse(text), { file: 'sample.geojson', layer, catalog, isLandUse });
  expect(check.findings).toEqual([]);
  return check.parcels;
}

describe('parkscape sample', () => {
  it('makes the file that ships, byte for byte', async () => {
    const { code, out } = await parkscape('sample', '--parcels', '300', '--seed', '1');
    expect(code).toBe(0);
    expect(createHash('sha256').update(out).digest('hex')).toBe(
      '2748e137eb3940f009e455c30c48d44f16741e005fb4fdba5b6df74c805899b3',
    );
    expect(await readFile(join(geodata, 'parcels-sample.geojson'), 'utf8')).toBe(out);
  });

  it('writes to a file what it writes to the terminal', async () => {
    const path = join(folder, 'own.geojson');
    const { code, out } = await parkscape('sample', '--parcels', '200', '--seed', '7', '--out', path);
    expect([code, out]).toEqual([0, '']);
    expect(await readFile(path, 'utf8')).toBe(
      (await parkscape('sample', '--parcels', '200', '--seed', '7')).out,
    );
  });

  it('makes other parcels for another seed, on the same streets', async () => {
    const [one, other] = [
      await parcelsIn((await parkscape('sample', '--parcels', '300')).out),
      await parcelsIn((await parkscape('sample', '--parcels', '300', '--seed', '2')).out),
    ];
    expect(other).not.toEqual(one);
    const streets = (parcels: readonly Parcel[]): readonly string[] =>
      parcels.filter(({ landUse }) => landUse === '1207').map(({ id }) => id);
    expect(streets(other)).toEqual(streets(one));
  });

  it('makes as many parcels as are asked for, without a finding, their ids unique', async () => {
    const parcels = await parcelsIn((await parkscape('sample', '--parcels', '5000')).out);
    expect(parcels).toHaveLength(5000);
    expect(new Set(parcels.map(({ id }) => id)).size).toBe(5000);
  });

  it('says of each parcel and of the file that it is a sample', async () => {
    const file = JSON.parse((await parkscape('sample', '--parcels', '148')).out) as {
      sample: unknown;
      features: { properties: { sample: unknown; source: unknown } }[];
    };
    expect(file.sample).toBe(true);
    expect(file.features).toHaveLength(148);
    expect(
      file.features.filter(({ properties }) => properties.sample !== true || properties.source !== 'sample'),
    ).toEqual([]);
  });
});

describe('the sample that ships', () => {
  it('is of the sizes that a plan has', async () => {
    const parcels = await parcelsIn(await readFile(join(geodata, 'parcels-sample.geojson'), 'utf8'));
    const hectares = (prefix: string): readonly number[] =>
      parcels
        .filter(({ landUse }) => landUse.startsWith(prefix))
        .map(({ geometry }) => surveyAreaOf(geometry) / 10_000);
    for (const [prefix, least, most] of [
      ['1001', 1, 11],
      ['0701', 1, 7],
    ] as const) {
      expect(Math.min(...hectares(prefix)), prefix).toBeGreaterThan(least);
      expect(Math.max(...hectares(prefix)), prefix).toBeLessThan(most);
    }
  });

  it('has all statuses, and land for streets, green, water, industry, research, commerce and housing', async () => {
    const parcels = await parcelsIn(await readFile(join(geodata, 'parcels-sample.geojson'), 'utf8'));
    expect(new Set(parcels.map(({ status }) => status))).toEqual(
      new Set(['built', 'under-construction', 'vacant', 'reserved']),
    );
    const codes = new Set(parcels.map(({ landUse }) => landUse));
    for (const code of ['1207', '1401', '1402', '1701', '100103', '100101', '0802', '0901', '070102'])
      expect(codes).toContain(code);
  });

  it('names no tenant or project but as a sample', async () => {
    const parcels = await parcelsIn(await readFile(join(geodata, 'parcels-sample.geojson'), 'utf8'));
    const names = parcels.flatMap(({ tenants, project }) => [...tenants, ...(project ?? '').split('\n')]);
    const stated = names.filter((name) => name !== '');
    expect(stated.length).toBeGreaterThan(50);
    expect(
      stated.filter(
        (name) => !/^示例(企业|项目) [A-Z]\d+ \/ Sample (Enterprise|Project) [A-Z]\d+$/.test(name),
      ),
    ).toEqual([]);
  });

  it('builds no more ground than there is, and no less floor than ground', async () => {
    const parcels = await parcelsIn(await readFile(join(geodata, 'parcels-sample.geojson'), 'utf8'));
    for (const { id, floorAreaM2, footprintM2, geometry } of parcels) {
      if (footprintM2 !== null) expect(footprintM2, id).toBeLessThan(surveyAreaOf(geometry));
      if (floorAreaM2 !== null && footprintM2 !== null)
        expect(floorAreaM2, id).toBeGreaterThanOrEqual(footprintM2);
    }
  });
});

describe('parkscape sample used wrongly', () => {
  it.each([
    [[]],
    [['--parcels', '100']],
    [['--parcels', '2000001']],
    [['--parcels', '1e3']],
    [['--parcels', '-300']],
    [['--parcels', '300', '--seed', 'x']],
    [['--parcels', '300', '--seed', '4294967296']],
    [['--parcels', '300', '--out', '']],
    [['--parcels', '300', '--lang', 'fr']],
    [['--parcels', '300', 'more']],
    [['--loud']],
  ])('explains itself after %j', async (argv) => {
    const { code, error } = await parkscape('sample', ...argv);
    expect(error).toContain('Usage: parkscape sample');
    expect(code).toBe(2);
  });

  it('explains itself when asked', async () => {
    const { code, out } = await parkscape('sample', '--help');
    expect(out).toContain('Usage: parkscape sample');
    expect(code).toBe(0);
  });

  it('names a folder that does not exist', async () => {
    const path = join(folder, 'none/x.geojson');
    const { code, error } = await parkscape('sample', '--parcels', '300', '--out', path);
    expect(error).toBe(`${path}: its folder does not exist.`);
    expect(code).toBe(3);
  });

  it('names a folder that stands where the file should', async () => {
    const { code, error } = await parkscape('sample', '--parcels', '300', '--out', folder, '--lang', 'zh-CN');
    expect(error).toContain('这是文件夹');
    expect(code).toBe(3);
  });
});

describe('parkscape sample interrupted', () => {
  it('keeps the file that was there, and leaves no half one', async () => {
    const path = join(folder, 'kept.geojson');
    await writeFile(path, 'kept');
    const running = parkscape('sample', '--parcels', '40000', '--out', path);
    // The first piece is on the disk when the unfinished file has a size.
    while ((await readdir(folder)).length < 2) await new Promise(setImmediate);
    process.emit('SIGINT');
    expect((await running).code).toBe(130);
    expect(await readdir(folder)).toEqual(['kept.geojson']);
    expect(await readFile(path, 'utf8')).toBe('kept');
  });
});
