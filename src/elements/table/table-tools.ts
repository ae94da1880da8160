import { html, nothing, type TemplateResult } from 'lit';

import { formatAsOf } from '../../domain/statements/as-of.js';
import { formatNumber } from '../../domain/statements/format-number.js';

import type { GridContext } from './table-grid.js';
import type { LineSource } from './line-source.js';
import { rowChoices, type RowChoice } from './table-view.js';
import type { TableMessageKey } from './table.messages.js';

/** What stands above a table, and whom it tells. */
export interface ToolContext extends Pick<GridContext, 'language' | 'text' | 'columns'> {
  readonly source: LineSource | null;
  readonly rows: RowChoice;
  /** Whether rows can be chosen among: places know no filter. */
  readonly canChooseRows: boolean;
  readonly group: string | null;
  readonly markedCount: number;
  readonly announcement: string;
  readonly onRows: (rows: RowChoice) => void;
  readonly onGroup: (group: string) => void;
  readonly onColumn: (column: string, isShown: boolean) => void;
  readonly onCopy: (which: 'all' | 'marked') => void;
}

/** The choice of rows, groups and columns, and what copies. */
export function tableTools(context: ToolContext): TemplateResult {
  const { text, source, rows, canChooseRows, group, markedCount, announcement } = context;
  const { onRows, onGroup, onCopy } = context;
  return html`
    <div class="tools" part="tools">
      ${
        canChooseRows
          ? choice(
              text('rows'),
              rows,
              rowChoices.map((value) => [value, text(value)]),
              (value) => onRows(value as RowChoice),
            )
          : nothing
      }
      ${
        source && source.groupings.length > 0
          ? choice(
              text('group'),
              group ?? '',
              [
                ['', text('noGroup')],
                ...source.groupings.map((id) => [id, text(id as TableMessageKey)] as const),
              ],
              onGroup,
            )
          : nothing
      }
      ${source ? columnChoice(source, context) : nothing}
      <span class="copying">
        <button class="button" part="button" type="button" ?disabled=${!source} @click=${() => onCopy('all')}>
          ${text('copyAll')}
        </button>
        ${
          markedCount > 0
            ? html`<button class="button" part="button" type="button" @click=${() => onCopy('marked')}>
                ${text('copyMarked', { count: markedCount })}
              </button>`
            : nothing
        }
        <span class="quiet" role="status">${announcement}</span>
      </span>
    </div>
  `;
}

function columnChoice(
  { columns: offered }: LineSource,
  { text, columns, onColumn }: ToolContext,
): TemplateResult {
  const shown = new Set(columns.map(({ id }) => id));
  return html`
    <details class="columns" part="columns">
      <summary class="button" part="button">${text('columns')}</summary>
      <div class="offered" part="offered">
        ${offered.map(
          ({ id, label }) => html`
            <label>
              <input
                type="checkbox"
                .checked=${shown.has(id)}
                ?disabled=${shown.has(id) && shown.size === 1}
                @change=${(event: Event) => onColumn(id, (event.target as HTMLInputElement).checked)}
              />
              ${label}
            </label>
          `,
        )}
      </div>
    </details>
  `;
}

function choice(
  label: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`
    <label class="choice">
      <span>${label}</span>
      <select part="select" @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
      </select>
    </label>
  `;
}

/** What is said below a table. */
export interface NotedRows {
  readonly excluded: number;
  /** A sum that is shown lacks rows that do not state it. */
  readonly isPartial: boolean;
  readonly sources: readonly string[];
  readonly dates: readonly (string | null)[];
}

/** What stands below a table: what is in no sum, where the rows come from, and of when they are. */
export function tableNotes(
  { excluded, isPartial, sources, dates }: NotedRows,
  titleOf: (source: string) => string,
  { language, text }: Pick<GridContext, 'language' | 'text'>,
): TemplateResult {
  const [comma, colon] = language === 'en' ? [', ', ': '] : ['、', '：'];
  const dated = dates.map((date) => (date === null ? text('undated') : formatAsOf(date, language)));
  return html`
    <div class="notes" part="notes">
      ${
        excluded > 0
          ? html`<p class="warning">${text('excluded', { count: formatNumber(excluded, language) })}</p>`
          : nothing
      }
      ${isPartial ? html`<p>${text('partial')}</p>` : nothing}
      ${
        sources.length > 0
          ? html`<p>${text('sources')}${colon}${sources.map(titleOf).join(comma)}</p>`
          : nothing
      }
      ${dates.length > 0 ? html`<p>${text('dates')}${colon}${dated.join(comma)}</p>` : nothing}
    </div>
  `;
}
