import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { ParcelAnswers, QuestionKind, QuestionOf } from '../../domain/planning/parcel-question.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import type { CameraTarget, ScreenPoint } from '../../engine/map-engine.js';
import type { SheetView } from '../../engine/plane/sheet.js';
import type { SketchFeature } from '../../engine/scene.js';

import type { ChosenArea, LandUsePalette } from './map-state.js';

/** What a tool does with the gestures that it has taken. */
export interface GestureTaker {
  /** The tool that had the gestures before is told that another one has taken them. */
  onLost?(): void;
}

/** Gestures that are a tool's for now. */
export interface TakenGestures {
  /** Whether dragging still moves the map. */
  setPanning(isPanning: boolean): void;
  /** Gives the gestures back to the map. */
  release(): void;
}

/** What the planner's tools may do with a map, beyond what every companion may. */
export interface MapWorkbench {
  /** The element on which pointers act; CSS pixels of `project` count from its top left. */
  readonly surface: HTMLElement;
  /** Asks the data worker about parcels; null where the map has no data. */
  ask<Kind extends QuestionKind>(
    question: QuestionOf<Kind>,
    signal?: AbortSignal,
  ): Promise<ParcelAnswers[Kind] | null>;
  /** Shows what a tool draws, in place of what the same tool showed before, over all layers. */
  sketch(owner: string, features: readonly SketchFeature[]): void;
  /** Chooses the area for which figures are asked; every tool reads it from the map's state. */
  chooseArea(area: ChosenArea | null): void;
  /** Sets the conditions on parcels; what they leave is counted, and stands in the map's state once it is known. */
  chooseFilter(filter: RowFilter | null): void;
  /** Draws and counts parcels as a scenario has them; null: as the data have them. Resolves when it is drawn. */
  applyScenario(scenario: Scenario | null): Promise<void>;
  /** In which colours parcels are drawn. */
  choosePalette(palette: LandUsePalette): void;
  /** Draws parcels anew, after a question that has changed how they look. */
  redraw(): void;
  /** The position under a point; null while the map does not stand. */
  unproject(point: ScreenPoint): LngLat | null;
  /** Looks from somewhere else at once, without a flight. */
  look(target: CameraTarget): void;
  /** Brings a box into view. */
  fit(bounds: Bounds): void;
  /** The map as it stands on paper, at a true scale and north up; null while it has no data. */
  drawSheet(view: SheetView): Promise<SVGSVGElement | HTMLCanvasElement | null>;
  /** From now on clicks and hovering are the tool's: nothing is selected by them. */
  takeGestures(taker: GestureTaker): TakenGestures;
}
