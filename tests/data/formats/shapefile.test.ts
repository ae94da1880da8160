import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { systemOfPrj } from '../../../src/data/formats/declared-system.js';
import { plainReader } from '../../../src/domain/geometry/source-system.js';
import { failureOf, fixture, fixtureBytes, read } from './import-file.js';

const loose = async (...kinds: readonly string[]) => Promise.all(kinds.map((kind) => fixture(`gbk.${kind}`)));

describe('readShapefile', () => {
  it('reads loose files in GBK without a .cpg', async () => {
    const reading = await read(await loose('shp', 'dbf', 'prj'));
    expect(reading).toMatchObject({
      format: 'shapefile',
      total: 3,
      rejectedCount: 0,
      encoding: 'gb18030',
      declared: { id: 'EPSG:4530' },
    });
    expect(reading.features[0]?.properties).toEqual({
      id: 'BH-01',
      地块名称: '北湖一号',
      用地代码: '100101',
      面积: 12_345.67,
      现状: '已建成',
    });
    expect(reading.features[1]?.properties).toMatchObject({ 面积: null, 用地代码: '0701' });
  });

  it('reads a ZIP with a Chinese folder in UTF-8', async () => {
    const reading = await read(await fixture('shapefile-zone42.zip'));
    expect(reading).toMatchObject({ encoding: 'utf-8', layers: ['地块/parcels-utf8'], total: 3 });
    expect(reading.features[2]?.properties).toMatchObject({ 现状: '闲置' });
  });

  it('finds holes and parts again', async () => {
    const { features } = await read(await loose('shp', 'dbf', 'prj'));
    expect(features[0]?.geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [{ length: 5 }, { length: 5 }],
    });
    expect(features[2]?.geometry).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [[{ length: 4 }], [{ length: 4 }]],
    });
    const [first] =
      (features[0]?.geometry as { coordinates: [number, number][][] } | undefined)?.coordinates[0] ?? [];
    const [lng, lat] = plainReader('EPSG:4530')(first?.[0] ?? 0, first?.[1] ?? 0);
    expect(lng).toBeCloseTo(125.36, 8);
    expect(Math.round(lat * 1000) / 1000).toBe(43.97);
  });

  it('reads the texts as the user chooses', async () => {
    const reading = await read(await loose('shp', 'dbf'), { encoding: 'windows-1252' });
    expect(reading.encoding).toBe('windows-1252');
    expect(Object.values(reading.features[0]?.properties ?? {})).toContain('±±ºþÒ»ºÅ');
  });

  it('says that attributes and system are missing where their files are', async () => {
    const { notes, declared, fields } = await read(await loose('shp'));
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('no .dbf'),
      expect.stringContaining('no .prj'),
    ]);
    expect(declared).toBeNull();
    expect(fields).toEqual([]);
  });

  it('asks for the .shp where it was forgotten', async () => {
    expect((await failureOf(read(await loose('dbf', 'prj')))).code).toBe('no-layer');
  });

  it('reads up to where the file breaks off, and names that record', async () => {
    const shp = await fixtureBytes('gbk.shp');
    const [, dbf, prj] = await loose('shp', 'dbf', 'prj');
    if (!dbf || !prj) throw new Error('expected files');
    const reading = await read([new File([shp.subarray(0, shp.length - 40)], 'gbk.shp'), dbf, prj]);
    expect(reading.features).toHaveLength(2);
    expect(reading.rejected[0]).toMatchObject({
      row: 3,
      reason: { en: expect.stringContaining('breaks off') as string },
    });
    expect(reading.rejected[0]?.content).toContain('BH-03');
  });

  it('names a record whose counts can not be true, and goes on', async () => {
    const shp = await fixtureBytes('gbk.shp');
    // The number of points of the first record.
    new DataView(shp.buffer, shp.byteOffset).setInt32(100 + 8 + 40, 2_000_000_000, true);
    const reading = await read([new File([shp], 'gbk.shp')]);
    expect(reading.features).toHaveLength(2);
    expect(reading.rejected).toMatchObject([{ row: 1, reason: { en: 'the shape is incomplete' } }]);
  });

  it('leaves out records that are marked as deleted', async () => {
    const [shp] = await loose('shp');
    const dbf = await fixtureBytes('gbk.dbf');
    dbf[new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true)] = 0x2a;
    if (!shp) throw new Error('expected a file');
    const reading = await read([shp, new File([dbf], 'gbk.dbf')]);
    expect(reading.rejected).toMatchObject([{ row: 1, reason: { zh: '在属性表中标记为已删除' } }]);
  });

  it('says that a .dbf is broken', async () => {
    const [shp] = await loose('shp');
    if (!shp) throw new Error('expected a file');
    expect((await failureOf(read([shp, new File(['hello'], 'gbk.dbf')]))).code).toBe('dbf');
  });

  it('says that a .shp is none', async () => {
    expect((await failureOf(read(new File(['x'.repeat(200)], 'a.shp')))).code).toBe('shp');
  });

  it('offers the other layers of an archive', async () => {
    const shp = await fixtureBytes('gbk.shp');
    const archive = new File([zipSync({ 'a.shp': shp, 'b.shp': shp })], 'two.zip');
    expect(await read(archive)).toMatchObject({ layers: ['a', 'b'], layer: 'a' });
    expect(await read(archive, { layer: 'b' })).toMatchObject({ layer: 'b' });
  });
});

describe('systemOfPrj', () => {
  const gk = (easting: number, meridian: number, datum = 'D_China_2000', scale = 1) =>
    `PROJCS["x",GEOGCS["y",DATUM["${datum}",SPHEROID["z",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${String(easting)}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${String(meridian)}],PARAMETER["Scale_Factor",${String(scale)}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

  it.each([
    ['a zone with its number', gk(42_500_000, 126), 'EPSG:4530'],
    ['a zone by its meridian', gk(500_000, 126), 'EPSG:4551'],
    ['a six-degree zone with its number', gk(21_500_000, 123), 'EPSG:4499'],
    ['UTM', gk(500_000, 123, 'D_WGS_1984', 0.9996), 'EPSG:32651'],
    [
      'degrees of CGCS2000',
      'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
      'EPSG:4490',
    ],
    [
      'degrees of WGS 84',
      'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
      'EPSG:4326',
    ],
  ])('knows %s', (_, text, id) => {
    expect(systemOfPrj(text)).toMatchObject({ id, refusal: null });
  });

  it.each([
    ['Beijing 1954', gk(500_000, 126, 'D_Beijing_1954'), 'not public'],
    ['Xian 1980', gk(500_000, 126, 'D_Xian_1980'), 'not public'],
    ['a local meridian', gk(500_000, 125.5), 'not supported'],
    [
      'another projection',
      gk(500_000, 126).replace('Gauss_Kruger', 'Lambert_Conformal_Conic'),
      'not supported',
    ],
    ['feet', gk(500_000, 126).replace('UNIT["Meter",1.0]', 'UNIT["Foot",0.3048]'), 'not supported'],
  ])('refuses %s and says why', (_, text, words) => {
    const system = systemOfPrj(text);
    expect(system?.id).toBeNull();
    expect(system?.refusal?.en).toContain(words);
  });
});
