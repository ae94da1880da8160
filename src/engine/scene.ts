import type { LoadedBasemap } from '../domain/basemap/loaded-basemap.js';
import type { LayerRole } from '../domain/catalog/catalog.js';
import type { Massing } from '../domain/drawing/massing.js';
import type { CoordinateFrame } from '../domain/geometry/coordinate-frame.js';
import type { Geometry } from '../domain/geometry/geometry.js';
import type { PatternTile } from '../domain/land-use/pattern.js';
import type { Language, LocalizedText } from '../domain/statements/localized-text.js';

import type * as parcelDrawing from './drawing/parcel-rules.js';
import type * as sketchDrawing from './sketch-drawing.js';

/** A pattern in its colour. */
export interface PatternLook extends PatternTile {
  /** One for each tile. */
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** How the parcels of one land-use class look. */
export interface LandUseLook {
  readonly landUse: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Over the colour; null for none. */
  readonly pattern: PatternLook | null;
}

/** A layer as it shall be drawn. */
export interface SceneLayer {
  readonly id: string;
  readonly role: LayerRole;
  /** `#rrggbb`; of no meaning for reference layers, and for parcels that of classes which are not among `landUses`. */
  readonly color: string;
  /** How parcels are coloured; missing for other roles. */
  readonly landUses?: readonly LandUseLook[];
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * What a sketch feature is: an area or a line that is drawn or measured, a piece of a report, the corners and middles
 * that one drags, the place of a fault, words beside them.
 */
export type SketchRole = 'area' | 'line' | 'piece' | 'vertex' | 'midpoint' | 'fault' | 'words';

/** Something that a tool shows over all layers, and that belongs to no dataset. */
export interface SketchFeature {
  readonly geometry: Geometry;
  readonly role: SketchRole;
  /** Of `words`, which stand on a point. */
  readonly text?: string;
}

/** A feature by its layer and its number in the dataset. */
export interface SceneFeature {
  readonly layer: string;
  readonly number: number;
}

/** The times of day that a tour can show. */
export type FilmLight = 'day' | 'dusk' | 'night';

/** What a scene has besides while a tour plays, on an engine that draws in space. */
export interface SceneFilm {
  readonly light: FilmLight;
  /** In the frame of the scene. */
  readonly massing: readonly Massing[];
  /** What must be said of the blocks while they are seen; null where there are none. */
  readonly note: LocalizedText | null;
}

/**
 * Everything that an engine shall draw. The store owns it and hands it over whole; an engine works out what has
 * changed, and draws it all again after its context was lost.
 */
export interface Scene {
  /** The dataset whose tiles are drawn. */
  readonly dataset: string;
  /** Grows with each change of what the dataset holds or dims: its tiles and shapes are asked for anew. */
  readonly revision: number;
  /** The lowest first. */
  readonly layers: readonly SceneLayer[];
  /** What lies under all layers and comes from elsewhere; null for paper, and for a base map that is a layer of ours. */
  readonly base: LoadedBasemap | null;
  /** Where the tiles of the dataset stand: moved, where the base map is. */
  readonly frame: CoordinateFrame;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  readonly selected: SceneFeature | null;
  /** Under the pointer, or under the focus in a list. */
  readonly highlighted: SceneFeature | null;
  /** Over everything, the lowest first. */
  readonly sketch: readonly SketchFeature[];
  /** How parcels are drawn: it comes with the first of them, and without it none are. */
  readonly parcelDrawing?: typeof parcelDrawing | undefined;
  /** How a sketch is drawn: it comes with the first one. */
  readonly sketchDrawing?: typeof sketchDrawing | undefined;
  /** Missing while no tour plays. */
  readonly film?: SceneFilm;
}
