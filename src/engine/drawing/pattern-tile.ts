import type { PatternLook } from '../scene.js';

/** Draws one tile of a pattern on clear ground, at `scale` pixels a CSS pixel; null where there is no canvas. */
export function patternTile(look: PatternLook, scale: number): OffscreenCanvas | null {
  const { size, path, lineWidth, color } = look;
  const side = Math.round(size * scale);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // A tile is whole pixels wide, or it would not join itself.
  context.scale(side / size, side / size);
  if (lineWidth === null) {
    context.fillStyle = color;
    context.fill(new Path2D(path));
  } else {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.stroke(new Path2D(path));
  }
  return canvas;
}
