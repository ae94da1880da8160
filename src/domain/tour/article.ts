import { isExactPosition, precisions } from '../catalog/place.js';
import { formatAsOf } from '../statements/as-of.js';
import { textIn, type Language } from '../statements/localized-text.js';
import type { Statement } from '../statements/statement.js';

import { boundWords, unresolvedBindings, type UnresolvedBinding } from './bound-words.js';
import type { BoundFigure, TourData } from './bound-figure.js';
import type { Tour, TourStop } from './tour.js';

/** A piece of a sentence; a figure bears the numbers of the notes that say where it comes from. */
export interface ArticlePart {
  readonly text: string;
  readonly notes: readonly number[];
}

/** A stop of a tour as a section to read. */
export interface ArticleSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly ArticlePart[])[];
  /** How well the position of its place is known, where it is not exact; null for others. */
  readonly position: string | null;
}

/** Where a figure comes from. */
export interface ArticleNote {
  /** From 1, in the order of reading. */
  readonly number: number;
  /** `HEAD tower, occupancy rate` */
  readonly about: string;
  readonly source: string;
  readonly url: string | null;
  /** The date for which it holds; null where none is stated. */
  readonly asOf: string | null;
}

/** A tour as a text to read: its figures are those of the data of this moment. Plain and cloneable. */
export interface Article {
  readonly title: string;
  readonly summary: readonly (readonly ArticlePart[])[];
  readonly sections: readonly ArticleSection[];
  readonly notes: readonly ArticleNote[];
  /** Bindings that stand for nothing; their sentences are left out. */
  readonly unresolved: readonly UnresolvedBinding[];
}

/** A tour as an article. A sentence with a figure that the data do not have is left out, as when the tour plays. */
export function tourArticle(tour: Tour, data: TourData, language: Language): Article {
  const notes = new NoteList(data, language);
  const summary = tour.summary ? [tour.summary] : [];
  const paragraphsOf = (words: TourStop['words']) =>
    boundWords(words, data, language).map(({ parts }) =>
      parts.map((part) => ({ text: part.text, notes: part.type === 'figure' ? notes.of(part.figure) : [] })),
    );
  return {
    title: textIn(tour.title, language),
    summary: paragraphsOf(summary),
    sections: tour.stops.map((stop) => ({
      id: stop.id,
      title: textIn(stop.title, language),
      paragraphs: paragraphsOf(stop.words),
      position: positionOf(stop, data, language),
    })),
    notes: notes.all,
    unresolved: [...summary, ...tour.stops].flatMap((each) =>
      unresolvedBindings('words' in each ? each.words : [each], data),
    ),
  };
}

function positionOf({ place }: TourStop, { places }: TourData, language: Language): string | null {
  const location = places.find(({ id }) => id === place)?.location;
  if (!location || isExactPosition(location.precision)) return null;
  return textIn(precisions[location.precision], language);
}

/** Numbers the statements behind the figures, each once. */
class NoteList {
  readonly #data: TourData;
  readonly #language: Language;
  readonly #numbers = new Map<Statement, number>();
  readonly all: ArticleNote[] = [];

  constructor(data: TourData, language: Language) {
    this.#data = data;
    this.#language = language;
  }

  of({ place, indicator, statements }: BoundFigure): readonly number[] {
    const language = this.#language;
    return statements.map((statement) => {
      const before = this.#numbers.get(statement);
      if (before !== undefined) return before;
      const number = this.all.length + 1;
      const source = this.#data.catalog.sources.find(({ id }) => id === statement.source);
      const [name, label] = [textIn(place.name, language), textIn(indicator.label, language)];
      this.#numbers.set(statement, number);
      this.all.push({
        number,
        about: language === 'en' ? `${name}, ${label}` : `${name}，${label}`,
        source: source ? textIn(source.title, language) : statement.source,
        url: source?.url ?? null,
        asOf: statement.asOf === null ? null : formatAsOf(statement.asOf, language),
      });
      return number;
    });
  }
}
