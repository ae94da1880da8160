import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { ParcelAnswers, QuestionKind, QuestionOf } from '../../domain/planning/parcel-question.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import type { Scenario } from '../../domain/planning/scenario.js';
import type { CameraTarget, ScreenPoint } from '../../engine/map-engine.js';
import type { SheetView } from '../../engine/plane/sheet.js';
import type { FilmLight, SketchFeature } from '../../engine/scene.js';

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

/** Who has taken the camera: a player of a tour. */
export interface CameraTaker {
  /**
   * The user has reached for the map, by pointer, touch, wheel or key, or something else has moved it: what plays
   * should stop. Called once until the taker looks again.
   */
  onGesture(): void;
  /** Another player has taken the camera, or the map has been taken away: this one is released. */
  onLost?(): void;
}

/** The camera of a map while a tour has it. */
export interface TakenCamera {
  /** What draws the map now can't be tilted, and moves by cuts and pans. May change while a tour plays. */
  readonly isFlat: boolean;
  /** How large the map is, in CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Where the map looks from; null while it does not stand. */
  readonly pose: CameraTarget | null;
  /** Looks from somewhere else at once. Meant for each frame: nothing is told to the page until `rest`. */
  look(pose: CameraTarget): void;
  /** The camera stays where it is: tells the page where that is. */
  rest(): void;
  /** Shows the map by day, at dusk or by night. Day at first. */
  setLight(light: FilmLight): void;
  /** Gives the camera back, and the map its own light. */
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
  /** Searches the layers of parcels for overlaps, which stand in the map's findings afterwards; null where the map has no data. */
  checkOverlaps(signal?: AbortSignal): Promise<ParcelAnswers['overlaps'] | null>;
  /** Shows what a tool draws, in place of what the same tool showed before, over all layers. */
  sketch(owner: string, features: readonly SketchFeature[]): void;
  /** Chooses the area for which figures are asked; every tool reads it from the map's state. */
  chooseArea(area: ChosenArea | null): void;
  /** Sets the conditions on parcels; what they leave is counted, and stands in the map's state once it is known. */
  chooseFilter(filter: RowFilter | null): void;
  /** Sets which sites are on the short list; every element reads it from the map's state. */
  chooseShortlist(ids: readonly string[]): void;
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
  /** Takes the camera for a tour, and its light with it. Resolves once what tours need has been loaded. */
  takeCamera(taker: CameraTaker): Promise<TakenCamera>;
  /** From now on clicks and hovering are the tool's: nothing is selected by them. */
  takeGestures(taker: GestureTaker): TakenGestures;
}
