import { geodesicBetween, geodesicLength } from '../../domain/geometry/geodesic.js';
import { surveyAreaOf } from '../../domain/geometry/survey-area.js';

import type { Measure, MeasureFigures } from './measure-kinds.js';

/** Measures on the ellipsoid: lengths along geodesics, areas by the survey rule. */
export function measured({ kind, points }: Measure): MeasureFigures {
  const [first, second] = points;
  const around = kind === 'area' && first ? [...points, first] : points;
  return {
    lengthM: geodesicLength(around),
    areaM2: kind === 'area' ? surveyAreaOf({ type: 'Polygon', coordinates: [around] }) : null,
    bearingDeg: kind === 'bearing' && first && second ? geodesicBetween(first, second).bearingDeg : null,
  };
}
