import { foreignSystemOf } from '../../domain/quality/coordinate-system.js';
import { isJsonObject, memberOf, type JsonObject } from '../../domain/quality/json-object.js';
import { otherFormatOf } from '../../domain/quality/other-format.js';
import { parseJson } from '../fetching/parse-json.js';

import { decodeText } from './decoded-text.js';
import { refused, systemByCode } from './declared-system.js';
import {
  ReadingList,
  type DeclaredSystem,
  type FormatReading,
  type ReadingOptions,
  type UncheckedFeature,
} from './format-reading.js';
import { refuseLargerThan, sizeLimits, unreadable } from './reading-faults.js';

/** A type that a GeoJSON geometry may have. */
const geometryType = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/** Reads a GeoJSON file: a collection, a feature or a bare geometry. */
export async function readGeoJson(file: File, options: ReadingOptions): Promise<FormatReading> {
  refuseLargerThan(file, file.name, sizeLimits.geojson);
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  const { text, encoding } = decodeText(bytes, file.name, options.encoding);
  const value = await parseJson(text, file.name);
  const list = new ReadingList();
  const inputs = featuresOf(value, file.name);
  for (const [index, input] of inputs.entries()) {
    addGeoJsonFeature(list, index + 1, input);
    await list.breathe(index, inputs.length, options);
  }
  return list.reading('geojson', { declared: declaredIn(value), encoding });
}

/** Adds a value that ought to be a feature; a bare geometry is taken for one without attributes. */
export function addGeoJsonFeature(list: ReadingList, row: number, input: unknown): void {
  if (isJsonObject(input) && memberOf(input, 'type') === 'Feature') {
    // Whatever else is faulty in it, the checks of the contract say.
    list.add(row, withoutSystem(input));
    return;
  }
  if (isGeometry(input)) {
    list.add(row, { type: 'Feature', properties: null, geometry: input });
    return;
  }
  const reason = { zh: '不是 GeoJSON 要素', en: 'this is not a GeoJSON feature' };
  list.reject(row, reason, JSON.stringify(input) ?? '');
}

function isGeometry(value: unknown): value is JsonObject {
  return isJsonObject(value) && geometryType.test(String(memberOf(value, 'type')));
}

/** The system is asked of the user for the file as a whole; one feature's own word for it would be refused twice. */
function withoutSystem(input: JsonObject): UncheckedFeature {
  if (!Object.hasOwn(input, 'crs')) return input as unknown as UncheckedFeature;
  const { crs: _, ...rest } = input;
  return rest as unknown as UncheckedFeature;
}

function featuresOf(value: unknown, name: string): readonly unknown[] {
  if (!isJsonObject(value)) {
    throw unreadable(
      'not-geojson',
      `${name} 不是 GeoJSON 对象。请重新导出为 GeoJSON。`,
      `${name} is no GeoJSON object. Please export it as GeoJSON again.`,
    );
  }
  if (memberOf(value, 'type') === 'Feature' || isGeometry(value)) return [value];
  const features = memberOf(value, 'features');
  if (memberOf(value, 'type') === 'FeatureCollection' && Array.isArray(features)) return features;
  const other = otherFormatOf(value);
  throw unreadable(
    'not-geojson',
    other === null
      ? `${name} 是 JSON，但不是 GeoJSON：应为含有 features 的 FeatureCollection。请重新导出为 GeoJSON。`
      : `${name} 是 ${other}，不是 GeoJSON。请先转换为 GeoJSON。`,
    other === null
      ? `${name} is JSON, but no GeoJSON: a FeatureCollection with features is expected. Please export it as GeoJSON again.`
      : `${name} is ${other}, not GeoJSON. Please convert it to GeoJSON first.`,
  );
}

/** What the 2008 style `crs` member says; null where there is none, and the numbers must speak for themselves. */
function declaredIn(value: unknown): DeclaredSystem | null {
  if (!isJsonObject(value)) return null;
  const crs = memberOf(value, 'crs');
  if (crs === undefined || crs === null) return null;
  const foreign = foreignSystemOf(crs);
  if (foreign === null) return systemByCode(/4490/.test(JSON.stringify(crs)) ? 4490 : 4326);
  const code = /^EPSG:(\d+)$/.exec(foreign)?.[1];
  return code === undefined ? refused(foreign) : systemByCode(Number(code));
}
