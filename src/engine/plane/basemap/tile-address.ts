import type { TileSet } from '../../../domain/basemap/basemap.js';

import { boxOf, type TileSpot } from './tile-cover.js';

/** Half the side of the square of web maps, in metres. */
const half = Math.PI * 6_378_137;

/** The address of a tile; several templates share the load. */
export function tileAddress({ tiles }: TileSet, spot: TileSpot): string {
  const { z, x, y } = spot;
  const template = tiles[(x + y) % tiles.length] ?? '';
  const [west, north, east, south] = boxOf(spot);
  const metres = (share: number) => String((2 * share - 1) * half);
  const box = [metres(west), metres(1 - south), metres(east), metres(1 - north)].join();
  const values: Readonly<Record<string, string>> = {
    z: String(z),
    x: String(x),
    y: String(y),
    quadkey: quadkeyOf(spot),
    'bbox-epsg-3857': box,
    ratio: '',
  };
  return template.replaceAll(/\{([\w-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function quadkeyOf({ z, x, y }: TileSpot): string {
  let key = '';
  for (let bit = z - 1; bit >= 0; bit -= 1) key += String(((x >> bit) & 1) + 2 * ((y >> bit) & 1));
  return key;
}
