import geographiclib from 'geographiclib-geodesic';

import { flattening, halfAxis } from './ellipsoid.js';
import type { LngLat } from './lng-lat.js';

/** The shortest way between two positions on the ellipsoid. */
export interface Geodesic {
  /** True to some 10 nm, by Karney's method. */
  readonly lengthM: number;
  /** The direction in which it sets out: degrees from north, clockwise, 0 up to 360. */
  readonly bearingDeg: number;
}

const { Geodesic: Solver } = geographiclib;
const solver = new Solver.Geodesic(halfAxis, flattening);

/** The shortest way on the ellipsoid of CGCS2000; that of WGS 84 is the same to the micrometre. */
export function geodesicBetween(from: LngLat, to: LngLat): Geodesic {
  const { s12 = 0, azi1 = 0 } = solver.Inverse(from[1], from[0], to[1], to[0]);
  return { lengthM: s12, bearingDeg: (azi1 + 360) % 360 };
}

/** The length of a line whose pieces are geodesics, in metres. */
export function geodesicLength(line: readonly LngLat[]): number {
  let sum = 0;
  let previous = line[0];
  for (const position of line) {
    if (previous !== undefined) sum += geodesicBetween(previous, position).lengthM;
    previous = position;
  }
  return sum;
}
