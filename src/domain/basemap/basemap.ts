import type { FrameId } from '../geometry/coordinate-frame.js';

import type { AttributionPart } from './attribution.js';

/** The systems that a base map may be stated to be in. */
export const basemapSystems = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;
export type BasemapSystem = (typeof basemapSystems)[number];

/** A MapLibre style as a base map, as a page writes it. */
export interface BasemapStyleWish {
  readonly type: 'style';
  readonly url: string;
  /** `wgs84` by default; a base map in GCJ-02 must say so. */
  readonly crs?: BasemapSystem;
}

/** Image tiles as a base map, as a page writes them. */
export interface BasemapRasterWish {
  readonly type: 'raster';
  /** Templates with `{z}`, `{x}` and `{y}`; several ones share the load. */
  readonly tiles: readonly string[];
  /** In pixels; 256 by default. */
  readonly tileSize?: number;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  /** Whose tiles they are. Links in it are kept, other markup is not. */
  readonly attribution: string;
  /** `wgs84` by default; a base map in GCJ-02 must say so. */
  readonly crs?: BasemapSystem;
}

/**
 * What a page asks for: `schematic`, `none`, `tianditu-vec`, `tianditu-img`, the URL of a MapLibre style, a template
 * of image tiles, or an object that says more.
 */
export type BasemapWish = string | BasemapStyleWish | BasemapRasterWish;

/** One set of image tiles. */
export interface TileSet {
  /** Absolute templates. */
  readonly tiles: readonly string[];
  readonly tileSize: number;
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** A base map that comes from elsewhere, checked: all addresses are absolute, and http or https. */
export type ExternalBasemap =
  | { readonly kind: 'style'; readonly url: string; readonly frame: FrameId }
  | {
      readonly kind: 'raster';
      readonly ground: TileSet;
      /** Names and boundaries that come as a set of their own, to be drawn over the places' areas. */
      readonly lettering: TileSet | null;
      readonly attribution: readonly AttributionPart[];
      readonly frame: FrameId;
      /** Tianditu answers a wrong key as if the tile were forbidden. */
      readonly service: 'tianditu' | null;
    };

/** What lies under the places: the catalog's own base map, plain paper, or one that comes from elsewhere. */
export type Basemap = { readonly kind: 'schematic' } | { readonly kind: 'none' } | ExternalBasemap;
