import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { LngLat } from '../../domain/geometry/lng-lat.js';
import {
  writtenPosition,
  writtenSystemName,
  writtenSystems,
  type WrittenSystem,
} from '../../domain/geometry/written-position.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

/** A position in every system: what is written in each. */
export type WrittenPositions = Readonly<Record<WrittenSystem, string>>;

/** What moves a position to GCJ-02; loaded when it is first needed. */
type Shift = (lngLat: LngLat) => LngLat;

/** Writes a position in every system. */
export function writtenPositions(lngLat: LngLat, shift: Shift): WrittenPositions {
  return {
    wgs84: writtenPosition(lngLat),
    'cgcs2000-zone': writtenPosition(lngLat, 'cgcs2000-zone'),
    gcj02: writtenPosition(shift(lngLat)),
  };
}

/** The position in each system, one of them chosen to be copied. */
export function positionList(
  lngLat: LngLat,
  written: WrittenPositions,
  chosen: WrittenSystem,
  language: Language,
  words: { readonly label: string; onChoice(system: WrittenSystem): void },
): TemplateResult {
  return html`<div class="positions" role="radiogroup" aria-label=${words.label}>
    ${writtenSystems.map(
      (system) =>
        html`<label class="written">
          <input
            type="radio"
            name="system"
            .value=${system}
            .checked=${live(system === chosen)}
            @change=${() => words.onChoice(system)}
          />
          <span class="hint">${textIn(writtenSystemName(system, lngLat), language)}</span>
          <output>${written[system]}</output>
        </label>`,
    )}
  </div>`;
}
