import type { TileSet } from '../../../domain/basemap/basemap.js';
import type { Bounds } from '../../../domain/geometry/lng-lat.js';
import { worldSize } from '../../../domain/geometry/web-mercator.js';

import { seenBox, type PlaneView } from '../plane-view.js';

/** One tile of the square of web maps: column from the west, row from the north. */
export interface TileSpot {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** More tiles than this are no map that one can read, but a fault: a view of no size, say. */
const most = 600;

/**
 * The tiles of a set that cover a view, those in its middle first. As MapLibre has it: at the zoom at which they are
 * nearest to their own size; beyond the last zoom those of the last, before the first none.
 */
export function tilesCovering({ tileSize, minzoom, maxzoom }: TileSet, view: PlaneView): TileSpot[] {
  const z = Math.min(Math.round(view.zoom + Math.log2(worldSize / tileSize)), Math.floor(maxzoom));
  if (z < minzoom || view.width <= 0 || view.height <= 0) return [];
  const side = 2 ** z;
  const [west, north, east, south] = seenBox(view);
  const [left, right] = [Math.floor(west * side), Math.floor(east * side)].map((at) => within(at, side));
  const [top, bottom] = [Math.floor(north * side), Math.floor(south * side)].map((at) => within(at, side));
  const spots: TileSpot[] = [];
  for (let y = top ?? 0; y <= (bottom ?? 0); y += 1) {
    for (let x = left ?? 0; x <= (right ?? 0); x += 1) spots.push({ z, x, y });
    if (spots.length > most) return [];
  }
  const far = ({ x, y }: TileSpot) => (x + 0.5 - view.x * side) ** 2 + (y + 0.5 - view.y * side) ** 2;
  return spots.toSorted((one, other) => far(one) - far(other));
}

/** Where a tile lies in the square: west, north, east, south. */
export function boxOf({ z, x, y }: TileSpot): Bounds {
  const side = 2 ** z;
  return [x / side, y / side, (x + 1) / side, (y + 1) / side];
}

function within(index: number, side: number): number {
  return Math.min(side - 1, Math.max(0, index));
}
