import type { Geometry } from './geometry.js';
import type { Bounds } from './lng-lat.js';
import { eachPosition } from './geometry.js';

/** The smallest box around one or several geometries; null where there is no position at all. */
export function boundsOf(geometries: Geometry | Iterable<Geometry | null>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const list = 'coordinates' in geometries ? [geometries] : geometries;
  for (const geometry of list) {
    if (geometry === null) continue;
    eachPosition(geometry, ([lng, lat]) => {
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    });
  }
  return west > east ? null : [west, south, east, north];
}

/** Whether two boxes have a position in common. */
export function boundsOverlap(one: Bounds, other: Bounds): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** A box made larger on each side by a share of its own size, and by at least `degrees`. */
export function widenBounds(bounds: Bounds, share: number, degrees = 0): Bounds {
  const [west, south, east, north] = bounds;
  const byLng = Math.max((east - west) * share, degrees);
  const byLat = Math.max((north - south) * share, degrees);
  return [west - byLng, south - byLat, east + byLng, north + byLat];
}
