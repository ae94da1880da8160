import type { Geometry } from '../../domain/geometry/geometry.js';
import type { MapHandle } from '../map/map-handle.js';

/** Shows shapes on the map in place of those that the same owner has shown before; nothing where there is no map. */
export function showShapes(map: MapHandle | null, owner: string, shapes: readonly Geometry[]): void {
  const features = shapes.map((geometry) => ({ geometry, role: roleOf(geometry) }));
  map?.workbench.sketch(owner, features);
}

/** In what manner a shape is sketched. */
function roleOf({ type }: Geometry): 'area' | 'line' | 'vertex' {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'vertex';
}
