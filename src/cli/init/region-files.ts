import type { Bounds } from '../../domain/geometry/lng-lat.js';

/** What a new region is made from. */
export interface RegionAnswers {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** What the map shows at first: west, south, east, north in degrees. */
  readonly bounds: Bounds;
  /** Where the data come from. */
  readonly source: { readonly title: string; readonly url: string | null };
  /** A day, month, quarter or year; null where parcels say it themselves. */
  readonly asOf: string | null;
  /** The file of parcels in the folder; null without parcels. */
  readonly parcels: string | null;
  /** Made-up data: the word stands wherever they are shown. */
  readonly isSample: boolean;
}

/** The files of a new region by name, as JSON: its catalog, and the place that carries the figures of the whole area. */
export function regionFiles(answers: RegionAnswers): ReadonlyMap<string, string> {
  return new Map([
    ['catalog.json', jsonText(catalogOf(answers))],
    ['places.geojson', jsonText(placesOf(answers))],
  ]);
}

const themes = [
  {
    id: 'places',
    label: { zh: '园区与机构', en: 'Parks and institutions' },
    color: { light: '#2872b5', dark: '#4479d4' },
  },
  { id: 'land-use', label: { zh: '土地利用', en: 'Land use' }, color: { light: '#5c5f66', dark: '#b9bcc2' } },
];

/** What most yearbooks state of a park; more are added in the same way. */
const indicators = [
  { id: 'occupancy-rate', label: { zh: '入驻率', en: 'Occupancy rate' }, format: 'percent', unit: 'ratio' },
  { id: 'projects', label: { zh: '项目', en: 'Projects' }, format: 'integer', unit: 'projects' },
  { id: 'site-area', label: { zh: '占地面积', en: 'Site area' }, format: 'area', unit: 'ha' },
].map((indicator) => ({ ...indicator, theme: 'places' }));

function catalogOf({ id, name, bounds, source, asOf, parcels, isSample }: RegionAnswers): unknown {
  const { title, url } = source;
  const places = {
    id: 'places',
    role: 'place',
    theme: 'places',
    title: { zh: '园区与机构', en: 'Parks and institutions' },
    source: { type: 'geojson', url: './places.geojson' },
  };
  const parcelLayer = {
    id: 'parcels',
    role: 'parcel',
    theme: 'land-use',
    title: isSample ? { zh: '地块（示例数据）', en: 'Parcels (sample data)' } : { zh: '地块', en: 'Parcels' },
    source: { type: 'geojson', url: `./${parcels ?? ''}` },
    ...(isSample ? { sample: true } : {}),
    defaults: { source: 'office', ...(asOf === null ? {} : { asOf }) },
  };
  return {
    contract: '1',
    id,
    title: name,
    region: { place: id, bounds },
    sources: { office: { title: { zh: title, en: title }, ...(url === null ? {} : { url }) } },
    themes,
    indicators,
    layers: parcels === null ? [places] : [parcelLayer, places],
  };
}

function placesOf({ id, name }: RegionAnswers): unknown {
  const region = {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      name,
      kind: 'region',
      within: null,
      location: { precision: 'zone', source: 'office' },
      statements: [],
    },
  };
  return { type: 'FeatureCollection', features: [region] };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
