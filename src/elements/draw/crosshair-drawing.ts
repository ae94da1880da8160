import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { ScreenPoint } from '../../engine/map-engine.js';
import type { MapHandle } from '../map/map-handle.js';
import { Crosshair, type CrosshairTarget } from '../sketching/crosshair.js';

import type { DrawingSession } from './drawing-session.js';

/** How near the crosshair must come to a corner that it grabs, in CSS pixels. */
const reach = 14;

/** What drawing by keyboard asks of whoever owns the activity. */
export interface CrosshairHost {
  readonly crosshairLabel: string;
  onPosition(lngLat: LngLat): void;
  cancel(): void;
  undo(): void;
}

/** Draws and edits by keyboard: corners are set where the crosshair stands, and carried with it. */
export class CrosshairDrawing implements CrosshairTarget {
  readonly crosshair: Crosshair;
  readonly #session: DrawingSession;
  readonly #map: MapHandle;
  readonly #host: CrosshairHost;
  #isCarrying = false;

  constructor(map: MapHandle, session: DrawingSession, host: CrosshairHost) {
    this.#map = map;
    this.#session = session;
    this.#host = host;
    this.crosshair = new Crosshair(map, this);
    this.crosshair.focus();
  }

  get label(): string {
    return this.#host.crosshairLabel;
  }

  moved(point: ScreenPoint, lngLat: LngLat): void {
    const { pointer } = this.#session;
    if (this.#isCarrying) pointer.drag(point);
    else pointer.move(point);
    this.#host.onPosition(lngLat);
  }

  press(point: ScreenPoint): void {
    const { pointer, mode } = this.#session;
    if (mode !== 'edit') {
      pointer.press(point, 'left');
      return;
    }
    if (this.#isCarrying) this.#putDown(point);
    else if (pointer.holds(point)) {
      this.#isCarrying = true;
      pointer.dragStart(point);
    }
  }

  key(event: KeyboardEvent, point: ScreenPoint): boolean {
    const isEditing = this.#session.mode === 'edit';
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case 'Escape':
        if (this.#isCarrying) this.#putDown(point);
        else this.#host.cancel();
        return true;
      case 'Backspace':
      case 'Delete':
        if (isEditing) this.#session.pointer.press(point, 'right');
        else this.#host.undo();
        return true;
      case 'n':
      case 'N':
        if (isEditing) this.#goToCorner(event.shiftKey ? -1 : 1, point);
        return isEditing;
      default:
        return false;
    }
  }

  end(): void {
    if (this.#isCarrying) this.#putDown(this.crosshair.point);
    this.crosshair.end();
  }

  #putDown(point: ScreenPoint): void {
    this.#isCarrying = false;
    this.#session.pointer.dragEnd(point);
  }

  /** From the corner or middle under the crosshair to the next one around the ring that is edited. */
  #goToCorner(by: 1 | -1, from: ScreenPoint): void {
    const corners = this.#session.marks.flatMap(({ geometry, role }) =>
      role === 'vertex' && geometry.type === 'Point' ? [geometry.coordinates] : [],
    );
    const distances = corners.map((corner) => {
      const at = this.#map.project(corner);
      return at ? Math.hypot(at.x - from.x, at.y - from.y) : Infinity;
    });
    const here = distances.indexOf(Math.min(...distances));
    const isOnIt = (distances[here] ?? Infinity) < reach;
    const next = corners[(here + (isOnIt ? by : 0) + corners.length) % corners.length];
    if (next) this.crosshair.putOn(next);
  }
}
