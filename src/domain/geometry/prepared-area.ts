import Flatbush from 'flatbush';

import { AreaGrid, type GridEdge } from './area-grid.js';
import { boundsOf } from './bounds.js';
import type { Geometry } from './geometry.js';
import { polygonsOf } from './geometry.js';
import type { Bounds, LngLat, PolygonRings } from './lng-lat.js';
import { Overlay, type OverlayPart, type OverlayRegion } from './overlay.js';

/** How a shape lies to an area. */
export type Relation = 'outside' | 'inside' | 'cut';

/** An edge of an area from west to east, with the polygon that it belongs to. */
interface AreaEdge extends GridEdge {
  readonly part: number;
}

/**
 * A polygon or several with their edges indexed, so that thousands of shapes can be measured against it. Several
 * polygons are united: what two of them cover counts once. Within one the even-odd rule holds.
 */
export class PreparedArea {
  /** The polygons as they were given. */
  readonly polygons: readonly PolygonRings[];
  /** Null for an area of nothing. */
  readonly bounds: Bounds | null;
  readonly #edges: readonly AreaEdge[];
  readonly #norths: readonly number[];
  readonly #index: Flatbush | null;
  #grid: AreaGrid | null = null;
  #area: number | null = null;

  constructor(geometry: Geometry) {
    this.polygons = polygonsOf(geometry);
    this.bounds = boundsOf({ type: 'MultiPolygon', coordinates: this.polygons });
    this.#edges = this.polygons.flatMap(edgesOf);
    this.#norths = this.polygons.map(
      (rings) => boundsOf({ type: 'Polygon', coordinates: rings })?.[3] ?? -Infinity,
    );
    this.#index = indexOf(this.#edges);
  }

  /** The area in m² by the survey rule. */
  get area(): number {
    if (this.#area === null) for (const _ of this.measureSteps()) continue;
    return this.#area ?? 0;
  }

  /** Measures the area in steps, so that an outline of very many positions can be interrupted; then `area` costs nothing. */
  *measureSteps(): Generator<void, void> {
    const overlay = new Overlay();
    const region = overlay.addRegion('within');
    for (const rings of this.polygons) overlay.addPolygon(region, rings);
    this.#area = yield* overlay.slabs();
  }

  /** How a box lies to the area: `cut` where an edge of the area passes through it or touches it. */
  relationOfBox(box: Bounds): Relation {
    if (this.bounds === null || this.#index === null) return 'outside';
    this.#grid ??= new AreaGrid(this.bounds, this.#edges, (lngLat) => this.contains(lngLat));
    const covered = this.#grid.covers(box);
    if (covered !== null) return covered ? 'inside' : 'outside';
    let isTouched = false;
    this.#index.search(box[0], box[1], box[2], box[3], (place) => {
      isTouched ||= touchesBox(this.#edges[place], box);
      return false;
    });
    if (isTouched) return 'cut';
    return this.contains([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]) ? 'inside' : 'outside';
  }

  /** Whether a position is in the area. Of two areas that share an edge, a position on it is in one. */
  contains([lng, lat]: LngLat): boolean {
    const odd = new Set<number>();
    this.#index?.search(lng, -Infinity, lng, lat, (place) => {
      const edge = this.#edges[place];
      if (edge === undefined || lng < edge.west || lng >= edge.east) return false;
      const share = (lng - edge.west) / (edge.east - edge.west);
      if (edge.westLat + share * (edge.eastLat - edge.westLat) > lat) return false;
      if (!odd.delete(edge.part)) odd.add(edge.part);
      return false;
    });
    return odd.size > 0;
  }

  /** Adds to a region what an overlay in a window needs of the area: the edges in it, and how often those below it are crossed. */
  addTo(overlay: Overlay, region: OverlayRegion, window: Bounds): void {
    const parts = new Map<number, OverlayPart>();
    const below = new Map<number, number[]>();
    const [west, south, east, north] = window;
    this.#index?.search(west, -Infinity, east, north, (place) => {
      const edge = this.#edges[place];
      if (edge === undefined || (this.#norths[edge.part] ?? 0) <= south) return false;
      if (edge.westLat <= south && edge.eastLat <= south) {
        const ends = below.get(edge.part) ?? [];
        ends.push(Math.max(edge.west, west), Math.min(edge.east, east));
        below.set(edge.part, ends);
        return false;
      }
      overlay.addEdge(partOf(edge.part), edge.west, edge.westLat, edge.east, edge.eastLat);
      return false;
    });
    for (const [part, ends] of below) {
      const sides = oddOnes(ends.sort((one, other) => one - other));
      for (let at = 0; at + 1 < sides.length; at += 2)
        overlay.addEdge(partOf(part), sides[at] ?? 0, south, sides[at + 1] ?? 0, south);
    }

    function partOf(number: number): OverlayPart {
      const known = parts.get(number);
      if (known !== undefined) return known;
      const part = overlay.addPart(region);
      parts.set(number, part);
      return part;
    }
  }
}

function edgesOf(rings: PolygonRings, part: number): readonly AreaEdge[] {
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index];
      if (from === undefined) return [];
      const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
      return [{ part, west: left[0], westLat: left[1], east: right[0], eastLat: right[1] }];
    }),
  );
}

function indexOf(edges: readonly AreaEdge[]): Flatbush | null {
  if (edges.length === 0) return null;
  const index = new Flatbush(edges.length);
  for (const { west, westLat, east, eastLat } of edges)
    index.add(west, Math.min(westLat, eastLat), east, Math.max(westLat, eastLat));
  index.finish();
  return index;
}

/** Of sorted numbers, those that stand an odd number of times, once each. */
function oddOnes(sorted: readonly number[]): readonly number[] {
  const odd: number[] = [];
  for (const one of sorted) {
    if (odd.at(-1) === one) odd.pop();
    else odd.push(one);
  }
  return odd;
}

/** Whether an edge has a position in common with a box whose bounds it overlaps. */
function touchesBox(edge: AreaEdge | undefined, [west, south, east, north]: Bounds): boolean {
  if (edge === undefined) return false;
  const alongLng = edge.east - edge.west;
  const alongLat = edge.eastLat - edge.westLat;
  const side = (lng: number, lat: number) => alongLng * (lat - edge.westLat) - alongLat * (lng - edge.west);
  const corners = [side(west, south), side(west, north), side(east, south), side(east, north)];
  return !(corners.every((corner) => corner > 0) || corners.every((corner) => corner < 0));
}
