import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { writtenPosition, writtenSystemName } from '../../domain/geometry/written-position.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

/** The systems in which the crosshair's position is read out. */
export type ReadSystem = 'wgs84' | 'cgcs2000-zone';

/** Where the crosshair stands, for eyes; `label` names it, `onSystem` takes another system. */
export function positionLine(
  lngLat: LngLat,
  system: ReadSystem,
  language: Language,
  words: { readonly label: string; readonly system: string; onSystem(system: ReadSystem): void },
): TemplateResult {
  return html`<div class="row position">
    <span class="hint">${words.label}</span>
    <output>${writtenPosition(lngLat, system)}</output>
    <select
      aria-label=${words.system}
      .value=${live(system)}
      @change=${(event: Event) => words.onSystem((event.target as HTMLSelectElement).value as ReadSystem)}
    >
      ${(['wgs84', 'cgcs2000-zone'] as const).map(
        (each) =>
          html`<option .value=${each} .selected=${live(each === system)}>
            ${textIn(writtenSystemName(each, lngLat), language)}
          </option>`,
      )}
    </select>
  </div>`;
}
