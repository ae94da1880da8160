import { boundWords, sentenceText, type BoundSentence } from '../../domain/tour/bound-words.js';
import { stopWords } from '../../domain/tour/stop-view.js';
import type { Tour } from '../../domain/tour/tour.js';
import type { Language } from '../../domain/statements/localized-text.js';

import type { MapState } from '../map/map-state.js';

import type { SpokenStop } from './tour-caption.js';

/** What a tour says about the data of a map, in one language. */
export interface SpokenTour {
  readonly summary: readonly BoundSentence[];
  readonly stops: readonly SpokenStop[];
}

const silent: SpokenTour = { summary: [], stops: [] };

/** Binds the words of a tour to the data, anew only when one of them has changed. */
export class SpokenStops {
  #of: readonly unknown[] = [];
  #spoken: SpokenTour = silent;

  /** What a tour says on a map of a width in CSS pixels; nothing as long as there are no data. */
  of(tour: Tour | null, { catalog, places }: MapState, language: Language, isNarrow: boolean): SpokenTour {
    const of = [tour, catalog, places, language, isNarrow];
    if (of.length === this.#of.length && of.every((part, index) => part === this.#of[index]))
      return this.#spoken;
    this.#of = of;
    this.#spoken = silent;
    if (!tour || !catalog) return silent;
    const data = { catalog, places };
    this.#spoken = {
      summary: tour.summary ? boundWords([tour.summary], data, language) : [],
      stops: tour.stops.map((stop) => ({
        stop,
        sentences: boundWords(stopWords(stop, isNarrow), data, language),
      })),
    };
    return this.#spoken;
  }
}

/** Sentences as one text, for ears. */
export function spokenText(sentences: readonly BoundSentence[]): string {
  return sentences.map(sentenceText).join(' ');
}
