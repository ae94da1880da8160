import type { Parcel } from '../catalog/parcel.js';
import type { Place } from '../catalog/place.js';
import { boundsOf } from '../geometry/bounds.js';
import type { Geometry } from '../geometry/geometry.js';
import type { Bounds, LngLat } from '../geometry/lng-lat.js';
import type { LocalPlane } from '../geometry/local-plane.js';
import { straightDistance } from '../geometry/local-plane.js';
import { nearestDistance } from '../geometry/nearest-distance.js';
import { PlaneOutline } from '../geometry/plane-outline.js';

import type { NearestPark, ParkMention } from './area-report.js';
import type { Steps } from './steps.js';

/** A public park: a place of that kind, or a parcel of that class. */
export interface Park {
  readonly mention: ParkMention;
  readonly layer: string;
  readonly source: string;
  readonly asOf: string | null;
  readonly geometry: Geometry;
  readonly bounds: Bounds;
}

/** The parks of a catalog, and those whose position is schematic or unknown, from which nothing can be measured. */
export interface Parks {
  readonly usable: readonly Park[];
  readonly leftOut: readonly ParkMention[];
}

/** The park that a parcel of that class is. */
export function parkOfParcel(parcel: Parcel, bounds: Bounds): Park {
  const { id, name, layer, source, asOf, geometry } = parcel;
  return { mention: { id, name, precision: null }, layer, source, asOf, geometry, bounds };
}

/** The parks among places. */
export function parksOf(places: readonly Place[]): Parks {
  const usable: Park[] = [];
  const leftOut: ParkMention[] = [];
  for (const { id, name, kind, layer, geometry, location } of places) {
    if (kind !== 'public-park') continue;
    const { precision, source } = location;
    const mention = { id, name, precision };
    const bounds = geometry && boundsOf(geometry);
    if (bounds === null || precision === 'zone' || precision === 'unlocated') leftOut.push(mention);
    else if (geometry !== null) usable.push({ mention, layer, source, asOf: null, geometry, bounds });
  }
  return { usable, leftOut };
}

/** A park with what its box tells of its distance. */
export interface NearPark {
  readonly park: Park;
  /** Metres between its box and that of the area: the park itself is no nearer. */
  readonly leastM: number;
}

/** How near each park may be to a box. */
export function nearParks(parks: readonly Park[], bounds: Bounds, plane: LocalPlane): readonly NearPark[] {
  const [west, south, east, north] = bounds;
  const [perLng, perLat] = plane.metresPerDegree;
  return parks.map((park) => {
    const box = park.bounds;
    const byLng = Math.max(box[0] - east, west - box[2], 0) * perLng;
    const byLat = Math.max(box[1] - north, south - box[3], 0) * perLat;
    return { park, leastM: Math.hypot(byLng, byLat) };
  });
}

/** The park that is nearest to an area, with its distance; one of them where several are as near. */
export function* nearestParkSteps(
  parks: readonly NearPark[],
  area: Geometry,
): Steps<{ readonly park: Park; readonly row: NearestPark } | null> {
  let nearest: { readonly park: Park; readonly metres: number } | null = null;
  const outline = new PlaneOutline(area);
  // Those with the nearest boxes first: hardly any other is then worth measuring.
  for (const { park, leastM } of parks.toSorted((one, other) => one.leastM - other.leastM)) {
    if (nearest?.metres === 0) break;
    // The plane bends away from the ellipsoid: a box a little farther may hold what is a little nearer.
    if (nearest !== null && leastM * 0.98 >= nearest.metres) break;
    if (nearest !== null && outline.distanceFrom(middleOf(park)) * 0.98 - reachOf(park) >= nearest.metres)
      continue;
    yield;
    const metres = nearestDistance(park.geometry, area);
    if (metres !== null && (nearest === null || metres < nearest.metres)) nearest = { park, metres };
  }
  if (nearest === null) return null;
  const { park, metres } = nearest;
  const distance = {
    value: metres,
    unit: 'm',
    rule: 'straight-distance',
    sources: [park.source],
    asOf: [park.asOf],
    missing: null,
  } as const;
  return { park, row: { ...park.mention, distance } };
}

function middleOf({ bounds: [west, south, east, north] }: Park): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}

/** No less than the metres from the middle of a park's box to any of its positions. */
function reachOf({ bounds: [west, south, east, north] }: Park): number {
  return straightDistance([west, south], [east, north]) * 0.51;
}
