import type { Place } from '../catalog/place.js';
import { boundsOf } from '../geometry/bounds.js';
import type { Geometry } from '../geometry/geometry.js';
import type { Bounds } from '../geometry/lng-lat.js';
import type { LocalPlane } from '../geometry/local-plane.js';
import { nearestDistance } from '../geometry/nearest-distance.js';

import type { NearestPark, ParkMention } from './area-report.js';
import type { ParcelStock } from './parcel-stock.js';
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

export function parksOf(places: readonly Place[], stock: ParcelStock): Parks {
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
  for (const { parcel, bounds } of stock.parks) {
    const { id, name, layer, source, asOf, geometry } = parcel;
    usable.push({ mention: { id, name, precision: null }, layer, source, asOf, geometry, bounds });
  }
  return { usable, leftOut };
}

/** Metres between two boxes: no more than between what they hold. */
export function boxDistance(one: Bounds, other: Bounds, plane: LocalPlane): number {
  const [west, south] = plane.toPlane([one[0], one[1]]);
  const [east, north] = plane.toPlane([one[2], one[3]]);
  const [otherWest, otherSouth] = plane.toPlane([other[0], other[1]]);
  const [otherEast, otherNorth] = plane.toPlane([other[2], other[3]]);
  return Math.hypot(
    Math.max(otherWest - east, west - otherEast, 0),
    Math.max(otherSouth - north, south - otherNorth, 0),
  );
}

/** The park that is nearest to an area, with its distance; the first of the data where several are as near. */
export function* nearestParkSteps(
  parks: readonly Park[],
  area: Geometry,
  bounds: Bounds,
  plane: LocalPlane,
): Steps<{ readonly park: Park; readonly row: NearestPark } | null> {
  const byBox = parks
    .map((park) => ({ park, least: boxDistance(park.bounds, bounds, plane) }))
    .toSorted((one, other) => one.least - other.least);
  let nearest: { readonly park: Park; readonly metres: number } | null = null;
  for (const { park, least } of byBox) {
    // The plane bends away from the ellipsoid: a box a little farther may hold what is a little nearer.
    if (nearest !== null && least * 0.98 > nearest.metres) break;
    yield;
    const metres = nearestDistance(park.geometry, area);
    if (metres !== null && (nearest === null || metres < nearest.metres)) nearest = { park, metres };
    if (nearest?.metres === 0) break;
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
