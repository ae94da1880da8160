import polylabel from 'polylabel';

import type { Geometry } from './geometry.js';
import type { LngLat, PolygonRings } from './lng-lat.js';
import { boundsOf } from './bounds.js';
import { polygonsOf } from './geometry.js';
import { planeDistance } from './plane-distance.js';
import { surveyArea } from './survey-area.js';

/** The label's place is found to within this share of the polygon's smaller side. */
const precision = 0.01;

/** The middle of the widest part of a polygon. Longitudes are shortened first, so that a circle is one on the ground. */
function widestPart(rings: PolygonRings): LngLat | null {
  const bounds = boundsOf({ type: 'Polygon', coordinates: rings });
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const scale = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const size = Math.min((east - west) * scale, north - south);
  if (!(size > 0)) return [(west + east) / 2, (south + north) / 2];
  // From the corner of the box, so that no digits are lost to the distance from the equator.
  const plane = rings.map((ring) => ring.map(([lng, lat]): LngLat => [(lng - west) * scale, lat - south]));
  const [x, y] = polylabel(plane, size * precision);
  return [west + x / scale, south + y];
}

/** The position half way along a line. */
function halfWay(line: readonly LngLat[]): LngLat | null {
  let rest = lengthOf(line) / 2;
  let previous = line[0];
  for (const position of line) {
    if (previous === undefined) return null;
    const length = planeDistance(previous, position);
    if (length > 0 && length >= rest) {
      const share = rest / length;
      return [
        previous[0] + share * (position[0] - previous[0]),
        previous[1] + share * (position[1] - previous[1]),
      ];
    }
    rest -= length;
    previous = position;
  }
  return previous ?? null;
}

function lengthOf(line: readonly LngLat[]): number {
  let sum = 0;
  let previous = line[0];
  for (const position of line) {
    if (previous !== undefined) sum += planeDistance(previous, position);
    previous = position;
  }
  return sum;
}

function largest<T>(candidates: readonly T[], sizeOf: (candidate: T) => number): T | undefined {
  let [best, bestSize]: [T | undefined, number] = [undefined, -Infinity];
  for (const candidate of candidates) {
    const size = sizeOf(candidate);
    if (size > bestSize) [best, bestSize] = [candidate, size];
  }
  return best;
}

function foundIn(geometry: Geometry): LngLat | null {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0] ?? null;
    case 'LineString':
      return halfWay(geometry.coordinates);
    case 'MultiLineString':
      return halfWay(largest(geometry.coordinates, lengthOf) ?? []);
    default:
      return widestPart(largest(polygonsOf(geometry), surveyArea) ?? []);
  }
}

/**
 * Where the name of a geometry is best written, and where a camera or a marker should point: inside the widest part
 * of its largest polygon, half way along its longest line, or on its first point.
 */
export function labelPointOf(geometry: Geometry): LngLat {
  // Only a geometry without any position has none, and the checks let none through.
  return foundIn(geometry) ?? [0, 0];
}
