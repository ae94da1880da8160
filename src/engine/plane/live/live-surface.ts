import { textIn } from '../../../domain/statements/localized-text.js';

import { drawOnCanvas } from '../canvas-writer.js';
import { displayList } from '../display-list.js';
import type { PlaneHost, PlaneState, PlaneSurface } from '../plane-surface.js';
import { projectOn, unprojectFrom, type PlaneView } from '../plane-view.js';
import { measureText } from '../text-measure.js';

import { flight } from './flight.js';
import { Gestures } from './gestures.js';
import { isSameUnderSketch, SketchOverlay } from './sketch-overlay.js';

/** How far the canvas goes beyond what is seen, in CSS pixels, so that a pan need not draw. */
const overscan = 192;
/** Drawing that takes less is done in each frame of a zoom; a longer one waits until the movement rests. */
const swiftMs = 12;
const restMs = 90;

/** The picture on a canvas that follows gestures: it is moved as it is, and drawn again at its edge or at rest. */
export class LiveSurface implements PlaneSurface {
  readonly flight = flight;
  readonly #host: PlaneHost;
  readonly #frame = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #sketch = new SketchOverlay();
  readonly #hint = document.createElement('div');
  readonly #gestures: Gestures;
  #drawn: { readonly state: PlaneState; readonly ratio: number } | null = null;
  #costMs = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, host: PlaneHost) {
    this.#host = host;
    const frame = this.#frame;
    Object.assign(frame.style, { position: 'absolute', inset: '0', overflow: 'hidden', userSelect: 'none' });
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      transformOrigin: '0 0',
      maxWidth: 'none',
      // A layer of its own: a pan then paints nothing, it puts what is drawn elsewhere.
      willChange: 'transform',
    });
    Object.assign(this.#hint.style, {
      position: 'absolute',
      inset: '0',
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      padding: 'var(--_rem)',
      background: 'rgb(20 26 30 / 55%)',
      color: '#ffffff',
      fontSize: 'var(--_text-l)',
      textAlign: 'center',
      opacity: '0',
      pointerEvents: 'none',
    });
    this.#hint.setAttribute('aria-hidden', 'true');
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.append(this.#canvas, this.#sketch.canvas, this.#hint);
    frame.addEventListener('focus', () => this.#markFocus(frame.matches(':focus-visible')));
    frame.addEventListener('blur', () => this.#markFocus(false));
    this.#gestures = new Gestures(frame, this.#hint, host);
    container.append(frame);
  }

  draw(): void {
    const { state } = this.#host;
    this.#frame.setAttribute('aria-label', textIn(state.texts.mapTitle, state.scene.language));
    this.#gestures.follow(state);
    if (this.#mustDraw(state)) this.#paint(state);
    else this.#move(state.view);
    this.#sketch.draw(state);
  }

  focus(): void {
    this.#frame.focus({ preventScroll: true });
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    this.#gestures.end();
    this.#frame.remove();
  }

  /** Whether moving what is drawn would not do. */
  #mustDraw({ scene, layers, view, underlay }: PlaneState): boolean {
    if (!this.#drawn) return true;
    const { state: before, ratio } = this.#drawn;
    if (!isSameUnderSketch(scene, before.scene) || layers !== before.layers || ratio !== devicePixelRatio)
      return true;
    if (underlay !== before.underlay) return true;
    if (view.width !== before.view.width || view.height !== before.view.height) return true;
    const isScaled = view.zoom !== before.view.zoom || view.bearing !== before.view.bearing;
    if (isScaled && this.#costMs < swiftMs) return true;
    return !this.#covers(before.view, view);
  }

  /** Whether what is drawn of one view, with its overscan, covers all of another. */
  #covers(drawn: PlaneView, { width, height, ...rest }: PlaneView): boolean {
    const view = { width, height, ...rest };
    return [
      [0, 0],
      [width, 0],
      [0, height],
      [width, height],
    ].every(([x = 0, y = 0]) => {
      const at = projectOn(drawn, unprojectFrom(view, { x, y }));
      const isInside = at.x >= -overscan && at.x <= width + overscan;
      return isInside && at.y >= -overscan && at.y <= height + overscan;
    });
  }

  #paint(state: PlaneState): void {
    clearTimeout(this.#restTimer);
    const begin = performance.now();
    const { scene, layers, view, underlay } = state;
    const ratio = devicePixelRatio;
    const [width, height] = [view.width + 2 * overscan, view.height + 2 * overscan];
    const canvas = this.#canvas;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) {
      [canvas.width, canvas.height] = [across, down];
      Object.assign(canvas.style, { width: `${String(width)}px`, height: `${String(height)}px` });
    }
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    const around = { ...view, width, height, beyond: overscan };
    const tiles = underlay?.onScreen(around);
    drawOnCanvas(displayList({ ...scene, sketch: [] }, layers, around, measureText, tiles), context, ratio);
    this.#drawn = { state, ratio };
    this.#move(view);
    this.#costMs = performance.now() - begin;
  }

  /** Puts what is drawn where the view wants it, and draws it anew once the view rests. */
  #move(view: PlaneView): void {
    const { state } = this.#drawn ?? {};
    if (!state) return;
    const { view: before } = state;
    const at = projectOn(view, unprojectFrom(before, { x: 0, y: 0 }));
    const scale = 2 ** (view.zoom - before.zoom);
    const turn = ((before.bearing - view.bearing) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
    const x = at.x - overscan * cos + overscan * sin;
    const y = at.y - overscan * sin - overscan * cos;
    // On whole pixels of the screen a picture stays sharp, and costs less to put there.
    const isShifted = scale === 1 && turn === 0;
    const [left, top] = [x, y].map((value) =>
      isShifted ? Math.round(value * devicePixelRatio) / devicePixelRatio : value,
    );
    this.#canvas.style.transform = `matrix(${[cos, sin, -sin, cos, left, top].join(',')})`;
    if (before === view) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#paint(this.#host.state), restMs);
  }

  #markFocus(isVisible: boolean): void {
    Object.assign(this.#frame.style, {
      outline: isVisible ? '3px solid var(--_focus, #0b4f9e)' : 'none',
      outlineOffset: '-3px',
    });
  }
}
