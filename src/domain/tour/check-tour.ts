import { explainFindings, type ExplainedFindings } from '../quality/explain-findings.js';
import { FindingList, type FindingPlace } from '../quality/finding-list.js';
import { pointerTo } from '../quality/json-pointer.js';
import type { LocalizedText } from '../statements/localized-text.js';

import { parseSentence } from './binding.js';
import type { BindingFault, TourData } from './bound-figure.js';
import { unresolvedBindings } from './bound-words.js';
import type { Tour, TourStop } from './tour.js';

/** What a tour is checked against: the data it is bound to, and the ids of the layers it may switch. */
export interface TourTerms extends TourData {
  readonly layers: ReadonlySet<string>;
}

/** What each fault of a binding asks for. */
const faultWords: Readonly<Record<BindingFault | 'form', LocalizedText>> = {
  form: {
    zh: '{{地点.指标:分项@日期|格式}}',
    en: '{{place.indicator:dimension@date|format}}',
  },
  'unknown-place': { zh: '目录中的地点', en: 'a place of the catalog' },
  'unknown-indicator': { zh: '目录中的指标', en: 'an indicator of the catalog' },
  'not-stated': {
    zh: '该地点有记载的指标、分项与日期',
    en: 'an indicator, dimension and date that are stated of the place',
  },
  qualified: {
    zh: '带修饰词的数值须写全（用 value）',
    en: 'the whole of a qualified figure (format value)',
  },
  'no-difference': {
    zh: '同一单位、先后两个确切的数值',
    en: 'two exact figures of one unit, the earlier first',
  },
};

/** Checks a tour against the data that it is about, and says what was found. */
export function checkTour(tour: Tour, terms: TourTerms, file: string): ExplainedFindings {
  const list = new FindingList(file);
  compareTour(tour, terms, list);
  return explainFindings(list);
}

/**
 * Reports what a tour names that the data do not have. The feature of a finding is the stop, by its id; sentences are counted
 * among those that are sound.
 */
export function compareTour(tour: Tour, terms: TourTerms, list: FindingList): void {
  if (tour.summary !== null)
    compareSentence(tour.summary, { feature: null, property: '/summary' }, terms, list);
  for (const stop of tour.stops) compareStop(stop, terms, list);
}

function compareStop(
  { id, place, layers, words, narrow }: TourStop,
  terms: TourTerms,
  list: FindingList,
): void {
  if (place !== null && !terms.places.some((candidate) => candidate.id === place)) {
    list.report('tour/unknown-place', { feature: id, property: '/place' }, place);
  }
  for (const layer of Object.keys(layers)) {
    if (terms.layers.has(layer)) continue;
    list.report('tour/unknown-layer', { feature: id, property: pointerTo('/layers', layer) }, layer);
  }
  words.forEach((text, index) => {
    compareSentence(text, { feature: id, property: pointerTo('/words', index) }, terms, list);
  });
  narrow?.words?.forEach((text, index) => {
    compareSentence(text, { feature: id, property: pointerTo('/narrow/words', index) }, terms, list);
  });
}

function compareSentence(text: LocalizedText, place: FindingPlace, data: TourData, list: FindingList): void {
  for (const { written, fault, language } of unresolvedBindings([text], data)) {
    const property = pointerTo(place.property, language);
    list.report('tour/unresolved-binding', { ...place, property }, written, faultWords[fault]);
  }
  if (figuresIn(text.zh) !== figuresIn(text.en)) list.report('tour/bindings-differ', place, text.en);
  const typed = typedFigure(text.zh) ?? typedFigure(text.en);
  if (typed !== null) list.report('tour/typed-figure', place, typed);
}

/** The figures that a sentence is bound to, in an order of their own: two languages seldom share one. */
function figuresIn(sentence: string): string {
  return parseSentence(sentence)
    .flatMap((part) => (part.type === 'binding' ? [part.binding.written] : []))
    .toSorted()
    .join(' ');
}

/** A number that is typed among the words. One that belongs to a name, such as Jilin-1, is none. */
function typedFigure(sentence: string): string | null {
  for (const part of parseSentence(sentence)) {
    const [number] =
      (part.type === 'text' && /(?<![\p{Script=Latin}\d.-])\d[\d,.]*%?/u.exec(part.text)) || [];
    if (number !== undefined) return number;
  }
  return null;
}
