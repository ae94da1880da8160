import type { PlaceKind } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { worldSize } from '../../domain/geometry/web-mercator.js';
import { markerLook } from '../drawing/marker-look.js';

import { patternTile } from '../drawing/pattern-tile.js';
import type { PatternLook } from '../scene.js';

import type {
  AreaItem,
  DisplayList,
  GlowItem,
  LineItem,
  MarkerItem,
  PatternItem,
  TileItem,
} from './display-list.js';
import type { NameItem } from './name-placement.js';
import type { PlaneShape } from './plane-shapes.js';
import { through } from './plane-view.js';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paths are kept in CSS pixels of this zoom, from the corner of their box: fine enough for 32-bit floats. */
const pathScale = worldSize * 2 ** 14;

const paths = new WeakMap<PlaneShape, Path2D>();
const glyphs = new Map<string, Path2D>();
/** By name, colour and scale. */
const patterns = new Map<string, CanvasPattern>();

/** Draws a picture on a canvas of `scale` device pixels a CSS pixel. */
export function drawOnCanvas(list: DisplayList, context: Context, scale: number): void {
  const { view, paper, items } = list;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = paper;
  context.fillRect(0, 0, view.width, view.height);
  drawItems(items, list, context, scale);
}

/** The items of a picture alone, over what is on the canvas. */
export function drawItems(
  items: DisplayList['items'],
  list: Pick<DisplayList, 'view' | 'matrix'>,
  context: Context,
  scale: number,
): void {
  for (const item of items) {
    switch (item.type) {
      case 'tile':
        drawTile(item, list, context, scale);
        break;
      case 'area':
      case 'pattern':
      case 'line':
        drawShape(item, list, context, scale);
        break;
      case 'glow':
        drawGlow(item, context, scale);
        break;
      case 'marker':
        drawMarker(item, context, scale);
        break;
      default:
        drawName(item, context, scale);
    }
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
}

function drawTile(
  { picture, part, box }: TileItem,
  { matrix, view }: Pick<DisplayList, 'view' | 'matrix'>,
  context: Context,
  scale: number,
): void {
  const [left, top, side] = part;
  const [west, north, east, south] = box;
  const source = [
    left * picture.width,
    top * picture.height,
    side * picture.width,
    side * picture.height,
  ] as const;
  const [a, b, c, d] = matrix;
  const [x, y] = through(matrix, west, north);
  context.globalAlpha = 1;
  if (view.bearing === 0) {
    // On whole pixels of the screen, so that no seam is seen between two tiles.
    const [right, down] = through(matrix, east, south);
    const [x0, y0, x1, y1] = [x, y, right, down].map((value) => Math.round(value * scale));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(picture, ...source, x0 ?? 0, y0 ?? 0, (x1 ?? 0) - (x0 ?? 0), (y1 ?? 0) - (y0 ?? 0));
    return;
  }
  // Turned ones overlap by half a pixel instead.
  const [width, height] = [(east - west) * Math.hypot(a, b), (south - north) * Math.hypot(c, d)];
  context.setTransform(scale, 0, 0, scale, x * scale, y * scale);
  context.rotate((-view.bearing * Math.PI) / 180);
  context.drawImage(picture, ...source, 0, 0, width + 0.5 / scale, height + 0.5 / scale);
}

function drawShape(
  item: AreaItem | PatternItem | LineItem,
  { matrix }: Pick<DisplayList, 'matrix'>,
  context: Context,
  scale: number,
): void {
  const { shape } = item;
  const [west, north] = shape.box;
  const [a, b, c, d, e, f] = matrix;
  const unit = scale / pathScale;
  context.setTransform(
    a * unit,
    b * unit,
    c * unit,
    d * unit,
    (a * west + c * north + e) * scale,
    (b * west + d * north + f) * scale,
  );
  context.globalAlpha = item.opacity;
  if (item.type === 'area') {
    context.fillStyle = item.color;
    // No path for each of thousands of pixels.
    if (shape.isPixel)
      context.fillRect(0, 0, (shape.box[2] - west) * pathScale, (shape.box[3] - north) * pathScale);
    else context.fill(pathOf(shape), 'evenodd');
    return;
  }
  const perPixel = pathScale / Math.hypot(a, b);
  if (item.type === 'pattern') {
    const pattern = canvasPattern(item.pattern, context, scale);
    if (!pattern) return;
    // From pixels of the tile to the units of the path, from whose corner it is laid out: it moves and turns with the ground.
    pattern.setTransform(new DOMMatrix().scaleSelf(perPixel / scale));
    context.fillStyle = pattern;
    context.fill(pathOf(shape), 'evenodd');
    return;
  }
  context.strokeStyle = item.color;
  context.lineWidth = item.width * perPixel;
  context.lineCap = item.cap;
  context.lineJoin = item.join;
  context.setLineDash(item.dash.map((length) => length * perPixel));
  context.stroke(pathOf(shape));
}

function canvasPattern(look: PatternLook, context: Context, scale: number): CanvasPattern | null {
  const key = `${look.name} ${look.color} ${String(scale)}`;
  const known = patterns.get(key);
  if (known) return known;
  const tile = patternTile(look, scale);
  const pattern = tile && context.createPattern(tile, 'repeat');
  if (pattern) patterns.set(key, pattern);
  return pattern;
}

function pathOf(shape: PlaneShape): Path2D {
  let path = paths.get(shape);
  if (path) return path;
  path = new Path2D();
  const [west, north] = shape.box;
  for (const line of shape.lines) {
    for (let index = 0; index + 1 < line.length; index += 2) {
      const x = ((line[index] ?? 0) - west) * pathScale;
      const y = ((line[index + 1] ?? 0) - north) * pathScale;
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (shape.isArea) path.closePath();
  }
  paths.set(shape, path);
  return path;
}

function disc(context: Context, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}

function drawGlow(
  { x, y, radius, color, opacity, rimWidth, rimOpacity, rimColor = color }: GlowItem,
  context: Context,
  scale: number,
) {
  context.setTransform(scale, 0, 0, scale, x * scale, y * scale);
  context.setLineDash([]);
  disc(context, radius + rimWidth / 2);
  context.globalAlpha = opacity;
  context.fillStyle = color;
  context.fill();
  context.globalAlpha = rimOpacity;
  context.strokeStyle = rimColor;
  context.lineWidth = rimWidth;
  context.stroke();
}

function drawMarker(item: MarkerItem, context: Context, scale: number): void {
  const { x, y, size, kind, isSchematic, color, rim, opacity } = item;
  const { radius, rimWidth, glyph, ring } = markerLook(kind);
  context.setTransform(scale * size, 0, 0, scale * size, x * scale, y * scale);
  context.globalAlpha = opacity;
  if (isSchematic) {
    context.strokeStyle = color;
    context.lineWidth = ring.width;
    context.setLineDash([...ring.dash]);
    disc(context, ring.radius);
    context.stroke();
  }
  context.fillStyle = rim;
  disc(context, radius);
  context.fill();
  context.fillStyle = color;
  disc(context, radius - rimWidth);
  context.fill();
  context.scale(glyph / 24, glyph / 24);
  context.translate(-12, -12);
  context.fillStyle = rim;
  context.fill(glyphOf(kind), 'evenodd');
}

function glyphOf(kind: string): Path2D {
  const path = glyphs.get(kind) ?? new Path2D(kindIcons[kind as PlaceKind]);
  glyphs.set(kind, path);
  return path;
}

function drawName(item: NameItem, context: Context, scale: number): void {
  const { x, y, angle, align, lines, halo, haloWidth, letterSpacing, opacity } = item;
  context.setTransform(scale, 0, 0, scale, x * scale, y * scale);
  context.rotate(angle);
  context.globalAlpha = opacity;
  context.textAlign = align === 'middle' ? 'center' : align;
  context.letterSpacing = `${letterSpacing.toFixed(2)}px`;
  context.strokeStyle = halo;
  context.lineWidth = haloWidth * 2;
  context.lineJoin = 'round';
  context.setLineDash([]);
  for (const { text, font, color, y: baseline } of lines) {
    context.font = font;
    context.fillStyle = color;
    context.strokeText(text, 0, baseline);
    context.fillText(text, 0, baseline);
  }
}
