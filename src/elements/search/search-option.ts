import { html, nothing, type TemplateResult } from 'lit';

import { placeKinds, type Place } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import type { SearchHit } from '../../domain/places/search-index.js';
import {
  languageIn,
  textIn,
  type Language,
  type LocalizedText,
} from '../../domain/statements/localized-text.js';
import { cssProperties } from '../host/css-properties.js';
import type { MapState } from '../map/map-state.js';

/** What an option shows besides its place. */
export interface OptionContext {
  readonly hit: SearchHit;
  readonly zone: Place | null;
  readonly index: number;
  readonly active: boolean;
  readonly state: MapState;
  readonly language: Language;
  /** A word to set after kind and zone; null for none. */
  readonly tag: string | null;
}

/** One result: its mark, its name, its kind and zone, with what was found marked. */
export function renderOption(place: Place, context: OptionContext): TemplateResult {
  const { hit, zone, index, active, state, language, tag } = context;
  const color = layerColorOf(state.catalog, place.layer, state.theme);
  const name = textIn(place.name, language);
  const foundInOtherName = (hit.field === 'zh' || hit.field === 'en') && hit.text !== name;
  return html`
    <li
      part="option"
      class="option"
      id="option-${index}"
      role="option"
      aria-selected=${active}
      data-id=${place.id}
    >
      <span part="swatch" class="swatch ${place.location.precision}" ${cssProperties({ '--_swatch': color })}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${kindIcons[place.kind]}></path></svg>
      </span>
      <span class="texts">
        <span part="name" class="name" lang=${languageIn(place.name, language)}>${marked(name, hit)}</span>
        ${
          foundInOtherName
            ? html`<span class="other" lang=${hit.field === 'zh' ? 'zh-CN' : 'en'}
                >${marked(hit.text, hit)}</span
              >`
            : nothing
        }
        <span class="context">
          ${contextText(placeKinds[place.kind], hit, language)}${
            zone
              ? html`<span class="separator" aria-hidden="true">·</span
                  >${contextText(zone.name, hit, language)}`
              : nothing
          }
          ${tag === null ? nothing : html`<span class="tag" part="tag">${tag}</span>`}
        </span>
      </span>
    </li>
  `;
}

function contextText(text: LocalizedText, hit: SearchHit, language: Language): TemplateResult {
  return html`<span>${marked(textIn(text, language), hit)}</span>`;
}

/** A text with the ranges of a hit marked, if it is the text in which the hit was found. */
function marked(text: string, { text: found, ranges }: SearchHit): (string | TemplateResult)[] {
  if (text !== found) return [text];
  const pieces: (string | TemplateResult)[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
