import type { Catalog } from '../../../src/domain/catalog/catalog.js';
import type { Place, PlaceKind, Precision } from '../../../src/domain/catalog/place.js';
import type { Indicator } from '../../../src/domain/statements/indicator.js';
import type { NumberStatement } from '../../../src/domain/statements/statement.js';

type Names = readonly [zh: string, en: string];

/** A place of a layer named after its kind; on the map unless it is unlocated. */
export function placeOf(
  id: string,
  kind: PlaceKind,
  [zh, en]: Names,
  within: string | null,
  precision: Precision,
  statements: Place['statements'] = [],
): Place {
  return {
    type: 'place',
    id,
    layer: kind === 'public-park' ? 'parks' : 'places',
    name: { zh, en },
    kind,
    within,
    location: { precision, source: 'survey', note: null },
    geometry: precision === 'unlocated' ? null : { type: 'Point', coordinates: [125.35, 43.98] },
    statements,
  };
}

export function figureOf(
  id: string,
  indicator: string,
  value: number,
  unit: NumberStatement['unit'],
): NumberStatement {
  return {
    type: 'number',
    id,
    indicator,
    value,
    unit,
    asOf: '2025',
    qualifiers: [],
    dimension: null,
    source: 'survey',
    note: null,
  };
}

function indicatorOf(id: string, zh: string, en: string, format: Indicator['format']): Indicator {
  return {
    id,
    label: { zh, en },
    theme: 'overview',
    format,
    unit: format === 'area' ? 'km2' : 'ratio',
    aggregation: 'none',
    dimensions: {},
    definition: null,
  };
}

/** A dozen places of Changchun New Area, in no particular order. */
export const fewPlaces: readonly Place[] = [
  placeOf(
    'guyi',
    'enterprise',
    ['古翼具身智能机器人公司', 'Guyi Embodied Intelligence Robotics'],
    'area',
    'unlocated',
  ),
  placeOf('head', 'building', ['“HEAD”数字产业大厦', 'HEAD Digital Industry Tower'], 'area', 'unlocated', [
    figureOf('head-occupancy', 'occupancy', 0.536, 'ratio'),
  ]),
  placeOf('beihu-park', 'public-park', ['北湖公园', 'Beihu Park'], 'beihu', 'within-2km', [
    figureOf('beihu-park-area', 'site-area', 11.97, 'km2'),
  ]),
  placeOf(
    'pilot-base',
    'facility',
    ['新材料中试及产业放大基地', 'New Materials Pilot Base'],
    'chem-park',
    'zone',
  ),
  placeOf('satellite', 'enterprise', ['长光卫星', 'Chang Guang Satellite'], 'beihu', 'zone'),
  placeOf(
    'chem-park',
    'industrial-park',
    ['长春北湖精细化工新材料产业示范园', 'Beihu Fine Chemicals Park'],
    'beihu',
    'zone',
  ),
  placeOf(
    'robot-park',
    'industrial-park',
    ['智能机器人及传感器产业园', 'Intelligent Robot and Sensor Park'],
    'beihu',
    'zone',
  ),
  placeOf('valley', 'innovation-district', ['长新创谷', 'Changxin Innovation Valley'], 'beihu', 'within-2km'),
  placeOf('changde', 'zone', ['长德经济开发区', 'Changde Economic Development Zone'], 'area', 'unlocated'),
  placeOf('beihu', 'zone', ['长春北湖科技开发区', 'Changchun Beihu Zone'], 'area', 'within-2km'),
  placeOf('bayi-park', 'public-park', ['八一公园', 'Bayi Park'], 'area', 'within-2km'),
  placeOf('area', 'region', ['长春新区', 'Changchun New Area'], null, 'zone'),
];

export const fewCatalog: Catalog = {
  id: 'few',
  landUseClasses: [],
  title: { zh: '长春新区', en: 'Changchun New Area' },
  region: { place: 'area', bounds: [125.2, 43.7, 125.5, 44.1] },
  sources: [
    {
      id: 'survey',
      title: { zh: '公开材料', en: 'Published account' },
      url: 'https://example.org/account',
      licence: null,
      note: null,
    },
    {
      id: 'osm',
      title: { zh: '开放街图', en: 'OpenStreetMap' },
      url: null,
      licence: 'ODbL 1.0',
      note: null,
    },
  ],
  themes: [
    { id: 'parks', label: { zh: '公园', en: 'Parks' }, color: { light: '#2a5136', dark: '#a9dcb1' } },
    { id: 'places', label: { zh: '机构', en: 'Places' }, color: { light: '#6f7f8d', dark: '#74808d' } },
    { id: 'overview', label: { zh: '概况', en: 'Overview' }, color: null },
  ],
  indicators: [
    indicatorOf('occupancy', '入驻率', 'Occupancy', 'percent'),
    indicatorOf('site-area', '公布面积', 'Published area', 'area'),
  ],
  tours: [],
  layers: (['places', 'parks'] as const).map((id) => ({
    id,
    role: 'place',
    theme: id,
    title: { zh: id === 'parks' ? '公园' : '企业与机构', en: id === 'parks' ? 'Public parks' : 'Companies' },
    source: { type: 'geojson', url: `${id}.geojson` },
    visible: true,
    sample: false,
    defaults: null,
    attribution: null,
  })),
};
