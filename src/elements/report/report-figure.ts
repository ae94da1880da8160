import { html, nothing, type TemplateResult } from 'lit';

import type { Catalog } from '../../domain/catalog/catalog.js';
import { figureRules, type Figure } from '../../domain/planning/figure.js';
import { assumedSource } from '../../domain/statements/assumed-source.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { datesText, type ReportWriter } from './report-writing.js';

/** A figure that opens to its evidence: the rule, the sources and the dates of what went in. */
export function reportFigure(
  label: string,
  value: string,
  figure: Figure,
  catalog: Catalog | null,
  writer: ReportWriter,
): TemplateResult {
  const { language, text } = writer;
  return html`
    <details class="figure" part="figure">
      <summary>
        <span class="label" part="label">${label}</span>
        <span class="value" part="value">${figure.value === null ? text('noData') : value}</span>
      </summary>
      <dl class="evidence" part="evidence">
        ${figure.missing ? entry(text('noData'), textIn(figure.missing, language)) : nothing}
        ${entry(text('rule'), textIn(figureRules[figure.rule], language))}
        ${
          figure.sources.length > 0
            ? entry(text('sources'), sourceTitles(figure.sources, catalog, writer))
            : nothing
        }
        ${figure.asOf.length > 0 ? entry(text('dates'), datesText(figure.asOf, writer)) : nothing}
      </dl>
    </details>
  `;
}

/** The titles of some sources of the catalog. */
export function sourceTitles(
  ids: readonly string[],
  catalog: Catalog | null,
  { language }: ReportWriter,
): string {
  const titles = ids.map((id) => {
    const source = [...(catalog?.sources ?? []), assumedSource].find((candidate) => candidate.id === id);
    return source ? textIn(source.title, language) : id;
  });
  return titles.join(language === 'en' ? '; ' : '；');
}

export function entry(term: string, description: string): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
