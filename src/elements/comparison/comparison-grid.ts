import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { factRules, factText, rangeText } from '../../domain/finding/fact-words.js';
import { siteTerms } from '../../domain/finding/site-terms.js';
import type { SiteFact } from '../../domain/finding/site.js';
import type { ComparedCell, ComparedRow } from '../../domain/planning/comparison.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { evidenceList, sourceTitle } from '../figure/evidence.js';
import type { FigureContext } from '../figure/figure-context.js';
import { figureValue } from '../figure/figure-row.js';

import type { ComparisonMessageKey } from './comparison.messages.js';

/** The head of a column. */
export interface ComparedColumn {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  /** The data do not hold it. */
  readonly isUnknown: boolean;
}

/** What the grid is written with, and whom it tells. */
export interface ComparisonContext {
  readonly figures: FigureContext;
  readonly text: (key: ComparisonMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly onShow: (id: string) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
}

/** A row with an empty column for each that the data do not hold, which are null among `found`. */
export function spread(row: ComparedRow, found: readonly unknown[]): ComparedRow {
  const held = found.flatMap((one, at) => (one === null ? [] : [at]));
  const columns = (list: readonly number[] | undefined) => list?.flatMap((at) => held[at] ?? []) ?? [];
  return {
    ...row,
    cells: found.map((one, at) => (one === null ? null : (row.cells[held.indexOf(at)] ?? null))),
    best: columns(row.best),
    worst: columns(row.worst),
  };
}

/** What is compared in columns, what it states in rows; rows that differ are marked. */
export function comparisonGrid(
  columns: readonly ComparedColumn[],
  rows: readonly ComparedRow[],
  context: ComparisonContext,
): TemplateResult {
  const { text, figures } = context;
  return html`
    <div class="box" part="box" role="region" tabindex="0" aria-label=${text('scroll')}>
      <table part="table">
        <thead>
          <tr>
            <th scope="col" class="corner" part="column">
              <span class="visually-hidden">${text('row')}</span>
            </th>
            ${repeat(
              columns,
              ({ id }) => id,
              (column, at) => columnHead(column, at, columns.length, context),
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells, differs, best = [], worst = [] }) => html`
              <tr part="row" class=${differs ? 'differs' : ''}>
                <th scope="row" part="label">
                  ${textIn(label, figures.language)}
                  ${differs ? html`<span class="mark" part="mark">${text('differs')}</span>` : nothing}
                </th>
                ${cells.map(
                  (cell, at) =>
                    html`<td part="cell">
                      ${cellContent(cell, context)} ${standing(best.includes(at), worst.includes(at), text)}
                    </td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function columnHead(
  { id, name, isSample, isUnknown }: ComparedColumn,
  at: number,
  count: number,
  { text, onShow, onMove, onRemove }: ComparisonContext,
): TemplateResult {
  const tool = (label: string, path: string, isOff: boolean, act: () => void, kind: string) => html`
    <button
      class="tool"
      part="tool"
      type="button"
      data-tool=${kind}
      data-id=${id}
      aria-label=${label}
      title=${label}
      ?disabled=${isOff}
      @click=${act}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d=${path} fill="none" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  `;
  return html`
    <th scope="col" part="column">
      <span class="tools">
        ${tool(text('earlier', { name }), 'm8 2-4 4 4 4', at === 0, () => onMove(id, -1), 'earlier')}
        ${tool(text('later', { name }), 'm4 2 4 4-4 4', at === count - 1, () => onMove(id, 1), 'later')}
        ${tool(text('remove', { name }), 'm2 2 8 8m0-8-8 8', false, () => onRemove(id), 'remove')}
      </span>
      ${
        isUnknown
          ? html`<span class="name">${name}</span> <span class="quiet">${text('unknown')}</span>`
          : html`<button
              class="name"
              part="name"
              type="button"
              title=${text('show', { name })}
              @click=${() => onShow(id)}
            >
              ${name}
            </button>`
      }
      ${isSample ? html`<span class="tag" part="sample">${text('sample')}</span>` : nothing}
    </th>
  `;
}

/** That a cell is the best or the worst of its row. */
function standing(
  isBest: boolean,
  isWorst: boolean,
  text: ComparisonContext['text'],
): TemplateResult | typeof nothing {
  if (!isBest && !isWorst) return nothing;
  const key = isBest ? 'best' : 'worst';
  return html`<span class="standing ${key}" part="standing">${text(key)}</span>`;
}

function cellContent(cell: ComparedCell | null, { figures, text }: ComparisonContext): TemplateResult {
  const { language } = figures;
  if (!cell) return html`<span class="quiet">${textIn(notPublished, language)}</span>`;
  if (cell.type === 'words') return html`${textIn(cell.text, language)}`;
  if (cell.type === 'fact') return factContent(cell.fact, figures, text);
  const { statement, indicator } = cell;
  return html`
    <details class="stated">
      <summary>
        <span class="value">${figureValue(statement, indicator, figures)}</span>
        <span class="date">${formatAsOf(statement.asOf, language)}</span>
      </summary>
      ${evidenceList(statement, indicator, figures)}
    </details>
  `;
}

/** A fact about a site, which opens to its rule, its sources and its dates. */
function factContent(
  fact: SiteFact,
  figures: FigureContext,
  text: ComparisonContext['text'],
): TemplateResult {
  const { language, catalog } = figures;
  const dates = fact.asOf.map((asOf) => formatAsOf(asOf, language));
  const isRange = fact.type === 'range';
  const figure = isRange ? rangeText(fact, language) : factText(fact, siteTerms(catalog, language));
  const aside = isRange && fact.nearest?.name ? textIn(fact.nearest.name, language) : '';
  return html`
    <details class="stated">
      <summary>
        <span class=${isRange ? 'value number' : 'value'}>${figure}</span>
        ${aside === '' ? nothing : html`<span class="aside">${aside}</span>`}
        <span class="date">${dates.join(language === 'en' ? ', ' : '、')}</span>
      </summary>
      <dl class="evidence" part="evidence">
        <div>
          <dt>${text('rule')}</dt>
          <dd>${textIn(factRules[fact.rule], language)}</dd>
        </div>
        ${fact.sources.map(
          (source) =>
            html`<div>
              <dt>${text('source')}</dt>
              <dd>${sourceTitle(source, figures)}</dd>
            </div>`,
        )}
      </dl>
    </details>
  `;
}
