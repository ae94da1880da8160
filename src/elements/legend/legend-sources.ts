import { html, nothing, type TemplateResult } from 'lit';

import type { Catalog } from '../../domain/catalog/catalog.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

/** The attributions of the layers, each once, then the sources with their licences. */
export function renderSources(catalog: Catalog, language: Language): TemplateResult {
  const attributions = catalog.layers.flatMap(({ attribution }) =>
    attribution ? [textIn(attribution, language)] : [],
  );
  return html`
    <ul part="sources" class="sources">
      ${[...new Set(attributions)].map((attribution) => html`<li>${attribution}</li>`)}
      ${catalog.sources.map(({ title, url, licence }) => {
        const text = textIn(title, language);
        return html`
          <li>
            ${
              url === null ? text : html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`
            }
            ${licence === null ? nothing : html`<span class="licence">${licence}</span>`}
          </li>
        `;
      })}
    </ul>
  `;
}
