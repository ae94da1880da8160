import type { EngineEvent, EngineTexts, Interaction } from '../map-engine.js';
import type { Scene } from '../scene.js';

import type { TileLayers } from './display-list.js';
import type { PlaneLayer } from './plane-shapes.js';
import type { PlaneView } from './plane-view.js';

/** What the engine shows at the moment. */
export interface PlaneState {
  readonly scene: Scene;
  readonly view: PlaneView;
  readonly layers: readonly PlaneLayer[];
  readonly interaction: Interaction;
  readonly isClickable: boolean;
  readonly texts: EngineTexts;
  /** What lies under the layers; null for paper. */
  readonly underlay: PlaneUnderlay | null;
}

/** A base map as a surface draws it. Another one whenever there is more to draw. */
export interface PlaneUnderlay {
  /** What can be drawn of a view; what can't is asked for. */
  onScreen(view: PlaneView): TileLayers;
}

/** What a surface may ask of its engine. */
export interface PlaneHost {
  readonly state: PlaneState;
  tell(event: EngineEvent): void;
  /** Looks from somewhere else; `isSettled` once the movement has come to its end. */
  look(view: PlaneView, isSettled: boolean): void;
  /** Moves there in an even course, as far as the user wants motion. */
  glide(view: PlaneView, durationMs: number): void;
  /** Ends the movement that is under way. */
  stop(): void;
}

/**
 * Moves from one view to another in an even course, and tells when it has arrived. Returns what stops it on the way.
 */
export type Flight = (
  from: PlaneView,
  to: PlaneView,
  durationMs: number,
  look: PlaneHost['look'],
  onArrival: () => void,
) => () => void;

/** What the picture stands on: elements of the page, or a canvas. */
export interface PlaneSurface {
  /** Missing where the picture stands still: every movement is a cut. */
  readonly flight?: Flight;
  /** Draws the state at once. */
  draw(): void;
  focus(): void;
  destroy(): void;
}
