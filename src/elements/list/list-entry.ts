import { html, nothing, type TemplateResult } from 'lit';

import type { Place } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { listFigureOf } from '../../domain/places/list-figure.js';
import { spokenNameOf } from '../../domain/places/spoken-name.js';
import { formatValue } from '../../domain/statements/format-value.js';
import { languageIn, textIn, type Language } from '../../domain/statements/localized-text.js';
import { statementLabel } from '../../domain/statements/statement-label.js';
import { cssProperties } from '../host/css-properties.js';
import type { MapState } from '../map/map-state.js';

/** What an entry shows besides its place. */
export interface EntryContext {
  readonly state: MapState;
  readonly language: Language;
  /** Whether Tab leads to this entry. */
  readonly tabStop: boolean;
  /** A word to set beside the name; null for none. */
  readonly tag: string | null;
}

/**
 * The button of one place: its mark, names and main figure. Screen readers get `spokenNameOf` instead, which says
 * all of that, and how well the position is known, in an order made for listening.
 */
export function renderEntry(place: Place, { state, language, tabStop, tag }: EntryContext): TemplateResult {
  const color = layerColorOf(state.catalog, place.layer, state.theme);
  return html`
    <button
      part="entry"
      class="entry"
      data-id=${place.id}
      tabindex=${tabStop ? 0 : -1}
      aria-current=${state.selection?.id === place.id ? 'true' : nothing}
    >
      <span class="visually-hidden">${spokenNameOf(place, state.catalog, language)}</span>
      <span
        part="swatch"
        aria-hidden="true"
        class="swatch ${place.location.precision}"
        ${cssProperties({ '--_swatch': color })}
      >
        <svg viewBox="0 0 24 24"><path d=${kindIcons[place.kind]}></path></svg>
      </span>
      <span part="name" class="name" aria-hidden="true">
        <span class="first" lang=${languageIn(place.name, language)}>${textIn(place.name, language)}</span>
        ${renderSecondLine(place, language, tag)}
      </span>
      ${renderFigure(place, state, language)}
    </button>
  `;
}

function renderSecondLine(
  place: Place,
  language: Language,
  tag: string | null,
): TemplateResult | typeof nothing {
  const [own, other] = language === 'en' ? [place.name.en, place.name.zh] : [place.name.zh, place.name.en];
  // A name that is missing in the page's language is already shown in the other.
  const second = own === '' || own === other ? '' : other;
  if (second === '' && tag === null) return nothing;
  return html`
    <span class="second">
      ${second === '' ? nothing : html`<span lang=${language === 'en' ? 'zh-CN' : 'en'}>${second}</span>`}
      ${tag === null ? nothing : html`<span class="tag" part="tag">${tag}</span>`}
    </span>
  `;
}

function renderFigure(
  place: Place,
  { catalog }: MapState,
  language: Language,
): TemplateResult | typeof nothing {
  const figure = listFigureOf(place);
  const indicator = catalog?.indicators.find(({ id }) => id === figure?.indicator);
  if (!figure || !indicator) return nothing;
  return html`
    <span part="figure" class="figure" aria-hidden="true">
      <span class="value">${formatValue(figure, indicator, language).text}</span>
      <span class="label">${statementLabel(figure, indicator, language)}</span>
    </span>
  `;
}

/** The id of the entry from which an event comes; null where it comes from none. */
export function idUnder(event: Event): string | null {
  const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
  return entry?.dataset['id'] ?? null;
}
