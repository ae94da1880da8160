import type { TakenGestures } from '../map/map-workbench.js';
import type { ScreenPoint } from '../../engine/map-engine.js';

/** What a tool does with the pointer; points are CSS pixels from the top left of the surface. */
export interface PointerTarget {
  /** Whether a press at a point begins to draw or drag, so that the map must not follow it. Without it, drags move the map. */
  holds?(point: ScreenPoint): boolean;
  move(point: ScreenPoint): void;
  press(point: ScreenPoint, button: 'left' | 'right'): void;
  dragStart?(point: ScreenPoint): void;
  drag?(point: ScreenPoint): void;
  dragEnd?(point: ScreenPoint): void;
}

/** How far a pointer may move while it is down and still presses, in CSS pixels. */
const tolerance = { mouse: 4, touch: 8 } as const;
/** How long a finger rests until it counts as the right button: some systems open no menu by which one could tell. */
const longPressMs = 500;

interface Press {
  readonly id: number;
  readonly at: ScreenPoint;
  readonly button: 'left' | 'right';
  readonly isHeld: boolean;
  /** When it began, by the clock of events, in milliseconds. */
  readonly since: number;
  isDrag: boolean;
}

/**
 * Hands the pointer on a map's surface to a tool. It listens on the way down, before the engine does: what the tool
 * holds, the engine does not follow. Two fingers, the wheel and drags that the tool does not hold stay the map's.
 */
export class SurfacePointer {
  readonly #surface: HTMLElement;
  readonly #gestures: TakenGestures;
  readonly #target: PointerTarget;
  readonly #end = new AbortController();
  readonly #down = new Set<number>();
  #press: Press | null = null;
  #isContextMenu = false;

  constructor(surface: HTMLElement, gestures: TakenGestures, target: PointerTarget) {
    this.#surface = surface;
    this.#gestures = gestures;
    this.#target = target;
    const options = { signal: this.#end.signal, capture: true };
    // Read by the map's style: its own cursor and touch gestures are put aside.
    surface.dataset['tool'] = '';
    surface.addEventListener('pointerdown', (event) => this.#handleDown(event), options);
    // A pointer that is down may leave the map and come up outside.
    window.addEventListener('pointermove', (event) => this.#handleMove(event), options);
    window.addEventListener('pointerup', (event) => this.#handleUp(event, true), options);
    window.addEventListener('pointercancel', (event) => this.#handleUp(event, false), options);
    surface.addEventListener('contextmenu', (event) => this.#handleContextMenu(event), options);
    surface.addEventListener('dblclick', (event) => this.#handleDoubleClick(event), options);
  }

  set cursor(cursor: string) {
    this.#surface.style.cursor = cursor;
  }

  end(): void {
    this.#end.abort();
    swallowClick(this.#surface);
    delete this.#surface.dataset['tool'];
    this.#surface.style.cursor = '';
  }

  #pointOf({ clientX, clientY }: MouseEvent): ScreenPoint {
    const { left, top } = this.#surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #handleDown(event: PointerEvent): void {
    this.#down.add(event.pointerId);
    if (this.#down.size > 1) {
      this.#giveUpPress();
      return;
    }
    if (event.button !== 0 && event.button !== 2) return;
    const at = this.#pointOf(event);
    const isHeld = event.button === 0 && (this.#target.holds?.(at) ?? false);
    this.#isContextMenu = false;
    this.#press = {
      id: event.pointerId,
      at,
      button: event.button === 2 ? 'right' : 'left',
      isHeld,
      since: event.timeStamp,
      isDrag: false,
    };
    if (isHeld) this.#gestures.setPanning(false);
  }

  /** A second finger: this is the map's, also where the first one was held. */
  #giveUpPress(): void {
    const press = this.#press;
    if (!press || press.isDrag) return;
    this.#press = null;
    if (press.isHeld) this.#gestures.setPanning(true);
  }

  #handleMove(event: PointerEvent): void {
    const point = this.#pointOf(event);
    const press = this.#press;
    if (!press) {
      const isOver = event.composedPath().includes(this.#surface);
      if (isOver && this.#down.size === 0) this.#target.move(point);
      return;
    }
    if (event.pointerId !== press.id) return;
    const least = event.pointerType === 'touch' ? tolerance.touch : tolerance.mouse;
    if (!press.isDrag && Math.hypot(point.x - press.at.x, point.y - press.at.y) < least) return;
    if (!press.isDrag && press.isHeld) this.#target.dragStart?.(press.at);
    press.isDrag = true;
    if (press.isHeld) this.#target.drag?.(point);
  }

  #handleUp(event: PointerEvent, isMeant: boolean): void {
    this.#down.delete(event.pointerId);
    const press = this.#press;
    if (press?.id !== event.pointerId) return;
    this.#press = null;
    const point = this.#pointOf(event);
    if (press.isHeld && press.isDrag) this.#target.dragEnd?.(point);
    else if (!press.isDrag && isMeant) {
      const isLong = event.pointerType === 'touch' && event.timeStamp - press.since >= longPressMs;
      this.#target.press(press.at, this.#isContextMenu || isLong ? 'right' : press.button);
    }
    if (press.isHeld) this.#gestures.setPanning(true);
  }

  /** A menu that is asked for by a long press or by a key: the right button, which comes with the pointer where there is one. */
  #handleContextMenu(event: Event): void {
    event.preventDefault();
    this.#isContextMenu = true;
  }

  /** Two quick corners are no wish to zoom. */
  #handleDoubleClick(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** The press that ends a tool is followed by a click, which is not meant for the map. */
function swallowClick(surface: HTMLElement): void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  surface.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      end.abort();
    },
    options,
  );
  for (const type of ['pointerdown', 'pointermove', 'keydown'])
    window.addEventListener(type, () => end.abort(), options);
}
