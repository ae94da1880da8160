import { worldSize } from '../geometry/web-mercator.js';

import type { CameraPose, Viewport } from './camera-pose.js';

/** A point in the square of web maps, or in CSS pixels of a view. */
export type PlanePoint = readonly [x: number, y: number];

/** The distance of the eye from the middle of the view, in heights of the view: that of a field of view of 36.87°, as MapLibre has it. */
const eyeDistance = 1.5;

const radians = Math.PI / 180;

/**
 * The ground as a tilted camera sees it: from the square of web maps to CSS pixels from the top left, and back. Where
 * it looks is apart from how: `middle` is the point of the square in the middle of the view.
 */
export class GroundView {
  readonly #middle: PlanePoint;
  readonly #viewport: Viewport;
  readonly #scale: number;
  readonly #eye: number;
  readonly #turn: readonly [cos: number, sin: number];
  readonly #tilt: readonly [cos: number, sin: number];

  constructor(
    middle: PlanePoint,
    { zoom, bearing, pitch }: Pick<CameraPose, 'zoom' | 'bearing' | 'pitch'>,
    viewport: Viewport,
  ) {
    this.#middle = middle;
    this.#viewport = viewport;
    this.#scale = worldSize * 2 ** zoom;
    this.#eye = eyeDistance * viewport.height;
    this.#turn = [Math.cos(bearing * radians), Math.sin(bearing * radians)];
    this.#tilt = [Math.cos(pitch * radians), Math.sin(pitch * radians)];
  }

  /** Null for what lies behind the eye. */
  toScreen([x, y]: PlanePoint): PlanePoint | null {
    const [cos, sin] = this.#turn;
    const [east, south] = [(x - this.#middle[0]) * this.#scale, (y - this.#middle[1]) * this.#scale];
    const right = cos * east + sin * south;
    const down = cos * south - sin * east;
    const depth = this.#eye - down * this.#tilt[1];
    if (depth <= 0) return null;
    const size = this.#eye / depth;
    return [this.#viewport.width / 2 + right * size, this.#viewport.height / 2 + down * this.#tilt[0] * size];
  }

  /** Null for what is sky. */
  toGround([x, y]: PlanePoint): PlanePoint | null {
    const [across, below] = [x - this.#viewport.width / 2, y - this.#viewport.height / 2];
    const fall = this.#eye * this.#tilt[0] + below * this.#tilt[1];
    if (fall <= 0) return null;
    const down = (below * this.#eye) / fall;
    const right = (across * (this.#eye - down * this.#tilt[1])) / this.#eye;
    const [cos, sin] = this.#turn;
    return [
      this.#middle[0] + (cos * right - sin * down) / this.#scale,
      this.#middle[1] + (sin * right + cos * down) / this.#scale,
    ];
  }
}
