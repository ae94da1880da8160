import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { ScreenPoint } from '../../engine/map-engine.js';
import type { MapHandle } from '../map/map-handle.js';
import type { TakenGestures } from '../map/map-workbench.js';
import { Crosshair, type CrosshairTarget } from '../sketching/crosshair.js';
import { SurfacePointer, type PointerTarget } from '../sketching/surface-pointer.js';

const sketchOwner = 'scenario';

/** What the tool tells. */
export interface SplitHost {
  /** Both ends of the line are set. */
  onLine(line: readonly LngLat[]): void;
  /** The first end is set, or the tool is given up. */
  onStep(): void;
  /** How a screen reader calls the crosshair. */
  readonly crosshairLabel: string;
}

/** Takes the two ends of a line on a map, by pointer or with a crosshair by keyboard; Escape gives it up. */
export class SplitTool implements PointerTarget, CrosshairTarget {
  readonly #map: MapHandle;
  readonly #host: SplitHost;
  readonly #gestures: TakenGestures;
  readonly #pointer: SurfacePointer;
  readonly #keys = new AbortController();
  readonly #crosshair: Crosshair | null;
  #from: LngLat | null = null;
  #frame: number | null = null;
  isOver = false;

  constructor(map: MapHandle, host: SplitHost, byKeyboard: boolean) {
    this.#map = map;
    this.#host = host;
    const { workbench } = map;
    this.#gestures = workbench.takeGestures({ onLost: () => this.end() });
    this.#pointer = new SurfacePointer(workbench.surface, this.#gestures, this);
    this.#pointer.cursor = 'crosshair';
    const options = { signal: this.#keys.signal, capture: true };
    workbench.surface.addEventListener('keydown', (event) => this.#handleKey(event), options);
    this.#crosshair = byKeyboard ? new Crosshair(map, this) : null;
    this.#crosshair?.focus();
  }

  get label(): string {
    return this.#host.crosshairLabel;
  }

  /** Whether one end is set. */
  get hasBegun(): boolean {
    return this.#from !== null;
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#keys.abort();
    this.#crosshair?.end();
    this.#pointer.end();
    this.#gestures.release();
    this.#map.workbench.sketch(sketchOwner, []);
    this.#host.onStep();
  }

  move(point: ScreenPoint): void {
    const to = this.#map.workbench.unproject(point);
    if (to && this.#from) this.#drawSoon(this.#from, to);
  }

  moved(point: ScreenPoint): void {
    this.move(point);
  }

  press(point: ScreenPoint): void {
    const at = this.#map.workbench.unproject(point);
    if (!at) return;
    const from = this.#from;
    if (from === null) {
      this.#from = at;
      this.#drawSoon(at, at);
      this.#host.onStep();
      return;
    }
    if (from[0] === at[0] && from[1] === at[1]) return;
    this.end();
    this.#host.onLine([from, at]);
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape') return false;
    this.end();
    return true;
  }

  #handleKey(event: KeyboardEvent): void {
    if (this.#crosshair?.isFocused || !this.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #drawSoon(from: LngLat, to: LngLat): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      this.#map.workbench.sketch(sketchOwner, [
        { geometry: { type: 'LineString', coordinates: [from, to] }, role: 'line' },
        { geometry: { type: 'Point', coordinates: from }, role: 'vertex' },
      ]);
    });
  }
}
