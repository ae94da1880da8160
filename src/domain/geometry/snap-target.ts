import type { LngLat, Ring } from './lng-lat.js';

/**
 * Where a position snaps to: the nearest corner within a tolerance, else the nearest point of an edge; null where
 * neither is near. The tolerance is in degrees along each axis, so that it can be a distance on a screen.
 */
export function snapTarget(
  rings: Iterable<Ring>,
  lngLat: LngLat,
  tolerance: readonly [lng: number, lat: number],
): LngLat | null {
  const [wide, high] = tolerance;
  let [corner, cornerFar]: [LngLat | null, number] = [null, 1];
  let [foot, footFar]: [LngLat | null, number] = [null, 1];
  for (const ring of rings) {
    let fromX = Number.NaN;
    let fromY = Number.NaN;
    for (const position of ring) {
      // In units of the tolerance, from the position itself.
      const x = (position[0] - lngLat[0]) / wide;
      const y = (position[1] - lngLat[1]) / high;
      const far = Math.hypot(x, y);
      if (far < cornerFar) [corner, cornerFar] = [position, far];
      const [alongX, alongY] = [x - fromX, y - fromY];
      const share = -(fromX * alongX + fromY * alongY) / (alongX * alongX + alongY * alongY);
      if (share > 0 && share < 1) {
        const [footX, footY] = [fromX + share * alongX, fromY + share * alongY];
        const footDistance = Math.hypot(footX, footY);
        if (footDistance < footFar)
          [foot, footFar] = [[lngLat[0] + footX * wide, lngLat[1] + footY * high], footDistance];
      }
      [fromX, fromY] = [x, y];
    }
  }
  return corner ?? foot;
}
