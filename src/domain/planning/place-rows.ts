import type { Place } from '../catalog/place.js';
import { boundsOf } from '../geometry/bounds.js';
import { clippedArea } from '../geometry/clipped-area.js';
import { eachPosition, polygonsOf, type Geometry } from '../geometry/geometry.js';
import { nearestDistance } from '../geometry/nearest-distance.js';
import { PreparedArea, type Relation } from '../geometry/prepared-area.js';
import type { LocalizedText } from '../statements/localized-text.js';

import type { PlaceRow, ProjectCount } from './area-report.js';
import type { Figure, FigureRule } from './figure.js';
import type { Steps } from './steps.js';

const noArea: LocalizedText = { zh: '点状或线状地点没有面积', en: 'points and lines have no area' };

/** More than this share of a place inside, and it is inside; less than the rest of it, and it is outside. */
const nearlyAll = 1 - 1e-9;

/** The places that lie in an area or are cut by its outline. */
export function* placeRowSteps(places: readonly Place[], area: PreparedArea): Steps<readonly PlaceRow[]> {
  const rows: PlaceRow[] = [];
  for (const place of places) {
    yield;
    const row = rowOf(place, area);
    if (row !== null) rows.push(row);
  }
  return rows;
}

function rowOf(place: Place, area: PreparedArea): PlaceRow | null {
  const { id, name, kind, geometry, location } = place;
  if (geometry === null || location.precision === 'unlocated') return null;
  const bounds = boundsOf(geometry);
  if (bounds === null) return null;
  const figure = (value: number | null, unit: Figure['unit'], rule: FigureRule): Figure => ({
    value,
    unit,
    rule,
    sources: [location.source],
    asOf: [null],
    missing: value === null ? noArea : null,
  });
  const row = { id, name, kind, precision: location.precision, projectCounts: projectCountsOf(place) };
  if (polygonsOf(geometry).length === 0) {
    const relation = relationOfLine(geometry, area);
    return relation === 'outside'
      ? null
      : {
          ...row,
          relation,
          area: figure(null, 'm2', 'clipped-place'),
          share: figure(null, 'ratio', 'share-of-place'),
        };
  }
  if (area.relationOfBox(bounds) === 'outside') return null;
  // The even-odd rule holds for both, so that the share of an outline that crosses itself is not over 1.
  const own = new PreparedArea(geometry).area;
  const inside = clippedArea(geometry, { within: [area] });
  const share = own === 0 ? 0 : Math.min(1, inside / own);
  if (inside <= own * (1 - nearlyAll)) return null;
  return {
    ...row,
    relation: share >= nearlyAll ? 'inside' : 'cut',
    area: figure(inside, 'm2', 'clipped-place'),
    share: figure(share, 'ratio', 'share-of-place'),
  };
}

/** How points or lines lie to an area. */
function relationOfLine(geometry: Geometry, area: PreparedArea): Relation {
  let [inside, outside] = [0, 0];
  eachPosition(geometry, (lngLat) => {
    if (area.contains(lngLat)) inside += 1;
    else outside += 1;
  });
  if (outside === 0) return 'inside';
  if (inside > 0) return 'cut';
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return 'outside';
  const outline: Geometry = { type: 'MultiPolygon', coordinates: area.polygons };
  return nearestDistance(geometry, outline) === 0 ? 'cut' : 'outside';
}

/** The statements of a place that count projects, as they stand. */
function projectCountsOf({ statements }: Place): readonly ProjectCount[] {
  return statements.flatMap((statement) => {
    if (statement.type !== 'number' || statement.unit !== 'projects') return [];
    const { id, indicator, dimension, value, unit, asOf, source } = statement;
    return [{ statement: id, indicator, dimension, value, unit, asOf, source }];
  });
}
