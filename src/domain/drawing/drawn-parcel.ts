import type { Parcel } from '../catalog/parcel.js';
import { boundsOf } from '../geometry/bounds.js';
import { polygonsOf } from '../geometry/geometry.js';
import { labelPointOf } from '../geometry/label-point.js';
import type { LngLat } from '../geometry/lng-lat.js';
import { polygonContains } from '../geometry/point-in-polygon.js';

import type { DrawnFeature, DrawnLayer } from './drawn-layer.js';
import type { StyleKeys } from './tile-keys.js';

/** How a parcel is told apart on the map: the class by which it is coloured, and what is written on it. */
export interface ParcelMark {
  readonly landUse: string;
  readonly letter: string;
}

/** The keys of a drawn parcel. What a filter or a scenario changes is changed in place: tiles hold these objects. */
export type ParcelKeys = { -readonly [Key in keyof StyleKeys]: StyleKeys[Key] };

/** A parcel as an engine draws it, with keys that follow what becomes of it. */
export interface DrawnParcel extends DrawnFeature {
  readonly number: number;
  readonly keys: ParcelKeys;
}

/** A parcel as it is drawn under its number in the dataset. */
export function drawnParcel({ geometry, status }: Parcel, number: number, mark: ParcelMark): DrawnParcel {
  const { landUse, letter } = mark;
  const keys = { k: 'parcel', u: landUse, t: status ?? 'unknown', zh: letter, en: letter } as const;
  return { number, geometry, keys: { ...keys } };
}

/** The parcels of one layer, with the points where their classes are written. */
export function drawnParcelLayer(layer: string, parcels: readonly DrawnParcel[]): DrawnLayer {
  return {
    layer,
    shapes: parcels,
    points: parcels.map((parcel) => ({
      ...parcel,
      geometry: { type: 'Point', coordinates: codePoint(parcel) },
    })),
  };
}

/** The middle of the box where it lies in the parcel, as in most: the middle of the widest part takes much longer to find. */
function codePoint({ geometry }: DrawnParcel): LngLat {
  const [first, ...others] = polygonsOf(geometry);
  const bounds = boundsOf(geometry);
  if (first && bounds && others.length === 0) {
    const middle: LngLat = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
    if (polygonContains(first, middle)) return middle;
  }
  return labelPointOf(geometry);
}
