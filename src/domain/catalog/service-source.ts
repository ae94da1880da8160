import type { FeatureFields } from './feature-fields.js';
import type { JsonReader } from './json-reader.js';
import { readFeatureFields } from './feature-fields.js';

/** What a layer can be read from besides a GeoJSON file. */
export const serviceTypes = ['flatgeobuf', 'ogc-features', 'wfs', 'arcgis'] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** A file or a service whose features are asked for within the region, page by page. */
export interface ServiceSource {
  readonly type: ServiceType;
  /**
   * `flatgeobuf`: the file; `ogc-features`: a collection, without `/items`; `wfs`: the service; `arcgis`: a layer of a
   * FeatureServer, with its number.
   */
  readonly url: string;
  /** Of a WFS: which feature type. */
  readonly typeName: string | null;
  /** Of a WFS: what it calls GeoJSON. */
  readonly outputFormat: string;
  /** Of a FeatureServer: which features, in its SQL. */
  readonly where: string;
  /** At most so many features are read; the map says so where there are more. */
  readonly limit: number;
  readonly fields: FeatureFields | null;
}

/** As many features as a page can draw and count without tiles. */
const usualLimit = 100_000;

/** Reads the source of a layer that is no GeoJSON file; null, with findings, where it can't be used. */
export function readServiceSource(reader: JsonReader): ServiceSource | null {
  const type = reader.oneOf('type', serviceTypes);
  const url = reader.text('url');
  const typeName = type === 'wfs' ? reader.text('typeName') : null;
  const outputFormat = (type === 'wfs' ? reader.optionalText('outputFormat') : null) ?? 'application/json';
  const where = (type === 'arcgis' ? reader.optionalText('where') : null) ?? '1=1';
  const limit = limitIn(reader);
  const fields = readFeatureFields(reader.optionalObject('fields'));
  reader.known();
  if (!reader.isSound || type === null || url === null) return null;
  return { type, url, typeName, outputFormat, where, limit, fields };
}

function limitIn(reader: JsonReader): number {
  const value = reader.value('limit');
  if (value === undefined) return usualLimit;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  reader.refuse('schema/type', 'limit', { zh: '大于 0 的整数', en: 'a whole number above 0' });
  return usualLimit;
}
