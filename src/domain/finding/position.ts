import type { Place, Precision } from '../catalog/place.js';
import type { Geometry } from '../geometry/geometry.js';
import { isAreaUnit, squareMetresIn } from '../statements/units.js';

/** Where something is, and by how much that may be wrong. */
export interface UncertainPosition {
  readonly geometry: Geometry;
  /** It may lie so far from where it is drawn. */
  readonly shiftM: number;
  /** It may reach so far beyond what is drawn of it: a large area that is drawn as a point. */
  readonly reachM: number;
}

/** How far each precision may be from the truth, in metres. What lies somewhere in a zone is as uncertain as that is large. */
const shifts: Readonly<Record<Exclude<Precision, 'zone' | 'unlocated'>, number>> = {
  surveyed: 0,
  published: 0,
  'within-500m': 500,
  'within-2km': 2000,
};

/** The indicators by whose ids a place states how large it is. */
const areaIndicators = /^(site|published)-area/;

/** A zone is no circle: this covers shapes up to some two and a quarter times as long as they are wide. */
const longest = 1.5;

/**
 * Where a place is and how well that is known; null where it is not located, or lies somewhere in a zone of which no
 * area is stated.
 */
export function positionOf(place: Place, byId: ReadonlyMap<string, Place>): UncertainPosition | null {
  const { geometry, location } = place;
  if (geometry === null || location.precision === 'unlocated') return null;
  const shiftM = location.precision === 'zone' ? acrossZone(place, byId) : shifts[location.precision];
  if (shiftM === null) return null;
  const isDrawnWhole = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return { geometry, shiftM, reachM: isDrawnWhole ? 0 : (acrossOf(place) ?? 0) / 2 };
}

/** Metres across the first of the places around it that states how large it is. */
function acrossZone(place: Place, byId: ReadonlyMap<string, Place>): number | null {
  const seen = new Set([place.id]);
  for (let at = above(place, byId); at && !seen.has(at.id); at = above(at, byId)) {
    seen.add(at.id);
    const across = acrossOf(at);
    if (across !== null) return across;
  }
  return null;
}

function above({ within }: Place, byId: ReadonlyMap<string, Place>): Place | undefined {
  return within === null ? undefined : byId.get(within);
}

/** Metres across a place, by the largest of the areas that it states. */
function acrossOf({ statements }: Place): number | null {
  const areas = statements.flatMap((statement) =>
    statement.type === 'number' && areaIndicators.test(statement.indicator) && isAreaUnit(statement.unit)
      ? [statement.value * squareMetresIn[statement.unit]]
      : [],
  );
  return areas.length === 0 ? null : 2 * Math.sqrt(Math.max(...areas) / Math.PI) * longest;
}
