import { textIn } from '../../../domain/statements/localized-text.js';
import type { ScreenPoint } from '../../map-engine.js';

import type { PlaneHost, PlaneState } from '../plane-surface.js';
import { pannedBy, retargeted, unprojectFrom, zoomedAround } from '../plane-view.js';

/** A pointer that moves less than this, in CSS pixels, clicks. */
const clickTolerance = 3;
const keyPan = 100;
const keyTurn = 15;
/** Degrees of turning a pixel. */
const turnRate = 0.8;
const glideMs = 300;
const hintMs = 1_200;
const isMac = () => navigator.userAgent.includes('Mac');

/** Turns what pointers, wheel and keys do into views, as far as the interaction of the map allows. */
export class Gestures {
  readonly #frame: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #host: PlaneHost;
  readonly #end = new AbortController();
  /** The pointers that are down, where they are now. */
  readonly #pointers = new Map<number, ScreenPoint>();
  #isDragged = false;
  #isTurning = false;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement, hint: HTMLElement, host: PlaneHost) {
    this.#frame = frame;
    this.#hint = hint;
    this.#host = host;
    const { signal } = this.#end;
    frame.addEventListener('pointerdown', (event) => this.#handleDown(event), { signal });
    frame.addEventListener('pointermove', (event) => this.#handleMove(event), { signal });
    frame.addEventListener('pointerup', (event) => this.#handleUp(event), { signal });
    frame.addEventListener('pointercancel', (event) => this.#handleUp(event), { signal });
    frame.addEventListener('wheel', (event) => this.#handleWheel(event), { signal, passive: false });
    frame.addEventListener('touchmove', (event) => this.#handleTouchMove(event), { signal, passive: false });
    frame.addEventListener('click', (event) => this.#handleClick(event), { signal });
    frame.addEventListener('dblclick', (event) => this.#handleDoubleClick(event), { signal });
    frame.addEventListener('contextmenu', (event) => this.#handleContextMenu(event), { signal });
    frame.addEventListener('mouseleave', () => host.tell({ type: 'hovered', lngLat: null }), { signal });
    frame.addEventListener('keydown', (event) => this.#handleKey(event), { signal });
  }

  /** Takes over what the engine has been told. */
  follow({ interaction, isClickable }: PlaneState): void {
    const touch = { cooperative: 'pan-x pan-y', full: 'none', static: 'auto' }[interaction];
    const resting = interaction === 'static' ? '' : 'grab';
    this.#frame.style.touchAction = touch;
    this.#frame.style.cursor = isClickable ? 'pointer' : this.#pointers.size > 0 ? 'grabbing' : resting;
  }

  end(): void {
    clearTimeout(this.#hintTimer);
    clearTimeout(this.#wheelTimer);
    this.#end.abort();
  }

  #pointOf({ clientX, clientY }: MouseEvent): ScreenPoint {
    const { left, top } = this.#frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #handleDown(event: PointerEvent): void {
    if (this.#pointers.size === 0) this.#isDragged = false;
    this.#isTurning = event.button === 2 || (event.ctrlKey && event.pointerType === 'mouse');
    this.#pointers.set(event.pointerId, this.#pointOf(event));
  }

  #handleMove(event: PointerEvent): void {
    const { state } = this.#host;
    const at = this.#pointOf(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') {
        this.#host.tell({ type: 'hovered', lngLat: unprojectFrom(state.view, at) });
      }
      return;
    }
    if (state.interaction === 'static') return;
    const [right, down] = [at.x - before.x, at.y - before.y];
    if (!this.#isDragged && Math.hypot(right, down) < clickTolerance) return;
    this.#startDrag(event);
    if (this.#pointers.size > 1) {
      this.#pinch(event.pointerId, before, at);
      return;
    }
    if (event.pointerType === 'touch' && state.interaction === 'cooperative') {
      this.#showHint();
      return;
    }
    this.#pointers.set(event.pointerId, at);
    const bearing = state.view.bearing + right * turnRate;
    this.#host.look(
      this.#isTurning ? retargeted(state.view, { bearing }) : pannedBy(state.view, right, down),
      false,
    );
  }

  #startDrag(event: PointerEvent): void {
    if (this.#isDragged) return;
    this.#isDragged = true;
    // Not before: a captured pointer would take clicks from what lies under it.
    if (event.isTrusted) this.#frame.setPointerCapture(event.pointerId);
    this.#host.stop();
  }

  /** Two fingers: what is under them stays under them. */
  #pinch(id: number, before: ScreenPoint, at: ScreenPoint): void {
    const [other] = [...this.#pointers].filter(([pointer]) => pointer !== id);
    this.#pointers.set(id, at);
    if (!other) return;
    const { view } = this.#host.state;
    const [, still] = other;
    const distance = (point: ScreenPoint) => Math.max(1, Math.hypot(point.x - still.x, point.y - still.y));
    const middle = { x: (at.x + still.x) / 2, y: (at.y + still.y) / 2 };
    const panned = pannedBy(view, (at.x - before.x) / 2, (at.y - before.y) / 2);
    const zoom = view.zoom + Math.log2(distance(at) / distance(before));
    this.#host.look(zoomedAround(panned, middle, zoom), false);
  }

  #handleUp({ pointerId }: PointerEvent): void {
    if (!this.#pointers.delete(pointerId) || this.#pointers.size > 0) return;
    if (this.#isDragged) this.#host.look(this.#host.state.view, true);
  }

  /** Two fingers mean the map, also where one finger scrolls the page. */
  #handleTouchMove(event: TouchEvent): void {
    if (event.touches.length > 1 && this.#host.state.interaction !== 'static') event.preventDefault();
  }

  #handleWheel(event: WheelEvent): void {
    const { interaction, view } = this.#host.state;
    if (interaction === 'static') return;
    const isMeant = isMac() ? event.metaKey || event.ctrlKey : event.ctrlKey;
    if (interaction === 'cooperative' && !isMeant) {
      this.#showHint();
      return;
    }
    event.preventDefault();
    const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1);
    // A wheel turns by large steps, a touchpad glides by small ones.
    const rate = Math.abs(delta) > 4 ? 1 / 450 : 1 / 100;
    const step = Math.log2(2 / (1 + Math.exp(-Math.abs(delta * rate))));
    this.#host.stop();
    this.#host.look(zoomedAround(view, this.#pointOf(event), view.zoom - Math.sign(delta) * step), false);
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => this.#host.look(this.#host.state.view, true), 200);
  }

  #handleClick(event: MouseEvent): void {
    if (this.#isDragged) return;
    const lngLat = unprojectFrom(this.#host.state.view, this.#pointOf(event));
    this.#host.tell({ type: 'clicked', lngLat });
  }

  #handleDoubleClick(event: MouseEvent): void {
    const { interaction, view } = this.#host.state;
    if (interaction === 'static') return;
    event.preventDefault();
    const zoom = view.zoom + (event.shiftKey ? -1 : 1);
    this.#host.glide(zoomedAround(view, this.#pointOf(event), zoom), glideMs);
  }

  #handleContextMenu(event: Event): void {
    if (this.#isDragged) event.preventDefault();
  }

  #handleKey(event: KeyboardEvent): void {
    const { interaction, view } = this.#host.state;
    if (interaction === 'static' || event.altKey || event.ctrlKey || event.metaKey) return;
    const [right = 0, down = 0] = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    }[event.key] ?? [0, 0];
    const isIn = event.key === '+' || event.key === '=';
    const nearer = isIn ? 1 : event.key === '-' || event.key === '_' ? -1 : 0;
    if (right === 0 && down === 0 && nearer === 0) return;
    event.preventDefault();
    if (nearer !== 0) {
      const zoom = Math.round(view.zoom) + nearer * (event.shiftKey ? 2 : 1);
      this.#host.glide(retargeted(view, { zoom }), glideMs);
    } else if (event.shiftKey && right !== 0) {
      this.#host.glide(retargeted(view, { bearing: view.bearing + right * keyTurn }), glideMs);
    } else if (!event.shiftKey) {
      this.#host.glide(pannedBy(view, -right * keyPan, -down * keyPan), glideMs);
    }
  }

  /** Says over the map how it is moved, for as long as someone tries. */
  #showHint(): void {
    const { texts, scene } = this.#host.state;
    const isTouch = matchMedia('(hover: none), (pointer: coarse)').matches;
    const text = isTouch ? texts.touchHint : isMac() ? texts.scrollHintMac : texts.scrollHint;
    this.#hint.textContent = textIn(text, scene.language);
    this.#hint.style.opacity = '1';
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => {
      this.#hint.style.opacity = '0';
    }, hintMs);
  }
}
