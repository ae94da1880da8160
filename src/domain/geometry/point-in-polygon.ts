import type { LngLat, PolygonRings, Ring } from './lng-lat.js';

/** Whether a ray to the east of the position crosses the ring an odd number of times. */
function isInsideRing(ring: Ring, [lng, lat]: LngLat): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const position of ring) {
    if (previous === undefined) return false;
    const crosses = position[1] > lat !== previous[1] > lat;
    if (crosses) {
      const share = (lat - position[1]) / (previous[1] - position[1]);
      if (lng < position[0] + share * (previous[0] - position[0])) inside = !inside;
    }
    previous = position;
  }
  return inside;
}

/**
 * Whether a position lies in a polygon and in none of its holes. A position on an edge that two parcels share
 * belongs to one of them only.
 */
export function polygonContains(rings: PolygonRings, lngLat: LngLat): boolean {
  const [shell, ...holes] = rings;
  if (shell === undefined || !isInsideRing(shell, lngLat)) return false;
  return !holes.some((hole) => isInsideRing(hole, lngLat));
}
