import type { PolygonRings, Ring } from './lng-lat.js';
import { polygonContains } from './point-in-polygon.js';
import { ringTurn } from './ring-turn.js';

/** An area whose rings are handled one by one: outlines, and holes in whichever outline they lie. */
export interface AreaRings {
  readonly shells: readonly Ring[];
  readonly holes: readonly Ring[];
}

/** An area on the ground: what can be chosen, counted and clipped. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: PolygonRings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] };

/** The rings of an area, one by one. */
export function ringsOf(geometry: AreaGeometry): AreaRings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    shells: polygons.flatMap(([shell]) => (shell ? [shell] : [])),
    holes: polygons.flatMap(([, ...holes]) => holes),
  };
}

/**
 * The area that rings make, wound as RFC 7946 asks: each hole in the smallest outline around its first corner. Null
 * where no outline has an extent. `strays` are the holes that lie in none.
 */
export function areaOfRings({ shells, holes }: AreaRings): {
  readonly geometry: AreaGeometry | null;
  readonly strays: readonly Ring[];
} {
  const outlines = shells.filter(hasExtent);
  const strays: Ring[] = [];
  const inside = new Map<Ring, Ring[]>();
  for (const hole of holes.filter(hasExtent)) {
    const [first] = hole;
    const around = outlines
      .filter((shell) => first !== undefined && polygonContains([shell], first))
      .toSorted((one, other) => Math.abs(ringTurn(one)) - Math.abs(ringTurn(other)))[0];
    if (around) inside.set(around, [...(inside.get(around) ?? []), wound(hole, false)]);
    else strays.push(hole);
  }
  const polygons = outlines.map((shell) => [wound(shell, true), ...(inside.get(shell) ?? [])]);
  const [only] = polygons;
  if (!only) return { geometry: null, strays };
  return {
    geometry:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: polygons },
    strays,
  };
}

/** Whether not all corners are in line. A bow-tie has an extent, though its halves cancel out. */
function hasExtent(ring: Ring): boolean {
  const [from] = ring;
  const to = from && ring.find(([lng, lat]) => lng !== from[0] || lat !== from[1]);
  if (!from || !to) return false;
  const [alongLng, alongLat] = [to[0] - from[0], to[1] - from[1]];
  return ring.some(([lng, lat]) => alongLng * (lat - from[1]) !== alongLat * (lng - from[0]));
}

function wound(ring: Ring, anticlockwise: boolean): Ring {
  return ringTurn(ring) > 0 === anticlockwise ? ring : ring.toReversed();
}
