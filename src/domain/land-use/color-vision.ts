import type { HexColor, LinearRgb } from './hex-color.js';
import type { LocalizedText } from '../statements/localized-text.js';
import { hexColorOf, linearRgbOf } from './hex-color.js';
import { oklabOf } from './oklch.js';

/** Three rows that make red, green and blue light out of red, green and blue light. */
export type ColorMatrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/** A way of seeing colours. */
export interface ColorVision {
  readonly name: LocalizedText;
  /** For amounts of light, not for the values of `#rrggbb`. */
  readonly matrix: ColorMatrix;
}

/**
 * The ways of seeing that land use can be previewed in. The three deficiencies are those of Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6),
 * 2009, at severity 1.0; grey, as on a laser printer, is luminance.
 */
export const colorVisions = {
  normal: {
    name: { zh: '正常色觉', en: 'Normal vision' },
    matrix: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  protanopia: {
    name: { zh: '红色盲', en: 'Protanopia (no red)' },
    matrix: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  },
  deuteranopia: {
    name: { zh: '绿色盲', en: 'Deuteranopia (no green)' },
    matrix: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  },
  tritanopia: {
    name: { zh: '蓝色盲', en: 'Tritanopia (no blue)' },
    matrix: [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  },
  grey: {
    name: { zh: '灰度', en: 'Greyscale' },
    matrix: [
      [0.2126, 0.7152, 0.0722],
      [0.2126, 0.7152, 0.0722],
      [0.2126, 0.7152, 0.0722],
    ],
  },
} as const satisfies Record<string, ColorVision>;

export type ColorVisionId = keyof typeof colorVisions;

/** True for what is one of the ways of seeing, and not only a text. */
export function isColorVision(text: string): text is ColorVisionId {
  return Object.hasOwn(colorVisions, text);
}

/** The colour as it looks to somebody who sees that way. */
export function seenAs(color: HexColor, vision: ColorVisionId): HexColor {
  const [red, green, blue] = linearRgbOf(color);
  const light = ([r, g, b]: LinearRgb): number => r * red + g * green + b * blue;
  const [first, second, third] = colorVisions[vision].matrix;
  return hexColorOf([light(first), light(second), light(third)]);
}

/**
 * The `values` of an SVG `feColorMatrix` that shows a picture as seen that way. It must be used with
 * `color-interpolation-filters="linearRGB"`, the default of SVG.
 */
export function filterValuesOf(vision: ColorVisionId): string {
  const rows = colorVisions[vision].matrix.map((row) => `${row.join(' ')} 0 0`);
  return [...rows, '0 0 0 1 0'].join(' ');
}

/** How far two colours look apart: their distance in OKLab, 0 (the same) to 1 (black and white). */
export function colorDifference(one: HexColor, other: HexColor): number {
  const [l1, a1, b1] = oklabOf(linearRgbOf(one));
  const [l2, a2, b2] = oklabOf(linearRgbOf(other));
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}
