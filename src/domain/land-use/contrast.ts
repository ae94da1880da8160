import type { HexColor } from './hex-color.js';
import { linearRgbOf } from './hex-color.js';

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
export function luminanceOf(color: HexColor): number {
  const [red, green, blue] = linearRgbOf(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2.2, 1 (the same) to 21 (black on white). */
export function contrastOf(one: HexColor, other: HexColor): number {
  const [less = 0, more = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}
