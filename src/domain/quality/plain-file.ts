import type { Geometry } from '../geometry/geometry.js';
import { isDeeperThan, isJsonObject, isPlainObject, type JsonObject } from './json-object.js';
import { arePlainRings, isPlainPosition } from './plain-polygon.js';
import { deepest, type FileCheck, type RawFeature } from './raw-feature.js';

/** What a collection must not have, or has otherwise than it should as often as not. */
const oddInCollection = ['crs', 'bbox', 'geometry', 'properties', 'coordinates', 'geometries'];
const oddInFeature = ['crs', 'bbox', 'coordinates', 'geometries', 'features'];

/** Takes a feature at a glance where it can: `plainFeature`, which comes with what reads parcels, of which there are many. */
export type Glance = (input: unknown, index: number) => RawFeature | null;

/**
 * What {@link FileCheck} says of a file with which nothing at all is wrong by RFC 7946. Null means only that a closer look is
 * needed: `checkFile`, which pages load with the first such file. Most have none.
 */
export function plainFile(value: unknown, glance: Glance = () => null): FileCheck | null {
  if (!isJsonObject(value) || !isPlainObject(value) || value['type'] !== 'FeatureCollection') return null;
  const inputs = value['features'];
  if (!Array.isArray(inputs) || hasAny(value, oddInCollection)) return null;
  const features: RawFeature[] = [];
  for (const input of inputs as readonly unknown[]) {
    const feature = glance(input, features.length) ?? soundFeature(input, features.length);
    if (feature === null) return null;
    features.push(feature);
  }
  return { features, total: features.length, rejects: [] };
}

/** A feature of any geometry, or none, with nested properties: places have those. */
function soundFeature(input: unknown, index: number): RawFeature | null {
  if (!isJsonObject(input) || !isPlainObject(input) || hasAny(input, oddInFeature)) return null;
  const { type, id = null, properties, geometry } = input;
  if (type !== 'Feature' || (id !== null && typeof id !== 'string')) return null;
  if (!isJsonObject(properties) || isDeeperThan(deepest, properties)) return null;
  if (geometry !== null && !isPlainGeometry(geometry)) return null;
  return { id, index, geometry, properties };
}

function hasAny(object: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => key in object);
}

function isPlainGeometry(value: unknown): value is Geometry {
  if (!isJsonObject(value) || !isPlainObject(value)) return false;
  for (const key in value) if (key !== 'type' && key !== 'coordinates') return false;
  const { type, coordinates } = value;
  switch (type) {
    case 'Point':
      return isPlainPosition(coordinates);
    case 'MultiPoint':
      return areAll(coordinates, isPlainPosition);
    case 'LineString':
      return isPlainLine(coordinates);
    case 'MultiLineString':
      return areAll(coordinates, isPlainLine);
    case 'Polygon':
      return arePlainRings(coordinates);
    default:
      return type === 'MultiPolygon' && areAll(coordinates, arePlainRings);
  }
}

function isPlainLine(value: unknown): boolean {
  return areAll(value, isPlainPosition) && value.length > 1;
}

/** Whether a value is a list that is not empty, and all its members are so; what is missing in it is looked at too. */
function areAll(value: unknown, are: (member: unknown) => boolean): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  for (const member of value as readonly unknown[]) if (!are(member)) return false;
  return true;
}
