import type { DrawnFeature, DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { plainFrame, type CoordinateFrame } from '../../domain/geometry/coordinate-frame.js';

import { PixelCrowd } from './pixel-crowd.js';
import { planeShape, type PlaneLayer, type PlaneShape } from './plane-shapes.js';
import type { Matrix } from './plane-view.js';

/** From so many shapes of a layer on, those smaller than a pixel are not drawn one by one. */
const crowdFrom = 2_000;

/** How long shapes are projected before others get their turn, in milliseconds. */
const sliceMs = 12;

/** Projects very many features, with pauses in which the page can do something else. */
export async function planeLayersInSlices(
  layers: readonly DrawnLayer[],
  { toDrawn }: CoordinateFrame = plainFrame,
): Promise<readonly PlaneLayer[]> {
  // On its way meanwhile: so many are drawn on a canvas from the first picture on.
  const writer = import('./canvas-writer.js');
  let begin = performance.now();
  const project = async (features: readonly DrawnFeature[]) => {
    const projected: PlaneShape[] = [];
    for (const feature of features) {
      projected.push(planeShape(feature, toDrawn));
      if (projected.length % 64 > 0 || performance.now() - begin < sliceMs) continue;
      await new Promise((resolve) => setTimeout(resolve));
      begin = performance.now();
    }
    return projected;
  };
  const done: PlaneLayer[] = [];
  for (const { layer, shapes, points } of layers) {
    const crowd = shapes.length < crowdFrom ? undefined : (matrix: Matrix) => new PixelCrowd(matrix);
    done.push({ id: layer, shapes: await project(shapes), points: await project(points), crowd });
  }
  await writer;
  return done;
}
