import { html, nothing, type TemplateResult } from 'lit';

import type { PaperTable } from '../../domain/planning/paper-tables.js';
import { cssProperties } from '../host/css-properties.js';

import type { PrintText } from './print.messages.js';

/** What of a table stands on one page: the rows from `from` to before `to`. */
export interface TablePart {
  readonly table: PaperTable;
  readonly from: number;
  readonly to: number;
}

/** How high the parts of a table are, in whichever unit. */
export interface TableHeights {
  /** Title, note and column heads, which are repeated on each page. */
  readonly head: number;
  readonly rows: readonly number[];
  readonly total: number;
}

/** A table or what of it stands on one page. */
export function tablePart({ table, from, to }: TablePart, text: PrintText): TemplateResult {
  const { title, note, columns, rows, total } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const kinds = columns.map(({ isNumber }) => (isNumber ? 'number' : 'text'));
  const cells = (row: readonly string[]) =>
    row.map((cell, index) => html`<td class=${kinds[index] ?? 'text'}>${cell}</td>`);
  return html`<section class="part">
    <h3>${title}${from > 0 ? html`<span class="continued">${text('continued')}</span>` : nothing}</h3>
    ${note ? html`<p class="small">${note}</p>` : nothing}
    <table>
      <colgroup>
        ${columns.map((column) => html`<col ${cssProperties({ width: `${String((column.width / width) * 100)}%` })} />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map(({ label }, index) => html`<th scope="col" class=${kinds[index] ?? 'text'}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(from, to).map(
          (row) =>
            html`<tr>
              ${cells(row)}
            </tr>`,
        )}
      </tbody>
      ${
        total && to === rows.length
          ? html`<tfoot>
              <tr>
                ${cells(total)}
              </tr>
            </tfoot>`
          : nothing
      }
    </table>
  </section>`;
}

/**
 * Lays tables out on pages: a table goes on to the next page between two rows, with its head again. `firstUsed` is what of the
 * first page is taken; `gap` stands between two tables.
 */
export function paginate(
  tables: readonly (readonly [PaperTable, TableHeights])[],
  pageHeight: number,
  { firstUsed, gap }: { readonly firstUsed: number; readonly gap: number },
): readonly (readonly TablePart[])[] {
  const pages: TablePart[][] = [[]];
  let used = firstUsed;
  for (const [table, heights] of tables) {
    const { head, rows, total } = heights;
    let from = 0;
    while (from < rows.length) {
      const page = pages.at(-1) ?? [];
      const isFresh = page.length === 0;
      let height = used + (isFresh ? 0 : gap) + head;
      let to = from;
      for (; to < rows.length; to += 1) {
        const next = height + (rows[to] ?? 0) + (to === rows.length - 1 ? total : 0);
        if (next > pageHeight) break;
        height = next;
      }
      // A row that is higher than a page stands on one of its own.
      if (to === from && isFresh && pages.length > 1) to += 1;
      if (to === from) {
        pages.push([]);
        used = 0;
        continue;
      }
      page.push({ table, from, to });
      used = height;
      from = to;
    }
  }
  return pages;
}
