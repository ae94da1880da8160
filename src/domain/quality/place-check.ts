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
export function checkWithin<Checked extends CheckedPlace>(
  places: readonly Checked[],
): ReadonlyMap<Checked, PlaceFault> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const circling = circlingIds(places, byId);
  const faults = new Map<Checked, PlaceFault>();
  for (const place of places) {
    const { id, within } = place;
    if (within === null) continue;
    const fault = { property: '/properties/within', found: within };
    if (!byId.has(within)) faults.set(place, { code: 'sense/dangling-within', ...fault });
    else if (circling.has(id)) faults.set(place, { code: 'sense/within-circle', ...fault });
  }
  return faults;
}

/** The features, such as parcels, whose `within` names none of the places. */
export function danglingWithin<Checked extends Pick<CheckedPlace, 'within'>>(
  features: readonly Checked[],
  places: readonly CheckedPlace[],
): ReadonlyMap<Checked, PlaceFault> {
  const ids = new Set(places.map(({ id }) => id));
  const faults = new Map<Checked, PlaceFault>();
  for (const feature of features) {
    const { within } = feature;
    if (within === null || ids.has(within)) continue;
    faults.set(feature, { code: 'sense/dangling-within', property: '/properties/within', found: within });
  }
  return faults;
}

/** The places that lie on a circle. Each chain is followed up only to what was followed before. */
function circlingIds(
  places: readonly CheckedPlace[],
  byId: ReadonlyMap<string, CheckedPlace>,
): ReadonlySet<string> {
  const followed = new Set<string>();
  const circling = new Set<string>();
  for (const start of places) {
    const chain: string[] = [];
    let place: CheckedPlace | undefined = start;
    while (place !== undefined && !followed.has(place.id)) {
      followed.add(place.id);
      chain.push(place.id);
      place = place.within === null ? undefined : byId.get(place.within);
    }
    const closes = place === undefined ? -1 : chain.indexOf(place.id);
    if (closes !== -1) for (const id of chain.slice(closes)) circling.add(id);
  }
  return circling;
}
