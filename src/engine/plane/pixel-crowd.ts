import type { FeatureState, ShapeRule } from '../drawing/drawing-rule.js';

import type { PlaneShape } from './plane-shapes.js';
import type { Matrix } from './plane-view.js';

const keyStep = 2 ** 26;

/**
 * Draws areas that are smaller than a pixel as the pixels where they lie, each once, in the look of the first area there:
 * a hundred thousand parcels seen from afar are then some thousand squares. The pixels stick to the ground, so that
 * a map that is dragged does not flicker.
 */
export class PixelCrowd {
  readonly #perUnit: number;
  readonly #taken = new Set<number>();

  constructor([a, b]: Matrix) {
    this.#perUnit = Math.hypot(a, b);
  }

  /**
   * What is drawn of a shape: itself, unless it is an area smaller than a pixel and neither selected nor highlighted. Of such
   * a one neither outline nor pattern is drawn, and nothing where its pixel is drawn already.
   */
  shown({ type }: ShapeRule, shape: PlaneShape, state: FeatureState): PlaneShape | null {
    if (state !== null || !this.#isTiny(shape)) return shape;
    return type === 'fill' ? this.#pixelOf(shape) : null;
  }

  #isTiny({ box: [west, north, east, south], isArea }: PlaneShape): boolean {
    return isArea && (east - west) * this.#perUnit < 1 && (south - north) * this.#perUnit < 1;
  }

  #pixelOf({ feature, box: [west, north] }: PlaneShape): PlaneShape | null {
    const perUnit = this.#perUnit;
    const [across, down] = [Math.floor(west * perUnit), Math.floor(north * perUnit)];
    const key = across * keyStep + down;
    if (this.#taken.has(key)) return null;
    this.#taken.add(key);
    const [left, top] = [across / perUnit, down / perUnit];
    const [right, bottom] = [(across + 1) / perUnit, (down + 1) / perUnit];
    return {
      feature,
      lines: [Float64Array.of(left, top, right, top, right, bottom, left, bottom)],
      isArea: true,
      box: [left, top, right, bottom],
    };
  }
}
