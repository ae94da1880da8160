import type { FrameId } from '../geometry/coordinate-frame.js';
import type { JsonObject } from '../quality/json-object.js';

import type { AttributionPart } from './attribution.js';
import type { TileSet } from './basemap.js';
import type { StyleSource } from './published-style.js';

/** What a renderer needs of a base map that comes from elsewhere. A new object for each that is loaded. */
export type LoadedBasemap = {
  readonly frame: FrameId;
  readonly attribution: readonly AttributionPart[];
} & (
  | { readonly kind: 'raster'; readonly ground: TileSet; readonly lettering: TileSet | null }
  | {
      readonly kind: 'style';
      readonly sources: readonly StyleSource[];
      readonly layers: readonly JsonObject[];
      readonly light: JsonObject | null;
      readonly state: JsonObject | null;
      /** The icons, which come after the style or not at all: nothing waits for them. */
      readonly icons: Promise<readonly SpriteSheet[]>;
    }
);

/** Icons in one picture. */
export interface SpriteSheet {
  /** Before each icon's name. */
  readonly prefix: string;
  readonly picture: ImageBitmap;
  readonly icons: Readonly<Record<string, SpriteIcon>>;
}

/** Where an icon lies in the picture, in pixels, and how it is drawn, as in the style specification. */
export interface SpriteIcon {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly sdf: boolean;
  readonly stretchX?: [number, number][];
  readonly stretchY?: [number, number][];
  readonly content?: [number, number, number, number];
}
