import { describe, expect, it } from 'vitest';

import { failureOf, fixture, read } from './import-file.js';

const feature = (lng: number) => ({
  type: 'Feature',
  properties: { n: lng },
  geometry: { type: 'Point', coordinates: [lng, 43] },
});
const json = (value: unknown, name = 'a.geojson') => new File([JSON.stringify(value)], name);

describe('readGeoJson', () => {
  it('gives features, fields and the number of rows', async () => {
    const reading = await read(await fixture('parcels.geojson'));
    expect(reading).toMatchObject({
      format: 'geojson',
      total: 3,
      rejectedCount: 0,
      encoding: 'utf-8',
      declared: null,
    });
    expect(reading.fields).toEqual(['地块名称', '用地代码', '面积', '现状']);
  });

  it('reads GBK where it is not UTF-8', async () => {
    const gbk = Uint8Array.from([0xb3, 0xa4, 0xb4, 0xba]);
    const [before, after] = JSON.stringify({ ...feature(125), properties: { name: '@' } }).split('@');
    const reading = await read(new File([before ?? '', gbk, after ?? ''], 'a.json'));
    expect(reading.encoding).toBe('gb18030');
    expect(reading.features[0]?.properties).toEqual({ name: '长春' });
  });

  it('names the coordinate system of the file, known or not', async () => {
    const withCrs = (name: string) =>
      json({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name } },
        features: [feature(1)],
      });
    expect((await read(withCrs('urn:ogc:def:crs:EPSG::4551'))).declared).toMatchObject({ id: 'EPSG:4551' });
    const refused = (await read(withCrs('urn:ogc:def:crs:EPSG::2435'))).declared;
    expect(refused?.id).toBeNull();
    expect(refused?.refusal?.en).toContain('EPSG:2435');
  });

  it('goes on past what is no feature, and says where it stands', async () => {
    const reading = await read(
      json({ type: 'FeatureCollection', features: [feature(1), 'oops', feature(2)] }),
    );
    expect(reading.features).toHaveLength(2);
    expect(reading.rejected).toMatchObject([{ row: 2, content: '"oops"' }]);
  });

  it('takes a bare geometry for a feature', async () => {
    const reading = await read(json({ type: 'Point', coordinates: [125, 43] }));
    expect(reading.features).toEqual([
      { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [125, 43] } },
    ]);
  });

  it.each([
    [
      'a file that breaks off',
      '{"type": "FeatureCollection", "features": [{"ty',
      'truncated',
      'breaks off at line 1',
    ],
    [
      'a fault in the middle',
      '{"type": "FeatureCollection",\n "features": [,]}',
      'not-json',
      'line 2, column 15',
    ],
    ['TopoJSON', '{"type": "Topology"}', 'not-geojson', 'TopoJSON'],
    ['Esri JSON', '{"geometryType": "esriGeometryPolygon", "features": []}', 'not-geojson', 'Esri JSON'],
    ['a web page', '<!DOCTYPE html><html></html>', 'html', 'web page'],
    ['nothing', '', 'empty', 'empty'],
  ])('says what is wrong with %s', async (_, text, code, words) => {
    const failure = await failureOf(read(new File([text], 'a.geojson')));
    expect(failure.code).toBe(code);
    expect(failure.en).toContain(words);
    expect(failure.zh).toContain('a.geojson');
  });

  it('stops when the user cancels', async () => {
    const controller = new AbortController();
    const many = json({
      type: 'FeatureCollection',
      features: Array.from({ length: 5_000 }, (_, index) => feature(index % 180)),
    });
    const reading = read(many, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toThrow('abort');
  });
});

describe('readGeoJsonLines', () => {
  it('reads a feature a line', async () => {
    const reading = await read(await fixture('parcels.geojsonl'));
    expect(reading).toMatchObject({ format: 'geojson-lines', total: 3, rejectedCount: 0 });
  });

  it('is recognised under the name of another format, and with record separators', async () => {
    const lines = [feature(1), feature(2)].map((each) => `\u001E${JSON.stringify(each)}\n`);
    expect(await read(new File(lines, 'a.json'))).toMatchObject({ format: 'geojson-lines', total: 2 });
  });

  it('names the lines that it can not read, and goes on', async () => {
    const lines = [JSON.stringify(feature(1)), '{broken', '', '42', JSON.stringify(feature(2))].join('\r\n');
    const reading = await read(new File([lines], 'a.ndjson'));
    expect(reading.features).toHaveLength(2);
    expect(reading.rows).toEqual([1, 5]);
    expect(reading.rejected.map(({ row, content }) => [row, content])).toEqual([
      [2, '{broken'],
      [4, '42'],
    ]);
  });

  it('reads texts whose bytes come in two pieces', async () => {
    const line = JSON.stringify({ ...feature(1), properties: { name: '长'.repeat(100_000) } });
    const reading = await read(new File([`${line}\n${line}\n`], 'a.geojsonl'));
    expect(reading.features[1]?.properties).toEqual({ name: '长'.repeat(100_000) });
  });

  it('says that it is not UTF-8', async () => {
    const failure = await failureOf(
      read(new File(['{"a":"', Uint8Array.from([0xb3, 0xa4]), '"}\n{}\n'], 'a.ndjson')),
    );
    expect(failure.code).toBe('encoding');
  });
});
