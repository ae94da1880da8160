import Flatbush from 'flatbush';

import { AreaGrid } from './area-grid.js';
import { boundsOf } from './bounds.js';
import type { Geometry } from './geometry.js';
import { polygonsOf } from './geometry.js';
import type { Bounds, LngLat, PolygonRings } from './lng-lat.js';
import { EdgeTable } from './edge-table.js';
import { Overlay, type OverlayPart, type OverlayRegion } from './overlay.js';

/** How a shape lies to an area. */
export type Relation = 'outside' | 'inside' | 'cut';

/** From so many edges on they are indexed. Of fewer all are looked at, which costs less than to build an index. */
const indexedFrom = 64;

/**
 * A polygon or several with their edges indexed, so that thousands of shapes can be measured against it. Several
 * polygons are united: what two of them cover counts once. Within one the even-odd rule holds.
 */
export class PreparedArea {
  /** The polygons as they were given. */
  readonly polygons: readonly PolygonRings[];
  /** Null for an area of nothing. */
  readonly bounds: Bounds | null;
  readonly #edges: EdgeTable;
  readonly #norths: readonly number[];
  readonly #index: Flatbush | null;
  #grid: AreaGrid | null = null;
  #area: number | null = null;

  constructor(geometry: Geometry) {
    this.polygons = polygonsOf(geometry);
    this.bounds = boundsOf({ type: 'MultiPolygon', coordinates: this.polygons });
    this.#edges = new EdgeTable(this.polygons);
    this.#norths =
      this.polygons.length === 1
        ? [this.bounds?.[3] ?? -Infinity]
        : this.polygons.map((rings) => boundsOf({ type: 'Polygon', coordinates: rings })?.[3] ?? -Infinity);
    this.#index = this.#edges.count < indexedFrom ? null : indexOf(this.#edges);
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
    if (this.bounds === null) return 'outside';
    this.#grid ??= new AreaGrid(this.bounds, this.#edges, (lngLat) => this.contains(lngLat));
    const covered = this.#grid.covers(box);
    if (covered !== null) return covered ? 'inside' : 'outside';
    let isTouched = false;
    this.#search(box[0], box[1], box[2], box[3], (place) => {
      isTouched ||= touchesBox(this.#edges, place, box);
    });
    if (isTouched) return 'cut';
    return this.contains([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]) ? 'inside' : 'outside';
  }

  /** Whether a position is in the area. Of two areas that share an edge, a position on it is in one. */
  contains([lng, lat]: LngLat): boolean {
    const { wests, westLats, easts, eastLats, parts } = this.#edges;
    // Nearly all areas are of one polygon, which needs no set.
    let isInFirst = false;
    let others: Set<number> | null = null;
    this.#search(lng, -Infinity, lng, lat, (place) => {
      const [west, westLat] = [wests[place] ?? 0, westLats[place] ?? 0];
      const [east, eastLat] = [easts[place] ?? 0, eastLats[place] ?? 0];
      if (lng < west || lng >= east) return;
      const share = (lng - west) / (east - west);
      if (westLat + share * (eastLat - westLat) > lat) return;
      const part = parts[place] ?? 0;
      if (part === 0) isInFirst = !isInFirst;
      else if (!(others ??= new Set()).delete(part)) others.add(part);
    });
    return isInFirst || ((others as Set<number> | null)?.size ?? 0) > 0;
  }

  /** Adds to a region what an overlay in a window needs of the area: the edges in it, and how often those below it are crossed. */
  addTo(overlay: Overlay, region: OverlayRegion, window: Bounds): void {
    const { wests, westLats, easts, eastLats, parts } = this.#edges;
    const added = new Map<number, OverlayPart>();
    const below = new Map<number, number[]>();
    const [west, south, east, north] = window;
    this.#search(west, -Infinity, east, north, (place) => {
      const part = parts[place] ?? 0;
      if ((this.#norths[part] ?? 0) <= south) return;
      const [fromLng, fromLat] = [wests[place] ?? 0, westLats[place] ?? 0];
      const [toLng, toLat] = [easts[place] ?? 0, eastLats[place] ?? 0];
      if (fromLat <= south && toLat <= south) {
        const ends = below.get(part) ?? [];
        ends.push(Math.max(fromLng, west), Math.min(toLng, east));
        below.set(part, ends);
        return;
      }
      overlay.addEdge(partOf(part), fromLng, fromLat, toLng, toLat);
    });
    for (const [part, ends] of below) {
      const sides = oddOnes(ends.sort((one, other) => one - other));
      for (let at = 0; at + 1 < sides.length; at += 2)
        overlay.addEdge(partOf(part), sides[at] ?? 0, south, sides[at + 1] ?? 0, south);
    }

    function partOf(number: number): OverlayPart {
      const known = added.get(number);
      if (known !== undefined) return known;
      const part = overlay.addPart(region);
      added.set(number, part);
      return part;
    }
  }

  /** Visits the edges whose boxes overlap a box. */
  #search(west: number, south: number, east: number, north: number, visit: (place: number) => void): void {
    if (this.#index !== null) {
      this.#index.search(west, south, east, north, (place) => {
        visit(place);
        return false;
      });
      return;
    }
    const { count, wests, westLats, easts, eastLats } = this.#edges;
    for (let place = 0; place < count; place += 1) {
      if ((wests[place] ?? 0) > east || (easts[place] ?? 0) < west) continue;
      const [one, other] = [westLats[place] ?? 0, eastLats[place] ?? 0];
      if (Math.min(one, other) <= north && Math.max(one, other) >= south) visit(place);
    }
  }
}

function indexOf({ count, wests, westLats, easts, eastLats }: EdgeTable): Flatbush {
  const index = new Flatbush(count);
  for (let place = 0; place < count; place += 1) {
    const [one, other] = [westLats[place] ?? 0, eastLats[place] ?? 0];
    index.add(wests[place] ?? 0, Math.min(one, other), easts[place] ?? 0, Math.max(one, other));
  }
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
function touchesBox(edges: EdgeTable, place: number, [west, south, east, north]: Bounds): boolean {
  const [fromLng, fromLat] = [edges.wests[place] ?? 0, edges.westLats[place] ?? 0];
  const alongLng = (edges.easts[place] ?? 0) - fromLng;
  const alongLat = (edges.eastLats[place] ?? 0) - fromLat;
  const side = (lng: number, lat: number) => alongLng * (lat - fromLat) - alongLat * (lng - fromLng);
  const [a, b, c, d] = [side(west, south), side(west, north), side(east, south), side(east, north)];
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}
