import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium, onMap, visit } from '../support/visitor.js';

let browser: Browser;
let page: Page;

/** How many files have been taken over. */
let accepted = 0;

/** One page for all: as users do, one file comes after another, and what is there stays. */
beforeAll(async () => {
  browser = await launchChromium();
  ({ page } = await visit(browser, { path: 'plan.html', fragment: '#lang=zh-CN' }));
});

afterAll(async () => {
  await browser.close();
});

/** A file as the user chooses it. */
interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = join(import.meta.dirname, '../fixtures/import');
const utf8 = (text: string) => new TextEncoder().encode(text);

async function fixture(name: string, as = name): Promise<Upload> {
  return { name: as, bytes: new Uint8Array(await readFile(join(folder, name))) };
}

async function textOfFixture(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}

const text = (name: string, content: string): Upload => ({ name, bytes: utf8(content) });

/** The file up to where a transfer has broken off. */
const cut = ({ name, bytes }: Upload, to: number): Upload => ({ name, bytes: bytes.subarray(0, to) });

/** Bytes of GB 18030, by the decoder turned round: of two bytes, which is all that is needed here. */
function gb18030(content: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(content).flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

/** The three parts of a shapefile of zone 42 whose texts are in GBK, without a word about it. */
async function shapefile(): Promise<readonly [shp: Upload, dbf: Upload, prj: Upload]> {
  return Promise.all([
    fixture('gbk.shp', '地块.shp'),
    fixture('gbk.dbf', '地块.dbf'),
    fixture('gbk.prj', '地块.prj'),
  ]);
}

const zipped = (name: string, files: readonly Upload[]): Upload => ({
  name,
  bytes: zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes]))),
});

const beijing54 =
  'PROJCS["Beijing_1954_3_Degree_GK_Zone_42",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",42500000.0],PARAMETER["Central_Meridian",126.0],UNIT["Meter",1.0]]';

const wkt = [
  '编号,用地代码,现状,几何',
  'BH-01,100101,已建成,"POLYGON((125.36 43.97,125.362 43.97,125.362 43.971,125.36 43.971,125.36 43.97),(125.3605 43.9703,125.3605 43.9706,125.361 43.9706,125.361 43.9703,125.3605 43.9703))"',
  'BH-02,0701,在建,"POLYGON((125.364 43.97,125.366 43.97,125.366 43.971,125.364 43.971,125.364 43.97))"',
  'BH-03,1401,闲置,"MULTIPOLYGON(((125.37 43.97,125.372 43.97,125.372 43.971,125.37 43.97)),((125.374 43.97,125.376 43.97,125.376 43.971,125.374 43.97)))"',
];

const stations = [
  '名称,经度,纬度',
  '北湖站,125.361,43.9702',
  '高新站,125.365,43.9705',
  '龙嘉站,125.3715,43.9702',
];

/** What is chosen, and what the page says of it. */
interface Case {
  readonly whole: () => Promise<readonly Upload[]>;
  /** What must stand among what was found. */
  readonly facts: readonly (string | RegExp)[];
  /** A file some of whose rows are bad, how many are not, and the words about the others. */
  readonly partly?: () => Promise<readonly Upload[]>;
  readonly left?: string;
  readonly rejects?: readonly (string | RegExp)[];
  /** A file of which nothing can be taken, and what is said: which file, where, and what to do. */
  readonly broken: () => Promise<readonly Upload[]>;
  readonly failure: readonly (string | RegExp)[];
}

