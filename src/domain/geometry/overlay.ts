import type { PolygonRings } from './lng-lat.js';
import { meanStrip, radians } from './survey-strip.js';

/** What a region does in an overlay: a position counts where all regions of `within` are and none of `without`. */
export type OverlayRole = 'within' | 'without';

/** A region in an overlay: covered where at least one of its parts is. */
export interface OverlayRegion {
  readonly role: OverlayRole;
  /** How many parts cover the position that the walk has reached. */
  depth: number;
}

/** One polygon of a region: a position is in it where an odd number of its edges lie to the south. */
export interface OverlayPart {
  readonly region: OverlayRegion;
  isInside: boolean;
}

/** An edge from west to east, with the latitudes at the two sides of the slab that is being measured. */
interface OverlayEdge {
  readonly part: OverlayPart;
  readonly west: number;
  readonly westLat: number;
  readonly east: number;
  readonly eastLat: number;
  atWest: number;
  atEast: number;
}

/** Edges that lie nearer than this at a side of a slab, in degrees, do not cross there: some 10 nm. */
const noise = 1e-13;

/**
 * Measures what regions have in common, in m² by the survey rule. The plane is cut into slabs of longitude at each
 * position and each crossing; in a slab no edge crosses another, so the edges are walked from south to north, and what
 * lies between two of them is counted or not as a whole.
 *
 * No decision hangs on whether edges touch, coincide or nearly so: edges taken in the wrong order by rounding enclose
 * as little area as the rounding is large. Within a polygon the even-odd rule holds, so that both halves of a bow-tie
 * and what is outside a hole count; the polygons of a region are united.
 */
export class Overlay {
  readonly #regions: OverlayRegion[] = [];
  readonly #edges: OverlayEdge[] = [];
  readonly #west: number;
  readonly #east: number;
  #wanted = 0;
  /** Regions of `within` that cover the position of the walk, less all parts of `without`. */
  #covering = 0;
  #area = 0;

  /** Measures between two longitudes, in degrees; by default everywhere. */
  constructor(west = -Infinity, east = Infinity) {
    this.#west = west;
    this.#east = east;
  }

  addRegion(role: OverlayRole): OverlayRegion {
    const region = { role, depth: 0 };
    this.#regions.push(region);
    if (role === 'within') this.#wanted += 1;
    return region;
  }

  addPart(region: OverlayRegion): OverlayPart {
    return { region, isInside: false };
  }

  /** Adds a polygon as a part of its own. */
  addPolygon(region: OverlayRegion, rings: PolygonRings): void {
    const part = this.addPart(region);
    for (const ring of rings) {
      let previous = ring[0];
      for (const position of ring) {
        if (previous === undefined) break;
        this.addEdge(part, previous[0], previous[1], position[0], position[1]);
        previous = position;
      }
    }
  }

