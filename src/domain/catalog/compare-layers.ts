import type { Catalog } from './catalog.js';
import type { Parcel } from './parcel.js';
import type { Place } from './place.js';
import { FindingList } from '../quality/finding-list.js';
import { checkWithin, danglingWithin } from '../quality/place-check.js';

/** The places and parcels of all layers. */
export interface CatalogFeatures {
  readonly places: readonly Place[];
  readonly parcels: readonly Parcel[];
}

/** What the checks across all files of a catalog make of its features: the very objects that are kept, in their order. */
export interface LayersCheck extends CatalogFeatures {
  readonly lists: readonly FindingList[];
}

/**
 * Checks what only shows when all files are read: ids that two layers use, places that stand in none that exists, and
 * the region's own place. The second feature of an id is left out, a parcel rather than a place; a repeated statement id is only reported.
 *
 * @param fileOf names the file of a layer by its id, and that of the catalog itself for null.
 */
export function compareLayers(
  catalog: Catalog,
  { places, parcels }: CatalogFeatures,
  fileOf: (layer: string | null) => string,
): LayersCheck {
  const lists = new Map<string | null, FindingList>();
  const listOf = (layer: string | null): FindingList => {
    const list = lists.get(layer) ?? new FindingList(fileOf(layer));
    lists.set(layer, list);
    return list;
  };

  const kept = firstOfEach(places, (place) => {
    listOf(place.layer).report('sense/repeated-id', { feature: place.id, property: '/id' }, place.id);
  });
  const keptParcels = firstOfEach(
    parcels,
    (parcel) => {
      listOf(parcel.layer).report('sense/repeated-id', { feature: parcel.id, property: '/id' }, parcel.id);
    },
    kept,
  );
  firstOfEach(
    kept.flatMap((place) => place.statements.map(({ id }) => ({ id, place }))),
    ({ id, place }) => {
      const property = '/properties/statements';
      listOf(place.layer).report('sense/repeated-statement', { feature: place.id, property }, id);
    },
  );
  for (const [place, { code, property, found }] of checkWithin(kept)) {
    listOf(place.layer).report(code, { feature: place.id, property }, found);
  }
  for (const [parcel, { code, property, found }] of danglingWithin(keptParcels, kept)) {
    listOf(parcel.layer).report(code, { feature: parcel.id, property }, found);
  }
  if (!kept.some(({ id }) => id === catalog.region.place)) {
    const property = '/region/place';
    listOf(null).report('sense/unknown-region', { feature: null, property }, catalog.region.place);
  }
  return { places: kept, parcels: keptParcels, lists: [...lists.values()] };
}

/** The first of each id that none of `others` has; the rest are handed to `onRepeated`. */
function firstOfEach<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  onRepeated: (thing: Thing) => void,
  others: readonly { readonly id: string }[] = [],
): readonly Thing[] {
  const seen = new Set(others.map(({ id }) => id));
  return things.filter((thing) => {
    const isFirst = !seen.has(thing.id);
    if (!isFirst) onRepeated(thing);
    seen.add(thing.id);
    return isFirst;
  });
}
