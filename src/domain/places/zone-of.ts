import type { Place } from '../catalog/place.js';

/** The zone in which a place stands, directly or in something that stands in it; null where none is stated. */
export function zoneOf(place: Place, placesById: ReadonlyMap<string, Place>): Place | null {
  const seen = new Set([place.id]);
  let above = place.within === null ? undefined : placesById.get(place.within);
  while (above && !seen.has(above.id)) {
    if (above.kind === 'zone') return above;
    seen.add(above.id);
    above = above.within === null ? undefined : placesById.get(above.within);
  }
  return null;
}
