import type { Place } from '../domain/catalog/place.js';
import { boundsOf, boundsOverlap } from '../domain/geometry/bounds.js';
import { polygonsOf, type Geometry } from '../domain/geometry/geometry.js';
import type { Bounds, LngLat } from '../domain/geometry/lng-lat.js';
import { polygonContains } from '../domain/geometry/point-in-polygon.js';
import { surveyAreaOf } from '../domain/geometry/survey-area.js';

interface Entry {
  readonly place: Place;
  readonly geometry: Geometry;
  readonly bounds: Bounds;
  /** m²; 0 for points, so that they come before the areas they stand in. */
  readonly area: number;
}

/**
 * Answers which places are at a position: their boxes first, then an exact test on the few candidates. Points and
 * lines are hit within a tolerance, areas by what they cover.
 *
 * The boxes are looked through one by one: a catalog holds hundreds of places, and an index of theirs would cost a
 * visitor more to download than it saves.
 */
export class PlaceIndex {
  readonly #entries: readonly Entry[];

  constructor(places: readonly Place[]) {
    this.#entries = places.flatMap((place) => {
      const { geometry } = place;
      const bounds = geometry && boundsOf(geometry);
      return bounds ? [{ place, geometry, bounds, area: surveyAreaOf(geometry) }] : [];
    });
  }

  /**
   * The places at a position, the smallest first.
   *
   * @param tolerance how far off a point still counts, in degrees of longitude and of latitude.
   */
  at(lngLat: LngLat, tolerance: readonly [lng: number, lat: number]): readonly Place[] {
    const [lng, lat] = lngLat;
    const [byLng, byLat] = tolerance;
    const box: Bounds = [lng - byLng, lat - byLat, lng + byLng, lat + byLat];
    return this.#entries
      .flatMap((entry) => {
        if (!boundsOverlap(entry.bounds, box)) return [];
        const distance = distanceTo(entry.geometry, lngLat, tolerance);
        return distance <= 1 ? [{ ...entry, distance }] : [];
      })
      .sort((a, b) => a.area - b.area || a.distance - b.distance)
      .map(({ place }) => place);
  }
}

/** 0 inside an area; else the distance in tolerances, over 1 where it is a miss. */
function distanceTo(geometry: Geometry, lngLat: LngLat, [byLng, byLat]: readonly [number, number]): number {
  const polygons = polygonsOf(geometry);
  if (polygons.length > 0) return polygons.some((rings) => polygonContains(rings, lngLat)) ? 0 : Infinity;
  const from = ([lng, lat]: LngLat) => [(lng - lngLat[0]) / byLng, (lat - lngLat[1]) / byLat] as const;
  switch (geometry.type) {
    case 'Point':
      return Math.hypot(...from(geometry.coordinates));
    case 'MultiPoint':
      return nearestOf(geometry.coordinates, (position) => Math.hypot(...from(position)));
    case 'LineString':
      return lineDistance(geometry.coordinates.map(from));
    case 'MultiLineString':
      return nearestOf(geometry.coordinates, (line) => lineDistance(line.map(from)));
    default:
      return Infinity;
  }
}

function nearestOf<Part>(parts: readonly Part[], distanceOf: (part: Part) => number): number {
  return parts.reduce((nearest, part) => Math.min(nearest, distanceOf(part)), Infinity);
}

/** The distance of the origin from a line of plane positions. */
function lineDistance(line: readonly (readonly [number, number])[]): number {
  let nearest = Infinity;
  for (let i = 1; i < line.length; i += 1) {
    const [ax, ay] = line[i - 1] ?? [0, 0];
    const [bx, by] = line[i] ?? [0, 0];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
    nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
  }
  return nearest;
}
