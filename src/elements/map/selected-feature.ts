import type { Geometry } from '../../domain/geometry/geometry.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

import type { MapState } from './map-state.js';

/** What a companion needs of a place or a parcel to point at it. */
export interface NamedFeature {
  readonly id: string;
  readonly name: LocalizedText;
  readonly geometry: Geometry | null;
}

/** A place, or a parcel among the selected ones; null where the map knows neither. */
export function namedFeature({ places, selection }: MapState, id: string): NamedFeature | null {
  const place = places.find((candidate) => candidate.id === id);
  if (place) return place;
  const parcel = selection?.parcels.find((record) => record.parcel.id === id)?.parcel;
  return parcel ? { ...parcel, name: parcel.name ?? parcelName(id) } : null;
}

/** What a parcel is called that has no name of its own. */
export function parcelName(id: string): LocalizedText {
  return { zh: `地块 ${id}`, en: `Parcel ${id}` };
}
