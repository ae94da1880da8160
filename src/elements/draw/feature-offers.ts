import { html, nothing, type TemplateResult } from 'lit';

import { textIn, type Language } from '../../domain/statements/localized-text.js';

import type { DrawMessage } from './draw.messages.js';
import type { AreaFeature } from './feature-area.js';

/** What is read of an accepted import: its name, and the shapes of its features. */
export interface ImportedDetail {
  readonly name: string;
  readonly collection: {
    readonly features: readonly { readonly geometry: { readonly type: string } | null }[];
  };
}

/** What the offers need of the element. */
export interface OfferHost {
  readonly language: Language;
  /** The features that make the area by now; empty where something else makes it. */
  readonly collected: readonly AreaFeature[];
  text(key: DrawMessage, values?: Readonly<Record<string, string | number>>): string;
  onCollect(features: readonly AreaFeature[]): void;
  onFile(areas: readonly AreaFeature[]): void;
}

/** The features of an import that have an extent. */
export function importedAreas({ name, collection }: ImportedDetail): readonly AreaFeature[] {
  return collection.features.flatMap(({ geometry }, index) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    const named = { zh: name, en: name };
    return [{ id: String(index), name: named, geometry: geometry as AreaFeature['geometry'] }];
  });
}

/** The selected feature, and what it may be to the area. */
export function selectedOffer(feature: AreaFeature, host: OfferHost): TemplateResult {
  const { collected, text, language } = host;
  const isIn = collected.some(({ id }) => id === feature.id);
  return html`<div part="selected" class="row">
    <span class="hint">${text('selected', { name: textIn(feature.name, language) })}</span>
    ${
      isIn && collected.length === 1
        ? nothing
        : html`<button class="text-button" @click=${() => host.onCollect([feature])}>
            ${text('useSelected')}
          </button>`
    }
    ${
      collected.length > 0 && !isIn
        ? html`<button class="text-button" @click=${() => host.onCollect([...collected, feature])}>
            ${text('addSelected')}
          </button>`
        : nothing
    }
    ${
      isIn
        ? html`<button
            class="text-button"
            @click=${() => host.onCollect(collected.filter(({ id }) => id !== feature.id))}
          >
            ${text('removeSelected')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What was imported last, and that it may be the area. */
export function importedOffer(
  { name, areas }: { readonly name: string; readonly areas: readonly AreaFeature[] },
  { text, onFile }: OfferHost,
): TemplateResult {
  if (areas.length === 0) return html`<p class="hint">${text('importedWithoutArea', { name })}</p>`;
  return html`<div class="row">
    <span class="hint">${text('imported', { name })}</span>
    <button class="text-button" @click=${() => onFile(areas)}>${text('useSelected')}</button>
  </div>`;
}
