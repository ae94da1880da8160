import type { ParcelStatus } from '../catalog/parcel.js';

/**
 * The properties of a tile feature: our own short keys, and no property of the user's. What a file calls
 * `constructor` or `$name` can't break the renderer, and large texts never travel with the tiles.
 */
export interface StyleKeys {
  /** The kind of place or of base map feature. */
  readonly k: string;
  /** 1 where the position is only schematic. */
  readonly s?: 0 | 1;
  /** The class of a road. */
  readonly c?: string;
  /** Height above ground in metres, where a source states one. */
  readonly h?: number;
  /** The names that labels show. */
  readonly zh?: string;
  readonly en?: string;
  /** Labels of higher rank are placed first. */
  readonly r?: number;
  /** The land-use class of a parcel. */
  readonly u?: string;
  /** What is being done with a parcel. */
  readonly t?: ParcelStatus | 'unknown';
  /** 1 where a filter leaves a parcel out: it is drawn faintly. */
  readonly d?: 0 | 1;
}

/**
 * The tile layer that holds the lines and areas of a catalog layer. Never its bare id: the tile writer takes these
 * names for keys, and an id may be `__proto__`.
 */
export const shapeLayerOf = (layerId: string): string => `shape/${layerId}`;

/** The tile layer that holds a catalog layer's points: places that are points, and the label points of areas. */
export const pointLayerOf = (layerId: string): string => `point/${layerId}`;

/** The number under which tiles and the renderer know a place: its position in the loaded catalog, plus one. */
export const featureNumber = (index: number): number => index + 1;

/** Deeper zooms are drawn from tiles of this one: 0.4 m a unit there. */
export const tileMaxZoom = 14;
