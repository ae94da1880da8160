import type { Scene, SceneFeature, SketchFeature } from '../../scene.js';

import { drawItems } from '../canvas-writer.js';
import type { PlaneState } from '../plane-surface.js';
import { screenMatrix } from '../plane-view.js';

/**
 * What tools draw, on a canvas of its own over the map: it changes with each move of the pointer, and is drawn anew
 * while all under it stays as it is.
 */
export class SketchOverlay {
  readonly canvas = document.createElement('canvas');
  #drawn: { readonly state: PlaneState; readonly ratio: number } | null = null;

  constructor() {
    Object.assign(this.canvas.style, {
      position: 'absolute',
      inset: '0',
      inlineSize: '100%',
      blockSize: '100%',
      maxWidth: 'none',
      pointerEvents: 'none',
    });
    this.canvas.hidden = true;
  }

  draw(state: PlaneState): void {
    const ratio = devicePixelRatio;
    const { scene, view } = state;
    if (this.#drawn?.ratio === ratio && looksAlike(state, this.#drawn.state)) return;
    this.#drawn = { state, ratio };
    const { canvas } = this;
    const { sketchDrawing } = scene;
    canvas.hidden = !sketchDrawing || scene.sketch.length === 0;
    if (canvas.hidden || !sketchDrawing) return;
    // Setting its size clears a canvas as well.
    [canvas.width, canvas.height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    const context = canvas.getContext('2d');
    if (!context) return;
    const matrix = screenMatrix(view);
    drawItems(sketchDrawing.sketchItems(scene, matrix), { view, matrix }, context, ratio);
  }
}

function looksAlike(one: PlaneState, other: PlaneState): boolean {
  if (one.view !== other.view || one.scene.theme !== other.scene.theme) return false;
  return isSameSketch(one.scene.sketch, other.scene.sketch);
}

function isSameSketch(one: readonly SketchFeature[], other: readonly SketchFeature[]): boolean {
  return one === other || (one.length === 0 && other.length === 0);
}

/** Whether two scenes differ in nothing but what tools draw. */
export function isSameUnderSketch(one: Scene, other: Scene): boolean {
  if (one === other) return true;
  const keys = Object.keys(one) as (keyof Scene)[];
  return keys.every((key) => {
    if (key === 'sketch') return true;
    if (key === 'selected' || key === 'highlighted') return isSameFeature(one[key], other[key]);
    return one[key] === other[key];
  });
}

function isSameFeature(one: SceneFeature | null, other: SceneFeature | null): boolean {
  return one?.layer === other?.layer && one?.number === other?.number;
}
