import { boundsOf } from './bounds.js';
import type { Geometry } from './geometry.js';
import { polygonsOf } from './geometry.js';
import type { Bounds } from './lng-lat.js';
import { Overlay } from './overlay.js';
import type { PreparedArea, Relation } from './prepared-area.js';

/** What a measurement takes into account besides the shape itself. */
export interface ClipRegions {
  /** Only what lies in all of these counts. */
  readonly within: readonly PreparedArea[];
  /** Only what lies in one of these counts. */
  readonly withinOneOf?: readonly PreparedArea[];
  /** What lies in one of these does not. */
  readonly without?: readonly Geometry[];
}

/** How a shape lies to an area, with what of it lies in the area. */
export interface Clip {
  readonly relation: Relation;
  /** m² by the survey rule. */
  readonly area: number;
}

/** A shape counts as inside or outside where no more than this is missing or left, in m². */
const sliver = 1e-4;

/** What of a polygon or of several lies in the regions given, in m² by the survey rule. */
export function clippedArea(geometry: Geometry, { within, withinOneOf, without = [] }: ClipRegions): number {
  const window = commonBounds([boundsOf(geometry), ...within.map(({ bounds }) => bounds)]);
  if (window === null) return 0;
  const overlay = new Overlay(window[0], window[2]);
  const shape = overlay.addRegion('within');
  for (const rings of polygonsOf(geometry)) overlay.addPolygon(shape, rings);
  for (const area of within) area.addTo(overlay, overlay.addRegion('within'), window);
  if (withinOneOf !== undefined) {
    const united = overlay.addRegion('within');
    for (const area of withinOneOf) area.addTo(overlay, united, window);
  }
  for (const other of without) {
    const hidden = overlay.addRegion('without');
    for (const rings of polygonsOf(other)) overlay.addPolygon(hidden, rings);
  }
  return overlay.area();
}

/**
 * How a shape lies to an area. Only a shape that the outline passes through is cut; the others cost a look-up. A shape
 * that touches the outline, or crosses it by less than a square centimetre, is inside or outside.
 *
 * @param own the shape's own area in m²; counted as it is where the shape is inside, so that sums of stored areas agree.
 */
export function classify(geometry: Geometry, bounds: Bounds, own: number, area: PreparedArea): Clip {
  const relation = area.relationOfBox(bounds);
  if (relation === 'inside') return { relation, area: own };
  if (relation === 'outside') return { relation, area: 0 };
  const clipped = clippedArea(geometry, { within: [area] });
  if (clipped <= sliver) return { relation: 'outside', area: 0 };
  if (clipped >= own - sliver) return { relation: 'inside', area: own };
  return { relation: 'cut', area: clipped };
}

function commonBounds(boxes: readonly (Bounds | null)[]): Bounds | null {
  let [west, south, east, north] = [-Infinity, -Infinity, Infinity, Infinity];
  for (const box of boxes) {
    if (box === null) return null;
    west = Math.max(west, box[0]);
    south = Math.max(south, box[1]);
    east = Math.min(east, box[2]);
    north = Math.min(north, box[3]);
  }
  return west < east && south < north ? [west, south, east, north] : null;
}
