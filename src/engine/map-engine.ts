import type { DrawnLayer } from '../domain/drawing/drawn-layer.js';
import type { FrameId } from '../domain/geometry/coordinate-frame.js';
import type { Bounds, LngLat } from '../domain/geometry/lng-lat.js';
import type { LocalizedText } from '../domain/statements/localized-text.js';

import type { Scene, SceneFeature } from './scene.js';

/** A point in CSS pixels from the top left of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Where one looks from. Angles in degrees; `zoom` as in web maps with tiles of 512 px. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  readonly bounds: Bounds;
}

/** Where to look from next; what is left out stays. */
export interface CameraTarget {
  readonly center?: LngLat;
  readonly zoom?: number;
  readonly bearing?: number;
  readonly pitch?: number;
}

/**
 * How the map takes gestures. `cooperative`: scrolling past never zooms; Ctrl or two fingers do. `full`: every
 * gesture moves the map. `static`: none does.
 */
export const interactions = ['cooperative', 'full', 'static'] as const;
export type Interaction = (typeof interactions)[number];

/** What an engine tells. */
export type EngineEvent =
  /** The layers of the scene's dataset are on screen. */
  | { readonly type: 'drawn' }
  | { readonly type: 'moving' }
  | { readonly type: 'moved' }
  | { readonly type: 'clicked'; readonly lngLat: LngLat }
  /** By keyboard: a feature was chosen, or has the focus; null where the focus has left the features. */
  | { readonly type: 'chosen'; readonly feature: SceneFeature }
  | { readonly type: 'focused'; readonly feature: SceneFeature | null }
  /** Null when the pointer leaves the map. */
  | { readonly type: 'hovered'; readonly lngLat: LngLat | null }
  | { readonly type: 'context-lost' }
  | { readonly type: 'context-restored' }
  | { readonly type: 'fault'; readonly message: string }
  /** Something of the scene's base map is on screen. */
  | { readonly type: 'basemap-drawn' }
  /** Nothing of the scene's base map can be drawn. */
  | { readonly type: 'basemap-failed'; readonly fault: BasemapFault }
  /** The own layers will not come: a worker did not start, or tiles are not drawn in a long time. */
  | { readonly type: 'stalled'; readonly error: EngineStartError };

/** Why a base map can't be drawn. */
export type BasemapFault =
  | { readonly code: 'style'; readonly detail: string }
  | { readonly code: 'http'; readonly status: number }
  | { readonly code: 'network' | 'timeout' | 'empty' };

/** Where to look first: from a camera, or at a box. */
export type InitialView = CameraTarget | { readonly bounds: Bounds };

/** What an engine needs to begin. */
export interface EngineOptions {
  readonly container: HTMLElement;
  readonly scene: Scene;
  readonly view: InitialView;
  readonly interaction: Interaction;
  readonly texts: EngineTexts;
  readonly onEvent: (event: EngineEvent) => void;
  /** The bytes of a tile of a dataset, in the frame of the base map. */
  readonly tile: (
    dataset: string,
    frame: FrameId,
    z: number,
    x: number,
    y: number,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** All that is drawn of a dataset, for engines that need no tiles. */
  readonly shapes: (dataset: string) => Promise<readonly DrawnLayer[]>;
}

/** The engine's own words. */
export interface EngineTexts {
  readonly mapTitle: LocalizedText;
  readonly scrollHint: LocalizedText;
  readonly scrollHintMac: LocalizedText;
  readonly touchHint: LocalizedText;
}

/** How large a picture shall be. */
export interface PictureSize {
  /** In CSS pixels; as wide as the map by default. The height follows. */
  readonly width?: number;
  /** Device pixels a CSS pixel; those of the screen by default. */
  readonly scale?: number;
}

/** Draws a scene and moves its camera. It knows layers, positions and numbers; figures and names stay outside. */
export interface MapEngine {
  readonly camera: Camera;
  /** Draws a scene; what does not change is left alone. */
  show(scene: Scene): void;
  jumpTo(target: CameraTarget): void;
  /** Resolves on arrival, or when another movement takes over. Reduced motion makes it a jump. */
  flyTo(target: CameraTarget, durationMs?: number): Promise<void>;
  /** Brings a box into view. Resolves as {@link MapEngine.flyTo}. `durationMs` 0 jumps. */
  fit(bounds: Bounds, options?: { readonly durationMs?: number }): Promise<void>;
  project(lngLat: LngLat): ScreenPoint;
  unproject(point: ScreenPoint): LngLat;
  setInteraction(interaction: Interaction): void;
  /** Shows a pointer where something can be clicked. */
  setClickable(clickable: boolean): void;
  /** Moves the keyboard focus to the map. */
  focus(): void;
  /** The picture of the view, without anything around it; as it is on screen, or drawn for another size. */
  toBitmap(size?: PictureSize): Promise<ImageBitmap>;
  /** Gives the graphics context back. The engine is of no use afterwards. */
  destroy(): void;
}

const startFaults = {
  'missing-webgl': 'WebGL 2 is not available',
  worker: 'the worker of the map engine did not start',
  silence: 'the map engine did not draw the own layers in time',
  other: 'the map engine did not start',
};

/** An engine could not start. `missing-webgl` is no fault of the page: another engine can take over. */
export class EngineStartError extends Error {
  readonly code: keyof typeof startFaults;

  constructor(code: keyof typeof startFaults, options?: ErrorOptions) {
    super(startFaults[code], options);
    this.name = 'EngineStartError';
    this.code = code;
  }
}
