import type { JsonObject } from './json-object.js';

/**
 * Whether a geometry object is a Polygon with which nothing at all is wrong by RFC 7946, so that it serves as it is: two
 * numbers in range a position, rings closed and wound as they should be, no other members. False means only that a closer
 * look is needed. Nothing is allocated: a file has a million such geometries.
 */
export function isPlainPolygon(value: JsonObject): boolean {
  for (const key in value) if (key !== 'type' && key !== 'coordinates') return false;
  if (value['type'] !== 'Polygon') return false;
  return arePlainRings(value['coordinates']);
}

/** Whether coordinates are those of such a Polygon. */
export function arePlainRings(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  for (let index = 0; index < coordinates.length; index += 1)
    if (!isPlainRing(coordinates[index], index === 0)) return false;
  return true;
}

function isPlainRing(ring: unknown, isAnticlockwise: boolean): boolean {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const { length } = ring;
  const first: unknown = ring[0];
  if (!isPlainPosition(first)) return false;
  const [originLng, originLat] = first;
  // As `ringTurn` adds up, while the positions are looked at.
  let turn = 0;
  let [lng, lat] = [0, 0];
  for (let index = 1; index < length; index += 1) {
    const position: unknown = ring[index];
    if (!isPlainPosition(position)) return false;
    const [nextLng, nextLat] = [position[0] - originLng, position[1] - originLat];
    turn += lng * nextLat - nextLng * lat;
    [lng, lat] = [nextLng, nextLat];
  }
  // The last position is the first one again, to the last digit.
  if (lng !== 0 || lat !== 0) return false;
  return isAnticlockwise ? turn > 0 : turn < 0;
}

/** Whether a position is two numbers in range. */
export function isPlainPosition(position: unknown): position is readonly [number, number] {
  if (!Array.isArray(position) || position.length !== 2) return false;
  const lng: unknown = position[0];
  const lat: unknown = position[1];
  if (typeof lng !== 'number' || typeof lat !== 'number') return false;
  // Written so that what is not a number fails too.
  return lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90;
}
