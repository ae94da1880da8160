import { fromMercator, toMercator, worldSize } from '../../domain/geometry/web-mercator.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { CameraTarget, ScreenPoint } from '../map-engine.js';

/** The nearest zoom, as with MapLibre. */
const mostZoom = 22;

/** A view from straight above: its middle in the square of web maps, and its size in CSS pixels. */
export interface PlaneView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Degrees: what is up, clockwise from the north. */
  readonly bearing: number;
  readonly width: number;
  readonly height: number;
  /** How far the edges of this lie beyond what is seen, in CSS pixels; 0 where all of it is seen. */
  readonly beyond?: number;
}

/** From points to points: x′ = a·x + c·y + e, y′ = b·x + d·y + f, as in `DOMMatrix`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** From the square of web maps to the screen. */
export function screenMatrix({ x, y, zoom, bearing, width, height }: PlaneView): Matrix {
  const scale = worldSize * 2 ** zoom;
  const angle = (bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return [cos, -sin, sin, cos, width / 2 - cos * x - sin * y, height / 2 + sin * x - cos * y];
}

export function through([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function projectOn(view: PlaneView, lngLat: LngLat): ScreenPoint {
  const [x, y] = through(screenMatrix(view), ...toMercator(lngLat));
  return { x, y };
}

/** The point of the square of web maps that is at a point of the screen. */
export function mercatorAt(view: PlaneView, { x, y }: ScreenPoint): readonly [x: number, y: number] {
  const [a, b, c, d, e, f] = screenMatrix(view);
  const size = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / size, (a * (y - f) - b * (x - e)) / size];
}

export function unprojectFrom(view: PlaneView, point: ScreenPoint): LngLat {
  return fromMercator(...mercatorAt(view, point));
}

/** What of the square of web maps can be seen: west, north, east, south; with `margin` CSS pixels around it. */
export function seenBox(view: PlaneView, margin = 0): Bounds {
  const corners = [
    [-margin, -margin],
    [view.width + margin, -margin],
    [-margin, view.height + margin],
    [view.width + margin, view.height + margin],
  ].map(([x = 0, y = 0]) => mercatorAt(view, { x, y }));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function boundsSeen(view: PlaneView): Bounds {
  const [west, north, east, south] = seenBox(view);
  const [w, s] = fromMercator(west, south);
  const [e, n] = fromMercator(east, north);
  return [w, s, e, n];
}

/** The view within the one world that there is, as near as a map goes. */
export function constrained(view: PlaneView): PlaneView {
  const far = Math.log2(Math.max(view.width, view.height, 1) / worldSize);
  const zoom = Math.min(mostZoom, Math.max(far, view.zoom));
  const scale = worldSize * 2 ** zoom;
  const within = (value: number, half: number) => Math.min(1 - half, Math.max(half, value));
  return {
    ...view,
    zoom,
    x: within(view.x, view.width / 2 / scale),
    y: within(view.y, view.height / 2 / scale),
  };
}

/** The view with another middle, zoom or bearing. What is above the ground can't be seen from the side: no pitch. */
export function retargeted(view: PlaneView, { center, zoom, bearing }: CameraTarget): PlaneView {
  const [x, y] = center ? toMercator(center) : [view.x, view.y];
  return constrained({ ...view, x, y, zoom: zoom ?? view.zoom, bearing: bearing ?? view.bearing });
}

/** The view zoomed so that a point of the screen keeps its place. */
export function zoomedAround(view: PlaneView, point: ScreenPoint, zoom: number): PlaneView {
  const next = constrained({ ...view, zoom });
  const [x, y] = mercatorAt(view, point);
  const [movedX, movedY] = mercatorAt(next, point);
  return constrained({ ...next, x: next.x + x - movedX, y: next.y + y - movedY });
}

/** The view moved by CSS pixels: what was at (0, 0) is then at (right, down). */
export function pannedBy(view: PlaneView, right: number, down: number): PlaneView {
  const [x, y] = mercatorAt(view, { x: view.width / 2 - right, y: view.height / 2 - down });
  return constrained({ ...view, x, y });
}

/** A box in the middle of what the padding leaves, as large as fits. */
export function fitted(view: PlaneView, bounds: Bounds, padding: Padding, nearest = mostZoom): PlaneView {
  const [west, south, east, north] = bounds;
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ] as const;
  const flat = { ...view, x: 0, y: 0, zoom: 0, width: 0, height: 0 };
  const points = corners.map((corner) => projectOn(flat, corner));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const free = [
    (view.width - padding.left - padding.right) / (right - left),
    (view.height - padding.top - padding.bottom) / (bottom - top),
  ];
  const zoom = Math.min(nearest, Math.log2(Math.max(Math.min(...free), Number.MIN_VALUE)));
  const [x, y] = mercatorAt(flat, { x: (left + right) / 2, y: (top + bottom) / 2 });
  const centred = constrained({ ...view, x, y, zoom });
  return pannedBy(centred, (padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2);
}
