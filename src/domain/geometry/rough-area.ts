import type { Geometry } from './geometry.js';
import { e2, halfAxis as a } from './ellipsoid.js';
import type { PolygonRings, Ring } from './lng-lat.js';
import { polygonsOf } from './geometry.js';
import { radians } from './survey-strip.js';

/**
 * The area of a polygon in m² to within a hundredth, holes taken off, for shapes of up to a degree: without one sine
 * for each edge it is some twenty times as fast as `surveyArea`.
 */
export function roughArea(rings: PolygonRings): number {
  const origin = rings[0]?.[0];
  if (origin === undefined) return 0;
  const sine = Math.sin(origin[1] * radians);
  const curvature = 1 - e2 * sine * sine;
  // The radii of curvature along the meridian and across it: M N cos φ.
  const squareMetres = ((a * a * (1 - e2)) / curvature ** 2) * Math.cos(origin[1] * radians) * radians ** 2;
  let area = 0;
  for (let index = 0; index < rings.length; index += 1) {
    const squareDegrees = Math.abs(squareDegreesOf(rings[index] ?? [], origin));
    area += index === 0 ? squareDegrees : -squareDegrees;
  }
  return area * squareMetres;
}

/** The area of a geometry in m² to within a hundredth, as {@link roughArea}; 0 for points and lines. */
export function roughAreaOf(geometry: Geometry): number {
  if (geometry.type === 'Polygon') return roughArea(geometry.coordinates);
  return polygonsOf(geometry).reduce((area, rings) => area + roughArea(rings), 0);
}

/** The area of a ring on a plane of degrees, about a near origin so that no digits are lost. */
function squareDegreesOf(ring: Ring, [lng, lat]: readonly [number, number]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1], ring[index]];
    if (from === undefined || to === undefined) continue;
    sum += (from[0] - lng) * (to[1] - lat) - (to[0] - lng) * (from[1] - lat);
  }
  return sum / 2;
}
