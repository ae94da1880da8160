import { boundsOf } from './bounds.js';
import type { LngLat, PolygonRings, Ring } from './lng-lat.js';
import { polygonContains } from './point-in-polygon.js';

/** Where a path crosses a ring. */
interface Crossing {
  readonly at: LngLat;
  /** How far along the path: the number of the segment, and the share of it. */
  readonly along: number;
  readonly ring: number;
  /** How far along the ring, likewise. */
  readonly around: number;
}

/** How far a path whose end lies in no polygon goes on, in degrees, so that an end on the outline still crosses it: a centimetre. */
const overshoot = 1e-7;

/**
 * Splits a polygon along a path, which goes on straight where it ends inside. The parts share the path exactly: each
 * position on it stands in both. Holes that the path crosses open into the parts, the others stay with the part around
 * them.
 *
 * @returns the parts, two or more; null where the path does not part the polygon.
 */
export function splitPolygon(rings: PolygonRings, path: readonly LngLat[]): readonly PolygonRings[] | null {
  const turned = rings.map((ring, index) => turnedRing(ring, index === 0));
  const whole = withEnds(turned, path);
  const crossings = whole === null ? [] : crossingsOf(turned, whole);
  if (whole === null || crossings.length < 2 || crossings.length % 2 === 1) return null;

  const shells = facesOf(turned, whole.path, crossings);
  if (shells.length < 2) return null;
  const parts: Ring[][] = shells.map((shell) => [shell]);
  const crossed = new Set(crossings.map(({ ring }) => ring));
  for (const [index, hole] of turned.entries()) {
    const [first] = hole;
    if (index === 0 || crossed.has(index) || first === undefined) continue;
    parts.find(([shell]) => shell && polygonContains([shell], first))?.push(hole);
  }
  return parts;
}

/** A ring with the inside on its left: shells counter-clockwise, holes clockwise. */
function turnedRing(ring: Ring, isShell: boolean): Ring {
  const [originLng, originLat] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (const [index, [lng, lat]] of ring.entries()) {
    const [toLng, toLat] = ring[index + 1] ?? [lng, lat];
    doubled += (lng - originLng) * (toLat - originLat) - (toLng - originLng) * (lat - originLat);
  }
  return doubled > 0 === isShell ? ring : ring.toReversed();
}

interface WholePath {
  readonly path: readonly LngLat[];
  /** Whether its first segment, and its last, are there only to leave the polygon. */
  readonly leaves: readonly [start: boolean, end: boolean];
}

