import type { PictureSize } from '../map-engine.js';
import type { Scene } from '../scene.js';

import { drawOnCanvas } from './canvas-writer.js';
import { displayList, type DisplayList, type TileLayers } from './display-list.js';
import type { PlaneLayer } from './plane-shapes.js';
import type { PlaneView } from './plane-view.js';
import { measureText } from './text-measure.js';

/**
 * Draws a view at any size and scale.
 *
 * @throws {Error} where the browser has no 2D canvas of that size.
 */
export function drawPicture(
  scene: Scene,
  layers: readonly PlaneLayer[],
  view: PlaneView,
  size: PictureSize = {},
  tiles?: TileLayers,
): OffscreenCanvas {
  const scale = size.scale ?? globalThis.devicePixelRatio;
  const list = pictureList(scene, layers, view, size, tiles);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(list.view.width * scale)),
    Math.max(1, Math.round(list.view.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser can’t draw the picture: no 2D canvas');
  drawOnCanvas(list, context, scale);
  return canvas;
}

/** The same as a bitmap. */
export function pictureOf(
  scene: Scene,
  layers: readonly PlaneLayer[],
  view: PlaneView,
  size: PictureSize = {},
  tiles?: TileLayers,
): ImageBitmap {
  return drawPicture(scene, layers, view, size, tiles).transferToImageBitmap();
}

/** A picture of another width shows the same ground, drawn for that width. */
export function pictureView(view: PlaneView, { width = view.width }: PictureSize): PlaneView {
  const share = view.width > 0 ? width / view.width : 1;
  return { ...view, width, height: view.height * share, zoom: view.zoom + Math.log2(share) };
}

function pictureList(
  scene: Scene,
  layers: readonly PlaneLayer[],
  view: PlaneView,
  size: PictureSize,
  tiles?: TileLayers,
): DisplayList {
  return displayList(scene, layers, pictureView(view, size), measureText, tiles);
}
