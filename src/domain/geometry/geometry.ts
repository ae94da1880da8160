import type { LngLat, PolygonRings } from './lng-lat.js';

/**
 * The shapes that a feature may have once its file has been checked: RFC 7946 geometries with two numbers a
 * position and closed rings. A GeometryCollection is not one of them: the checks take it for a faulty feature.
 */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LngLat }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly LngLat[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly LngLat[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly LngLat[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: PolygonRings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly PolygonRings[] };

/** Calls `visit` with each position of a geometry, in the order of the file. */
export function eachPosition(geometry: Geometry, visit: (lngLat: LngLat) => void): void {
  switch (geometry.type) {
    case 'Point':
      visit(geometry.coordinates);
      return;
    case 'MultiPoint':
    case 'LineString':
      for (const lngLat of geometry.coordinates) visit(lngLat);
      return;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) for (const lngLat of line) visit(lngLat);
      return;
    case 'MultiPolygon':
      for (const rings of geometry.coordinates)
        for (const ring of rings) for (const lngLat of ring) visit(lngLat);
  }
}

/** The polygons of a geometry: one, several, or none for points and lines. */
export function polygonsOf(geometry: Geometry): readonly PolygonRings[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return [];
}
