import type { Geometry } from '../geometry/geometry.js';
import type { Bounds } from '../geometry/lng-lat.js';
import type { FindingCode } from './finding-codes.js';
import { boundsOf, boundsOverlap, widenBounds } from '../geometry/bounds.js';

/** What the checks need to know of a place; every place of the catalog room has it. */
export interface CheckedPlace {
  readonly id: string;
  readonly kind: string;
  readonly within: string | null;
  readonly location: { readonly precision: string };
  readonly geometry: Geometry | null;
}

/** Something odd about a place. */
export interface PlaceFault {
  readonly code: FindingCode;
  readonly property: string;
  readonly found: unknown;
}

/** Checks the position of one place against what is said of it and against the region. */
export function checkPosition(place: CheckedPlace, region: Bounds): readonly PlaceFault[] {
  const { geometry, kind, location } = place;
  const isUnlocated = location.precision === 'unlocated';
  if (geometry === null) {
    if (isUnlocated || kind === 'region') return [];
    return [{ code: 'sense/no-geometry', property: '/geometry', found: location.precision }];
  }
  if (isUnlocated) {
    return [{ code: 'sense/unlocated-with-geometry', property: '/geometry', found: geometry.type }];
  }
  const bounds = boundsOf(geometry);
  const near = widenBounds(region, 1, 0.5);
  if (bounds === null || boundsOverlap(bounds, near)) return [];
  return [{ code: 'sense/far-from-region', property: '/geometry', found: [bounds[0], bounds[1]] }];
}

/** Checks that each `within` names a place, and that nothing stands in itself by way of others. */
export function checkWithin(places: readonly CheckedPlace[]): ReadonlyMap<CheckedPlace, PlaceFault> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const faults = new Map<CheckedPlace, PlaceFault>();
  const sound = new Set<string>();
  for (const place of places) {
    if (place.within === null) continue;
    if (!byId.has(place.within)) {
      faults.set(place, {
        code: 'sense/dangling-within',
        property: '/properties/within',
        found: place.within,
      });
    } else if (isInCircle(place, byId, sound)) {
      faults.set(place, { code: 'sense/within-circle', property: '/properties/within', found: place.within });
    }
  }
  return faults;
}

/** Follows the chain up from a place; `sound` remembers what ends well, so that no chain is followed twice. */
function isInCircle(
  start: CheckedPlace,
  byId: ReadonlyMap<string, CheckedPlace>,
  sound: Set<string>,
): boolean {
  const chain = new Set<string>();
  let place: CheckedPlace | undefined = start;
  while (place !== undefined && !sound.has(place.id)) {
    if (chain.has(place.id)) return chain.has(start.id) && place.id === start.id;
    chain.add(place.id);
    place = place.within === null ? undefined : byId.get(place.within);
  }
  for (const id of chain) sound.add(id);
  return false;
}
