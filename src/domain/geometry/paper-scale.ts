import type { Bounds, LngLat } from './lng-lat.js';
import { LocalPlane } from './local-plane.js';
import { toMercator } from './web-mercator.js';

/** Millimetres in a CSS pixel, which is the 96th part of an inch. */
export const millimetresPerPixel = 25.4 / 96;

/** The scales at which maps are printed: 1 to so many. */
export const printScales = [
  2_000, 2_500, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000,
] as const;

/** Wider still, for areas that none of those fits. */
const wideScales = [150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000] as const;

/** A size on paper, in millimetres. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** How a web map is stretched so that it measures true on paper around one latitude. */
export interface PaperStretch {
  /** CSS pixels that the whole width of the web map's square takes on paper. */
  readonly worldPixels: number;
  /** What a height is multiplied by: the web map takes the earth for a sphere, and shows 0.3 % too much to the north. */
  readonly height: number;
}

/** The stretch of a web map on paper at 1 : `scale` around a latitude, on the ellipsoid of CGCS2000. */
export function paperStretch(lat: number, scale: number): PaperStretch {
  const [perLng, perLat] = new LocalPlane([0, lat]).metresPerDegree;
  const step = 1e-4;
  const [, south] = toMercator([0, lat - step]);
  const [, north] = toMercator([0, lat + step]);
  const metresPerPixel = (scale * millimetresPerPixel) / 1000;
  const worldPixels = (perLng * 360) / metresPerPixel;
  const heightPixels = (perLat * 2 * step) / (south - north) / metresPerPixel;
  return { worldPixels, height: heightPixels / worldPixels };
}

/** Where a position stands on a sheet, in millimetres from its upper left. */
export function paperPoint(
  lngLat: LngLat,
  center: LngLat,
  { worldPixels, height }: PaperStretch,
  size: PaperSize,
): readonly [x: number, y: number] {
  const [x, y] = toMercator(lngLat);
  const [middleX, middleY] = toMercator(center);
  const perWorld = worldPixels * millimetresPerPixel;
  return [size.width / 2 + (x - middleX) * perWorld, size.height / 2 + (y - middleY) * perWorld * height];
}

/** By which share lengths differ from the scale at the upper or lower edge, where that is most; 0.002 is 0.2 %. */
export function edgeDeviation(lat: number, heightMetres: number): number {
  const [, perLat] = new LocalPlane([0, lat]).metresPerDegree;
  const half = heightMetres / 2 / perLat;
  const lengthOf = (at: number) => new LocalPlane([0, at]).metresPerDegree[0];
  const middle = lengthOf(lat);
  return Math.max(...[lat - half, lat + half].map((edge) => Math.abs(middle / lengthOf(edge) - 1)));
}

/** The largest scale of the list at which a box fits, with a margin of a twentieth on each side. */
export function fittingScale([west, south, east, north]: Bounds, { width, height }: PaperSize): number {
  const [perLng, perLat] = new LocalPlane([0, (south + north) / 2]).metresPerDegree;
  const needed = Math.max(
    ((east - west) * perLng * 1000) / (width * 0.9),
    ((north - south) * perLat * 1000) / (height * 0.9),
  );
  const scales = [...printScales, ...wideScales];
  return scales.find((scale) => scale >= needed) ?? Math.ceil(needed / 1e6) * 1_000_000;
}

/** The longest distance of 1, 2 or 5 times a power of ten, in metres, whose bar is no longer than `most` millimetres. */
export function paperBarMetres(scale: number, most: number): number {
  const metres = (most * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([5, 2, 1].find((times) => times * power <= metres) ?? 1);
}
