import type { Geometry } from '../geometry/geometry.js';
import { isJsonObject, isPlainObject, type JsonObject } from './json-object.js';
import { isPlainPolygon } from './plain-polygon.js';

/** A feature of which nothing had to be set right. */
export interface PlainFeature {
  readonly id: string;
  readonly index: number;
  readonly geometry: Geometry;
  readonly properties: JsonObject;
}

/**
 * A feature with which nothing at all is wrong: a polygon with an id and flat properties, and no other members. Null means
 * only that a closer look is needed. Most features of a file of parcels are such, and a file has a million.
 */
export function plainFeature(input: unknown, index: number): PlainFeature | null {
  if (!isJsonObject(input) || !isPlainObject(input)) return null;
  for (const key in input)
    if (key !== 'type' && key !== 'id' && key !== 'properties' && key !== 'geometry') return null;
  const { type, id, properties, geometry } = input;
  if (type !== 'Feature' || typeof id !== 'string' || id === '') return null;
  if (!isJsonObject(properties) || !isPlainObject(properties) || !isFlat(properties)) return null;
  if (!isJsonObject(geometry) || !isPlainObject(geometry) || !isPlainPolygon(geometry)) return null;
  return { id, index, geometry: geometry as unknown as Geometry, properties };
}

/** Whether the members are plain values, or lists of plain values. */
function isFlat(properties: Readonly<Record<string, unknown>>): boolean {
  for (const key in properties) {
    const value = properties[key];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at += 1)
      if (typeof value[at] === 'object' && value[at] !== null) return false;
  }
  return true;
}
