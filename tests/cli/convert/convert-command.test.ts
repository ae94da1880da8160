import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { run } from '../../../src/cli/parkscape.js';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parkscape-convert-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const fixture = (name: string) => join(fixtures, name);
const target = (name: string) => join(folder, name);

async function convert(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await run(['convert', ...argv], io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

interface Collection {
  readonly crs?: { readonly properties: { readonly name: string } };
  readonly features: readonly {
    readonly id?: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }[];
}

async function collectionAt(name: string): Promise<Collection> {
  return JSON.parse(await readFile(target(name), 'utf8')) as Collection;
}

/** All numbers of all shapes, one behind the other. */
function numbersOf({ features }: Collection): number[] {
  return features.flatMap(({ geometry }) => (geometry.coordinates as unknown[]).flat(Infinity) as number[]);
}

/** Whether shapes lie where the others do, within a millimetre or so. */
async function expectSamePlaces(name: string): Promise<void> {
  const expected = numbersOf(JSON.parse(await readFile(fixture('parcels.geojson'), 'utf8')) as Collection);
  const found = numbersOf(await collectionAt(name));
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of found.entries()) expect(value).toBeCloseTo(expected[index] ?? NaN, 7);
}

describe('parkscape convert', () => {
  it('makes a layer of parcels of a shapefile in GBK and in a CGCS2000 zone', async () => {
    const parts = ['gbk.shp', 'gbk.dbf', 'gbk.prj'].map(fixture);
    const { code, out } = await convert(...parts, '--out', target('parcels.geojson'), '--parcels');
    expect(code).toBe(0);
    expect(out).toContain('3 rows, gb18030');
    expect(out).toContain('(EPSG:4530); the file says so');
    expect(out).toContain('landUse (Land-use code) ← 用地代码');
    const { features } = await collectionAt('parcels.geojson');
    expect(features.map(({ id }) => id)).toEqual(['BH-01', 'BH-02', 'BH-03']);
    expect(features[0]?.properties).toEqual({
      name: '北湖一号',
      landUse: '100101',
      status: 'built',
      declaredAreaM2: 12345.67,
    });
    await expectSamePlaces('parcels.geojson');
  });

  it.each(['.geojson', '.ndgeojson', '.fgb', '.csv', '.xlsx', '.kml'])(
    'writes %s, and reads the same shapes and names back',
    async (ending) => {
      await convert(fixture('parcels.geojson'), '--out', target(`once${ending}`), '--no-fields');
      const { code } = await convert(
        target(`once${ending}`),
        '--out',
        target('again.geojson'),
        '--no-fields',
      );
      expect(code).toBe(0);
      const { features } = await collectionAt('again.geojson');
      const names = features.map(({ properties }) => JSON.stringify(properties)).join('\n');
      expect(names).toContain('北湖一号');
      if (ending !== '.fgb') return expectSamePlaces('again.geojson');
      // Its features stand in the order of its index.
      expect(numbersOf(await collectionAt('again.geojson'))).toHaveLength(
        numbersOf(JSON.parse(await readFile(fixture('parcels.geojson'), 'utf8')) as Collection).length,
      );
    },
  );

  it.each(['EPSG:4530', 'EPSG:4551', 'web-mercator', 'gcj02', 'bd09', 'cgcs2000'])(
    'writes positions in %s, and reads them back',
    async (system) => {
      await convert(fixture('parcels.geojson'), '--out', target('other.geojson'), '--to', system);
      const from = ['--from', system];
      const { code } = await convert(target('other.geojson'), ...from, '--out', target('back.geojson'));
      expect(code).toBe(0);
      await expectSamePlaces('back.geojson');
    },
  );

  it('writes the eastings of zone 42 that are known', async () => {
    await writeFile(target('a.csv'), 'lng,lat\r\n125.3,43.88\r\n');
    await convert(target('a.csv'), '--from', 'wgs84', '--to', 'EPSG:4530', '--out', target('a.geojson'));
    const { crs, features } = await collectionAt('a.geojson');
    const [east, north] = (features[0]?.geometry.coordinates ?? []) as readonly number[];
    expect(east).toBeCloseTo(42_443_742.572, 2);
    expect(north).toBeCloseTo(4_860_727.253, 2);
    expect(crs?.properties.name).toBe('urn:ogc:def:crs:EPSG::4530');
  });

  it('does not guess where the numbers leave a doubt, and names the systems they may be in', async () => {
    await writeFile(target('doubt.csv'), 'x,y,landUse\r\n443742.6,4860727.3,0701\r\n443800,4860800,0701\r\n');
    const { code, error } = await convert(target('doubt.csv'), '--out', target('a.geojson'));
    expect(code).toBe(2);
    expect(error).toContain('Say which one it is with --from');
    expect(error).toContain('--from EPSG:4551');
    expect(await readdir(folder)).toEqual(['doubt.csv']);
  });

  it('takes columns as the user names them, in their units', async () => {
    await writeFile(target('a.csv'), 'lng,lat,地类,大小\r\n125.3,43.88,0701,3\r\n');
    const fields = ['--field', 'landUse=地类', '--field', 'declaredAreaM2=大小:mu'];
    await convert(target('a.csv'), ...fields, '--out', target('a.geojson'));
    const [feature] = (await collectionAt('a.geojson')).features;
    expect(feature?.properties).toMatchObject({ landUse: '0701', declaredAreaM2: 2000 });
  });

  it('names the rows that it leaves out', async () => {
    const { code, out } = await convert(
      fixture('stations.xlsx'),
      '--out',
      target('a.csv'),
      '--lang',
      'zh-CN',
    );
    expect(code).toBe(1);
    expect(out).toContain('第 4 行');
    expect(out).toContain('写入 2 个要素，未采用 1 行');
    expect(await readFile(target('a.csv'), 'utf8')).toContain("'=1+1");
  });

  it('reports as JSON too', async () => {
    const { out } = await convert(fixture('stations.xlsx'), '--out', target('a.csv'), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      written: 2,
      report: { format: 'xlsx', total: 3 },
      preview: { system: { id: 'EPSG:4326' }, rejectedCount: 1 },
    });
  });

  it.each([
    [['--out', 'a.geojson'], 'Name at least one file.'],
    [['a.zip'], 'Say where to write'],
    [['a.zip', '--out', 'a.shp'], '--out takes a file that ends in'],
    [['a.zip', '--out', 'a.zip'], '--out is one of the files that are read'],
    [['a.zip', '--out', 'a.fgb', '--from', 'EPSG:2437'], 'Unknown coordinate system "EPSG:2437"'],
    [['a.zip', '--out', 'a.kml', '--to', 'EPSG:4530'], 'KML is written in EPSG:4326 alone'],
    [['a.zip', '--out', 'a.fgb', '--field', 'owner=名'], '--field takes <target>=<column>'],
    [['a.zip', '--out', 'a.fgb', '--field', 'declaredAreaM2=面积:acre'], 'unknown unit'],
  ])('says what is wrong with %j', async (argv, fault) => {
    const { code, error } = await convert(...argv);
    expect(error).toContain(fault);
    expect(code).toBe(2);
  });

  it('says which file can’t be read or written, and leaves no half file', async () => {
    const missing = await convert(target('none.csv'), '--out', target('a.geojson'));
    expect([missing.code, missing.error]).toEqual([3, `${target('none.csv')}: there is no such file.`]);
    const nowhere = await convert(fixture('parcels.geojson'), '--out', join(folder, 'no', 'a.geojson'));
    expect(nowhere.code).toBe(3);
    expect(nowhere.error).toContain('its folder does not exist');
    expect(await readdir(folder)).toEqual([]);
  });
});
