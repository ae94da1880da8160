import type { ParcelGeometry } from '../../domain/catalog/parcel.js';
import { boundsOverlap } from '../../domain/geometry/bounds.js';
import { toMercator, worldSize } from '../../domain/geometry/web-mercator.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { PaperStretch } from '../../domain/geometry/paper-scale.js';
import type { Scene } from '../scene.js';

import { drawOnCanvas } from './canvas-writer.js';
import { displayList } from './display-list.js';
import type { PlaneLayer } from './plane-shapes.js';
import { seenBox, type PlaneView } from './plane-view.js';
import { svgElement, svgNodes } from './svg-writer.js';
import { measureText } from './text-measure.js';

/** What of the ground is drawn on a sheet, north up. */
export interface SheetView {
  readonly center: LngLat;
  readonly stretch: PaperStretch;
  /** In CSS pixels on paper. */
  readonly width: number;
  readonly height: number;
  /** The area that is marked, where no tool shows it; null for none. */
  readonly outline: ParcelGeometry | null;
}

/** Beyond so many features a picture of points is smaller and sooner drawn than one of lines. */
const mostShapes = 4_000;

/** Device pixels a CSS pixel: 300 to an inch. */
const printResolution = 300 / 96;

/** Draws a scene for paper at a true scale: as lines, or as points where there is very much to draw. */
export function drawSheet(
  scene: Scene,
  layers: readonly PlaneLayer[],
  { center, stretch, width, height }: SheetView,
): SVGSVGElement | HTMLCanvasElement {
  const [x, y] = toMercator(center);
  const zoom = Math.log2(stretch.worldPixels / worldSize);
  const view: PlaneView = { x, y, zoom, bearing: 0, width, height: height / stretch.height };
  const list = displayList(scene, layers, view, measureText);
  const seen = seenBox(view);
  const count = layers.flatMap(({ shapes }) => shapes.filter(({ box }) => boundsOverlap(box, seen))).length;
  if (count <= mostShapes) {
    const svg = svgElement('svg', {
      viewBox: `0 0 ${String(view.width)} ${String(view.height)}`,
      preserveAspectRatio: 'none',
    });
    svg.append(...svgNodes(list));
    return svg;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(view.width * printResolution);
  canvas.height = Math.round(view.height * printResolution);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser can’t draw the sheet: no 2D canvas');
  drawOnCanvas(list, context, printResolution);
  return canvas;
}
