import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { failureOf, fixture, fixtureBytes, read } from './import-file.js';

const kml = (marks: string, head = '') =>
  new File(
    [
      `<?xml version="1.0" encoding="UTF-8"?>${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks}</Document></kml>`,
    ],
    'a.kml',
  );
const point =
  '<Placemark><name>一号</name><Point><coordinates>125.3,43.9,200</coordinates></Point></Placemark>';

describe('readKml', () => {
  it('gives shapes with holes, names and attributes, and no colours', async () => {
    const reading = await read(await fixture('parcels.kml'));
    expect(reading).toMatchObject({
      format: 'kml',
      total: 3,
      rejectedCount: 0,
      declared: { id: 'EPSG:4326' },
    });
    expect(reading.features[0]?.properties).toEqual({
      name: '北湖一号',
      id: 'BH-01',
      用地代码: '100101',
      面积: 12_345.67,
      现状: '已建成',
    });
    expect(reading.features[0]?.geometry).toMatchObject({
      type: 'Polygon',
      coordinates: [{ length: 5 }, { length: 5 }],
    });
  });

  it('divides a mark of several shapes', async () => {
    const several =
      '<Placemark><name>x</name><MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry></Placemark>';
    const { features } = await read(kml(several));
    expect(features.map(({ geometry }) => (geometry as { type: string }).type)).toEqual([
      'Point',
      'LineString',
    ]);
  });

  it('keeps descriptions in HTML as texts', async () => {
    const mark = point.replace(
      '</name>',
      '</name><description><![CDATA[<script>alert(1)</script>]]></description>',
    );
    expect((await read(kml(mark))).features[0]?.properties).toMatchObject({
      description: '<script>alert(1)</script>',
    });
  });

  it('names marks without a shape, and goes on', async () => {
    const reading = await read(kml(`<Placemark><name>empty</name></Placemark>${point}`));
    expect(reading.features).toHaveLength(1);
    expect(reading.rejected).toMatchObject([{ row: 1, content: '{"name":"empty"}' }]);
  });

  it('follows no link to another file, and says so', async () => {
    const link = '<NetworkLink><Link><href>https://elsewhere.example/a.kml</href></Link></NetworkLink>';
    expect((await read(kml(link + point))).notes[0]?.en).toContain('1 network links were not followed');
  });

  it('refuses entities, which may grow without end', async () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect((await failureOf(read(kml(point, bomb)))).code).toBe('xml-entities');
  });

  it('says where the XML is broken', async () => {
    const failure = await failureOf(read(kml('\n<Placemark><name>x</nam></Placemark>')));
    expect(failure.code).toBe('not-xml');
    expect(failure.en).toMatch(/near line 2/);
  });

  it('says that a file which breaks off is not whole', async () => {
    const bytes = await fixtureBytes('parcels.kml');
    expect((await failureOf(read(new File([bytes.subarray(0, 1500)], 'a.kml')))).code).toBe('not-xml');
  });

  it('says that there are no marks', async () => {
    expect((await failureOf(read(kml('')))).code).toBe('no-features');
  });
});

describe('readKmz', () => {
  it('opens the document of the archive', async () => {
    expect(await read(await fixture('parcels.kmz'))).toMatchObject({
      format: 'kmz',
      total: 3,
      layer: 'doc.kml',
    });
  });

  it('says that there is no KML in it', async () => {
    const archive = zipSync({ 'a.txt': new Uint8Array(3) });
    expect((await failureOf(read(new File([archive], 'a.kmz')))).code).toBe('no-layer');
  });

  it('does not unpack an archive that would grow without end', async () => {
    const bomb = zipSync({ 'doc.kml': new Uint8Array(120 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await failureOf(read(new File([bomb], 'a.kmz')))).code).toBe('archive-too-large');
  });

  it('says that the archive breaks off', async () => {
    const bytes = await fixtureBytes('parcels.kmz');
    expect((await failureOf(read(new File([bytes.subarray(0, 400)], 'a.kmz')))).code).toBe('archive');
  });
});