/** The path with its ends outside. */
function withEnds(rings: PolygonRings, path: readonly LngLat[]): WholePath | null {
  const line = path.filter(
    ([lng, lat], index) => lng !== path[index - 1]?.[0] || lat !== path[index - 1]?.[1],
  );
  const [first, second] = line;
  const [last, before] = [line.at(-1), line.at(-2)];
  const bounds = boundsOf({ type: 'Polygon', coordinates: rings });
  if (!first || !second || !last || !before || !bounds) return null;
  const reach = 2 * Math.hypot(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const leaves = [polygonContains(rings, first), polygonContains(rings, last)] as const;
  return {
    path: [
      beyond(second, first, leaves[0] ? reach : overshoot),
      ...line,
      beyond(before, last, leaves[1] ? reach : overshoot),
    ],
    leaves,
  };
}

/** A position so far beyond the end of a segment. */
function beyond([fromLng, fromLat]: LngLat, [toLng, toLat]: LngLat, distance: number): LngLat {
  const share = distance / Math.hypot(toLng - fromLng, toLat - fromLat);
  return [toLng + (toLng - fromLng) * share, toLat + (toLat - fromLat) * share];
}

/** Where the path enters and leaves, in its order. Of what was added to its ends only the first way out counts. */
function crossingsOf(rings: PolygonRings, { path, leaves }: WholePath): readonly Crossing[] {
  const found: Crossing[] = [];
  for (const [ring, positions] of rings.entries()) {
    for (let edge = 0; edge + 1 < positions.length; edge += 1) {
      for (let segment = 0; segment + 1 < path.length; segment += 1) {
        const [a, b, p, q] = [positions[edge], positions[edge + 1], path[segment], path[segment + 1]];
        const met = a && b && p && q && meetingOf(a, b, p, q);
        if (!met) continue;
        found.push({ at: met.at, along: segment + met.along, ring, around: edge + met.around });
      }
    }
  }
  found.sort((one, other) => one.along - other.along);
  const start = found.filter(({ along }) => along < 1);
  const end = found.filter(({ along }) => along >= path.length - 2);
  const middle = found.filter((crossing) => !start.includes(crossing) && !end.includes(crossing));
  return [...(leaves[0] ? start.slice(-1) : start), ...middle, ...(leaves[1] ? end.slice(0, 1) : end)];
}

/** Where an edge and a segment meet. Each takes in one of its ends, so that a corner on the path counts once or twice, as it must. */
function meetingOf(a: LngLat, b: LngLat, p: LngLat, q: LngLat) {
  const [sideA, sideB] = [sideOf(p, q, a), sideOf(p, q, b)];
  const [sideP, sideQ] = [sideOf(a, b, p), sideOf(a, b, q)];
  if (sideA >= 0 === sideB >= 0 || sideP >= 0 === sideQ >= 0) return null;
  const around = sideA / (sideA - sideB);
  const at: LngLat = [a[0] + (b[0] - a[0]) * around, a[1] + (b[1] - a[1]) * around];
  return { at, around, along: sideP / (sideP - sideQ) };
}

/** Above zero on the left of the line from `p` to `q`. */
function sideOf(p: LngLat, q: LngLat, [lng, lat]: LngLat): number {
  return (q[0] - p[0]) * (lat - p[1]) - (q[1] - p[1]) * (lng - p[0]);
}

/** Walks round each part: along an outline to the next crossing, there across along the path, and on. */
function facesOf(
  rings: PolygonRings,
  path: readonly LngLat[],
  crossings: readonly Crossing[],
): readonly Ring[] {
  const next = nextOnRing(crossings);
  const waiting = new Set(crossings.keys());
  const faces: Ring[] = [];
  for (const start of crossings.keys()) {
    if (!waiting.has(start)) continue;
    const face: LngLat[] = [];
    let place = start;
    do {
      waiting.delete(place);
      const from = crossings[place];
      const arrival = next[place];
      const to = arrival === undefined ? undefined : crossings[arrival];
      if (arrival === undefined || !from || !to) return [];
      // Two crossings are a pair: the path comes in at the first, and goes out at the second.
      const partner = arrival % 2 === 0 ? arrival + 1 : arrival - 1;
      const across = crossings[partner];
      if (!across) return [];
      face.push(from.at, ...arcOf(rings[from.ring] ?? [], from, to), to.at, ...chordOf(path, to, across));
      place = partner;
    } while (place !== start);
    const [first] = face;
    const ring = withoutRepeats(first ? [...face, first] : face);
    if (ring.length >= 4) faces.push(ring);
  }
  return faces;
}

/** For each crossing, the one that comes after it on the same ring. */
function nextOnRing(crossings: readonly Crossing[]): readonly number[] {
  const next: number[] = [];
  for (const ring of new Set(crossings.map((crossing) => crossing.ring))) {
    const own = [...crossings.keys()]
      .filter((place) => crossings[place]?.ring === ring)
      .toSorted((one, other) => (crossings[one]?.around ?? 0) - (crossings[other]?.around ?? 0));
    for (const [index, place] of own.entries()) next[place] = own[(index + 1) % own.length] ?? place;
  }
  return next;
}

/** The corners of a ring between two crossings. */
function arcOf(ring: Ring, from: Crossing, to: Crossing): readonly LngLat[] {
  const corners = ring.slice(0, -1);
  const [first, last] = [Math.floor(from.around) + 1, Math.floor(to.around)];
  if (to.around > from.around) return corners.slice(first, last + 1);
  return [...corners.slice(first), ...corners.slice(0, last + 1)];
}

/** The corners of the path between two crossings, either way. */
function chordOf(path: readonly LngLat[], from: Crossing, to: Crossing): readonly LngLat[] {
  const [low, high] = from.along < to.along ? [from, to] : [to, from];
  const corners = path.slice(Math.floor(low.along) + 1, Math.floor(high.along) + 1);
  return from === low ? corners : corners.toReversed();
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([lng, lat], index) => lng !== ring[index - 1]?.[0] || lat !== ring[index - 1]?.[1]);
}
