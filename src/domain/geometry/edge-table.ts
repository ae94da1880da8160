import type { PolygonRings } from './lng-lat.js';

/** The edges of polygons in columns, each from west to east: thousands of small shapes are looked at without an object for each edge. */
export class EdgeTable {
  readonly count: number;
  /** Longitudes and latitudes of the western and the eastern end. */
  readonly wests: Float64Array;
  readonly westLats: Float64Array;
  readonly easts: Float64Array;
  readonly eastLats: Float64Array;
  /** The polygon that each edge belongs to. */
  readonly parts: Uint32Array;

  constructor(polygons: readonly PolygonRings[]) {
    let count = 0;
    for (const rings of polygons) for (const ring of rings) count += Math.max(0, ring.length - 1);
    this.count = count;
    this.wests = new Float64Array(count);
    this.westLats = new Float64Array(count);
    this.easts = new Float64Array(count);
    this.eastLats = new Float64Array(count);
    this.parts = new Uint32Array(count);
    let place = 0;
    for (let part = 0; part < polygons.length; part += 1) {
      for (const ring of polygons[part] ?? []) {
        for (let index = 1; index < ring.length; index += 1) {
          const [from, to] = [ring[index - 1], ring[index]];
          if (from === undefined || to === undefined) continue;
          const isEastward = from[0] <= to[0];
          const [left, right] = isEastward ? [from, to] : [to, from];
          this.wests[place] = left[0];
          this.westLats[place] = left[1];
          this.easts[place] = right[0];
          this.eastLats[place] = right[1];
          this.parts[place] = part;
          place += 1;
        }
      }
    }
  }
}
