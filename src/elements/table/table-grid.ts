import { html, nothing, type TemplateResult } from 'lit';

import type { RowSort } from '../../domain/planning/table-lines.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { cssProperties } from '../host/css-properties.js';

import type { ShownColumn, ShownLine, ShownTotal } from './line-source.js';
import type { TableMessageKey } from './table.messages.js';

/** The height of a line in CSS pixels; the styles say the same. */
export const lineHeight = 32;

/** The lines that are drawn, end excluded. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** What the grid shows, and whom it tells. */
export interface GridContext {
  readonly language: Language;
  readonly text: (key: TableMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly label: string;
  readonly columns: readonly ShownColumn[];
  readonly sort: RowSort | null;
  readonly lineCount: number;
  readonly total: ShownTotal;
  readonly range: LineRange;
  readonly lineAt: (index: number) => ShownLine | null;
  /** The line that has the focus. */
  readonly active: number;
  readonly marked: ReadonlySet<string>;
  /** The id that is selected on the map. */
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly onSort: (column: string) => void;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onPoint: (index: number | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** The table, of whose lines only those in sight are in the document. */
export function tableGrid(context: GridContext): TemplateResult {
  const { label, columns, lineCount, range, active, isBusy, onKey, onPoint, onCopy, text } = context;
  const isActiveDrawn = active >= range.first && active < range.end;
  const indexes = Array.from({ length: Math.max(0, range.end - range.first) }, (_, at) => range.first + at);
  return html`
    <table
      role="grid"
      part="table"
      tabindex="0"
      aria-label=${label}
      aria-description=${text('keys')}
      aria-multiselectable="true"
      aria-rowcount=${lineCount + 2}
      aria-colcount=${columns.length}
      aria-busy=${isBusy}
      aria-activedescendant=${isActiveDrawn ? `line-${active}` : nothing}
      @keydown=${onKey}
      @copy=${onCopy}
      @pointerleave=${() => onPoint(null)}
    >
      <thead>
        <tr aria-rowindex="1">
          ${columns.map((column) => headerCell(column, context))}
        </tr>
      </thead>
      <tbody>
        ${spacer(range.first, columns.length)} ${indexes.map((index) => lineRow(index, context))}
        ${spacer(lineCount - range.end, columns.length)}
      </tbody>
      <tfoot>
        ${totalRow(context)}
      </tfoot>
    </table>
  `;
}

function headerCell({ id, label, kind }: ShownColumn, { sort, onSort }: GridContext): TemplateResult {
  const isSorted = sort?.column === id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  return html`
    <th scope="col" class=${kind} part="header" aria-sort=${order}>
      <button class="sort" part="sort" type="button" @click=${() => onSort(id)}>
        <span>${label}</span>
        <svg class="arrow" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path class="up" d="m4 1 3 4H1z" />
          <path class="down" d="m4 11 3-4H1z" />
        </svg>
      </button>
    </th>
  `;
}

/** Stands for the lines above or below those that are drawn. */
function spacer(lines: number, columns: number): TemplateResult | typeof nothing {
  if (lines <= 0) return nothing;
  return html`<tr
    class="space"
    aria-hidden="true"
    ${cssProperties({ 'block-size': `${lines * lineHeight}px` })}
  >
    <td colspan=${columns}></td>
  </tr>`;
}

function lineRow(index: number, context: GridContext): TemplateResult {
  const { columns, lineAt, active, marked, selected, text, onPress, onPoint } = context;
  const line = lineAt(index);
  const classes = index === active ? 'line active' : 'line';
  if (!line)
    return html`<tr class=${classes} id="line-${index}" aria-rowindex=${index + 2}>
      <td colspan=${columns.length} class="awaited">…</td>
    </tr>`;
  if (line.type === 'group') return groupRow(index, line, context);
  const isSelected = line.id === selected;
  return html`
    <tr
      class="${classes} ${isSelected ? 'selected' : ''} ${marked.has(line.id) ? 'marked' : ''} ${line.isFaulty ? 'faulty' : ''}"
      part="row"
      id="line-${index}"
      aria-rowindex=${index + 2}
      aria-selected=${marked.has(line.id)}
      aria-current=${isSelected ? 'true' : nothing}
      @click=${(event: MouseEvent) => onPress(index, event)}
      @pointerenter=${() => onPoint(index)}
    >
      ${columns.map(({ id, kind }, at) => {
        const { text: shown } = line.cellOf(id);
        const content = shown ?? html`<span class="quiet">${textIn(notPublished, context.language)}</span>`;
        if (at > 0) return html`<td class=${kind} part="cell" title=${shown ?? nothing}>${content}</td>`;
        return html`<th scope="row" class=${kind} part="cell" title=${shown ?? nothing}>
          ${
            line.isFaulty
              ? html`<span class="fault" role="img" aria-label=${text('faulty')} title=${text('faulty')}
                  >!</span
                >`
              : nothing
          }${content}
        </th>`;
      })}
    </tr>
  `;
}

function groupRow(
  index: number,
  { name, total }: Extract<ShownLine, { type: 'group' }>,
  context: GridContext,
): TemplateResult {
  return html`
    <tr
      class="line group ${index === context.active ? 'active' : ''}"
      part="group"
      id="line-${index}"
      aria-rowindex=${index + 2}
    >
      ${sumCells(name, total, context)}
    </tr>
  `;
}

function totalRow(context: GridContext): TemplateResult {
  const { lineCount, total, text } = context;
  return html`<tr class="line" part="total" aria-rowindex=${lineCount + 2}>
    ${sumCells(text('total'), total, context)}
  </tr>`;
}

/** A name with the number of rows, which takes what room there is, and under each column that is added up its sum. */
function sumCells(
  name: string,
  total: ShownTotal,
  { columns, language, text }: GridContext,
): readonly TemplateResult[] {
  const count = text('count', { count: formatNumber(total.count, language) });
  const sums = columns.map(({ id, kind }) => ({ kind, sum: total.sumOf(id) }));
  const firstSum = sums.findIndex(({ sum }) => sum !== null);
  const room = Math.max(1, firstSum < 0 ? columns.length : firstSum);
  return [
    html`<th scope="row" part="sum" class="text ${room > 1 ? 'wide' : ''}" colspan=${room} title=${name}>
      <span class="stays">${name} <span class="quiet">${count}</span></span>
    </th>`,
    ...sums.slice(room).map(({ kind, sum }) => {
      if (!sum) return html`<td class=${kind} part="sum"></td>`;
      const note = sum.missing > 0 ? text('missing', { count: formatNumber(sum.missing, language) }) : '';
      return html`<td class=${kind} part="sum" title=${note || nothing}>
        ${sum.text ?? html`<span class="quiet">${textIn(notPublished, language)}</span>`}${
          sum.missing > 0 && sum.text !== null
            ? html`<span class="visually-hidden">(${note})</span
                ><span class="partial" aria-hidden="true">*</span>`
            : nothing
        }
      </td>`;
    }),
  ];
}
