import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { failureOf, fixture, fixtureBytes, read } from './import-file.js';

const csv = (...lines: readonly string[]) => new File([lines.join('\n')], 'a.csv');

describe('readCsv', () => {
  it('reads columns of degrees by their Chinese names, and keeps texts as they are', async () => {
    const reading = await read(csv('名称,经度,纬度,代码', '一号,125.3,43.9,0701', '二号,125.4,43.8,=1+1'));
    expect(reading).toMatchObject({
      format: 'csv',
      total: 2,
      fields: ['名称', '经度', '纬度', '代码'],
      encoding: 'utf-8',
    });
    expect(reading.features.map(({ properties }) => (properties as { 代码: string }).代码)).toEqual([
      '0701',
      '=1+1',
    ]);
    expect(reading.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [125.3, 43.9] });
  });

  it('reads GB 18030 as Excel saves it, with a title above the names', async () => {
    const gbk = Uint8Array.from([0xbe, 0xad, 0xb6, 0xc8, 0x2c, 0xce, 0xb3, 0xb6, 0xc8]);
    const reading = await read(new File(['title,\n', gbk, '\n125.3,43.9\n'], 'a.csv'));
    expect(reading).toMatchObject({ encoding: 'gb18030', fields: ['经度', '纬度'], total: 1, rows: [3] });
  });

  it.each([
    ['东坐标,北坐标', '443742.572,4860727.253'],
    ['北坐标,东坐标', '4860727.253,443742.572'],
    ['横坐标(m),纵坐标(m)', '443742.572,4860727.253'],
    ['X,Y', '443742.572,4860727.253'],
    ['Easting;Northing', '443742.572;4860727.253'],
  ])('reads metres under %s, east first', async (header, row) => {
    expect((await read(csv(header, row))).features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [443_742.572, 4_860_727.253],
    });
  });

  it('reads degrees, minutes and seconds', async () => {
    const { features } = await read(csv('lng,lat', '"125°18\'0""","43°52\'48"""'));
    const point = features[0]?.geometry as { coordinates: number[] } | undefined;
    expect(point?.coordinates[1]).toBeCloseTo(43.88, 9);
  });

  it('reads a column of WKT, and its SRID', async () => {
    const reading = await read(
      csv('name,wkt', 'a,"SRID=4551;POLYGON((0 0,1 0,1 1,0 0))"', 'b,"POLYGON((0 0"', 'c,'),
    );
    expect(reading.features).toHaveLength(1);
    expect(reading.declared?.id).toBe('EPSG:4551');
    expect(reading.features[0]?.properties).toEqual({ name: 'a' });
    expect(reading.rejected.map(({ row, reason }) => [row, reason.en])).toEqual([
      [3, 'WKT, character 13: “)” is expected here'],
      [4, 'the geometry is missing'],
    ]);
  });

  it('names the rows that it can not use, and goes on', async () => {
    const reading = await read(
      csv('name,lng,lat', 'a,125.3,43.9', 'b,x,43.9', 'c,,43.9', 'd,1,2,3', '', 'e,125.4,43.8'),
    );
    expect(reading.features).toHaveLength(2);
    expect(reading.rejected.map(({ row, reason }) => [row, reason.en])).toEqual([
      [3, 'a coordinate is not a number'],
      [4, 'a coordinate is missing'],
      [5, expect.stringContaining('more cells than columns')],
    ]);
  });

  it('names a quote that does not end', async () => {
    const reading = await read(csv('name,lng,lat', 'a,125.3,43.9', '"b,125.3,43.9', 'c,125.4,43.8'));
    expect(reading.features).toHaveLength(1);
    expect(reading.rejected).toMatchObject([
      { row: 3, reason: { zh: expect.stringContaining('引号') as string } },
    ]);
  });

  it('says which columns there are where none holds coordinates', async () => {
    const failure = await failureOf(read(csv('名称,面积', 'a,1')));
    expect(failure.code).toBe('no-position-columns');
    expect(failure.zh).toContain('名称、面积');
  });
});

describe('readXlsx', () => {
  it('reads a sheet, and names the row without a longitude', async () => {
    const reading = await read(await fixture('stations.xlsx'));
    expect(reading).toMatchObject({ format: 'xlsx', layers: ['stations'], total: 3, rejectedCount: 1 });
    expect(reading.features[0]?.properties).toMatchObject({ 名称: '北湖站', 用地代码: '0701' });
    expect(reading.rejected).toMatchObject([{ row: 4, reason: { zh: '坐标不是数' } }]);
  });

  it('keeps what looks like a formula as a text', async () => {
    expect((await read(await fixture('stations.xlsx'))).features[1]?.properties).toMatchObject({
      公式: expect.stringContaining('HYPERLINK') as string,
    });
  });

  it('says that an archive is no workbook', async () => {
    const archive = zipSync({ 'a.xml': strToU8('<a/>') });
    expect((await failureOf(read(new File([archive], 'a.xlsx')))).code).toBe('xlsx');
  });

  it('says that a workbook breaks off', async () => {
    const bytes = await fixtureBytes('stations.xlsx');
    expect((await failureOf(read(new File([bytes.subarray(0, 2000)], 'a.xlsx')))).code).toBe('archive');
  });

  it('does not unpack a sheet that would grow without end', async () => {
    const parts = unzipSync(await fixtureBytes('stations.xlsx'));
    const bomb = zipSync(
      { ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(201 * 1024 * 1024) },
      { level: 1 },
    );
    expect((await failureOf(read(new File([bomb], 'a.xlsx')))).code).toBe('archive-too-large');
    // Packing 201 MB takes seconds on a busy machine.
  }, 30_000);

  it('says that a sheet is broken', async () => {
    const parts = unzipSync(await fixtureBytes('stations.xlsx'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).slice(0, 400);
    const broken = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect((await failureOf(read(new File([broken], 'a.xlsx')))).code).toBe('xlsx');
  });

  it('asks for .xlsx in place of .xls', async () => {
    const old = new File([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'a.xls');
    expect((await failureOf(read(old))).zh).toContain('另存为 .xlsx');
  });
});
