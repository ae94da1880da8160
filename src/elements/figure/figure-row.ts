import { html, nothing, type TemplateResult } from 'lit';

import { formatAsOf } from '../../domain/statements/as-of.js';
import { formatValue } from '../../domain/statements/format-value.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { statementLabel } from '../../domain/statements/statement-label.js';
import type { Statement } from '../../domain/statements/statement.js';

import { evidenceList } from './evidence.js';
import type { FigureContext } from './figure-context.js';

/** How a row differs from the plain one. */
export interface FigureRowOptions {
  /** `lead`: the value stands large over its label. `sentence`: words under their label. By default, by the value. */
  readonly shape?: 'row' | 'lead' | 'sentence';
  /** Goes between label and value, such as a bar. */
  readonly chart?: TemplateResult;
  /** Whether the label names the part of a breakdown alone, because the indicator's name stands above. */
  readonly partOnly?: boolean;
  /** The id of the row, so that something can lead to it. */
  readonly id?: string;
}

/** What a row is called: its statement, or its part of the breakdown alone. */
function rowLabel(
  statement: Statement,
  indicator: Indicator,
  { language }: FigureContext,
  partOnly = false,
): string {
  const part = statement.dimension === null ? undefined : indicator.dimensions[statement.dimension];
  return partOnly && part ? textIn(part, language) : statementLabel(statement, indicator, language);
}

/** A value with its number set apart from qualifier and unit, in the order of the language. */
export function figureValue(
  statement: Statement,
  indicator: Indicator,
  { language }: FigureContext,
): TemplateResult {
  const { text, number, qualifier } = formatValue(statement, indicator, language);
  if (statement.type === 'text') return html`<span class="words">${text}</span>`;
  const rest = text.slice(qualifier.length).trimStart();
  const at = rest.indexOf(number);
  return html`${qualifier === '' ? nothing : html`<span class="qualifier">${qualifier}</span> `}<span
      class="quantity"
      >${unit(rest.slice(0, at))}<span class="number">${number}</span
      >${unit(rest.slice(at + number.length))}</span
    >`;
}

/** One figure with its label and date. The row itself opens its evidence. */
export function figureRow(
  statement: Statement,
  indicator: Indicator,
  context: FigureContext,
  options: FigureRowOptions = {},
): TemplateResult {
  const shape = options.shape ?? (statement.type === 'text' ? 'sentence' : 'row');
  return html`
    <details class="figure ${shape}" part="figure" id=${options.id || nothing}>
      <summary>
        <span class="label" part="label"
          >${rowLabel(statement, indicator, context, options.partOnly)} ${rowDate(statement, context)}</span
        >
        ${options.chart ?? nothing}
        <span class="value" part="value">${figureValue(statement, indicator, context)}</span>
      </summary>
      ${evidenceList(statement, indicator, context)}
    </details>
  `;
}

/** The same figure at several dates in one row, earliest first: 12.4% → 20%. The row opens the evidence of each. */
export function seriesRow(
  series: readonly Statement[],
  indicator: Indicator,
  context: FigureContext,
  options: Omit<FigureRowOptions, 'chart'> = {},
): TemplateResult {
  const [first, latest] = [series[0], series.at(-1)];
  if (!first || !latest || first === latest) {
    return latest ? figureRow(latest, indicator, context, options) : html``;
  }
  const earlier = series.slice(0, -1);
  return html`
    <details class="figure ${options.shape ?? 'row'}" part="figure" id=${options.id || nothing}>
      <summary>
        <span class="label" part="label"
          >${rowLabel(latest, indicator, context, options.partOnly)}
          <span class="date">${dateRange(first, latest, context)}</span></span
        >
        <span class="value" part="value"
          >${earlier.map(
            (statement) =>
              html`<span class="earlier">${figureValue(statement, indicator, context)} →</span> `,
          )}${figureValue(latest, indicator, context)}</span
        >
      </summary>
      ${datedEvidence(series, indicator, context)}
    </details>
  `;
}

/** The evidence of several figures of one indicator, each under its value and date. */
export function datedEvidence(
  series: readonly Statement[],
  indicator: Indicator,
  context: FigureContext,
): TemplateResult[] {
  return series.map(
    (statement) => html`
      <p class="evidence-of">
        ${context.text('dated', { date: formatAsOf(statement.asOf, context.language) })}<strong
          >${formatValue(statement, indicator, context.language).text}</strong
        >
      </p>
      ${evidenceList(statement, indicator, context)}
    `,
  );
}

/** The row of a figure that no source gives: it says so, where it would stand. */
export function missingRow(label: string, { language }: FigureContext): TemplateResult {
  return html`
    <p class="figure missing" part="figure">
      <span class="label" part="label">${label}</span>
      <span class="value" part="value">${textIn(notPublished, language)}</span>
    </p>
  `;
}

/** The date of a figure. Beside a value that is itself a date, the words say that it is the date of the source. */
function rowDate({ asOf, type }: Statement, { language, commonDate, text }: FigureContext) {
  if (asOf === commonDate) return nothing;
  const date = formatAsOf(asOf, language);
  return html`<span class="date"
    >${type === 'date' && asOf !== null ? text('statedAsOf', { date }) : date}</span
  >`;
}

function dateRange(first: Statement, latest: Statement, { language }: FigureContext): string {
  return `${formatAsOf(first.asOf, language)} – ${formatAsOf(latest.asOf, language)}`;
}

function unit(words: string): TemplateResult | typeof nothing {
  return words === '' ? nothing : html`<span class="unit">${words}</span>`;
}
