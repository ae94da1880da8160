import type { PlaceKind } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { markerLook } from '../drawing/marker-look.js';

const prefix = 'park-marker';
/** Images are drawn at twice the size, for screens with two device pixels a CSS pixel. */
const pixelRatio = 2;

/** The name of a marker's image: `park-marker:#rrggbb:kind:schematic`. With empty parts it is a prefix. */
export function markerImageId(kind: PlaceKind | '', schematic: '0' | '1' | '', color: string): string {
  return [prefix, color, kind, schematic].join(':').replace(/:+$/, ':');
}

/** Whether an image is a marker of ours, not an icon of a base map. */
export const isMarkerImage = (id: string): boolean => id.startsWith(`${prefix}:`);

/**
 * Draws the marker that an image name asks for: the kind's glyph on a disc in the layer's colour, with a dashed
 * ring around it where the position is schematic. Null for names that are not ours.
 */
export function drawMarkerImage(id: string, rim: string): { image: ImageData; pixelRatio: number } | null {
  const match = /^park-marker:(#[\da-f]{6}):([a-z-]+):([01])$/i.exec(id);
  const [, color = '', kind = '', schematic] = match ?? [];
  if (!match || !(kind in kindIcons)) return null;

  const { radius, rimWidth, glyph, ring } = markerLook(kind);
  const size = Math.ceil((radius + 6) * 2) * pixelRatio;
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) return null;
  context.scale(pixelRatio, pixelRatio);
  const middle = size / pixelRatio / 2;

  if (schematic === '1') {
    context.beginPath();
    context.setLineDash([...ring.dash]);
    context.lineWidth = ring.width;
    context.strokeStyle = color;
    context.arc(middle, middle, ring.radius, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
  context.beginPath();
  context.arc(middle, middle, radius, 0, 2 * Math.PI);
  context.fillStyle = rim;
  context.fill();
  context.beginPath();
  context.arc(middle, middle, radius - rimWidth, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();

  context.translate(middle - glyph / 2, middle - glyph / 2);
  context.scale(glyph / 24, glyph / 24);
  context.fillStyle = rim;
  context.fill(new Path2D(kindIcons[kind as PlaceKind]), 'evenodd');
  return { image: context.getImageData(0, 0, size, size), pixelRatio };
}
