import { describe, expect, it } from 'vitest';

import { ImportSession } from '../../../src/data/import/import-session.js';
import type { FieldSuggestion, ParcelReading } from '../../../src/domain/catalog/parcel-fields.js';
import type { Bounds } from '../../../src/domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../../src/domain/geometry/survey-area.js';
import { fixture } from '../formats/import-file.js';

const near: Bounds = [125.1, 43.6, 125.8, 44.2];

/** What the three parcels measure by the survey rule, in m². */
const parcelAreas = ['16495', '17833', '17833'];

async function open(...files: readonly File[]): Promise<ImportSession> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  return ImportSession.read(files, { encoding: null, layer: null, near, landUseClasses: [] }, options);
}

/** Reads columns as they are suggested, and gives no text a class of its own. */
function plain(fields: readonly FieldSuggestion[]): ParcelReading {
  return { fields, classes: new Map() };
}

/** Reads in the first system that is offered, as a user does who only nods. */
async function placed(session: ImportSession) {
  const [first] = session.report.candidates;
  if (!first) throw new Error('expected a candidate');
  return session.place(first.system);
}

describe('ImportSession', () => {
  it.each([
    'parcels.geojson',
    'parcels.geojsonl',
    'parcels.kml',
    'parcels.kmz',
    'shapefile-zone42.zip',
    'parcels-4551.fgb',
  ])('brings the same parcels out of %s', async (name) => {
    const session = await open(await fixture(name));
    const { count, bounds, away, rejectedCount } = await placed(session);
    expect({ count, away, rejectedCount }).toEqual({ count: 3, away: 0, rejectedCount: 0 });
    for (const [index, degrees] of [125.36, 43.97, 125.376, 43.971].entries()) {
      expect(bounds?.[index]).toBeCloseTo(degrees, 7);
    }
    // FlatGeobuf has them in the order of its index; a tenth of a square metre is what a file in metres of 1 mm can lose.
    const areas = [...session.features(plain([]))].map(({ geometry }) => surveyAreaOf(geometry));
    const [small = 0, middle = 0, large = 0] = areas.toSorted((one, other) => one - other);
    expect([small, middle, large].map((area) => area.toFixed(0))).toEqual(parcelAreas);
  });

  it('puts the system that the file names first, and keeps what the numbers allow besides', async () => {
    const { candidates } = (await open(await fixture('shapefile-zone42.zip'))).report;
    expect(candidates[0]).toMatchObject({
      system: { id: 'EPSG:4530' },
      certainty: 'certain',
      reason: { zh: expect.stringContaining('文件写明') as string },
    });
  });

  it('does not believe a file whose numbers contradict what it says of them', async () => {
    const feature = (x: number) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [x, 4_860_727] },
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      features: [feature(42_443_742), feature(42_444_742)],
    });
    expect((await open(new File([text], 'a.geojson'))).report.candidates[0]?.system.id).toBe('EPSG:4530');
  });

  it('believes the names of columns where a few numbers are out of range, and the numbers where most are', async () => {
    const few = await open(new File(['经度,纬度\n125.3,43.9\n125.4,43.9\n195,43.9\n'], 'a.csv'));
    expect(few.report.candidates[0]).toMatchObject({
      system: { id: 'EPSG:4326', swapped: false },
      reason: { zh: '文件写明：经度 / 纬度' },
    });
    expect(await placed(few)).toMatchObject({ count: 2, rejectedCount: 1 });
    const swapped = await open(new File(['经度,纬度\n43.9,125.3\n43.8,125.4\n'], 'a.csv'));
    expect(swapped.report.candidates[0]?.system).toEqual({ id: 'EPSG:4326', swapped: true });
  });

  it('offers nothing where the file names a system that can not be read', async () => {
    const prj =
      'PROJCS["Beijing_1954_GK_Zone_21",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["Central_Meridian",123.0],UNIT["Meter",1.0]]';
    const { report } = await open(
      await fixture('gbk.shp'),
      await fixture('gbk.dbf'),
      new File([prj], 'gbk.prj'),
    );
    expect(report.candidates).toEqual([]);
    expect(report.declared?.refusal?.en).toContain('not public');
  });

  it('recognises metres without a .prj', async () => {
    const { report } = await open(await fixture('gbk.shp'), await fixture('gbk.dbf'));
    expect(report.candidates[0]?.system).toEqual({ id: 'EPSG:4530', swapped: false });
  });

  it('says how many features lie elsewhere', async () => {
    const session = await open(new File(['lng,lat\n125.3,43.9\n116.4,39.9\n'], 'a.csv'));
    expect(await placed(session)).toMatchObject({ count: 2, away: 1 });
  });

  it('names what the contract refuses by its row, among what could not be read', async () => {
    const ring = [
      [125.3, 43.9],
      [125.4, 43.9],
      [125.3, 43.9],
    ];
    const lines = [
      { type: 'Feature', properties: { n: 1 }, geometry: { type: 'Point', coordinates: [125.3, 43.9] } },
      { type: 'Feature', properties: { n: 2 }, geometry: { type: 'Polygon', coordinates: [ring] } },
      { type: 'Feature', properties: { n: 3 }, geometry: null },
    ].map((feature) => JSON.stringify(feature));
    const session = await open(new File([[lines[0], 'oops', lines[1], lines[2]].join('\n')], 'a.ndjson'));
    const { count, rejected, rejectedCount } = await placed(session);
    expect([count, rejectedCount]).toEqual([1, 3]);
    expect(rejected.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(rejected[1]?.reason.en).toContain('a ring has too few positions');
  });

  it('warns of outlines that cross themselves, and keeps them', async () => {
    const bowTie = [
      [125.3, 43.9],
      [125.31, 43.91],
      [125.31, 43.9],
      [125.3, 43.91],
      [125.3, 43.9],
    ];
    const session = await open(
      new File([JSON.stringify({ type: 'Polygon', coordinates: [bowTie] })], 'a.geojson'),
    );
    const { count, counts } = await placed(session);
    expect(count).toBe(1);
    expect(counts.map(({ code }) => code)).toContain('sense/self-intersection');
  });

  it('moves GCJ-02 back by choice', async () => {
    const session = await open(new File(['lng,lat\n125.3,43.9\n'], 'a.csv'));
    const { bounds } = await session.place({ id: 'GCJ-02', swapped: false });
    expect(bounds?.[0]).toBeCloseTo(125.3 - 0.00646, 4);
  });

  it('takes over the columns that the user has confirmed, and no other', async () => {
    const session = await open(await fixture('parcels.geojson'));
    await placed(session);
    expect(session.report.suggestions.map(({ target, field }) => [target, field])).toEqual([
      ['name', '地块名称'],
      ['landUse', '用地代码'],
      ['status', '现状'],
      ['declaredAreaM2', '面积'],
    ]);
    const [bare] = session.features(plain([]));
    expect(bare?.properties).not.toHaveProperty('landUse');
    const [, second] = session.features(plain(session.report.suggestions));
    expect(second).toMatchObject({
      id: 'BH-02',
      properties: { name: '北湖二号', landUse: '0701', status: 'under-construction', 面积: null },
    });
    expect(second?.properties).not.toHaveProperty('declaredAreaM2');
  });

  it('tries the features as parcels: by the contract, for overlaps, and for texts that are no class', async () => {
    const ring = (west: number) =>
      [0, 1, 2, 3, 0].map((corner) => [
        west + (corner === 1 || corner === 2 ? 0.001 : 0),
        43.9 + (corner > 1 ? 0.001 : 0),
      ]);
    const feature = (id: string, west: number, use?: string) => ({
      type: 'Feature',
      id,
      properties: use === undefined ? {} : { use },
      geometry: { type: 'Polygon', coordinates: [ring(west)] },
    });
    const features = [
      feature('a', 125.3, '厂房'),
      feature('b', 125.3005, '绿化'),
      feature('b', 125.31, '1001'),
      feature('c', 125.32),
    ];
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const session = await open(new File([text], 'plots.geojson'));
    await placed(session);
    const reading: ParcelReading = {
      fields: [{ target: 'landUse', field: 'use', squareMetres: null }],
      classes: new Map([['厂房', 'M1']]),
    };
    const trial = await session.tryParcels(reading, new AbortController().signal);
    expect(trial).toMatchObject({
      parcels: 2,
      others: 1,
      classField: 'use',
      tally: {
        matched: 1,
        empty: 1,
        unmatched: [
          { value: '厂房', count: 1 },
          { value: '绿化', count: 1 },
        ],
      },
      rejected: [{ row: 3, properties: { use: '1001' }, geometry: { type: 'Polygon' } }],
      rejectedCount: 1,
    });
    expect(trial.findings.map(({ code, feature: id }) => [code, id])).toEqual([
      ['sense/repeated-id', 'b'],
      ['sense/unknown-land-use', 'b'],
      ['sense/overlap', 'a'],
    ]);
    expect([...session.features(reading)].map(({ properties }) => properties['landUse'])).toEqual([
      'M1',
      '绿化',
      '1001',
      undefined,
    ]);
  });
});
