import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { LayerExtent } from '../../domain/planning/layer-geojson.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { LayerState, MapState } from '../map/map-state.js';

import type { ExportMessageKey } from './export.messages.js';

export interface ChoiceWriter {
  readonly language: Language;
  readonly text: (key: ExportMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** The features of a layer that are wanted. */
export interface LayerWish {
  readonly layer: string;
  readonly extent: LayerExtent;
}

/** The layers whose features can be taken out. */
export function layersToExport({ layers }: MapState): readonly LayerState[] {
  return layers.filter(({ role, failure }) => role !== 'reference' && failure === null).toReversed();
}

/** The layer on which the selected feature lies; null where nothing is selected. */
export function selectedLayerOf({ selection, places }: MapState): string | null {
  if (!selection) return null;
  const record = selection.parcels.find(({ parcel }) => parcel.id === selection.id);
  return record?.parcel.layer ?? places.find(({ id }) => id === selection.id)?.layer ?? null;
}

/** Which parts of a layer there are to be had. */
export function extentsOf(layer: string, state: MapState): readonly LayerExtent[] {
  const isParcels = state.layers.some(({ id, role }) => id === layer && role === 'parcel');
  return [
    'all',
    ...(isParcels && state.filter && state.filterCounts ? (['filtered'] as const) : []),
    ...(selectedLayerOf(state) === layer ? (['selected'] as const) : []),
  ];
}

/** The fields by which a layer and a part of it are chosen. */
export function layerFields(
  { layer, extent }: LayerWish,
  state: MapState,
  { language, text }: ChoiceWriter,
  onWish: (wish: Partial<LayerWish>) => void,
): TemplateResult {
  const layers = layersToExport(state);
  const count = layers.find(({ id }) => id === layer)?.featureCount ?? 0;
  const extents = extentsOf(layer, state);
  const countOf = { all: count, filtered: state.filterCounts?.matching.count ?? 0, selected: 1 };
  return html`
    <label class="field"
      >${text('layerField')}
      <select
        part="field"
        @change=${({ target }: Event) => onWish({ layer: (target as HTMLSelectElement).value })}
      >
        ${layers.map(
          ({ id, title, sample }) =>
            html`<option value=${id} .selected=${live(id === layer)}>
              ${textIn(title, language)}${sample ? ` (${text('sample')})` : nothing}
            </option>`,
        )}
      </select></label
    >
    <label class="field"
      >${text('extent')}
      <select
        part="field"
        @change=${({ target }: Event) => onWish({ extent: (target as HTMLSelectElement).value as LayerExtent })}
      >
        ${extents.map(
          (known) =>
            html`<option value=${known} .selected=${live(known === extent)}>
              ${text(known, { count: countOf[known].toLocaleString(language) })}
            </option>`,
        )}
      </select></label
    >
  `;
}
