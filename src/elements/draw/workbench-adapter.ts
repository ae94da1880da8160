import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { ScreenPoint } from '../../engine/map-engine.js';
import type { MapHandle } from '../map/map-handle.js';
import type { TakenGestures } from '../map/map-workbench.js';
import { SurfacePointer, type PointerTarget } from '../sketching/surface-pointer.js';

import type { TerraCallbacks, TerraMouseEvent } from './terra-types.js';

/** Decimals of degrees that are kept: a tenth of a millimetre. */
const precision = 9;

/** What the adapter asks of whoever draws. */
export interface AdapterHost {
  /** Whether a press at a position begins to draw or drag. */
  holds(lngLat: LngLat): boolean;
  /** What is drawn has changed. */
  draw(): void;
}

/**
 * Lets terra-draw work on our workbench, whichever engine draws: pointers and keys go in, features come out as a
 * sketch. Corners set by the crosshair go the same way as those set by a pointer.
 */
export class WorkbenchAdapter implements PointerTarget {
  readonly #map: MapHandle;
  readonly #gestures: TakenGestures;
  readonly #host: AdapterHost;
  #callbacks: TerraCallbacks | null = null;
  #pointer: SurfacePointer | null = null;

  constructor(map: MapHandle, gestures: TakenGestures, host: AdapterHost) {
    this.#map = map;
    this.#gestures = gestures;
    this.#host = host;
  }

  project(lng: number, lat: number): ScreenPoint {
    return this.#map.project([lng, lat]) ?? { x: 0, y: 0 };
  }

  unproject(x: number, y: number): { lng: number; lat: number } {
    const [lng, lat] = this.#map.workbench.unproject({ x, y }) ?? [0, 0];
    return { lng, lat };
  }

  setCursor(cursor: string): void {
    if (this.#pointer) this.#pointer.cursor = cursor === 'unset' ? 'default' : cursor;
  }

  getLngLatFromEvent({ clientX, clientY }: MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.getMapEventElement().getBoundingClientRect();
    return this.unproject(clientX - left, clientY - top);
  }

  /** Double clicks never zoom while one draws. */
  setDoubleClickToZoom(): void {
    return;
  }

  getMapEventElement(): HTMLElement {
    return this.#map.workbench.surface;
  }

  getCoordinatePrecision(): number {
    return precision;
  }

  register(callbacks: TerraCallbacks): void {
    this.#callbacks = callbacks;
    this.#pointer = new SurfacePointer(this.getMapEventElement(), this.#gestures, this);
    callbacks.onReady?.();
  }

  unregister(): void {
    this.#pointer?.end();
    this.#pointer = null;
    this.clear();
    this.#callbacks = null;
  }

  render(): void {
    this.#host.draw();
  }

  clear(): void {
    this.#callbacks?.onClear();
  }

  holds({ x, y }: ScreenPoint): boolean {
    const { lng, lat } = this.unproject(x, y);
    return this.#host.holds([lng, lat]);
  }

  move(point: ScreenPoint): void {
    this.#callbacks?.onMouseMove(this.#eventAt(point, 'neither'));
  }

  press(point: ScreenPoint, button: 'left' | 'right'): void {
    this.#callbacks?.onClick(this.#eventAt(point, button));
  }

  dragStart(point: ScreenPoint): void {
    this.#callbacks?.onDragStart(this.#eventAt(point, 'left'), () => undefined);
  }

  drag(point: ScreenPoint): void {
    this.#callbacks?.onDrag(this.#eventAt(point, 'left'), () => undefined);
  }

  dragEnd(point: ScreenPoint): void {
    this.#callbacks?.onDragEnd(this.#eventAt(point, 'left'), () => undefined);
  }

  /** A key, as if it had been pressed on the map. */
  key(key: string): void {
    const event = { key, heldKeys: [], preventDefault: () => undefined };
    this.#callbacks?.onKeyDown(event);
    this.#callbacks?.onKeyUp(event);
  }

  #eventAt({ x, y }: ScreenPoint, button: TerraMouseEvent['button']): TerraMouseEvent {
    const { lng, lat } = this.unproject(x, y);
    return {
      lng: rounded(lng),
      lat: rounded(lat),
      containerX: x,
      containerY: y,
      button,
      heldKeys: [],
      isContextMenu: false,
    };
  }
}

/** A number of degrees as terra-draw takes it: more decimals are refused. */
export function rounded(degrees: number): number {
  return Number(degrees.toFixed(precision));
}
