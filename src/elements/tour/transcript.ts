import { html, type TemplateResult } from 'lit';

import { textIn } from '../../domain/statements/localized-text.js';

import { stopWordsTemplate, type WordsContext } from './stop-words.js';
import type { SpokenStop } from './tour-caption.js';

/** All that the tour says, in the page whether it plays or not, with the evidence of each figure. */
export function transcript(
  stops: readonly SpokenStop[],
  context: WordsContext,
  onVisit: (index: number) => void,
): TemplateResult {
  const { text, figures } = context;
  return html`<details class="transcript" part="transcript">
    <summary>${text('transcript')}</summary>
    <ol>
      ${stops.map(
        ({ stop, sentences }, index) =>
          html`<li>
            <h3>
              ${textIn(stop.title, figures.language)}
              <button
                type="button"
                class="visit"
                aria-label=${`${text('goTo')} ${textIn(stop.title, figures.language)}`}
                @click=${() => onVisit(index)}
              >
                ${text('goTo')}
              </button>
            </h3>
            ${stopWordsTemplate(sentences, `transcript-${stop.id}`, context)}
          </li>`,
      )}
    </ol>
  </details>`;
}
