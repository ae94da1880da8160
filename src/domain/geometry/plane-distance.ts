import type { LngLat, PolygonRings } from './lng-lat.js';
import { polygonContains } from './point-in-polygon.js';

/** Metres in a degree of latitude, and of longitude on the equator, on a sphere of the mean radius. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;

/**
 * Metres from a position to the straight line between two others, in the plane that touches the globe there.
 * Within 0.5 % up to some 100 km.
 */
export function segmentDistance(lngLat: LngLat, from: LngLat, to: LngLat): number {
  const [lng, lat] = lngLat;
  const perLng = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const fromX = (from[0] - lng) * perLng;
  const fromY = (from[1] - lat) * metresPerDegree;
  const alongX = (to[0] - from[0]) * perLng;
  const alongY = (to[1] - from[1]) * metresPerDegree;
  const squared = alongX * alongX + alongY * alongY;
  const share = squared === 0 ? 0 : -(fromX * alongX + fromY * alongY) / squared;
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(fromX + nearest * alongX, fromY + nearest * alongY);
}

/** Metres between two positions, as `segmentDistance` counts them. */
export function planeDistance(from: LngLat, to: LngLat): number {
  return segmentDistance(from, to, to);
}

/** Metres from a position to the nearest edge of a polygon; 0 inside it. */
export function polygonDistance(rings: PolygonRings, lngLat: LngLat): number {
  if (polygonContains(rings, lngLat)) return 0;
  let least = Infinity;
  for (const ring of rings) {
    let previous: LngLat | undefined;
    for (const position of ring) {
      if (previous !== undefined) least = Math.min(least, segmentDistance(lngLat, previous, position));
      previous = position;
    }
  }
  return least;
}
