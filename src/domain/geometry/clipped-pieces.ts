import { intersection, union, type MultiPolygon } from 'martinez-polygon-clipping';

import { clippedArea } from './clipped-area.js';
import type { Geometry } from './geometry.js';
import type { LngLat, PolygonRings } from './lng-lat.js';
import { PreparedArea } from './prepared-area.js';

type Polygons = Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;

/** What is drawn of a shape in an area. */
export interface ClippedPiece {
  /** Null where nothing of the shape lies in the area. */
  readonly geometry: Polygons | null;
  /** True where the clipper failed, so that the shape is shown whole. Its area is known all the same. */
  readonly isWhole: boolean;
}

/** A piece may differ from the area measured by this share, or by a square metre: what no screen shows. */
const allowed = 1e-4;

/**
 * Cuts shapes at an area for the screen and for files. The library is fast and sometimes wrong, or throws, where edges
 * touch: each piece is held against the area that `clippedArea` measures, and what differs is shown whole and said to be.
 */
export class PieceCutter {
  readonly #area: PreparedArea;
  readonly #outline: MultiPolygon;

  constructor(area: PreparedArea) {
    this.#area = area;
    this.#outline = unitedOutline(area);
  }

  cut(geometry: Polygons): ClippedPiece {
    const measured = clippedArea(geometry, { within: [this.#area] });
    if (measured === 0) return { geometry: null, isWhole: false };
    const shape = unitedOutline(new PreparedArea(geometry));
    // Where the one order of the two fails, the other often does not.
    for (const [one, other] of [
      [shape, this.#outline],
      [this.#outline, shape],
    ] as const) {
      const piece = geometryOf(polygonsFrom(attempt(() => intersection(one, other))));
      if (piece !== null && isAlike(new PreparedArea(piece).area, measured))
        return { geometry: piece, isWhole: false };
    }
    return { geometry, isWhole: true };
  }
}

/** The polygons of an area as the library wants them: none over another, where it manages to unite them. */
function unitedOutline({ polygons, area }: PreparedArea): MultiPolygon {
  const given: MultiPolygon = polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lng, lat])),
  );
  if (given.length < 2) return given;
  let united = given.slice(0, 1);
  for (const polygon of given.slice(1)) {
    const both = polygonsFrom(attempt(() => union(united, [polygon])));
    united = both as MultiPolygon;
  }
  return isAlike(new PreparedArea({ type: 'MultiPolygon', coordinates: united }).area, area) ? united : given;
}

function attempt(cut: () => unknown): unknown {
  try {
    return cut() ?? null;
  } catch {
    // The library throws on some shapes whose edges touch; the caller then shows the whole.
    return null;
  }
}

function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1, other * allowed);
}

/** What the library gives: one polygon, or several. Rings that enclose nothing are dropped. */
function polygonsFrom(pieces: unknown): readonly PolygonRings[] {
  if (!Array.isArray(pieces)) return [];
  const isSingle =
    Array.isArray(pieces[0]) && Array.isArray(pieces[0][0]) && typeof pieces[0][0][0] === 'number';
  const polygons = (isSingle ? [pieces] : pieces) as readonly (readonly (readonly LngLat[])[])[];
  return polygons
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}

function geometryOf(polygons: readonly PolygonRings[]): Polygons | null {
  const [first, second] = polygons;
  if (first === undefined) return null;
  return second === undefined
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}
