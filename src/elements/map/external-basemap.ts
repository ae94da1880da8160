/**
 * What a map needs for a base map that comes from elsewhere. Loaded only where a page asks for one: most maps stand on
 * the catalog's own.
 */
export { loadBasemap } from '../../data/basemap/load-basemap.js';
export { maskedAddress } from '../../domain/basemap/masked-address.js';
export { parseBasemap } from '../../domain/basemap/parse-basemap.js';
export { basemapFailureOf } from './basemap-failure.js';
