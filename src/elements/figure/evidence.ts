import { html, nothing, type TemplateResult } from 'lit';

import { webAddressOf } from '../../domain/catalog/web-address.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { assumedSource } from '../../domain/statements/assumed-source.js';
import type { FigureEvidence } from '../../domain/statements/evidence.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

import type { FigureContext } from './figure-context.js';

/** The title of a source, as a link where it has an address. */
export function sourceTitle(id: string, context: FigureContext): TemplateResult {
  return linkTo(sourceOf(id, context));
}

/** Where a figure comes from: source, date, how it is meant, the rule behind it, notes. */
export function evidenceOf(
  statement: Statement,
  indicator: Indicator,
  context: FigureContext,
): FigureEvidence {
  const { language, text } = context;
  const meanings = statement.qualifiers.map((qualifier) => text(qualifier));
  if (meanings.length === 0 && statement.type === 'number') meanings.push(text('exact'));
  return {
    source: sourceOf(statement.source, context),
    asOf: formatAsOf(statement.asOf, language),
    meaning: meanings.length > 0 ? meanings.join(language === 'en' ? '; ' : '；') : null,
    definition: indicator.definition && textIn(indicator.definition, language),
    note: statement.note && textIn(statement.note, language),
  };
}

/** The evidence of a figure as a list of terms. */
export function evidenceList(
  statement: Statement,
  indicator: Indicator,
  context: FigureContext,
): TemplateResult {
  const { source, asOf, meaning, definition, note } = evidenceOf(statement, indicator, context);
  const { text } = context;
  return html`
    <dl class="evidence" part="evidence">
      ${entry(text('source'), linkTo(source))} ${entry(text('asOf'), asOf)}
      ${meaning === null ? nothing : entry(text('meaning'), meaning)}
      ${definition === null ? nothing : entry(text('definition'), definition)}
      ${note === null ? nothing : entry(text('note'), note)}
    </dl>
  `;
}

function sourceOf(id: string, { catalog, language, text }: FigureContext): FigureEvidence['source'] {
  const source = [...(catalog?.sources ?? []), assumedSource].find((candidate) => candidate.id === id);
  if (!source) return { title: text('sourceUnknown'), url: null };
  return { title: textIn(source.title, language), url: webAddressOf(source.url) };
}

function linkTo({ title, url }: FigureEvidence['source']): TemplateResult {
  return url === null
    ? html`${title}`
    : html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>`;
}

function entry(term: string, description: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
