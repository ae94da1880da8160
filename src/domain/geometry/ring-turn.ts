import type { Ring } from './lng-lat.js';

/** Twice the area of a ring in square degrees, about its first position; above 0 where it runs anticlockwise. */
export function ringTurn(ring: Ring): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  let previous = origin;
  for (const position of ring) {
    sum +=
      (previous[0] - origin[0]) * (position[1] - origin[1]) -
      (position[0] - origin[0]) * (previous[1] - origin[1]);
    previous = position;
  }
  return sum;
}
