import type { LngLat } from './lng-lat.js';

/** A position in the plane of web maps: x from the antimeridian to the east, y from the north, both 0 to 1. */
export type MercatorPoint = readonly [x: number, y: number];

/** The latitude at which the square of web maps ends. */
export const mercatorLatitudeLimit = 85.051128779806604;

/** The equator of web maps, in metres. */
const equator = 2 * Math.PI * 6_378_137;

/** The width of the whole world in CSS pixels at zoom 0, as MapLibre counts zooms. */
const worldSize = 512;

/** A position in the plane of web maps. Latitudes beyond the square are taken for its edge. */
export function toMercator([lng, lat]: LngLat): MercatorPoint {
  const limited = Math.min(mercatorLatitudeLimit, Math.max(-mercatorLatitudeLimit, lat));
  const sine = Math.sin((limited * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.atanh(sine) / (2 * Math.PI)];
}

/** The position that a point in the plane of web maps stands for. */
export function fromMercator([x, y]: MercatorPoint): LngLat {
  const angle = (0.5 - y) * 2 * Math.PI;
  return [x * 360 - 180, (Math.atan(Math.sinh(angle)) * 180) / Math.PI];
}

/** Metres on the ground in one CSS pixel at a zoom of 512-pixel tiles. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equator * Math.cos((lat * Math.PI) / 180)) / (worldSize * 2 ** zoom);
}
