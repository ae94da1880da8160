import { html, nothing, type TemplateResult } from 'lit';

import type { BoundFigure } from '../../domain/tour/bound-figure.js';
import type { BoundSentence } from '../../domain/tour/bound-words.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { statementLabel } from '../../domain/statements/statement-label.js';

import { evidenceList } from '../figure/evidence.js';
import type { FigureContext } from '../figure/figure-context.js';

import type { TourMessageKey } from './tour.messages.js';

/** What sentences with figures are written with. */
export interface WordsContext {
  readonly figures: FigureContext;
  readonly text: (key: TourMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  /** The figure whose evidence is shown; null for none. */
  readonly open: string | null;
  readonly onToggle: (figure: string) => void;
}

/**
 * The sentences of a stop. Each figure is a button, and shows where it comes from.
 *
 * @param key names the place of these sentences among all on the page.
 */
export function stopWordsTemplate(
  sentences: readonly BoundSentence[],
  key: string,
  context: WordsContext,
): readonly TemplateResult[] {
  return sentences.map((sentence, index) => {
    const name = `${key}-${index}`;
    const opened = sentence.parts.findIndex((_part, at) => context.open === `${name}-${at}`);
    const part = sentence.parts[opened];
    return html`<p lang=${sentence.language}>
        ${sentence.parts.map((each, at) =>
          each.type === 'text' ? each.text : figureButton(each.text, each.figure, `${name}-${at}`, context),
        )}
      </p>
      ${part?.type === 'figure' ? evidenceBox(part.figure, context) : nothing}`;
  });
}

function figureButton(text: string, figure: BoundFigure, id: string, context: WordsContext): TemplateResult {
  const { open, onToggle, text: say } = context;
  const title = say('evidence', { label: labelOf(figure, context) });
  // As a property: a line break in the template would be a space in the sentence.
  return html`<button
    type="button"
    part="figure"
    class="stated"
    title=${title}
    aria-expanded=${open === id}
    .textContent=${text}
    @click=${() => onToggle(id)}
  ></button>`;
}

function labelOf({ place, indicator, statements }: BoundFigure, { figures }: WordsContext): string {
  const { language } = figures;
  const name = textIn(place.name, language);
  const label = statementLabel(statements[0], indicator, language);
  return language === 'en' ? `${name}, ${label}` : `${name}${label}`;
}

/** Where a figure comes from; of a change, where both of its ends do. */
function evidenceBox(figure: BoundFigure, context: WordsContext): TemplateResult {
  return html`<div class="evidence-box" part="evidence-box">
    <h4>${labelOf(figure, context)}</h4>
    ${figure.statements.map((statement) => evidenceList(statement, figure.indicator, context.figures))}
  </div>`;
}
