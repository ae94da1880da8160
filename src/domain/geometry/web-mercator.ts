/** The equator of web maps, in metres. */
const equator = 2 * Math.PI * 6_378_137;

/** The width of the whole world in CSS pixels at zoom 0, as MapLibre counts zooms. */
const worldSize = 512;

/** Metres on the ground in one CSS pixel at a zoom of 512-pixel tiles. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equator * Math.cos((lat * Math.PI) / 180)) / (worldSize * 2 ** zoom);
}
