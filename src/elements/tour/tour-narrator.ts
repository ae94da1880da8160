import type { Language } from '../../domain/statements/localized-text.js';

import { spokenText, type SpokenTour } from './spoken-stops.js';
import type { TourPlayer } from './tour-player.js';
import type { TourSpeech } from './tour-speech.js';

/** What is spoken of a tour, and how. */
export interface Narration {
  readonly player: TourPlayer;
  readonly spoken: SpokenTour;
  readonly language: Language;
  readonly rate: number;
  /** The visitor wants to hear it. */
  readonly isWanted: boolean;
}

/** Says what belongs to a stop once, while the tour plays and stands there. */
export class TourNarrator {
  readonly #speech: TourSpeech;
  #said: string | null = null;

  constructor(speech: TourSpeech) {
    this.#speech = speech;
  }

  follow({ player, spoken, language, rate, isWanted }: Narration): void {
    const { moment, state } = player;
    const isThere = isWanted && state.phase === 'playing' && moment?.phase === 'staying';
    const said = isThere ? moment.stop.id : null;
    if (said === this.#said) return;
    this.#said = said;
    if (said === null) this.#speech.hush();
    else this.#speech.say(spokenText(spoken.stops[moment?.index ?? 0]?.sentences ?? []), language, rate);
  }
}
