import { describe, expect, it } from 'vitest';

import { parseParcel } from '../../../src/domain/catalog/parse-parcel.js';
import { parsePlace } from '../../../src/domain/catalog/parse-place.js';
import type { LayerDeclaration } from '../../../src/domain/catalog/catalog.js';
import type { Place } from '../../../src/domain/catalog/place.js';
import type { ScenarioMention } from '../../../src/domain/planning/area-report.js';
import {
  layerGeoJsonSteps,
  parcelFeature,
  placeFeature,
  type ContractFeature,
} from '../../../src/domain/planning/layer-geojson.js';
import { finishSteps } from '../../../src/domain/planning/steps.js';
import { checkGeoJson } from '../../../src/domain/quality/geojson-findings.js';

import { box, parcel } from './a-parcel.js';

const layer: LayerDeclaration = {
  id: 'parcels',
  role: 'parcel',
  theme: 'land',
  title: { zh: '地块', en: 'Parcels' },
  source: { type: 'geojson', url: 'parcels.geojson' },
  visible: true,
  sample: true,
  defaults: null,
  attribution: null,
};

const sources = [
  { id: 'survey', title: { zh: '调查', en: 'Survey' }, url: null, licence: 'CC0', note: null },
  { id: 'unused', title: { zh: '无关', en: 'Unused' }, url: null, licence: null, note: null },
];

const place: Place = {
  type: 'place',
  id: 'north-park',
  layer: 'places',
  name: { zh: '北园', en: 'North Park' },
  kind: 'industrial-park',
  within: null,
  location: { precision: 'zone', source: 'survey', note: null },
  geometry: { type: 'Point', coordinates: [125.3, 43.9] },
  statements: [
    {
      type: 'number',
      id: 'north-park-projects',
      indicator: 'projects',
      value: 12,
      unit: 'projects',
      asOf: '2026-03',
      qualifiers: ['at-least', 'planned'],
      dimension: 'pilot',
      source: 'survey',
      note: { zh: '计划', en: 'Planned' },
    },
    {
      type: 'date',
      id: 'north-park-opening',
      indicator: 'opening',
      value: '2026-03',
      asOf: null,
      qualifiers: [],
      dimension: null,
      source: 'survey',
      note: null,
    },
  ],
};

function fileOf(features: readonly ContractFeature[], scenario: ScenarioMention | null = null) {
  const rows = { count: features.length, featureAt: (row: number) => features[row] ?? null };
  const text = finishSteps(layerGeoJsonSteps(rows, { layer, extent: 'all', scenario, sources })).join('');
  return { text, file: JSON.parse(text) as Record<string, unknown> };
}

describe('layerGeoJsonSteps', () => {
  it('writes GeoJSON that passes the check of files', () => {
    const { text } = fileOf([parcelFeature(parcel('a', box(0, 0, 1, 1)), 8_900), placeFeature(place)]);
    expect(checkGeoJson(JSON.parse(text), 'layer.geojson').findings).toEqual([]);
  });

  it('says of which layer it is, whose, of which dates, and that it is sample data', () => {
    const features = [
      parcelFeature(parcel('a', box(0, 0, 1, 1)), 8_900),
      parcelFeature(parcel('b', box(1, 0, 2, 1), { asOf: '2025' }), 8_900),
      parcelFeature(parcel('c', box(2, 0, 3, 1), { asOf: null }), 8_900),
    ];
    const { file } = fileOf(features);
    expect(file.sample).toBe(true);
    expect(file.export).toMatchObject({
      layer: 'parcels',
      extent: 'all',
      count: 3,
      sample: { zh: '示例数据' },
      dates: [null, '2025', '2026-06'],
      sources: [{ id: 'survey', licence: 'CC0' }],
    });
  });

  it('says of the parcels of a scenario that they are assumed', () => {
    const mention = { title: 'More housing', changeCount: 2 };
    const { file } = fileOf([parcelFeature(parcel('a', box(0, 0, 1, 1)), 8_900)], mention);
    const stated = { ...mention, note: { en: expect.stringContaining('assumed') as string } };
    expect(file).toMatchObject({ scenario: stated, export: { scenario: stated } });
  });

  it('writes a layer without features', () => {
    expect(fileOf([]).file).toMatchObject({ features: [], export: { count: 0, rules: [] } });
  });
});

describe('parcelFeature', () => {
  it('is read back as the same parcel', () => {
    const one = parcel('a', box(0, 0, 1, 1), {
      name: { zh: '甲', en: 'A' },
      floorAreaM2: 0,
      tenants: ['=HYPERLINK("x")'],
      project: 'North',
    });
    const terms = { sources: new Set(['survey']), isLandUse: () => true };
    const findings: unknown[] = [];
    const read = parseParcel(parcelFeature(one, 8_900) as never, layer, terms, (...finding) => {
      findings.push(finding);
    });
    expect(read).toEqual(one);
    expect(findings).toEqual([]);
  });
});

describe('placeFeature', () => {
  it('is read back as the same place, with its statements', () => {
    const findings: unknown[] = [];
    const terms = {
      sources: new Set(['survey']),
      indicators: new Map([
        [
          'projects',
          {
            id: 'projects',
            unit: 'projects',
            format: 'number',
            dimensions: { pilot: { zh: '中试', en: 'Pilot' } },
          },
        ],
        ['opening', { id: 'opening', unit: null, format: 'date', dimensions: {} }],
      ]),
    };
    const read = parsePlace(placeFeature(place) as never, 'places', terms as never, (...finding) => {
      findings.push(finding);
    });
    expect(read?.place).toEqual(place);
    expect(findings).toEqual([]);
  });
});
