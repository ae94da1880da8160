import { eachPosition, type Geometry } from '../geometry/geometry.js';
import { fromMercator, toMercator, worldSize } from '../geometry/web-mercator.js';

import { mostPitchAt } from './camera-path.js';
import { bearingWithin, type CameraPose, type Viewport } from './camera-pose.js';
import { GroundView, type PlanePoint } from './ground-view.js';
import { convexHull, leastRectangle } from './least-rectangle.js';

/** Room at the edges of the map that is not for what is looked at: CSS pixels. */
export interface ViewPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How what is to be seen is looked at. */
export interface FitOptions {
  /** Which direction is up; north by default. */
  readonly bearing?: number;
  /** At most, in degrees: less where one looks from high above. 0 by default. */
  readonly pitch?: number;
  /** However small it is, one comes no nearer. */
  readonly nearestZoom?: number;
}

/** However small something is, it is not looked at from nearer than this: around 300 m across. */
const nearestDefault = 16.5;
/** However far its parts are from one another, the world is no smaller. */
const farthest = 1;

/** Sides that differ by less do not make an axis. */
const leastRatio = 1.2;

/** Padding leaves at least this share of a side. */
const leastFree = 0.2;

/** Each round brings what is seen nearer to the room that it has; more than enough for a tenth of a pixel. */
const rounds = 30;

/**
 * The pose from which all of some geometries is just in view, in the middle of what the padding leaves, also where the
 * ground is tilted; null where there is no position at all.
 */
export function fittedPose(
  geometries: readonly Geometry[],
  viewport: Viewport,
  padding: ViewPadding,
  { bearing = 0, pitch = 0, nearestZoom = nearestDefault }: FitOptions = {},
): CameraPose | null {
  const hull = convexHull(pointsOf(geometries));
  const [first] = hull;
  if (!first) return null;
  const { width, height } = viewport;
  const free = freeBox(viewport, padding);
  let middle = leastRectangle(hull)?.middle ?? first;
  const spread = Math.max(1e-9, ...hull.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])));
  let zoom = within(Math.log2(Math.max(1, Math.min(width, height)) / (2 * spread * worldSize)), nearestZoom);
  let tilt = 0;
  for (let round = 0; round < rounds; round += 1) {
    tilt = Math.min(pitch, mostPitchAt(zoom));
    const view = new GroundView(middle, { zoom, bearing, pitch: tilt }, viewport);
    const seen = boxOf(hull.map((point) => view.toScreen(point)));
    if (!seen) {
      zoom = within(zoom - 1, nearestZoom);
      continue;
    }
    // What is in the middle of the picture of it shall come to where the room is.
    const shifted = view.toGround([
      seen.middle[0] - free.middle[0] + width / 2,
      seen.middle[1] - free.middle[1] + height / 2,
    ]);
    middle = shifted ?? middle;
    const share = Math.min(free.size[0] / seen.size[0], free.size[1] / seen.size[1]);
    zoom = within(zoom + Math.min(2, Math.log2(share)), nearestZoom);
  }
  return {
    center: fromMercator(...middle),
    zoom,
    bearing: bearingWithin(bearing),
    pitch: Math.min(pitch, mostPitchAt(zoom)),
  };
}

/**
 * The pose that shows a feature along its long axis: the longer side of the smallest rectangle around it lies along the
 * longer side of the room, with as little turning from north as that takes.
 */
export function fitAlongAxis(
  geometry: Geometry,
  viewport: Viewport,
  padding: ViewPadding,
  options: Omit<FitOptions, 'bearing'> = {},
): CameraPose | null {
  const rectangle = leastRectangle(pointsOf([geometry]));
  if (!rectangle) return null;
  const [wide, high] = freeBox(viewport, padding).size;
  // In the square of web maps, y grows to the south: this is a direction clockwise from east.
  const fromEast = (rectangle.angle * 180) / Math.PI;
  const isLong = rectangle.length > leastRatio * rectangle.breadth;
  const bearing = isLong
    ? nearestNorth(wide >= high ? fromEast : fromEast + 90, 180)
    : nearestNorth(fromEast, 90);
  return fittedPose([geometry], viewport, padding, {
    ...options,
    bearing: rectangle.length === 0 ? 0 : bearing,
  });
}

function pointsOf(geometries: readonly Geometry[]): PlanePoint[] {
  const points: PlanePoint[] = [];
  for (const geometry of geometries) eachPosition(geometry, (lngLat) => points.push(toMercator(lngLat)));
  return points;
}

/** Of the bearings that show a direction in the same way, `step` degrees apart, that which turns least. */
function nearestNorth(bearing: number, step: number): number {
  return bearing - Math.round(bearing / step) * step;
}

function within(zoom: number, nearestZoom: number): number {
  return Math.min(nearestZoom, Math.max(farthest, zoom));
}

interface Box {
  readonly middle: PlanePoint;
  readonly size: readonly [wide: number, high: number];
}

/** What padding leaves of the view. */
function freeBox({ width, height }: Viewport, { top, right, bottom, left }: ViewPadding): Box {
  const free = (side: number, before: number, after: number) => {
    const taken = before + after;
    const share = Math.min(1, ((1 - leastFree) * side) / Math.max(taken, 1e-9));
    return { size: Math.max(1, side - taken * share), middle: (side + (before - after) * share) / 2 };
  };
  const [across, down] = [free(width, left, right), free(height, top, bottom)];
  return { middle: [across.middle, down.middle], size: [across.size, down.size] };
}

/** The box around points of the screen; null where one of them can't be seen from there. */
function boxOf(points: readonly (PlanePoint | null)[]): Box | null {
  const seen = points.filter((point) => point !== null);
  if (seen.length < points.length) return null;
  const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    middle: [(left + right) / 2, (top + bottom) / 2],
    // A point has no size; it is brought as near as it may be.
    size: [Math.max(1e-6, right - left), Math.max(1e-6, bottom - top)],
  };
}
