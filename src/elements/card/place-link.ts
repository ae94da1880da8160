import { html, nothing, type TemplateResult } from 'lit';

import { type Place, placeKinds } from '../../domain/catalog/place.js';
import { type Language, textIn } from '../../domain/statements/localized-text.js';

import type { MapHandle } from '../map/map-handle.js';

/** A button that asks the map for another place, and lights it up there under the pointer or the focus. */
export function placeLink(
  { id }: Place,
  part: 'within' | 'place',
  text: string,
  map: MapHandle | null,
  kind: string | null = null,
): TemplateResult {
  const highlight = (lit: string | null) => () => map?.highlight(lit);
  return html`
    <button
      class=${part}
      part=${part}
      type="button"
      @click=${() => map?.requestSelection(id, { fly: true })}
      @pointerenter=${highlight(id)}
      @pointerleave=${highlight(null)}
      @focus=${highlight(id)}
      @blur=${highlight(null)}
    >
      <span>${text}</span>
      ${kind === null ? nothing : html`<span class="kind-name">${kind}</span>`}
    </button>
  `;
}

/** The places inside another, each with its kind. */
export function placesInside(
  places: readonly Place[],
  heading: string,
  language: Language,
  map: MapHandle | null,
): TemplateResult | typeof nothing {
  if (places.length === 0) return nothing;
  return html`
    <section class="block" part="inside">
      <h3>${heading} <span class="count">${places.length}</span></h3>
      <ul>
        ${places.map(
          (place) =>
            html`<li>
              ${placeLink(place, 'place', textIn(place.name, language), map, textIn(placeKinds[place.kind], language))}
            </li>`,
        )}
      </ul>
    </section>
  `;
}
