import type { LocalizedText } from '../statements/localized-text.js';
import type { Geometry } from './geometry.js';
import type { PolygonRings } from './lng-lat.js';
import type { TypedProblem } from './typed-coordinates.js';

/** The shape of a pasted GeoJSON, its numbers as written; or why there is none. */
export type PastedGeometry =
  | { readonly geometry: Geometry; readonly problems: readonly TypedProblem[]; readonly fault: null }
  | { readonly fault: LocalizedText };

/** How deep the arrays of each type go before a position comes. */
const depths = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;

/** Reads one geometry, feature, or collection; the polygons of several features become one shape. Numbers may be metres. */
export function pastedGeometry(text: string): PastedGeometry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { zh: '不是有效的 JSON', en: 'this is not valid JSON' } };
  }
  const inputs = geometriesOf(value);
  const sound = inputs.filter(isGeometry);
  const [first] = sound;
  if (first === undefined) {
    return { fault: { zh: '没有可用的图形', en: 'there is no usable geometry in it' } };
  }
  const polygons = sound.flatMap((geometry): readonly PolygonRings[] =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  );
  const [only] = polygons;
  const geometry: Geometry =
    only === undefined
      ? first
      : polygons.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: polygons };
  const used = only === undefined ? 1 : sound.filter(({ type }) => type.endsWith('Polygon')).length;
  return { geometry, problems: leftOver(inputs.length - used), fault: null };
}

function leftOver(count: number): readonly TypedProblem[] {
  if (count === 0) return [];
  const message = {
    zh: `有 ${String(count)} 个图形未采用：类型不同或坐标有误`,
    en: `${String(count)} of the geometries ${count === 1 ? 'is' : 'are'} left out: of another type, or faulty`,
  };
  return [{ line: 1, found: '', message }];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function geometriesOf(value: unknown): readonly unknown[] {
  const features = member(value, 'features');
  if (Array.isArray(features)) return features.map((feature) => member(feature, 'geometry'));
  return [member(value, 'type') === 'Feature' ? member(value, 'geometry') : value];
}

function isGeometry(value: unknown): value is Geometry {
  const type = member(value, 'type');
  if (typeof type !== 'string' || !Object.hasOwn(depths, type)) return false;
  return isNested(member(value, 'coordinates'), depths[type as keyof typeof depths]);
}

/** Arrays to a depth that the type gives, with two or three finite numbers at the bottom. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((each) => isNested(each, depth - 1));
  return value.length >= 2 && value.every((part) => Number.isFinite(part));
}
