import type { Catalog } from '../../src/domain/catalog/catalog.js';
import type { Place } from '../../src/domain/catalog/place.js';
import type { Indicator } from '../../src/domain/statements/indicator.js';
import type { NumberStatement, Statement } from '../../src/domain/statements/statement.js';
import type { UnitId } from '../../src/domain/statements/units.js';

function indicator(
  id: string,
  theme: string,
  zh: string,
  en: string,
  rest: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    theme,
    label: { zh, en },
    format: 'integer',
    unit: null,
    aggregation: 'none',
    dimensions: {},
    definition: null,
    ...rest,
  };
}

const source = 'new-area-2025';

function evidence(id: string, indicatorId: string, asOf: string | null = '2025') {
  return { id, indicator: indicatorId, asOf, qualifiers: [], dimension: null, source, note: null };
}

export function figure(
  id: string,
  indicatorId: string,
  value: number,
  unit: UnitId,
  rest: Partial<NumberStatement> = {},
): NumberStatement {
  return { ...evidence(id, indicatorId), type: 'number', value, unit, ...rest };
}

export function words(id: string, indicatorId: string, zh: string, en: string): Statement {
  return { ...evidence(id, indicatorId), type: 'text', value: { zh, en } };
}

/** A small catalog cut from the data that ship. */
export const catalog: Catalog = {
  landUseClasses: [],
  id: 'changchun-new-area',
  title: { zh: '长春新区园区地图', en: 'Parks of Changchun New Area' },
  region: { place: 'changchun-new-area', bounds: [125.17, 43.74, 125.47, 44.03] },
  sources: [
    {
      id: source,
      title: {
        zh: '长春新区 2025 年发展情况公开材料',
        en: 'Published account of Changchun New Area for 2025',
      },
      url: 'https://example.org/report',
      licence: null,
      note: null,
    },
  ],
  themes: [
    {
      id: 'chemistry',
      label: { zh: '化工新材料', en: 'Chemicals' },
      color: { light: '#5d3468', dark: '#dbb2de' },
    },
    { id: 'overview', label: { zh: '概况', en: 'Overview' }, color: null },
    { id: 'occupancy', label: { zh: '入驻', en: 'Occupancy' }, color: null },
    { id: 'projects', label: { zh: '项目', en: 'Projects' }, color: null },
    { id: 'industry', label: { zh: '产业', en: 'Industry' }, color: null },
    { id: 'livelihood', label: { zh: '民生', en: 'Livelihood' }, color: null },
  ],
  indicators: [
    indicator('opening', 'overview', '投运时间', 'Opening', { format: 'date' }),
    indicator('site-area', 'overview', '用地面积', 'Site area', { format: 'area', unit: 'km2' }),
    indicator('occupancy-rate', 'occupancy', '入驻率', 'Occupancy rate', {
      format: 'percent',
      unit: 'ratio',
      definition: {
        zh: '来源没有说明按面积还是按单元计算。',
        en: 'The source does not say what is counted.',
      },
    }),
    indicator('projects', 'projects', '项目', 'Projects', {
      unit: 'projects',
      aggregation: 'sum',
      dimensions: {
        industrial: { zh: '产业类', en: 'Industrial' },
        pilot: { zh: '中试', en: 'Pilot-scale' },
        'small-scale': { zh: '小规模生产', en: 'Small-scale production' },
        introduced: { zh: '引进', en: 'Introduced' },
        'moving-in': { zh: '拟入驻', en: 'Moving in' },
      },
    }),
    indicator('nev-share', 'industry', '新能源汽车配套占产值比重', 'New-energy-vehicle share', {
      format: 'percent',
      unit: 'ratio',
    }),
    indicator('clusters', 'industry', '光电产业集群', 'Photoelectronic clusters', { unit: 'clusters' }),
    indicator('alliance', 'industry', '产业联盟', 'Industry alliance', { format: 'text' }),
    indicator('satellites', 'industry', '在轨卫星', 'Satellites in orbit', { unit: 'satellites' }),
    indicator('canteens', 'livelihood', '老年食堂', 'Canteens for the elderly', { unit: 'sites' }),
  ],
  tours: [],
  layers: [
    {
      id: 'chemical-park',
      role: 'place',
      theme: 'chemistry',
      title: { zh: '园', en: 'Park' },
      source: { type: 'geojson', url: './chemical-park.geojson' },
      visible: true,
      sample: false,
      defaults: null,
      attribution: null,
    },
  ],
};

function place(
  id: string,
  kind: Place['kind'],
  zh: string,
  en: string,
  within: string | null,
  statements: readonly Statement[],
  rest: Partial<Place> = {},
): Place {
  return {
    type: 'place',
    id,
    layer: 'chemical-park',
    name: { zh, en },
    kind,
    within,
    location: { precision: 'zone', source, note: null },
    geometry: null,
    statements,
    ...rest,
  };
}

export const region = place('changchun-new-area', 'region', '长春新区', 'Changchun New Area', null, [
  words('robot-alliance', 'alliance', '产业联盟在区内成立', 'The alliance was founded in the area'),
  figure('nev-after', 'nev-share', 0.2, 'ratio'),
  figure('nev-before', 'nev-share', 0.124, 'ratio', { asOf: '2024' }),
  figure('photo-clusters', 'clusters', 4, 'clusters'),
  figure('canteens', 'canteens', 40, 'sites', { qualifiers: ['at-least'], asOf: '2025-Q3' }),
]);

export const zone = place('beihu', 'zone', '北湖科技开发区', 'Beihu Zone', 'changchun-new-area', []);

export const head = place(
  'head-building',
  'building',
  '“HEAD”数字产业大厦',
  'HEAD Digital Industry Tower',
  'changchun-new-area',
  [
    figure('head-projects', 'projects', 92, 'projects', { dimension: 'introduced' }),
    figure('head-end', 'occupancy-rate', 0.536, 'ratio', { asOf: '2025-12' }),
    figure('head-start', 'occupancy-rate', 0.213, 'ratio', { asOf: '2025-01' }),
  ],
  { location: { precision: 'unlocated', source, note: null } },
);

export const chemicalPark = place(
  'beihu-chemical-park',
  'industrial-park',
  '长春北湖精细化工新材料产业示范园',
  'Beihu Fine Chemicals Park',
  'beihu',
  [
    figure('chem-area', 'site-area', 3.7, 'km2'),
    figure('chem-industrial', 'projects', 10, 'projects', { dimension: 'industrial' }),
    figure('chem-pilot', 'projects', 12, 'projects', { dimension: 'pilot' }),
    figure('chem-small', 'projects', 16, 'projects', { dimension: 'small-scale' }),
  ],
  {
    location: {
      precision: 'zone',
      source,
      note: { zh: '在北湖内的位置没有公布。', en: 'The position within Beihu is not published.' },
    },
  },
);

export const robotPark = place('robot-park', 'industrial-park', '智能机器人产业园', 'Robot Park', 'beihu', [
  {
    ...evidence('robot-opening', 'opening'),
    type: 'date',
    value: '2026-03',
    qualifiers: ['planned'],
  },
]);

export const satelliteFirm = place(
  'chang-guang',
  'enterprise',
  '长光卫星',
  'Chang Guang Satellite',
  'beihu',
  [figure('satellites', 'satellites', 144, 'satellites')],
);

export const beihuPark = place('beihu-park', 'public-park', '北湖公园', 'Beihu Park', 'beihu', []);

/** In reading order. */
export const places: readonly Place[] = [
  region,
  zone,
  head,
  chemicalPark,
  robotPark,
  satelliteFirm,
  beihuPark,
];
