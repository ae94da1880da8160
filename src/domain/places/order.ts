import { placeKinds, type Place, type PlaceKind } from '../catalog/place.js';

const kindOrder = Object.keys(placeKinds) as PlaceKind[];

/** Whether a place is on the map, however roughly. */
export function isLocated(place: Place): boolean {
  return place.location.precision !== 'unlocated';
}

/** How deep a place stands among the others: 0 for the region, 1 for what stands directly in it. */
export interface PlaceInOrder {
  readonly place: Place;
  readonly depth: number;
}

/** Zones, then places on the map, then kinds as in `placeKinds`. What is equal by all of them keeps its order. */
function byReadingOrder(one: Place, other: Place): number {
  return (
    Number(other.kind === 'region') - Number(one.kind === 'region') ||
    Number(other.kind === 'zone') - Number(one.kind === 'zone') ||
    Number(isLocated(other)) - Number(isLocated(one)) ||
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)
  );
}

/**
 * The places as they are read out, each followed by what stands in it: the region; each zone with its parks, what
 * stands in those, and its other places; then what is only known to be in the region. Where two are otherwise
 * equal, the order of the catalog stays. Places whose `within` names nothing, or leads round in a circle, are
 * kept: they are read out at the end.
 */
export function inReadingOrderWithDepth(places: readonly Place[]): readonly PlaceInOrder[] {
  const ids = new Set(places.map(({ id }) => id));
  const roots: Place[] = [];
  const inside = new Map<string, Place[]>();
  for (const place of places) {
    if (place.within === null || place.within === place.id || !ids.has(place.within)) roots.push(place);
    else {
      const siblings = inside.get(place.within);
      if (siblings) siblings.push(place);
      else inside.set(place.within, [place]);
    }
  }

  const ordered: PlaceInOrder[] = [];
  const read = new Set<Place>();
  const readOut = (first: readonly Place[]): void => {
    // A stack of our own, the next on top: places may stand in one another thousands deep.
    const next = inOrder(first, 0).reverse();
    for (let entry = next.pop(); entry; entry = next.pop()) {
      const { place, depth } = entry;
      if (read.has(place)) continue;
      read.add(place);
      ordered.push(entry);
      for (const child of inOrder(inside.get(place.id) ?? [], depth + 1).reverse()) next.push(child);
    }
  };
  readOut(roots);
  readOut(places.filter((place) => !read.has(place)));
  return ordered;
}

function inOrder(siblings: readonly Place[], depth: number): PlaceInOrder[] {
  return siblings.toSorted(byReadingOrder).map((place) => ({ place, depth }));
}

/** The places in the order in which lists show them and screen readers read them. */
export function inReadingOrder(places: readonly Place[]): readonly Place[] {
  return inReadingOrderWithDepth(places).map(({ place }) => place);
}
