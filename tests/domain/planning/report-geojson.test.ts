import { describe, expect, it } from 'vitest';

import { PreparedArea } from '../../../src/domain/geometry/prepared-area.js';
import { stockSteps } from '../../../src/domain/planning/parcel-stock.js';
import { reportArea } from '../../../src/domain/planning/report-area.js';
import { reportGeoJson, type ReportGeoJson } from '../../../src/domain/planning/report-geojson.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';
import { checkGeoJson } from '../../../src/domain/quality/geojson-findings.js';

import { box, parcel, polygon } from './a-parcel.js';

const sources = [
  { id: 'survey', title: { zh: '调查', en: 'Survey' }, url: null, licence: 'CC0', note: null },
  { id: 'unused', title: { zh: '无关', en: 'Unused' }, url: null, licence: null, note: null },
];

function geoJson(): ReportGeoJson {
  const stock = finishSteps(
    stockSteps([
      parcel('whole', box(1, 1, 2, 2), { project: 'North' }),
      parcel('cut', box(8, 0, 12, 4), { landUse: '0701' }),
      parcel('outside', box(20, 0, 21, 1)),
    ]),
  );
  const report = reportArea(
    { area: polygon(box(0, 0, 10, 10)), name: null },
    { stock, places: [], layers: [{ id: 'parcels', sample: true }], rejected: [] },
  );
  return reportGeoJson(report, stock, sources);
}

describe('reportGeoJson', () => {
  it('has a piece for each parcel that counts, as large as it counts', () => {
    const { features } = geoJson();
    expect(features.map(({ id }) => id)).toEqual(['whole', 'cut']);
    for (const { geometry, properties } of features) {
      const area = geometry === null ? 0 : new PreparedArea(geometry).area;
      expect(area).toBeCloseTo(properties.countedM2, 2);
    }
    const [whole, cut] = features.map(({ properties }) => properties);
    expect(whole?.countedM2).toBe(whole?.ownM2);
    expect((cut?.countedM2 ?? 0) / (cut?.ownM2 ?? 1)).toBeCloseTo(0.5, 6);
  });

  it('carries class, status, project, date and source of each parcel', () => {
    expect(geoJson().features[0]?.properties).toMatchObject({
      landUse: '1001',
      status: 'built',
      project: 'North',
      asOf: '2026-06',
      source: 'survey',
      isWhole: false,
    });
  });

  it('says whence it is, that it is sample data, and what is left of the area', () => {
    const { report, features } = geoJson();
    expect(report.sample?.zh).toBe('示例数据');
    expect(report.sources.map(({ id }) => id)).toEqual(['survey']);
    const counted = features.reduce((sum, { properties }) => sum + properties.countedM2, 0);
    expect(counted + (report.unclassifiedM2 ?? Number.NaN)).toBeCloseTo(report.totalM2 ?? Number.NaN, 3);
  });

  it('is GeoJSON by our own check', () => {
    const sent: unknown = JSON.parse(JSON.stringify(geoJson()));
    expect(checkGeoJson(sent, 'report.geojson').findings).toEqual([]);
  });
});
