import type { LngLat } from '../../src/domain/geometry/lng-lat.js';
import type { ParkMap } from '../../src/elements/map/map.js';

/** A point in CSS pixels from the top left of a map, or a position on it. */
export type MapSpot = { readonly x: number; readonly y: number } | LngLat;

const held = { pointerId: 1, isPrimary: true, pointerType: 'mouse', bubbles: true, composed: true };

function clientOf(map: ParkMap, spot: MapSpot): { clientX: number; clientY: number } {
  const point = 'x' in spot ? spot : map.project(spot);
  if (!point) throw new Error('the map is not drawn');
  const { left, top } = map.workbench.surface.getBoundingClientRect();
  return { clientX: left + point.x, clientY: top + point.y };
}

/** What would be under the pointer: the canvas of whichever engine draws. */
function canvasOf(map: ParkMap): Element {
  const canvas = map.shadowRoot?.querySelector('.canvas canvas');
  if (!canvas) throw new Error('the map has no canvas');
  return canvas;
}

function tell(map: ParkMap, type: string, spot: MapSpot, buttons: number): void {
  const at = { ...clientOf(map, spot), ...held, buttons, cancelable: true };
  canvasOf(map).dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at),
  );
}

/** Moves the pointer over a map, all buttons up. */
export function movePointer(map: ParkMap, spot: MapSpot): void {
  tell(map, 'pointermove', spot, 0);
  tell(map, 'mousemove', spot, 0);
}

/** Clicks on a map, as a browser would tell it. */
export function clickMap(map: ParkMap, spot: MapSpot): void {
  movePointer(map, spot);
  for (const type of ['pointerdown', 'mousedown']) tell(map, type, spot, 1);
  for (const type of ['pointerup', 'mouseup', 'click']) tell(map, type, spot, 0);
}

/** Presses at the first spot and drags over the others to the last. */
export function dragOnMap(map: ParkMap, spots: readonly MapSpot[]): void {
  const [first, ...others] = spots;
  const last = others.at(-1);
  if (!first || !last) throw new Error('a drag needs two spots');
  movePointer(map, first);
  for (const type of ['pointerdown', 'mousedown']) tell(map, type, first, 1);
  for (const spot of others) for (const type of ['pointermove', 'mousemove']) tell(map, type, spot, 1);
  for (const type of ['pointerup', 'mouseup', 'click']) tell(map, type, last, 0);
}
