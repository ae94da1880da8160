import type { Place } from '../catalog/place.js';

import { inReadingOrderWithDepth, type PlaceInOrder } from './order.js';

/** What stands together under one heading: the region alone, a zone with all that is in it, or the rest. */
export interface PlaceGroup {
  /** The region or zone that heads the group; null for what is in no zone. */
  readonly head: Place | null;
  /** Whether the head is shown itself, and not only as the heading of others. */
  readonly headShown: boolean;
  /** In reading order, the head left out; depth counted from the head: 0 stands directly in it. */
  readonly entries: readonly PlaceInOrder[];
}

/**
 * The groups of a list, in reading order: the region, the zones, then what is in no zone. With `shows`, only the
 * places it lets through, and no group without any.
 */
export function groupsOf(
  places: readonly Place[],
  shows: (place: Place) => boolean = () => true,
): readonly PlaceGroup[] {
  const headed: { head: Place; depth: number; entries: PlaceInOrder[] }[] = [];
  const rest: PlaceInOrder[] = [];
  let current: (typeof headed)[number] | null = null;
  for (const { place, depth } of inReadingOrderWithDepth(places)) {
    if (current && depth <= current.depth) current = null;
    if (place.kind === 'zone' || (place.kind === 'region' && depth === 0)) {
      const group = { head: place, depth, entries: [] };
      headed.push(group);
      // What stands in the region and in no zone comes after the zones, not under the region.
      if (place.kind === 'zone') current = group;
    } else if (current) current.entries.push({ place, depth: depth - current.depth - 1 });
    else rest.push({ place, depth });
  }
  // The region above them is not their heading, so it does not indent them.
  const leastDepth = rest.reduce((least, { depth }) => Math.min(least, depth), Infinity);
  const groups = [
    ...headed.map(({ head, entries }) => ({ head, headShown: shows(head), entries })),
    {
      head: null,
      headShown: false,
      entries: rest.map(({ place, depth }) => ({ place, depth: depth - leastDepth })),
    },
  ];
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ place }) => shows(place)) }))
    .filter(({ headShown, entries }) => headShown || entries.length > 0);
}
