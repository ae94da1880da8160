import type { StyleSpecification } from 'maplibre-gl';

import { tileMaxZoom } from '../../domain/drawing/tile-keys.js';
import { drawingSteps, paletteOf } from '../drawing/drawing-order.js';
import type { Scene } from '../scene.js';

import { sketchSourceId, sourceIdOf, tileProtocol } from './style-ids.js';
import { styleLayerOf } from './style-layers.js';

/** The MapLibre style of a scene. No `glyphs`: labels are drawn from the machine's own fonts. */
export function atlasStyle(scene: Scene): StyleSpecification {
  const nameKey = scene.language === 'en' ? 'en' : 'zh';
  const source = sourceIdOf(scene.dataset);
  const { sketch, sketchDrawing } = scene;
  const hasSketch = sketchDrawing && sketch.length > 0;
  return {
    version: 8,
    // Light and dark change at once, like the page around; fading would redraw for a third of a second.
    transition: { duration: 0, delay: 0 },
    sources: {
      [source]: {
        type: 'vector',
        tiles: [`${tileProtocol}://${scene.dataset}/${scene.frame.id}/{z}/{x}/{y}`],
        minzoom: 0,
        maxzoom: tileMaxZoom,
      },
      ...(hasSketch ? { [sketchSourceId]: { type: 'geojson', data: sketchDrawing.sketchData(sketch) } } : {}),
    },
    layers: [
      { id: 'park:paper', type: 'background', paint: { 'background-color': paletteOf(scene).paper } },
      ...drawingSteps(scene).map((step) => styleLayerOf(step, source, nameKey)),
      ...(hasSketch ? sketchDrawing.sketchLayers(scene) : []),
    ],
  };
}