const parcelFormats: Readonly<Record<string, Case>> = {
  GeoJSON: {
    whole: async () => [await fixture('parcels.geojson')],
    facts: ['GeoJSON', 'UTF-8', 'WGS 84'],
    partly: async () => [
      text(
        'parcels.geojson',
        (await textOfFixture('parcels.geojson')).replace('[125.364, 43.97],', '[125.364, "x"],'),
      ),
    ],
    left: '可导入 2 个要素',
    rejects: ['未能导入的行：1', '第 2 行', 'BH-02'],
    broken: async () => [cut(await fixture('parcels.geojson'), 700)],
    failure: ['parcels.geojson', /第 \d+ 行/, /请/],
  },
  NDGeoJSON: {
    whole: async () => [await fixture('parcels.geojsonl', '地块.ndgeojson')],
    facts: ['GeoJSON (NDJSON)', 'WGS 84'],
    partly: async () => {
      const lines = (await textOfFixture('parcels.geojsonl')).trim().split('\n');
      return [
        text('地块.ndgeojson', [lines[0], '{"type": "Feature", "geom', ...lines.slice(1), '42'].join('\n')),
      ];
    },
    left: '可导入 3 个要素',
    rejects: ['未能导入的行：2', '第 2 行', '第 5 行', '{"type": "Feature", "geom'],
    broken: async () => [{ name: '地块.ndgeojson', bytes: gb18030(await textOfFixture('parcels.geojsonl')) }],
    failure: ['地块.ndgeojson', 'UTF-8', /请/],
  },
  KML: {
    whole: async () => [await fixture('parcels.kml')],
    facts: ['KML', 'WGS 84'],
    partly: async () => [
      text(
        'parcels.kml',
        (await textOfFixture('parcels.kml')).replace(
          '<Placemark',
          '<Placemark><name>空白</name></Placemark><Placemark',
        ),
      ),
    ],
    left: '可导入 3 个要素',
    rejects: ['未能导入的行：1', '第 1 行', '空白'],
    broken: async () => [cut(await fixture('parcels.kml'), 1_500)],
    failure: ['parcels.kml', /第 \d+ 行/, /请/],
  },
  KMZ: {
    whole: async () => [await fixture('parcels.kmz')],
    facts: ['KMZ', 'WGS 84'],
    broken: async () => [cut(await fixture('parcels.kmz'), 400)],
    failure: ['parcels.kmz', /请/],
  },
  'shapefile in a ZIP': {
    whole: async () => [zipped('地块.zip', await shapefile())],
    facts: ['Shapefile', 'GB18030', /EPSG:4530|42 带|42带/, '用地代码'],
    partly: async () => {
      const [shp, dbf, prj] = await shapefile();
      return [zipped('地块.zip', [cut(shp, shp.bytes.length - 40), dbf, prj])];
    },
    left: '可导入 2 个要素',
    rejects: ['未能导入的行：1', '第 3 行', 'BH-03'],
    broken: async () => [cut(zipped('地块.zip', await shapefile()), 300)],
    failure: ['地块.zip', /请/],
  },
  'loose files of a shapefile': {
    whole: shapefile,
    facts: ['Shapefile', 'GB18030', /EPSG:4530|42 带|42带/],
    partly: async () => {
      const [shp, dbf, prj] = await shapefile();
      const bytes = dbf.bytes.slice();
      bytes[new DataView(bytes.buffer).getUint16(8, true)] = 0x2a;
      return [shp, { ...dbf, bytes }, prj];
    },
    left: '可导入 2 个要素',
    rejects: ['未能导入的行：1', '第 1 行', '已删除'],
    broken: async () => (await shapefile()).slice(1),
    failure: ['.shp', /请/],
  },
  'CSV with WKT': {
    whole: () => Promise.resolve([text('地块.csv', wkt.join('\n'))]),
    facts: ['CSV', 'UTF-8', 'WGS 84'],
    partly: () =>
      Promise.resolve([
        text('地块.csv', [...wkt, 'BH-04,0701,在建,"POLYGON((0 0"', 'BH-05,0701,在建,'].join('\n')),
      ]),
    left: '可导入 3 个要素',
    rejects: ['未能导入的行：2', '第 5 行', /第 \d+ 个字符/, '第 6 行', 'BH-05'],
    broken: () =>
      Promise.resolve([
        text('地块.csv', wkt.map((line) => line.split(',').slice(0, 2).join(',')).join('\n')),
      ]),
    failure: ['地块.csv', '编号、用地代码', /请/],
  },
  FlatGeobuf: {
    whole: async () => [await fixture('parcels-4551.fgb')],
    facts: ['FlatGeobuf', /EPSG:4551|126/],
    partly: async () => {
      const file = await fixture('parcels-4551.fgb');
      return [cut(file, file.bytes.length - 200)];
    },
    left: '可导入 2 个要素',
    rejects: ['未能导入的行：1'],
    broken: () => Promise.resolve([text('地块.fgb', 'hello, this is a text')]),
    failure: ['地块.fgb', /请/],
  },
};

const pointFormats: Readonly<Record<string, Case>> = {
  'CSV in GB 18030': {
    whole: () => Promise.resolve([{ name: '站点.csv', bytes: gb18030(stations.join('\r\n')) }]),
    facts: ['CSV', 'GB18030', 'WGS 84'],
    partly: () =>
      Promise.resolve([
        {
          name: '站点.csv',
          bytes: gb18030([...stations, '无名站,一百二十五,43.9', '缺站,,43.9'].join('\r\n')),
        },
      ]),
    left: '可导入 3 个要素',
    rejects: ['未能导入的行：2', '第 5 行', '坐标不是数', '第 6 行', '缺站'],
    broken: () => Promise.resolve([{ name: '站点.csv', bytes: gb18030('名称,电话\r\n北湖站,1234\r\n') }]),
    failure: ['站点.csv', '名称、电话', /请/],
  },
  XLSX: {
    whole: async () => [await fixture('stations.xlsx')],
    facts: ['XLSX', 'WGS 84', '未能导入的行：1', '第 4 行', '坐标不是数'],
    broken: async () => [cut(await fixture('stations.xlsx'), 2_000)],
    failure: ['stations.xlsx', /请/],
  },
};

/** Chooses files, and opens all that is folded away of what is said of them. */
async function choose(files: readonly Upload[]): Promise<string> {
  await page.locator('#tab-files').click();
  const part = page.locator('park-import');
  await part
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await part.locator('h3').waitFor();
  await part.locator('summary').evaluateAll((all) => {
    for (const { parentElement } of all) parentElement?.setAttribute('open', '');
  });
  return part.locator('[part="base"]').innerText();
}

