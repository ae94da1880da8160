import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { ScreenPoint } from '../../engine/map-engine.js';
import type { SketchFeature } from '../../engine/scene.js';
import type { MapHandle } from '../map/map-handle.js';
import type { TakenGestures } from '../map/map-workbench.js';
import { Crosshair, type CrosshairTarget } from '../sketching/crosshair.js';
import { SurfacePointer, type PointerTarget } from '../sketching/surface-pointer.js';

import {
  fewestPoints,
  type FinishedMeasure,
  type Measure,
  type MeasureFigures,
  type MeasureKind,
} from './measure-kinds.js';
import { measureSketch } from './measure-sketch.js';
import { measureText } from './measure-texts.js';
import { measured } from './measure-figures.js';

const sketchOwner = 'measure';
/** How near to a corner a press means that corner, in CSS pixels: targets are 24 px wide. */
const reach = 13;

/** What the desk needs of its element. */
export interface MeasureHost {
  crosshairLabel(): string;
  language(): Language;
  onMeasured(measure: FinishedMeasure): void;
  /** The pointer or the crosshair is over a position. */
  onPosition(lngLat: LngLat): void;
  /** The user wants the position that is shown. */
  onCopy(): void;
  onChange(): void;
  onFocusLost(): void;
}

/** What is being done: something is measured, or positions are read. */
export type MeasureActivity = MeasureKind | 'position';

/** Owns the measurements on one map, and the one that is under way. */
export class MeasureDesk implements PointerTarget, CrosshairTarget {
  readonly map: MapHandle;
  readonly #host: MeasureHost;
  #gestures: TakenGestures | null = null;
  #pointer: SurfacePointer | null = null;
  #crosshair: Crosshair | null = null;
  #keys: AbortController | null = null;
  #points: readonly LngLat[] = [];
  #hovered: LngLat | null = null;
  #frame: number | null = null;
  activity: MeasureActivity | null = null;
  /** Finished ones, kept until they are cleared. */
  measures: readonly FinishedMeasure[] = [];

  constructor(map: MapHandle, host: MeasureHost) {
    this.map = map;
    this.#host = host;
  }

  get hasCrosshair(): boolean {
    return this.#crosshair !== null;
  }

  /** How many corners the measurement under way has. */
  get pointCount(): number {
    return this.#points.length;
  }

  get label(): string {
    return this.#host.crosshairLabel();
  }

