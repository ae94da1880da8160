import type { PolygonRings } from '../geometry/lng-lat.js';
import type { LocalizedText } from '../statements/localized-text.js';

/** What is being done with a parcel, in the order of legends and reports. */
export const parcelStatuses = {
  built: { zh: '已建成', en: 'Built' },
  'under-construction': { zh: '在建', en: 'Under construction' },
  vacant: { zh: '闲置未建', en: 'Vacant' },
  reserved: { zh: '预留', en: 'Reserved' },
} as const satisfies Record<string, LocalizedText>;
export type ParcelStatus = keyof typeof parcelStatuses;

/** The shapes that a parcel may have. */
export type ParcelGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonRings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] };

/** A piece of land with one use. What its owner does not state is null, which is not zero. */
export interface Parcel {
  readonly type: 'parcel';
  /** Stable and unique in the catalog, places included. */
  readonly id: string;
  /** The id of the layer it belongs to. */
  readonly layer: string;
  /** What the plan calls it, such as `BH-03-12`; null where it has no other name than its id. */
  readonly name: LocalizedText | null;
  /** A code of the land-use classes, as written: `1001`, `100101`, or `M1` of the older standard. */
  readonly landUse: string;
  readonly status: ParcelStatus | null;
  /** What the owner declares, in m². What is measured is computed from the geometry. */
  readonly declaredAreaM2: number | null;
  /** Floor area of all storeys that count for the floor-area ratio, in m². */
  readonly floorAreaM2: number | null;
  /** Ground that buildings cover, in m². */
  readonly footprintM2: number | null;
  /** Who uses it, as their names are written. */
  readonly tenants: readonly string[];
  /** The project that is built on it; null where none is stated. */
  readonly project: string | null;
  /** The id of the park or zone in which it lies; null where it is not stated. */
  readonly within: string | null;
  /** A day, month, quarter or year, as exact as its source; null where it is not dated. */
  readonly asOf: string | null;
  /** A key of the catalog's sources. */
  readonly source: string;
  readonly geometry: ParcelGeometry;
}
