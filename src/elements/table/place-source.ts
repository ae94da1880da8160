import type { Catalog } from '../../domain/catalog/catalog.js';
import { placeKinds, type Place, type PlaceKind } from '../../domain/catalog/place.js';
import { zoneOf } from '../../domain/places/zone-of.js';
import {
  firstPlaceColumns,
  placeColumns,
  placeGroups,
  type PlaceGrouping,
  type PlaceRow,
} from '../../domain/planning/place-columns.js';
import { tableLines, type ColumnTerms } from '../../domain/planning/table-lines.js';
import { compareAsOf } from '../../domain/statements/as-of.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import type { LayerState } from '../map/map-state.js';

import { lineSource, type LineSource } from './line-source.js';

/** What a table of places is made of. */
export interface PlaceChoice {
  readonly layer: LayerState;
  readonly places: readonly Place[];
  readonly catalog: Catalog;
}

/** The places of a layer as lines: the page has them all. */
export function placeSource({ layer, places, catalog }: PlaceChoice, terms: ColumnTerms): LineSource {
  const byId = new Map(places.map((place) => [place.id, place]));
  const rows = places
    .filter((place) => place.layer === layer.id)
    .map((place): PlaceRow => ({ place, zone: zoneOf(place, byId) }));
  const columns = placeColumns(catalog);
  const statements = rows.flatMap(({ place }) => place.statements);
  const sources = [...new Set(statements.map(({ source }) => source))];
  const dates = [...new Set(statements.map(({ asOf }) => asOf))].toSorted(compareAsOf);
  return lineSource<PlaceRow>(
    {
      columns,
      firstColumns: firstPlaceColumns,
      groupings: ['kind', 'zone'],
      isSample: layer.sample,
      idOf: ({ place }) => place.id,
      isFaulty: () => false,
      groupName: (key, grouping, language) => {
        if (grouping === 'kind') return textIn(placeKinds[key as PlaceKind], language);
        return key === '' ? textIn(notPublished, language) : terms.placeName(key);
      },
      page: ({ sort, group, offset, count, find }) => {
        const { lines, total } = tableLines(rows, {
          columns,
          terms,
          sort,
          group: group === 'kind' || group === 'zone' ? placeGroups(group satisfies PlaceGrouping) : null,
          isCounted: () => true,
        });
        const found = lines.findIndex((line) => line.type === 'row' && line.row.place.id === find);
        return Promise.resolve({
          lines: lines.slice(offset, offset + count),
          lineCount: lines.length,
          total,
          found: found < 0 ? null : found,
          sources,
          dates,
        });
      },
    },
    terms,
  );
}
