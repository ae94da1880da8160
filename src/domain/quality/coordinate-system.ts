import { isJsonObject, memberOf } from './json-object.js';

/** The names of systems that are longitude and latitude on WGS 84 or CGCS2000, which differ by centimetres. */
const geographic = /^(?:urn:ogc:def:crs:)?(?:OGC:(?:1\.3|2)?:?CRS84|EPSG:(?:[\d.]*:)?(?:4326|4490))$/i;

/** The number of an EPSG code in a name such as `urn:ogc:def:crs:EPSG::4547`. */
const epsg = /EPSG:(?:[\d.]*:)?(\d+)$/i;

/**
 * The coordinate system that a 2008-style `crs` member declares, such as `EPSG:4547`; null where it is longitude and
 * latitude, or nothing is declared.
 */
export function foreignSystemOf(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  if (!isJsonObject(crs)) return 'crs';
  const properties = memberOf(crs, 'properties');
  const parts = isJsonObject(properties) ? properties : {};
  const name = memberOf(parts, 'name') ?? memberOf(parts, 'code') ?? memberOf(parts, 'href');
  const text = typeof name === 'number' ? `EPSG:${name}` : name;
  if (typeof text !== 'string') return String(memberOf(crs, 'type'));
  if (geographic.test(text.trim())) return null;
  const code = epsg.exec(text.trim())?.[1];
  return code === undefined ? text : `EPSG:${code}`;
}
