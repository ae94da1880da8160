import type { Geometry } from '../geometry/geometry.js';
import type { LngLat, PolygonRings, Ring } from '../geometry/lng-lat.js';
import type { FindingCode } from './finding-codes.js';
import { polygonsOf } from '../geometry/geometry.js';
import { polygonContains } from '../geometry/point-in-polygon.js';
import { isPlainlySound } from './plain-ring.js';
import { findCrossing } from './ring-crossing.js';

/** Something odd about the rings of a geometry that is valid GeoJSON. */
export interface RingFault {
  readonly code: FindingCode;
  /** JSON Pointer from the feature. */
  readonly property: string;
  readonly found: unknown;
}

/** The faults that make an area meaningless: features that have one are left out of sums. */
const unreliable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sense/self-intersection',
  'sense/hole-outside',
  'sense/no-area',
  'sense/antimeridian',
]);

/** Whether the area of a geometry with these faults may not be counted. */
export function isAreaUnreliable(faults: readonly RingFault[]): boolean {
  return faults.some(({ code }) => unreliable.has(code));
}

/**
 * Looks for rings that cross themselves or one another, holes outside their outline, polygons without area and
 * repeated positions: at most one finding of a code for each polygon. The work is bounded, see `findCrossing`.
 */
export function checkRings(geometry: Geometry): readonly RingFault[] {
  if (geometry.type === 'Polygon' && isPlain(geometry.coordinates)) return none;
  const faults: RingFault[] = [];
  for (const [index, rings] of polygonsOf(geometry).entries()) {
    const pointer =
      geometry.type === 'MultiPolygon' ? `/geometry/coordinates/${index}` : '/geometry/coordinates';
    faults.push(...checkPolygon(rings, pointer));
  }
  return faults;
}

const none: readonly RingFault[] = [];

/** Whether a polygon is one short ring without any fault, as most parcels are. */
function isPlain(rings: PolygonRings): boolean {
  const only = rings[0];
  return only !== undefined && rings.length === 1 && isPlainlySound(only);
}

function checkPolygon(rings: PolygonRings, pointer: string): readonly RingFault[] {
  if (isPlain(rings)) return none;
  const faults: RingFault[] = [];
  const add = (code: FindingCode, property: string, found: unknown): void => {
    faults.push({ code, property, found });
  };
  const wide = rings.findIndex(hasWideEdge);
  if (wide !== -1) {
    add('sense/antimeridian', `${pointer}/${wide}`, undefined);
    return faults;
  }
  const repeated = rings.map(repeatedPosition).findIndex((position) => position !== null);
  if (repeated !== -1) add('sense/repeated-position', `${pointer}/${repeated}`, undefined);

  if (rings.every(isFlat)) {
    add('sense/no-area', pointer, undefined);
    return faults;
  }
  const crossing = findCrossing(rings);
  if (crossing === 'unknown') add('sense/ring-not-checked', pointer, undefined);
  else if (crossing !== null) add('sense/self-intersection', `${pointer}/${crossing.ring}`, crossing.near);

  const [shell, ...holes] = rings;
  if (shell === undefined) return faults;
  const outside = holes.findIndex((hole) => isOutside(hole, shell));
  if (outside !== -1) add('sense/hole-outside', `${pointer}/${outside + 1}`, holes[outside]?.[0]);
  return faults;
}

/** Whether all positions of a ring lie on one line. */
function isFlat(ring: Ring): boolean {
  const [from] = ring;
  const to = ring.find(([lng, lat]) => lng !== from?.[0] || lat !== from[1]);
  if (from === undefined || to === undefined) return true;
  const [alongLng, alongLat] = [to[0] - from[0], to[1] - from[1]];
  return ring.every(([lng, lat]) => alongLng * (lat - from[1]) === alongLat * (lng - from[0]));
}

function hasWideEdge(ring: Ring): boolean {
  return ring.some((position, index) => {
    const next = ring[index + 1];
    return next !== undefined && Math.abs(next[0] - position[0]) > 180;
  });
}

function repeatedPosition(ring: Ring): LngLat | null {
  const found = ring.find((position, index) => {
    const next = ring[index + 1];
    return next !== undefined && next[0] === position[0] && next[1] === position[1];
  });
  return found ?? null;
}

/** Whether a hole begins outside its shell. A few positions are enough: rings that cross are found elsewhere. */
function isOutside(hole: Ring, shell: Ring): boolean {
  return hole.slice(0, 8).every((position) => !polygonContains([shell], position) && !isOn(shell, position));
}

function isOn(ring: Ring, [lng, lat]: LngLat): boolean {
  return ring.some((from, index) => {
    const to = ring[index + 1];
    if (to === undefined) return false;
    const isInBox =
      lng >= Math.min(from[0], to[0]) &&
      lng <= Math.max(from[0], to[0]) &&
      lat >= Math.min(from[1], to[1]) &&
      lat <= Math.max(from[1], to[1]);
    return isInBox && (to[0] - from[0]) * (lat - from[1]) === (to[1] - from[1]) * (lng - from[0]);
  });
}
