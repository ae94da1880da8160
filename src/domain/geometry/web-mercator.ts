import type { LngLat } from './lng-lat.js';

/** The equator of web maps, in metres. */
const equator = 2 * Math.PI * 6_378_137;

/** The width of the whole world in CSS pixels at zoom 0, as MapLibre counts zooms. */
export const worldSize = 512;

/** Metres on the ground in one CSS pixel at a zoom of 512-pixel tiles. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equator * Math.cos((lat * Math.PI) / 180)) / (worldSize * 2 ** zoom);
}

/** Where a position lies in the square of web maps: from the antimeridian to the east, from the north to the south, 0 to 1. */
export function toMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  return [(lng + 180) / 360, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)];
}

/** The position of a point in the square of web maps. */
export function fromMercator(x: number, y: number): LngLat {
  return [x * 360 - 180, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
