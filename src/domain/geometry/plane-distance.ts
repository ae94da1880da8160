import type { LngLat } from './lng-lat.js';

/** Metres in a degree of latitude, and of longitude on the equator, on a sphere of the mean radius. */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;

/** Metres between two positions, in the plane that touches the globe at the first. Within 0.5 % up to some 100 km. */
export function planeDistance(from: LngLat, to: LngLat): number {
  const perLng = metresPerDegree * Math.cos((from[1] * Math.PI) / 180);
  return Math.hypot((to[0] - from[0]) * perLng, (to[1] - from[1]) * metresPerDegree);
}
