import type { Geometry } from './geometry.js';
import type { LngLat, PolygonRings } from './lng-lat.js';

/** A geometry with each position moved. */
export function movedGeometry(geometry: Geometry, move: (lngLat: LngLat) => LngLat): Geometry {
  const line = (positions: readonly LngLat[]) => positions.map(move);
  const polygon = (rings: PolygonRings) => rings.map(line);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: polygon(geometry.coordinates) };
    default:
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
  }
}
