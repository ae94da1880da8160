import { e2, shortHalfAxis as b } from './ellipsoid.js';

const e4 = e2 * e2;
const e6 = e4 * e2;
const e8 = e6 * e2;

/**
 * The coefficients A, −B, C, −D, E of the survey rule (图斑椭球面积, 国土调查办发〔2008〕32号), each with the multiple
 * of the latitude that it belongs to, for strips one radian wide.
 */
const strip: readonly (readonly [multiple: number, squareMetres: number])[] = [
  [1, b * b * (1 + (3 / 6) * e2 + (30 / 80) * e4 + (35 / 112) * e6 + (630 / 2304) * e8)],
  [3, -b * b * ((1 / 6) * e2 + (15 / 80) * e4 + (21 / 112) * e6 + (420 / 2304) * e8)],
  [5, b * b * ((3 / 80) * e4 + (7 / 112) * e6 + (180 / 2304) * e8)],
  [7, -b * b * ((1 / 112) * e6 + (45 / 2304) * e8)],
  [9, b * b * (5 / 2304) * e8],
];

/** Radians in a degree. */
export const radians = Math.PI / 180;

/**
 * The mean, along an edge that is straight in longitude and latitude, of the area between it and the equator in m²,
 * for one radian of longitude. In closed form, so that a position put on an edge changes nothing.
 */
export function meanStrip(fromLat: number, toLat: number): number {
  const middle = ((fromLat + toLat) / 2) * radians;
  const half = ((toLat - fromLat) / 2) * radians;
  let sum = 0;
  for (const [multiple, squareMetres] of strip) {
    const angle = multiple * half;
    const flattening = Math.abs(angle) < 1e-6 ? 1 - (angle * angle) / 6 : Math.sin(angle) / angle;
    sum += squareMetres * Math.sin(multiple * middle) * flattening;
  }
  return sum;
}
