import type { LngLat } from '../geometry/lng-lat.js';

/** Where one looks from, whole. Angles in degrees; `zoom` as in web maps with tiles of 512 px. */
export interface CameraPose {
  /** The position in the middle of the view. */
  readonly center: LngLat;
  readonly zoom: number;
  /** Which direction is up, clockwise from north. */
  readonly bearing: number;
  /** How far one looks away from straight down, 0 to 85. */
  readonly pitch: number;
}

/** How large the map is, in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The shortest turn from one bearing to another: degrees, clockwise, above −180 up to 180. */
export function shortestTurn(from: number, to: number): number {
  const turn = (((to - from) % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}

/** A bearing above −180 up to 180 degrees. */
export function bearingWithin(bearing: number): number {
  return shortestTurn(0, bearing);
}
