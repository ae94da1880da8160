import { classTableOf } from '../../domain/catalog/class-table.js';
import type { ColumnTerms } from '../../domain/planning/table-lines.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';
import type { MapState } from '../map/map-state.js';

import type { LineSource } from './line-source.js';
import { parcelSource } from './parcel-source.js';
import { placeSource } from './place-source.js';
import type { RowChoice } from './table-view.js';
import type { TableMessageKey } from './table.messages.js';

/** The rows that a table shows. */
export interface ChosenRows {
  readonly isOfParcels: boolean;
  /** What is said in place of rows; null where they can be asked for. */
  readonly note: TableMessageKey | null;
  /** When one of these is another, so are the rows. */
  readonly depends: readonly unknown[];
  source(map: MapHandle, language: Language): LineSource | null;
}

/** Which rows a table shows of a map, by its attributes. */
export function chosenRows(
  { catalog, layers, places, filter: chosenFilter, area: chosenArea }: MapState,
  { rows, layer: wanted }: { readonly rows: RowChoice; readonly layer: string },
): ChosenRows {
  const layer = layers.find(({ id }) => id === wanted) ?? null;
  const termsIn = (language: Language): ColumnTerms => {
    const names = new Map(places.map(({ id, name }) => [id, textIn(name, language)]));
    const titles = new Map(catalog?.sources.map(({ id, title }) => [id, textIn(title, language)]));
    return {
      language,
      placeName: (id) => names.get(id) ?? id,
      sourceTitle: (id) => titles.get(id) ?? id,
      classes: classTableOf(catalog),
    };
  };
  if (!catalog)
    return { isOfParcels: layer?.role !== 'place', note: 'loading', depends: [], source: () => null };
  if (layer?.role === 'place')
    return {
      isOfParcels: false,
      note: null,
      depends: [layer.id, places],
      source: (_map, language) => placeSource({ layer, places, catalog }, termsIn(language)),
    };
  const parcelLayers = layers.filter(({ role }) => role === 'parcel');
  const note = parcelLayers.length === 0 ? 'noRows' : rows === 'report' && !chosenArea ? 'noArea' : null;
  const filter = rows === 'layer' ? null : rows === 'report' ? areaAlone : chosenFilter;
  const area = filter?.inArea ? (chosenArea?.geometry ?? null) : null;
  const shown = layer ? [layer] : parcelLayers;
  return {
    isOfParcels: true,
    note,
    depends: [layer?.id ?? null, filter, area, parcelLayers.length, note],
    source: ({ workbench }, language) =>
      note
        ? null
        : parcelSource(
            workbench,
            { layer: layer?.id ?? null, filter, area, isSample: shown.some(({ sample }) => sample) },
            termsIn(language),
          ),
  };
}

const areaAlone = { inArea: true } as const;
