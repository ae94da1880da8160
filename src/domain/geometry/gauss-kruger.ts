import { e2, flattening as f, halfAxis as a } from './ellipsoid.js';
import type { LngLat } from './lng-lat.js';

/** A point of a projected plane in metres: east first, as GIS files have it; Chinese survey lists say X for the north. */
export type PlanePoint = readonly [east: number, north: number];

/** A transverse Mercator strip: a zone of the CGCS2000 Gauss-Krüger grids, or of UTM. */
export interface TransverseStrip {
  /** EPSG code, such as 4551. */
  readonly epsg: number;
  /** Degrees east. */
  readonly centralMeridian: number;
  /** Metres added to the easting; 42 500 000 where it begins with the number of zone 42. */
  readonly falseEasting: number;
  /** 1 on the central meridian for Gauss-Krüger, 0.9996 for UTM. */
  readonly scale: number;
}

const e = Math.sqrt(e2);
const n = f / (2 - f);

/** Metres for one radian along the meridian of the sphere that the series stands on. */
const rectifying = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);

/** Krüger's coefficients to the fourth order (Karney 2011, equations 35 and 36): what is left out is below a micrometre. */
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
] as const;
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161_280) * n ** 4,
] as const;

const radians = Math.PI / 180;

/** Rows of the EPSG register, each a run of codes: first code, last code, central meridian of the first, step, first zone number. */
const gaussKrugerRuns = [
  // Three-degree zones 25 to 45, with the number of the zone before the easting, then named by the central meridian.
  { first: 4513, last: 4533, meridian: 75, step: 3, zone: 25 },
  { first: 4534, last: 4554, meridian: 75, step: 3, zone: null },
  // Six-degree zones 13 to 23.
  { first: 4491, last: 4501, meridian: 75, step: 6, zone: 13 },
  { first: 4502, last: 4512, meridian: 75, step: 6, zone: null },
] as const;

/** The strip of an EPSG code: CGCS2000 three-degree (4513–4554) and six-degree (4491–4512) zones, UTM north (32601–32660); null for others. */
export function stripOf(epsg: number): TransverseStrip | null {
  const run = gaussKrugerRuns.find(({ first, last }) => epsg >= first && epsg <= last);
  if (run !== undefined && Number.isInteger(epsg)) {
    const steps = epsg - run.first;
    const falseEasting = 500_000 + (run.zone === null ? 0 : (run.zone + steps) * 1_000_000);
    return { epsg, centralMeridian: run.meridian + steps * run.step, falseEasting, scale: 1 };
  }
  if (!Number.isInteger(epsg) || epsg < 32_601 || epsg > 32_660) return null;
  return { epsg, centralMeridian: (epsg - 32_600) * 6 - 183, falseEasting: 500_000, scale: 0.9996 };
}

/** The number of the three-degree zone that a longitude lies in: 42 for 125.3° E. */
export function threeDegreeZone(lng: number): number {
  return Math.round(lng / 3);
}

/** From degrees to metres; below 1 mm within the zone and 10° beside it. */
export function toPlane([lng, lat]: LngLat, strip: TransverseStrip): PlanePoint {
  const lambda = (lng - strip.centralMeridian) * radians;
  const tau = conformalTangent(Math.tan(lat * radians));
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let [north, east] = [xi, eta];
  for (const [index, coefficient] of alpha.entries()) {
    const multiple = 2 * (index + 1);
    north += coefficient * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
    east += coefficient * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
  }
  const metres = rectifying * strip.scale;
  return [strip.falseEasting + metres * east, metres * north];
}

/** From metres to degrees; the inverse of {@link toPlane}. */
export function fromPlane([east, north]: PlanePoint, strip: TransverseStrip): LngLat {
  const metres = rectifying * strip.scale;
  const xi = north / metres;
  const eta = (east - strip.falseEasting) / metres;
  let [sphereXi, sphereEta] = [xi, eta];
  for (const [index, coefficient] of beta.entries()) {
    const multiple = 2 * (index + 1);
    sphereXi -= coefficient * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
    sphereEta -= coefficient * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
  }
  const lambda = Math.atan2(Math.sinh(sphereEta), Math.cos(sphereXi));
  const tau = geodeticTangent(Math.sin(sphereXi) / Math.hypot(Math.sinh(sphereEta), Math.cos(sphereXi)));
  return [strip.centralMeridian + lambda / radians, Math.atan(tau) / radians];
}

/** The tangent of the conformal latitude, from that of the geodetic one. */
function conformalTangent(tau: number): number {
  const sigma = Math.sinh(e * Math.atanh((e * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The reverse, by Newton's method: three rounds reach the exactness of the numbers, the rest is room. */
function geodeticTangent(conformal: number): number {
  let tau = conformal / (1 - e * e);
  for (let round = 0; round < 6; round += 1) {
    const reached = conformalTangent(tau);
    const slope = ((1 - e * e) * Math.hypot(1, reached) * Math.hypot(1, tau)) / (1 + (1 - e * e) * tau * tau);
    const step = (conformal - reached) / slope;
    tau += step;
    if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(tau))) break;
  }
  return tau;
}
