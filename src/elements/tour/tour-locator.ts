import type { TemplateResult } from 'lit';

import type { TourScript } from '../../domain/tour/script.js';
import { wayWords } from '../../domain/tour/way-words.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';

import { locator } from './locator.js';
import type { TourMessageKey } from './tour.messages.js';

/** Words in one language. */
export interface LocatorWords {
  readonly language: Language;
  readonly text: (key: TourMessageKey, values?: Readonly<Record<string, string>>) => string;
}

/** Where a stop of a tour is, and where one has come from: in a picture and in words. */
export function tourLocator(
  script: TourScript,
  index: number,
  before: number | null,
  { language, text }: LocatorWords,
): TemplateResult {
  const { goals: positions, timeline } = script;
  const nameOf = (at: number) => textIn(timeline.stops[at]?.stop.title ?? { zh: '', en: '' }, language);
  const [from, to] = [before === null ? undefined : positions[before], positions[index]];
  const way = from && to ? wayWords(from, to, language) : null;
  const label =
    way === null || before === null
      ? text('locatorHere', { to: nameOf(index) })
      : text('locator', { from: nameOf(before), to: nameOf(index), ...way });
  return locator({ positions, index, before: way === null ? null : before, label });
}
