import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';
import type { Camera } from '../../engine/map-engine.js';

import type { MapImageOptions } from './map-image.js';
import type { MapState } from './map-state.js';
import type { MapWorkbench } from './map-workbench.js';

/** Marks an element that is a map, whichever copy of the package defined it. */
export const mapHandleKey = Symbol.for('parkscape.map');

/** What goes with a wish to select. */
export interface SelectionOptions {
  /** Flies to the place as well. */
  readonly fly?: boolean;
  /** Where the user clicked. */
  readonly lngLat?: LngLat;
  /** All features under the pointer, topmost first. */
  readonly candidates?: readonly string[];
  /** The parcels among them. */
  readonly parcels?: readonly ParcelRecord[];
}

/** What a companion may read of its map and ask of it. */
export interface MapHandle extends HTMLElement {
  readonly [mapHandleKey]: true;
  readonly state: MapState;
  /** The URL of the catalog; empty where the page has handed the catalog itself. */
  readonly src: string;
  /** The approval number of the map (审图号); empty for none. */
  readonly mapApproval: string;
  /** The view as a picture with title, legend, scale, sources and approval number. */
  toImage(options?: MapImageOptions): Promise<Blob>;
  /** Where the map looks from; null until it is drawn. */
  readonly camera: Camera | null;
  /** Loads the data even where the map is out of view: for companions that show them elsewhere. */
  want?(): void;
  /** Calls `listener` after each new state; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Selects as the user's doing: the page may cancel it. Flies there when `fly` is set. */
  requestSelection(id: string, options?: SelectionOptions): void;
  /** Clears the selection as the user's doing. */
  requestClear(): void;
  /** Lights a feature up while the pointer or the focus is on its entry elsewhere. */
  highlight(id: string | null): void;
  setLayer(id: string, change: { readonly visible?: boolean; readonly opacity?: number }): void;
  /** Brings a box (west, south, east, north) into view. */
  fit?(bounds: Bounds): Promise<void>;
  project(lngLat: LngLat): { readonly x: number; readonly y: number } | null;
  /** Calls `listener` whenever the camera moves; returns what ends it. */
  subscribeCamera(listener: () => void): () => void;
  /** What the planner's tools use. */
  readonly workbench: MapWorkbench;
  /** Tries again what failed for a passing reason. */
  reload(): void;
}

/** Told by a map to the page when it is there, so that companions elsewhere find it. Not for applications. */
export const mapConnectedEvent = 'park-map-connected';

/** Whether a node is a map that can be asked. False before the element's class has been defined. */
export function isMapHandle(node: unknown): node is MapHandle {
  return node instanceof HTMLElement && mapHandleKey in node;
}
