import type { EdgeTable } from './edge-table.js';
import type { Bounds, LngLat } from './lng-lat.js';

/** What a cell holds: nothing of the area, nothing but the area, or a piece of its outline. */
const outside = 0;
const inside = 1;
const edge = 2;

/** Cells a side. Fine enough that few parcels of a town share a cell with the outline, and filled within a millisecond. */
const cells = 128;

/** The box of an area in cells, each known to be inside, outside, or crossed by the outline. */
export class AreaGrid {
  readonly #cells = new Uint8Array(cells * cells);
  readonly #bounds: Bounds;
  readonly #perLng: number;
  readonly #perLat: number;

  /** @param contains whether a position that lies on no edge is in the area. */
  constructor(bounds: Bounds, edges: EdgeTable, contains: (lngLat: LngLat) => boolean) {
    this.#bounds = bounds;
    const [west, south, east, north] = bounds;
    this.#perLng = cells / (east - west || 1);
    this.#perLat = cells / (north - south || 1);
    const { count, wests, westLats, easts, eastLats } = edges;
    for (let place = 0; place < count; place += 1)
      this.#mark(wests[place] ?? 0, westLats[place] ?? 0, easts[place] ?? 0, eastLats[place] ?? 0);
    for (let row = 0; row < cells; row += 1) this.#fill(row, contains);
  }

  /** Whether a box is wholly inside or outside as far as whole cells can tell; null where they can't. */
  covers([west, south, east, north]: Bounds): boolean | null {
    const bounds = this.#bounds;
    if (east < bounds[0] || west > bounds[2] || north < bounds[1] || south > bounds[3]) return false;
    if (west < bounds[0] || east > bounds[2] || south < bounds[1] || north > bounds[3]) return null;
    const [left, right] = [this.#column(west), this.#column(east)];
    const [bottom, top] = [this.#row(south), this.#row(north)];
    const first = this.#cells[bottom * cells + left];
    if (first === edge) return null;
    for (let row = bottom; row <= top; row += 1) {
      for (let at = row * cells + left; at <= row * cells + right; at += 1)
        if (this.#cells[at] !== first) return null;
    }
    return first === inside;
  }

  #column(lng: number): number {
    return clamp((lng - this.#bounds[0]) * this.#perLng);
  }

  #row(lat: number): number {
    return clamp((lat - this.#bounds[1]) * this.#perLat);
  }

  /** Marks the cells that an edge passes, and in doubt one more on each side. */
  #mark(west: number, westLat: number, east: number, eastLat: number): void {
    const slack = 1e-6;
    const [low, high] = westLat < eastLat ? [westLat, eastLat] : [eastLat, westLat];
    const bottom = clamp((low - this.#bounds[1]) * this.#perLat - slack);
    const top = clamp((high - this.#bounds[1]) * this.#perLat + slack);
    for (let row = bottom; row <= top; row += 1) {
      let [from, to] = [west, east];
      if (eastLat !== westLat) {
        const slope = (east - west) / (eastLat - westLat);
        const one = west + (this.#bounds[1] + (row - slack) / this.#perLat - westLat) * slope;
        const other = west + (this.#bounds[1] + (row + 1 + slack) / this.#perLat - westLat) * slope;
        from = Math.max(west, Math.min(one, other));
        to = Math.min(east, Math.max(one, other));
      }
      const left = clamp((from - this.#bounds[0]) * this.#perLng - slack);
      const right = clamp((to - this.#bounds[0]) * this.#perLng + slack);
      this.#cells.fill(edge, row * cells + left, row * cells + right + 1);
    }
  }

  /** Fills the cells of a row between those of the outline: neighbours without an edge between them are alike. */
  #fill(row: number, contains: (lngLat: LngLat) => boolean): void {
    let known: number | null = null;
    for (let column = 0; column < cells; column += 1) {
      const at = row * cells + column;
      if (this.#cells[at] === edge) {
        known = null;
        continue;
      }
      known ??= contains([
        this.#bounds[0] + (column + 0.5) / this.#perLng,
        this.#bounds[1] + (row + 0.5) / this.#perLat,
      ])
        ? inside
        : outside;
      this.#cells[at] = known;
    }
  }
}

function clamp(place: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(place)));
}
