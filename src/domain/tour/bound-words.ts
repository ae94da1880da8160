import { languageIn, textIn, type Language, type LocalizedText } from '../statements/localized-text.js';

import { parseSentence } from './binding.js';
import {
  boundFigure,
  figureWords,
  type BindingFault,
  type BoundFigure,
  type TourData,
} from './bound-figure.js';

/** A piece of a sentence as it is shown: words, or a figure with what it stands on. */
export type BoundPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'figure'; readonly text: string; readonly figure: BoundFigure };

/** A sentence of which every figure is that of the data. */
export interface BoundSentence {
  readonly language: Language;
  readonly parts: readonly BoundPart[];
}

/** A binding that stands for nothing, by where it is written. */
export interface UnresolvedBinding {
  /** `{{head-building.occupancy}}`. */
  readonly written: string;
  /** `form`: what stands in the braces is no binding. */
  readonly fault: BindingFault | 'form';
  /** The number of the sentence among those of the stop, from 0. */
  readonly sentence: number;
  readonly language: keyof LocalizedText;
}

const languages = ['zh', 'en'] as const;

/** The bindings of some sentences that stand for nothing in the data, in both languages. */
export function unresolvedBindings(
  words: readonly LocalizedText[],
  data: TourData,
): readonly UnresolvedBinding[] {
  return words.flatMap((text, sentence) =>
    languages.flatMap((language) =>
      parseSentence(text[language]).flatMap((part): readonly UnresolvedBinding[] => {
        if (part.type === 'text') return [];
        if (part.type === 'fault') return [{ written: part.written, fault: 'form', sentence, language }];
        const figure = boundFigure(part.binding, data);
        if (typeof figure === 'object') return [];
        return [{ written: part.binding.written, fault: figure, sentence, language }];
      }),
    ),
  );
}

/**
 * What a stop says. A sentence in which a binding of either language does not resolve is left out in both, so that visitors
 * of both read the same; the other sentences stay, and `unresolvedBindings` names what is missing.
 */
export function boundWords(
  words: readonly LocalizedText[],
  data: TourData,
  language: Language,
): readonly BoundSentence[] {
  const dropped = new Set(unresolvedBindings(words, data).map(({ sentence }) => sentence));
  return words.flatMap((text, index) => (dropped.has(index) ? [] : [boundSentence(text, data, language)]));
}

function boundSentence(text: LocalizedText, data: TourData, language: Language): BoundSentence {
  const parts = parseSentence(textIn(text, language)).flatMap((part): readonly BoundPart[] => {
    if (part.type === 'text') return [part];
    if (part.type === 'fault') return [];
    const figure = boundFigure(part.binding, data);
    if (typeof figure !== 'object') return [];
    return [{ type: 'figure', text: figureWords(figure, data, languageIn(text, language)), figure }];
  });
  return { language: languageIn(text, language), parts };
}

/** A sentence as plain text: for captions, for speech. */
export function sentenceText({ parts }: BoundSentence): string {
  return parts.map(({ text }) => text).join('');
}