  /** Begins to measure; the finished ones stay. */
  start(activity: MeasureActivity, byKeyboard: boolean): void {
    this.stop();
    this.activity = activity;
    this.#gestures = this.map.workbench.takeGestures({ onLost: () => this.stop() });
    const { surface } = this.map.workbench;
    this.#pointer = new SurfacePointer(surface, this.#gestures, this);
    this.#pointer.cursor = 'crosshair';
    this.#keys = new AbortController();
    const { signal } = this.#keys;
    surface.addEventListener('keydown', (event) => this.#handleKey(event), { signal, capture: true });
    if (byKeyboard) this.toggleCrosshair();
    this.#drawSoon();
  }

  toggleCrosshair(): void {
    if (this.#crosshair) this.#hideCrosshair();
    else if (this.activity !== null) {
      this.#crosshair = new Crosshair(this.map, this);
      this.#crosshair.focus();
    }
    this.#host.onChange();
  }

  /** Ends the activity; a measurement that is not finished is given up. */
  stop(): void {
    if (this.activity === null) return;
    this.activity = null;
    this.#points = [];
    this.#hovered = null;
    this.#hideCrosshair();
    this.#pointer?.end();
    this.#pointer = null;
    this.#keys?.abort();
    this.#gestures?.release();
    this.#gestures = null;
    this.#drawSoon();
    this.#host.onChange();
  }

  /** Ends the measurement under way where it has corners enough. */
  finish(): void {
    const { activity } = this;
    if (activity === null || activity === 'position') return;
    const points = this.#points;
    if (points.length < fewestPoints[activity]) return;
    this.#points = [];
    this.#hovered = null;
    const measure = { kind: activity, points, figures: measured({ kind: activity, points }) };
    this.measures = [...this.measures, measure];
    this.#drawSoon();
    this.#host.onMeasured(measure);
    this.#host.onChange();
  }

  /** Gives up the measurement under way, or the activity where there is none. */
  cancel(): void {
    if (this.#points.length === 0) {
      this.stop();
      return;
    }
    this.#points = [];
    this.#drawSoon();
    this.#host.onChange();
  }

  remove(measure: FinishedMeasure): void {
    this.measures = this.measures.filter((other) => other !== measure);
    this.#drawSoon();
    this.#host.onChange();
  }

  clear(): void {
    this.measures = [];
    this.#points = [];
    this.#drawSoon();
    this.#host.onChange();
  }

  /** Draws anew, such as in another language. */
  redraw(): void {
    this.#drawSoon();
  }

  end(): void {
    this.stop();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.map.workbench.sketch(sketchOwner, []);
  }

  move(point: ScreenPoint): void {
    const lngLat = this.map.workbench.unproject(point);
    if (!lngLat) return;
    this.#hovered = lngLat;
    this.#host.onPosition(lngLat);
    if (this.#points.length > 0) this.#drawSoon();
  }

  moved(point: ScreenPoint): void {
    this.move(point);
  }

  press(point: ScreenPoint, button: 'left' | 'right' = 'left'): void {
    const lngLat = this.map.workbench.unproject(point);
    const { activity } = this;
    if (!lngLat || activity === null) return;
    this.#host.onPosition(lngLat);
    if (activity === 'position') return;
    if (button === 'right') {
      this.#takeBack();
      return;
    }
    const [first] = this.#points;
    const last = this.#points.at(-1);
    const closes = activity === 'area' && this.#points.length > 2 && this.#isNear(first, point);
    if (closes || this.#isNear(last, point)) {
      this.finish();
      return;
    }
    this.#points = [...this.#points, lngLat];
    if (activity === 'bearing' && this.#points.length === 2) this.finish();
    this.#drawSoon();
    this.#host.onChange();
  }

  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Backspace') this.#takeBack();
    else if (event.key === 'c' || event.key === 'C') this.#host.onCopy();
    else return false;
    return true;
  }

  /** While one measures, the map has the keys of the tool, wherever on it the focus is. */
  #handleKey(event: KeyboardEvent): void {
    if (this.#crosshair?.isFocused) return;
    const isEnter = event.key === 'Enter' && this.#points.length > 0;
    if (isEnter) this.finish();
    else if (!this.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #takeBack(): void {
    this.#points = this.#points.slice(0, -1);
    this.#drawSoon();
    this.#host.onChange();
  }

  #isNear(lngLat: LngLat | undefined, { x, y }: ScreenPoint): boolean {
    const at = lngLat && this.map.project(lngLat);
    return at ? Math.hypot(at.x - x, at.y - y) < reach : false;
  }

  #hideCrosshair(): void {
    const crosshair = this.#crosshair;
    this.#crosshair = null;
    const wasFocused = crosshair?.isFocused ?? false;
    crosshair?.end();
    if (wasFocused) this.#host.onFocusLost();
  }

  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.map.workbench.sketch(sketchOwner, this.#sketch());
    });
  }

  #sketch(): readonly SketchFeature[] {
    const language = this.#host.language();
    const drawn = (measure: Measure, figures: MeasureFigures, isUnderWay: boolean) =>
      measureSketch(measure, measureText(measure, figures, language), isUnderWay);
    const finished = this.measures.flatMap((measure) => drawn(measure, measure.figures, false));
    const kind = this.activity;
    if (kind === null || kind === 'position' || this.#points.length === 0) return finished;
    const points = [...this.#points, ...(this.#hovered ? [this.#hovered] : [])];
    const measure = { kind, points };
    return [...finished, ...drawn(measure, measured(measure), true)];
  }
}