function expectWords(words: string, wanted: readonly (string | RegExp)[]): void {
  for (const each of wanted) {
    if (typeof each === 'string') expect(words).toContain(each);
    else expect(words).toMatch(each);
  }
}

/** Takes over what was found, and gives the id of its layer. */
async function accept(): Promise<string> {
  accepted += 1;
  const id = `user-${String(accepted)}`;
  await page.locator('park-import [part~="accept"]').click();
  return id;
}

/** What cannot be taken, or only in part, leaves what is there. */
async function expectFaults({ partly, left, rejects = [], broken, failure }: Case): Promise<void> {
  const layers = () =>
    onMap(page, (map) => map.layers.map(({ id, featureCount }) => [id, featureCount]), null);
  const before = await layers();
  if (partly) {
    const words = await choose(await partly());
    expectWords(words, [left ?? '', ...rejects, '请在原文件中改正这些行']);
    await page.locator('park-import').getByRole('button', { name: '放弃' }).click();
  }
  const words = await choose(await broken());
  expectWords(words, ['未能导入', '原有数据未变', ...failure]);
  await page.locator('park-import').getByRole('button', { name: '选择其他文件' }).click();
  expect(await layers()).toEqual(before);
}

/** What stands on the map there, after bringing it into view. */
function featuresAt(lngLat: readonly [number, number]): Promise<readonly string[]> {
  return onMap(
    page,
    async (map, center) => {
      await map.flyTo({ center, zoom: 16 }, { durationMs: 0 });
      const point = map.project(center);
      return point ? map.featuresAt(point) : [];
    },
    lngLat,
  );
}

/** Asks for figures of the land around the parcels; of those of a layer, what the report counts. */
async function reportedOf(layer: string) {
  await onMap(
    page,
    (map) => {
      const [west, south, east, north] = [125.359, 43.969, 125.377, 43.972];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ] as [number, number][];
      map.workbench.chooseArea({
        origin: 'drawn',
        name: null,
        geometry: { type: 'Polygon', coordinates: [ring] },
      });
    },
    null,
  );
  const handle = await page.waitForFunction((prefix) => {
    const rows = document
      .querySelector('park-report')
      ?.report?.parcels.filter(({ id }) => id.startsWith(prefix));
    return rows && rows.length > 0
      ? rows
          .toSorted((one, other) => one.id.localeCompare(other.id))
          .map(({ id, landUse, status, ownM2 }) => [id, landUse, status, Math.round(ownM2)])
      : null;
  }, `${layer}:`);
  return handle.jsonValue();
}

describe('parcels of the user on the Plan page', () => {
  it.each(Object.entries(parcelFormats))(
    'come from %s, and what is broken of it is named',
    async (_, format) => {
      const words = await choose(await format.whole());
      expectWords(words, [
        '可导入 3 个要素',
        '共 3，可导入 3，未能读取 0',
        '东经 125.3600°–125.3760°',
        ...format.facts,
      ]);
      const layer = await accept();
      await expect
        .poll(() => onMap(page, (map, wanted) => map.layers.find(({ id }) => id === wanted), layer))
        .toMatchObject({ role: 'parcel', featureCount: 3, excludedCount: 0 });
      await page.locator('#import-result').getByText('已将 3 个地块作为图层').waitFor();
      expect(await featuresAt([125.3655, 43.9705])).toContain(`${layer}:BH-02`);
      expect(await reportedOf(layer)).toEqual([
        [`${layer}:BH-01`, '100101', 'built', 16_495],
        [`${layer}:BH-02`, '0701', 'under-construction', 17_833],
        [`${layer}:BH-03`, '1401', 'vacant', 17_833],
      ]);
      await expectFaults(format);
    },
  );

  it('are not placed by guess where their file names a system that can not be read', async () => {
    const [shp, dbf, prj] = await shapefile();
    const words = await choose([shp, dbf, { ...prj, bytes: utf8(beijing54) }]);
    expectWords(words, ['Beijing', /请/, '没有可导入的要素']);
    expect(await page.locator('park-import [part~="accept"]').isDisabled()).toBe(true);
    await page.locator('park-import').getByRole('button', { name: '放弃' }).click();
  });
});

describe('points of the user on the Plan page', () => {
  it.each(Object.entries(pointFormats))(
    'come from %s, and what is broken of it is named',
    async (_, format) => {
      const words = await choose(await format.whole());
      expectWords(words, format.facts);
      await accept();
      await page.locator('#import-result').getByText('没有用地代码，只在地图上显示').waitFor();
      await expectFaults(format);
    },
  );

  it('leave behind the rows that are none, as a table to mend', async () => {
    await choose(await (pointFormats['CSV in GB 18030']?.partly?.() ?? []));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('park-import').getByRole('button', { name: '下载这些行（CSV）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('站点.csv-未导入.csv');
    const csv = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').trim();
    const { data } = Papa.parse<string[]>(csv);
    expect(data.slice(1).map(([row]) => row)).toEqual(['5', '6']);
    expect(data[1]?.join()).toContain('无名站');
  });
});
