import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { ScreenPoint } from '../../engine/map-engine.js';
import type { MapHandle } from '../map/map-handle.js';

/** What a tool does with the crosshair. */
export interface CrosshairTarget {
  /** What it is called by a screen reader, its keys among it. */
  readonly label: string;
  /** It stands somewhere else, or the map under it has moved. */
  moved(point: ScreenPoint, lngLat: LngLat): void;
  /** Enter or Space. */
  press(point: ScreenPoint): void;
  /** Another key; true where it was the tool's. */
  key(event: KeyboardEvent, point: ScreenPoint): boolean;
}

/** In CSS pixels: an arrow key, and one with Shift. */
const steps = { coarse: 16, fine: 2 } as const;
const size = 44;
/** How near to the edge of the map it goes; beyond, the map moves under it. */
const margin = 32;

/** A pointer for the keyboard: it stands over the map's middle at first, and moves with the arrow keys. */
export class Crosshair {
  readonly #map: MapHandle;
  readonly #target: CrosshairTarget;
  readonly #element = document.createElement('div');
  readonly #end = new AbortController();
  readonly #unfollow: () => void;
  #point: ScreenPoint;

  constructor(map: MapHandle, target: CrosshairTarget) {
    this.#map = map;
    this.#target = target;
    const { surface } = map.workbench;
    this.#point = { x: surface.clientWidth / 2, y: surface.clientHeight / 2 };
    this.#build();
    const { signal } = this.#end;
    this.#element.addEventListener('keydown', (event) => this.#handleKey(event), { signal });
    surface.append(this.#element);
    this.#unfollow = map.subscribeCamera(() => this.#tell());
    this.#place();
  }

  get point(): ScreenPoint {
    return this.#point;
  }

  get isFocused(): boolean {
    return this.#element.matches(':focus');
  }

  focus(): void {
    this.#element.focus({ preventScroll: true });
  }

  /** Puts it on a position that is on screen. */
  putOn(lngLat: LngLat): void {
    const point = this.#map.project(lngLat);
    if (!point) return;
    this.#point = point;
    this.#place();
  }

  set label(label: string) {
    this.#element.setAttribute('aria-label', label);
  }

  end(): void {
    this.#end.abort();
    this.#unfollow();
    this.#element.remove();
  }

  #build(): void {
    const element = this.#element;
    element.tabIndex = 0;
    // The arrow keys are its own: a screen reader must hand them through.
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', this.#target.label);
    Object.assign(element.style, {
      position: 'absolute',
      insetBlockStart: '0',
      insetInlineStart: '0',
      zIndex: '2',
      inlineSize: `${String(size)}px`,
      blockSize: `${String(size)}px`,
      border: '2px solid var(--_accent)',
      borderRadius: '50%',
      boxShadow: '0 0 0 2px var(--_surface), inset 0 0 0 2px var(--_surface)',
      pointerEvents: 'none',
    });
    for (const [inlineSize, blockSize] of [
      ['100%', '2px'],
      ['2px', '100%'],
    ] as const) {
      const bar = document.createElement('div');
      Object.assign(bar.style, {
        position: 'absolute',
        inset: '0',
        margin: 'auto',
        inlineSize,
        blockSize,
        background: 'var(--_accent)',
        boxShadow: '0 0 0 1px var(--_surface)',
      });
      element.append(bar);
    }
  }

  #handleKey(event: KeyboardEvent): void {
    const [right = 0, down = 0] = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }[event.key] ?? [0, 0];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isArrow = isPlain && (right !== 0 || down !== 0);
    if (isArrow) {
      const step = event.shiftKey ? steps.fine : steps.coarse;
      this.#moveBy(right * step, down * step);
    } else if (isPlain && (event.key === 'Enter' || event.key === ' ')) this.#target.press(this.#point);
    else if (isPlain && (event.key === '+' || event.key === '=')) this.#zoomBy(1);
    else if (isPlain && event.key === '-') this.#zoomBy(-1);
    else if (!this.#target.key(event, this.#point)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moveBy(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.#map.workbench.surface;
    const wanted = { x: this.#point.x + right, y: this.#point.y + down };
    this.#point = { x: within(wanted.x, clientWidth), y: within(wanted.y, clientHeight) };
    const [beyondX, beyondY] = [wanted.x - this.#point.x, wanted.y - this.#point.y];
    if (beyondX !== 0 || beyondY !== 0) {
      const middle = { x: clientWidth / 2 + beyondX, y: clientHeight / 2 + beyondY };
      const center = this.#map.workbench.unproject(middle);
      if (center) this.#map.workbench.look({ center });
    }
    this.#place();
  }

  /** What stands under the crosshair stays under it. */
  #zoomBy(levels: number): void {
    const { workbench, camera } = this.#map;
    const anchor = workbench.unproject(this.#point);
    if (!camera || !anchor) return;
    workbench.look({ zoom: Math.min(22, Math.max(0, camera.zoom + levels)) });
    const moved = this.#map.project(anchor);
    const { clientWidth, clientHeight } = workbench.surface;
    const center =
      moved &&
      workbench.unproject({
        x: clientWidth / 2 + moved.x - this.#point.x,
        y: clientHeight / 2 + moved.y - this.#point.y,
      });
    if (center) workbench.look({ center });
    this.#tell();
  }

  #place(): void {
    const { x, y } = this.#point;
    this.#element.style.transform = `translate(${String(x - size / 2)}px, ${String(y - size / 2)}px)`;
    this.#tell();
  }

  #tell(): void {
    const lngLat = this.#map.workbench.unproject(this.#point);
    if (lngLat) this.#target.moved(this.#point, lngLat);
  }
}

function within(value: number, length: number): number {
  return Math.min(Math.max(value, margin), Math.max(margin, length - margin));
}
