import type { FeatureState, ShapeRule } from '../drawing/drawing-rule.js';

import type { PlaneShape } from './plane-shapes.js';
import type { Matrix } from './plane-view.js';

const keyStep = 2 ** 26;

/** A pixel is its box. */
const noLines: readonly Float64Array[] = [];

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
   * Whether nothing is drawn of a shape: of an area smaller than a pixel, neither selected nor highlighted, neither outline
   * nor pattern is, nor its ground where its pixel is drawn already.
   */
  isCovered({ type }: ShapeRule, shape: PlaneShape, state: FeatureState): boolean {
    if (state !== null || !this.#isTiny(shape)) return false;
    return type !== 'fill' || this.#taken.has(this.#keyOf(shape));
  }

  /** What is drawn of a shape that is not covered: itself, or the pixel in which it lies. */
  shown(shape: PlaneShape, state: FeatureState): PlaneShape {
    if (state !== null || !this.#isTiny(shape)) return shape;
    this.#taken.add(this.#keyOf(shape));
    return this.#pixelOf(shape);
  }

  #isTiny({ box, isArea }: PlaneShape): boolean {
    const perUnit = this.#perUnit;
    return isArea && (box[2] - box[0]) * perUnit < 1 && (box[3] - box[1]) * perUnit < 1;
  }

  #keyOf({ box }: PlaneShape): number {
    return Math.floor(box[0] * this.#perUnit) * keyStep + Math.floor(box[1] * this.#perUnit);
  }

  #pixelOf({ feature, box }: PlaneShape): PlaneShape {
    const perUnit = this.#perUnit;
    const [across, down] = [Math.floor(box[0] * perUnit), Math.floor(box[1] * perUnit)];
    const [left, top] = [across / perUnit, down / perUnit];
    const [right, bottom] = [(across + 1) / perUnit, (down + 1) / perUnit];
    return { feature, lines: noLines, isArea: true, isPixel: true, box: [left, top, right, bottom] };
  }
}
