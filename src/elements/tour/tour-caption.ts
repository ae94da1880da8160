import { html, nothing, type TemplateResult } from 'lit';

import type { BoundSentence } from '../../domain/tour/bound-words.js';
import type { TourStop } from '../../domain/tour/tour.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { stopWordsTemplate, type WordsContext } from './stop-words.js';

/** A stop with what it says in the language of the reader. */
export interface SpokenStop {
  readonly stop: TourStop;
  readonly sentences: readonly BoundSentence[];
}

/** What is said at one stop. All stops of a tour lie on one another, so that none changes the height of the box. */
export function stopCaption(
  { stop, sentences }: SpokenStop,
  place: {
    readonly index: number;
    readonly count: number;
    readonly isCurrent: boolean;
    readonly hasWords: boolean;
    /** Shows the card of the place; null where it is shown already, or there is none. */
    readonly onCard: (() => void) | null;
  },
  context: WordsContext,
): TemplateResult {
  const { index, count, isCurrent, hasWords, onCard } = place;
  return html`<div class="telling ${isCurrent ? '' : 'away'}" part=${isCurrent ? 'caption' : 'caption-away'}>
    <span class="ordinal" aria-hidden="true">${index + 1}<small>${count}</small></span>
    <div class="said">
      <h3>
        <span class="visually-hidden">${context.text('ofStops', { number: index + 1, count })}</span>
        ${textIn(stop.title, context.figures.language)}
      </h3>
      ${hasWords ? stopWordsTemplate(sentences, `caption-${stop.id}`, context) : nothing}
      ${
        onCard && stop.place !== null
          ? html`<button type="button" part="action" class="action card" @click=${onCard}>
              ${context.text('card')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** What a tour is about, before it plays. */
export function tourIntroduction(
  {
    title,
    lengths,
    summary,
    isCurrent,
  }: {
    readonly title: string;
    /** How many stops, and how long. */
    readonly lengths: string;
    readonly summary: readonly BoundSentence[];
    readonly isCurrent: boolean;
  },
  context: WordsContext,
): TemplateResult {
  return html`<div class="telling intro ${isCurrent ? '' : 'away'}">
    <div class="said">
      <h3>${title}</h3>
      ${stopWordsTemplate(summary, 'summary', context)}
      <p class="lengths">${lengths}</p>
    </div>
  </div>`;
}
