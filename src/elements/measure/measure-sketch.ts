import type { Geometry } from '../../domain/geometry/geometry.js';
import { labelPointOf } from '../../domain/geometry/label-point.js';
import type { SketchFeature } from '../../engine/scene.js';

import { fewestPoints, type Measure } from './measure-kinds.js';

/** How a measurement is drawn, with what it says beside it; corners where it is under way. */
export function measureSketch(
  measure: Measure,
  words: string,
  isUnderWay: boolean,
): readonly SketchFeature[] {
  const { kind, points } = measure;
  const [first] = points;
  if (!first) return [];
  const isWhole = points.length >= fewestPoints[kind];
  const geometry: Geometry =
    kind === 'area' && isWhole
      ? { type: 'Polygon', coordinates: [[...points, first]] }
      : { type: 'LineString', coordinates: points };
  const shape: SketchFeature = { geometry, role: geometry.type === 'Polygon' ? 'area' : 'line' };
  const corners = points.map((coordinates): SketchFeature => {
    const role = isUnderWay ? 'vertex' : 'midpoint';
    return { geometry: { type: 'Point', coordinates }, role };
  });
  const label: SketchFeature = {
    geometry: { type: 'Point', coordinates: labelPointOf(geometry) },
    role: 'words',
    text: words,
  };
  return [...(points.length > 1 ? [shape] : []), ...corners, ...(isWhole ? [label] : [])];
}
