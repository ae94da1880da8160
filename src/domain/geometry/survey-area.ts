import type { Geometry } from './geometry.js';
import type { PolygonRings, Ring } from './lng-lat.js';
import { polygonsOf } from './geometry.js';
import { meanStrip, radians } from './survey-strip.js';

/** The area of one ring in m², whichever way round it runs. */
function ringArea(ring: Ring): number {
  let sum = 0;
  let previous = ring[0];
  const origin = previous === undefined ? 0 : meanStrip(previous[1], previous[1]);
  for (const position of ring) {
    if (previous === undefined) return 0;
    const span = position[0] - previous[0];
    // An edge over half the globe is one that crosses the antimeridian.
    const turned = Math.abs(span) > 180 ? span - Math.sign(span) * 360 : span;
    if (turned !== 0) sum += turned * radians * (meanStrip(previous[1], position[1]) - origin);
    previous = position;
  }
  return Math.abs(sum);
}

/**
 * The area of a polygon in m² by the Chinese survey rule on the CGCS2000 ellipsoid, holes taken off. Parcels that
 * share their edges add up to the area of their union. Rings that cross themselves are found by the checks; here
 * the parts of a bow-tie cancel out.
 */
export function surveyArea(rings: PolygonRings): number {
  const [shell, ...holes] = rings;
  if (shell === undefined) return 0;
  return holes.reduce((area, hole) => area - ringArea(hole), ringArea(shell));
}

/** The area of a geometry in m² by the survey rule; 0 for points and lines. */
export function surveyAreaOf(geometry: Geometry): number {
  return polygonsOf(geometry).reduce((area, rings) => area + surveyArea(rings), 0);
}
