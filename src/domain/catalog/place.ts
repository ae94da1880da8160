import type { Geometry } from '../geometry/geometry.js';
import type { LocalizedText } from '../statements/localized-text.js';
import type { Statement } from '../statements/statement.js';

/** The kinds of place, with their names, in the order of lists and legends. */
export const placeKinds = {
  region: { zh: '区域', en: 'Region' },
  zone: { zh: '开发区', en: 'Development zone' },
  'industrial-park': { zh: '产业园区', en: 'Industrial park' },
  'innovation-district': { zh: '创新城区', en: 'Innovation district' },
  'public-park': { zh: '公园', en: 'Public park' },
  building: { zh: '楼宇', en: 'Building' },
  institute: { zh: '科研机构', en: 'Institute' },
  facility: { zh: '设施', en: 'Facility' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  housing: { zh: '住宅', en: 'Housing' },
} as const satisfies Record<string, LocalizedText>;
export type PlaceKind = keyof typeof placeKinds;

/**
 * How well a position is known, from best to least. `zone`: somewhere in the zone, drawn dashed and labelled
 * schematic. `unlocated`: never given a point.
 */
export const precisions = {
  surveyed: { zh: '实测位置', en: 'Surveyed position' },
  published: { zh: '公布位置', en: 'Published position' },
  'within-500m': { zh: '误差 500 米以内', en: 'Within 500 m' },
  'within-2km': { zh: '误差 2 千米以内', en: 'Within 2 km' },
  zone: { zh: '位置示意', en: 'Schematic position' },
  unlocated: { zh: '图上未定位', en: 'Not located' },
} as const satisfies Record<string, LocalizedText>;
export type Precision = keyof typeof precisions;

/** Whether a position is as exact as it is drawn; the others are said to be rough. */
export function isExactPosition(precision: Precision): boolean {
  return precision === 'surveyed' || precision === 'published';
}

/** Where a place is, and how well that is known. */
export interface Location {
  readonly precision: Precision;
  /** A key of the catalog's sources. */
  readonly source: string;
  readonly note: LocalizedText | null;
}

/** A park, building, institute, enterprise, zone or region, with all that is stated of it. */
export interface Place {
  readonly type: 'place';
  /** Stable and unique in the catalog. */
  readonly id: string;
  /** The id of the layer it belongs to. */
  readonly layer: string;
  readonly name: LocalizedText;
  readonly kind: PlaceKind;
  /** The place in which it stands, such as a zone or a park; null for the region. */
  readonly within: string | null;
  readonly location: Location;
  /** Null for unlocated places, and for regions whose outline is not published. */
  readonly geometry: Geometry | null;
  readonly statements: readonly Statement[];
}
