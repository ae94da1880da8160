import { union } from 'martinez-polygon-clipping';

import type { AreaGeometry } from './area-rings.js';
import type { PolygonRings } from './lng-lat.js';
import { surveyArea } from './survey-area.js';

/** How much larger or smaller than it can be a union may come out, in m²: what the clipper rounds. */
const roundingM2 = 0.5;

/**
 * The area that several polygons cover together: what two of them cover counts once, and what adjoins grows together.
 * Where the clipper fails on a hard case, the polygons stand side by side as they are. Null for none.
 */
export function unitedArea(polygons: readonly PolygonRings[]): AreaGeometry | null {
  const [first, ...others] = polygons;
  if (!first) return null;
  if (others.length === 0) return { type: 'Polygon', coordinates: first };
  const united = unionOf(polygons) ?? polygons;
  const [only] = united;
  return united.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: united };
}

function unionOf(polygons: readonly PolygonRings[]): readonly PolygonRings[] | null {
  let united: PolygonRings[] = [];
  try {
    for (const rings of polygons) {
      const joined = united.length === 0 ? [rings] : union(united as never, [rings] as never);
      united = joined as unknown as PolygonRings[];
    }
  } catch {
    return null;
  }
  const areas = polygons.map(surveyArea);
  const area = sumOf(united.map(surveyArea));
  const isPlausible = area <= sumOf(areas) + roundingM2 && area >= Math.max(...areas) - roundingM2;
  return isPlausible ? united : null;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
