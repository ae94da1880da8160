import { areaOfRings, type AreaGeometry, type AreaRings } from '../../domain/geometry/area-rings.js';
import { polygonsOf } from '../../domain/geometry/geometry.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { findCrossing } from '../../domain/quality/ring-crossing.js';

/** Why what is drawn is no area, and where. */
export interface AreaFault {
  readonly kind: 'crossing' | 'hole-outside' | 'no-extent' | 'too-many-corners';
  /** Null where the fault has no place of its own. */
  readonly at: LngLat | null;
}

/** Terra-draw takes each corner up at each move: with more of them the page would stand still. */
const mostCorners = 2_000;

/** Why an area cannot be edited corner by corner, nor holes be drawn in it; null where it can. */
export function editingFault(geometry: AreaGeometry): AreaFault | null {
  const corners = polygonsOf(geometry)
    .flat()
    .reduce((count, ring) => count + ring.length - 1, 0);
  return corners > mostCorners ? { kind: 'too-many-corners', at: null } : null;
}

/** The area that is drawn, or why there is none. */
export function drawnArea(
  rings: AreaRings,
):
  | { readonly geometry: AreaGeometry; readonly fault: null }
  | { readonly geometry: null; readonly fault: AreaFault } {
  const { geometry, strays } = areaOfRings(rings);
  if (geometry === null) return { geometry, fault: { kind: 'no-extent', at: null } };
  const [stray] = strays;
  if (stray) return { geometry: null, fault: { kind: 'hole-outside', at: stray[0] ?? null } };
  for (const polygon of polygonsOf(geometry)) {
    const crossing = findCrossing(polygon);
    if (crossing !== null && crossing !== 'unknown')
      return { geometry: null, fault: { kind: 'crossing', at: crossing.at } };
  }
  return { geometry, fault: null };
}
