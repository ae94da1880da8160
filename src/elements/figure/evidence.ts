import { html, nothing, type TemplateResult } from 'lit';

import { webAddressOf } from '../../domain/catalog/web-address.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

import type { FigureContext } from './figure-context.js';

/** The title of a source, as a link where it has an address. */
export function sourceTitle(id: string, { catalog, language, text }: FigureContext): TemplateResult {
  const source = catalog?.sources.find((candidate) => candidate.id === id);
  if (!source) return html`${text('sourceUnknown')}`;
  const address = webAddressOf(source.url);
  const title = textIn(source.title, language);
  return address === null
    ? html`${title}`
    : html`<a href=${address} target="_blank" rel="noopener noreferrer">${title}</a>`;
}

/** Where a figure comes from: source, date, how it is meant, the rule behind it, notes. */
export function evidenceList(
  statement: Statement,
  indicator: Indicator,
  context: FigureContext,
): TemplateResult {
  const { language, text } = context;
  const meanings = statement.qualifiers.map((qualifier) => text(qualifier));
  if (meanings.length === 0 && statement.type === 'number') meanings.push(text('exact'));
  return html`
    <dl class="evidence" part="evidence">
      ${entry(text('source'), sourceTitle(statement.source, context))}
      ${entry(text('asOf'), formatAsOf(statement.asOf, language))}
      ${meanings.length > 0 ? entry(text('meaning'), meanings.join(language === 'en' ? '; ' : '；')) : nothing}
      ${indicator.definition ? entry(text('definition'), textIn(indicator.definition, language)) : nothing}
      ${statement.note ? entry(text('note'), textIn(statement.note, language)) : nothing}
    </dl>
  `;
}

function entry(term: string, description: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
