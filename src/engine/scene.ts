import type { LoadedBasemap } from '../domain/basemap/loaded-basemap.js';
import type { LayerRole } from '../domain/catalog/catalog.js';
import type { CoordinateFrame } from '../domain/geometry/coordinate-frame.js';
import type { Language } from '../domain/statements/localized-text.js';

/** A layer as it shall be drawn. */
export interface SceneLayer {
  readonly id: string;
  readonly role: LayerRole;
  /** `#rrggbb`; of no meaning for reference layers. */
  readonly color: string;
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A feature by its layer and its number in the dataset. */
export interface SceneFeature {
  readonly layer: string;
  readonly number: number;
}

/**
 * Everything that an engine shall draw. The store owns it and hands it over whole; an engine works out what has
 * changed, and draws it all again after its context was lost.
 */
export interface Scene {
  /** The dataset whose tiles are drawn. */
  readonly dataset: string;
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
}
