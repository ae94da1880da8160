import type { Geometry } from '../geometry/geometry.js';
import type { Report } from './finding-list.js';
import type { JsonObject } from './json-object.js';
import { foreignSystemOf } from './coordinate-system.js';
import { checkGeometry } from './geometry-check.js';
import { isDeeperThan, isJsonObject, memberOf } from './json-object.js';
import { otherFormatOf } from './other-format.js';
import { plainFeature } from './plain-feature.js';
import { deepest, featureName, type FileCheck, type RawFeature } from './raw-feature.js';

/**
 * Checks a parsed file by RFC 7946, in one pass and without recursion. A faulty feature is left out and the others
 * are kept. What parsers should tolerate is set right and noted: winding, unclosed rings, heights. Nothing in
 * `value` is changed.
 */
export function checkFile(value: unknown, report: Report): FileCheck {
  const inputs = featuresOf(value, report) ?? [];
  const features: RawFeature[] = [];
  const rejects: number[] = [];
  let index = 0;
  for (const input of inputs) {
    const feature = plainFeature(input, index) ?? checkFeature(input, index, report);
    if (feature === null) rejects.push(index);
    else features.push(feature);
    index += 1;
  }
  return { features, total: inputs.length, rejects };
}

const inFile = (property: string): { feature: null; property: string } => ({ feature: null, property });

/** The features of a file, not looked into; null where the whole file is of no use. */
function featuresOf(value: unknown, report: Report): readonly unknown[] | null {
  if (!isJsonObject(value)) {
    report('geojson/not-object', inFile(''), value);
    return null;
  }
  const system = foreignSystemOf(memberOf(value, 'crs'));
  if (system !== null) {
    report('geojson/crs', inFile('/crs'), system);
    return null;
  }
  const type = memberOf(value, 'type');
  if (type === 'Feature') return [value];
  if (type === 'FeatureCollection') return collectedFeatures(value, report);
  if (typeof type === 'string' && Object.hasOwn(geometryNames, type)) {
    report('geojson/bare-geometry', inFile('/type'), type);
    return [{ type: 'Feature', geometry: value, properties: null }];
  }
  const other = otherFormatOf(value);
  if (other === null) report('geojson/type', inFile('/type'), type);
  else report('geojson/other-format', inFile(''), other);
  return null;
}

const geometryNames = {
  Point: true,
  MultiPoint: true,
  LineString: true,
  MultiLineString: true,
  Polygon: true,
  MultiPolygon: true,
  GeometryCollection: true,
};

function collectedFeatures(collection: JsonObject, report: Report): readonly unknown[] | null {
  reportMembers(collection, ['geometry', 'properties', 'coordinates', 'geometries'], report, inFile(''));
  const bbox = memberOf(collection, 'bbox');
  if (Object.hasOwn(collection, 'bbox') && !isBbox(bbox))
    report('geojson/collection-bbox', inFile('/bbox'), bbox);
  const features = memberOf(collection, 'features');
  if (Array.isArray(features)) return features as readonly unknown[];
  report('geojson/features', inFile('/features'), features);
  return null;
}

/** Whether a bbox is 4 or 6 finite numbers, or more for positions of more numbers. */
function isBbox(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 4 || value.length % 2 !== 0) return false;
  return value.every((part) => Number.isFinite(part));
}

function reportMembers(
  object: JsonObject,
  forbidden: readonly string[],
  report: Report,
  { feature, property }: { readonly feature: string | null; readonly property: string },
): void {
  for (const key of forbidden) {
    if (Object.hasOwn(object, key)) {
      report('geojson/member', { feature, property: `${property}/${key}` }, object[key]);
    }
  }
}

/** One feature; null where it is left out. */
function checkFeature(input: unknown, index: number, report: Report): RawFeature | null {
  if (!isJsonObject(input) || memberOf(input, 'type') !== 'Feature') {
    const found = isJsonObject(input) ? memberOf(input, 'type') : input;
    report('geojson/not-feature', { feature: `#${index}`, property: '' }, found);
    return null;
  }
  const id = idOf(input, index, report);
  const feature = featureName({ id, index });
  reportMembers(input, ['coordinates', 'geometries', 'features'], report, { feature, property: '' });

  const system = foreignSystemOf(memberOf(input, 'crs'));
  if (system !== null) {
    report('geojson/crs', { feature, property: '/crs' }, system);
    return null;
  }
  if (!hasSoundBbox(input, '', feature, report)) return null;
  const properties = memberOf(input, 'properties');
  if (properties !== null && !isJsonObject(properties)) {
    report('geojson/properties', { feature, property: '/properties' }, properties);
    return null;
  }
  if (isDeeperThan(deepest, properties)) {
    report('geojson/too-deep', { feature, property: '/properties' }, properties);
    return null;
  }
  const geometry = geometryOf(input, feature, report);
  return geometry === undefined ? null : { id, index, geometry, properties: properties ?? {} };
}

function hasSoundBbox(object: JsonObject, pointer: string, feature: string, report: Report): boolean {
  const bbox = memberOf(object, 'bbox');
  if (!Object.hasOwn(object, 'bbox') || isBbox(bbox)) return true;
  report('geojson/bbox', { feature, property: `${pointer}/bbox` }, bbox);
  return false;
}

function idOf(input: JsonObject, index: number, report: Report): string | null {
  const id = memberOf(input, 'id');
  if (id === undefined || id === null) return null;
  if (typeof id === 'string') return id;
  const place = { feature: `#${index}`, property: '/id' };
  if (typeof id !== 'number' || !Number.isFinite(id)) {
    report('geojson/id', place, id);
    return null;
  }
  if (Math.abs(id) > Number.MAX_SAFE_INTEGER) report('geojson/id-digits', place, id);
  return String(id);
}

/** The geometry of a feature, null where it has none; undefined where it is faulty. */
function geometryOf(input: JsonObject, feature: string, report: Report): Geometry | null | undefined {
  const value = memberOf(input, 'geometry');
  if (value === null) return null;
  if (!isJsonObject(value)) {
    report('geojson/geometry', { feature, property: '/geometry' }, value);
    return undefined;
  }
  const system = foreignSystemOf(memberOf(value, 'crs'));
  if (system !== null) {
    report('geojson/crs', { feature, property: '/geometry/crs' }, system);
    return undefined;
  }
  reportMembers(value, ['geometry', 'properties', 'features'], report, { feature, property: '/geometry' });
  if (!hasSoundBbox(value, '/geometry', feature, report)) return undefined;
  const check = checkGeometry(value, '/geometry');
  if (check.fault !== null) {
    report(check.fault.code, { feature, property: check.fault.property }, check.fault.found);
    return undefined;
  }
  for (const [code, { property, found }] of check.repairs) report(code, { feature, property }, found);
  return check.geometry;
}
