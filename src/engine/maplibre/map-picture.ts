import type { EngineOptions, PictureSize } from '../map-engine.js';
import { pictureOf } from '../plane/picture.js';
import { planeLayers } from '../plane/plane-shapes.js';
import { retargeted } from '../plane/plane-view.js';
import type { Scene } from '../scene.js';

import type { MapLibreEngine } from './maplibre-engine.js';

/** The picture of what MapLibre shows: drawn for a size where that can be, else as it is on screen. */
export function mapPicture(
  engine: Pick<MapLibreEngine, 'maplibreMap' | 'camera'>,
  scene: Scene,
  options: EngineOptions,
  size?: PictureSize,
): Promise<ImageBitmap> {
  // A base map from elsewhere is on screen alone.
  const canBeDrawn = engine.maplibreMap.getPitch() === 0 && !scene.base;
  return size && canBeDrawn ? drawnFor(size, engine, scene, options) : screenshot(engine);
}

/** What is seen from straight above can be drawn for any size. */
async function drawnFor(
  size: PictureSize,
  { camera }: Pick<MapLibreEngine, 'camera'>,
  scene: Scene,
  { shapes, container }: EngineOptions,
): Promise<ImageBitmap> {
  const { clientWidth: width, clientHeight: height } = container;
  const layers = planeLayers(await shapes(scene.dataset), scene.frame);
  const view = retargeted({ x: 0.5, y: 0.5, zoom: 0, bearing: 0, width, height }, camera);
  return pictureOf(scene, layers, view, size);
}

function screenshot({ maplibreMap: map }: Pick<MapLibreEngine, 'maplibreMap'>): Promise<ImageBitmap> {
  // The drawing buffer holds a picture only until the task after it was drawn.
  const bitmap = new Promise<ImageBitmap>((resolve, reject) => {
    void map.once('render', () => {
      createImageBitmap(map.getCanvas()).then(resolve, reject);
    });
  });
  map.triggerRepaint();
  return bitmap;
}