  /** Adds one edge of a part, in either direction. Edges that run north enclose nothing to their south. */
  addEdge(part: OverlayPart, fromLng: number, fromLat: number, toLng: number, toLat: number): void {
    if (fromLng === toLng) return;
    const [west, westLat, east, eastLat] =
      fromLng < toLng ? [fromLng, fromLat, toLng, toLat] : [toLng, toLat, fromLng, fromLat];
    if (east <= this.#west || west >= this.#east) return;
    this.#edges.push({ part, west, westLat, east, eastLat, atWest: 0, atEast: 0 });
  }

  /** The area of all positions that are in every region of `within` and in none of `without`, in m². */
  area(): number {
    this.#area = 0;
    for (const _ of this.slabs()) continue;
    return this.#area;
  }

  /** As `area`, one slab a step, so that a long measurement can be interrupted. */
  *slabs(): Generator<void, number> {
    this.#area = 0;
    const edges = this.#edges.sort((one, other) => one.west - other.west);
    let active: OverlayEdge[] = [];
    let next = 0;
    let west: number | null = null;
    for (const east of this.#sides()) {
      if (west === null) {
        west = east;
        continue;
      }
      for (let edge = edges[next]; edge !== undefined && edge.west <= west; edge = edges[next]) {
        active.push(edge);
        next += 1;
      }
      const side: number = west;
      active = active.filter((edge) => edge.east > side);
      this.#measureSlab(active, west, east);
      west = east;
      yield;
    }
    return this.#area;
  }

  /** The longitudes at which positions lie, from west to east, each once. */
  #sides(): Float64Array {
    const all = new Float64Array(this.#edges.length * 2);
    let count = 0;
    for (const { west, east } of this.#edges) {
      all[count] = Math.max(west, this.#west);
      all[count + 1] = Math.min(east, this.#east);
      count += 2;
    }
    all.sort();
    let kept = 0;
    let last = Number.NaN;
    for (const side of all) {
      if (side === last) continue;
      all[kept] = side;
      kept += 1;
      last = side;
    }
    return all.subarray(0, kept);
  }

  #measureSlab(active: OverlayEdge[], west: number, east: number): void {
    if (active.length < 2) return;
    place(active, west, east);
    active.sort((one, other) => one.atWest - other.atWest || one.atEast - other.atEast);
    const crossings = crossingsOf(active, west, east);
    if (crossings === null) {
      this.#walk(active, west, east);
      return;
    }
    let from = west;
    for (const to of [...crossings.sort((one, other) => one - other), east]) {
      if (to <= from) continue;
      place(active, from, to);
      active.sort((one, other) => one.atWest + one.atEast - (other.atWest + other.atEast));
      this.#walk(active, from, to);
      from = to;
    }
  }

  /** Goes from south to north through a slab without crossings. */
  #walk(sorted: readonly OverlayEdge[], west: number, east: number): void {
    const width = (east - west) * radians;
    let lower: OverlayEdge | null = null;
    for (const edge of sorted) {
      const before = this.#covering;
      this.#step(edge.part);
      if (before === this.#wanted && lower !== null && this.#covering !== before) {
        this.#area += width * (meanStrip(edge.atWest, edge.atEast) - meanStrip(lower.atWest, lower.atEast));
        lower = null;
      } else if (this.#covering === this.#wanted && before !== this.#wanted) lower = edge;
    }
    // Where a ring is not closed, its last edge must not count in the next slab.
    for (const { part } of sorted) part.isInside = false;
    for (const region of this.#regions) region.depth = 0;
    this.#covering = 0;
  }

  #step(part: OverlayPart): void {
    const { region } = part;
    part.isInside = !part.isInside;
    const before = region.depth;
    region.depth += part.isInside ? 1 : -1;
    if (region.role === 'without') this.#covering += before - region.depth;
    else if (before === 0) this.#covering += 1;
    else if (region.depth === 0) this.#covering -= 1;
  }
}

/** Gives edges their latitudes at the two sides of a slab. */
function place(edges: readonly OverlayEdge[], west: number, east: number): void {
  for (const edge of edges) {
    edge.atWest = latAt(edge, west);
    edge.atEast = latAt(edge, east);
  }
}

function latAt({ west, westLat, east, eastLat }: OverlayEdge, lng: number): number {
  if (lng <= west) return westLat;
  if (lng >= east) return eastLat;
  return westLat + ((lng - west) / (east - west)) * (eastLat - westLat);
}

/**
 * The longitudes inside a slab at which two of its edges cross, the edges sorted by their latitudes at its west; null
 * where they are in the same order at its east.
 */
function crossingsOf(sorted: readonly OverlayEdge[], west: number, east: number): number[] | null {
  let highest = -Infinity;
  let isInOrder = true;
  for (const { atEast } of sorted) {
    if (atEast < highest - noise) {
      isInOrder = false;
      break;
    }
    if (atEast > highest) highest = atEast;
  }
  if (isInOrder) return null;

  const crossings: number[] = [];
  for (const [index, lower] of sorted.entries()) {
    for (let above = index + 1; above < sorted.length; above += 1) {
      const upper = sorted[above];
      if (upper === undefined) break;
      const apart = upper.atWest - lower.atWest;
      const crossed = lower.atEast - upper.atEast;
      if (apart <= noise || crossed <= noise) continue;
      crossings.push(west + (east - west) * (apart / (apart + crossed)));
    }
  }
  return crossings;
}
