import type { JsonObject } from './json-object.js';
import { memberOf } from './json-object.js';

/** The name of the format that an object is in, if it is JSON of a kind that is often taken for GeoJSON. */
export function otherFormatOf(value: JsonObject): string | null {
  if (memberOf(value, 'type') === 'Topology') return 'TopoJSON';
  if (Object.hasOwn(value, 'rings') || Object.hasOwn(value, 'paths')) return 'Esri JSON';
  if (Object.hasOwn(value, 'geometryType') || Object.hasOwn(value, 'spatialReference')) return 'Esri JSON';
  if (Object.hasOwn(value, 'tilejson')) return 'TileJSON';
  if (Object.hasOwn(value, 'contract') && Object.hasOwn(value, 'layers')) return 'Parkscape catalog';
  if (Object.hasOwn(value, 'version') && Object.hasOwn(value, 'layers')) return 'MapLibre style';
  if (Object.hasOwn(value, 'error') || Object.hasOwn(value, 'errors')) return 'error message of a server';
  return null;
}
