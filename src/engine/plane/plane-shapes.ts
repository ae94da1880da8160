import type { DrawnFeature, DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import { plainFrame, type CoordinateFrame } from '../../domain/geometry/coordinate-frame.js';
import type { Geometry } from '../../domain/geometry/geometry.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import { toMercator } from '../../domain/geometry/web-mercator.js';

import type { PixelCrowd } from './pixel-crowd.js';
import type { Matrix } from './plane-view.js';

/** A feature in the square of web maps. */
export interface PlaneShape {
  readonly feature: DrawnFeature;
  /** Lines and rings, each as x, y, x, y, …; a point as one of a single pair. */
  readonly lines: readonly Float64Array[];
  readonly isArea: boolean;
  /** Stands for very small areas, as its box alone. */
  readonly isPixel?: true;
  /** West, north, east, south, in the square. */
  readonly box: Bounds;
}

export interface PlaneLayer {
  readonly id: string;
  readonly shapes: readonly PlaneShape[];
  readonly points: readonly PlaneShape[];
  /** Draws those of very many that are smaller than a pixel. */
  readonly crowd?: ((matrix: Matrix) => PixelCrowd) | undefined;
}

/** Projects what is drawn, once for all views, to where the frame has it. */
export function planeLayers(
  layers: readonly DrawnLayer[],
  { toDrawn }: CoordinateFrame = plainFrame,
): readonly PlaneLayer[] {
  const project = (feature: DrawnFeature) => planeShape(feature, toDrawn);
  return layers.map(({ layer, shapes, points }) => ({
    id: layer,
    shapes: shapes.map(project),
    points: points.map(project),
  }));
}

/** Projects one feature. */
export function planeShape(
  feature: DrawnFeature,
  toDrawn: CoordinateFrame['toDrawn'] = plainFrame.toDrawn,
): PlaneShape {
  const { geometry } = feature;
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  const lines = linesOf(geometry).map((line) => {
    const flat = new Float64Array(line.length * 2);
    line.forEach((lngLat, index) => {
      const [x, y] = toMercator(toDrawn(lngLat));
      flat[index * 2] = x;
      flat[index * 2 + 1] = y;
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [north, south] = [Math.min(north, y), Math.max(south, y)];
    });
    return flat;
  });
  return { feature, lines, isArea: geometry.type.endsWith('Polygon'), box: [west, north, east, south] };
}

function linesOf(geometry: Geometry): readonly (readonly LngLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((lngLat) => [lngLat]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
