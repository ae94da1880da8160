import type { ScreenPoint } from '../../engine/map-engine.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a popup stands, in CSS pixels from the map's top left, and on which side of the place. `beside`: at an edge of the map. */
export interface PopupPlacement {
  readonly x: number;
  readonly y: number;
  readonly side: 'above' | 'below' | 'beside';
}

/** From the place to the edge of the popup: past a marker. */
const gap = 26;
const edge = 8;
/** The buttons of the map, at its right edge. */
const buttons = 64;

/**
 * Puts a popup above its place if there is room, else below it, else at an edge of a map that is wide enough for both, the
 * right one first; and keeps it inside the map. `isAtEdge` prefers the left edge. Null when the place itself is out of view.
 */
export function placePopup(
  point: ScreenPoint,
  popup: Size,
  map: Size,
  isAtEdge = false,
): PopupPlacement | null {
  if (point.x < 0 || point.y < 0 || point.x > map.width || point.y > map.height) return null;
  const fitsAbove = point.y - gap - popup.height >= edge;
  const fitsBelow = point.y + gap + popup.height <= map.height - edge;
  const right = map.width - popup.width - buttons;
  // Where nobody asks for the left edge, the legend stands there.
  if (!isAtEdge && !fitsAbove && !fitsBelow && point.x + gap <= right)
    return { x: right, y: edge, side: 'beside' };
  if ((isAtEdge || (!fitsAbove && !fitsBelow)) && point.x >= popup.width + edge + gap)
    return { x: edge, y: edge, side: 'beside' };
  const side = fitsAbove || point.y > map.height / 2 ? 'above' : 'below';
  const x = Math.max(edge, Math.min(map.width - popup.width - edge, point.x - popup.width / 2));
  const y = side === 'above' ? point.y - gap - popup.height : point.y + gap;
  return { x, y: Math.max(edge, Math.min(map.height - popup.height - edge, y)), side };
}
