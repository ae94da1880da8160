import { html, nothing, type TemplateResult } from 'lit';

import { parcelStatuses } from '../../domain/catalog/parcel.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { AreaReport, ClassRow, StatusRow } from '../../domain/planning/area-report.js';
import { classText } from '../../domain/planning/row-words.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { cssProperties } from '../host/css-properties.js';

import { hectares, mu, share, type ReportWriter } from './report-writing.js';

/** Which row of a report is lit on the map. */
export type LitRow =
  | { readonly by: 'class'; readonly landUse: string | null }
  | { readonly by: 'status'; readonly status: StatusRow['status'] };

export interface TableContext extends ReportWriter {
  readonly lit: LitRow | null;
  /** The colour of a class on the map; null for one that is not drawn. */
  readonly colorOf: (landUse: string) => string | null;
  readonly onLight: (row: LitRow | null) => void;
}

interface LandRow {
  readonly name: string;
  readonly color: string | null;
  readonly m2: number;
  readonly parcelCount: number;
  readonly row: LitRow;
}

/** The land by class; its rows add up to the area. */
export function classTable(report: AreaReport, context: TableContext): TemplateResult {
  return landTable(
    context.text('byClass'),
    context.text('class'),
    report.byClass.map((row) => ({
      name: classNameOf(row, context),
      color: row.landUse === null ? null : context.colorOf(currentCode(row.landUse, context.classes)),
      m2: row.area.value ?? 0,
      parcelCount: row.parcelCount,
      row: { by: 'class', landUse: row.landUse },
    })),
    report.total.value ?? 0,
    context,
  );
}

/** The code under which a class is drawn. */
function currentCode(landUse: string, classes: LandUseTable): string {
  return classes.read(landUse)?.class.code ?? landUse;
}

/** The land by status; its rows add up to the area. */
export function statusTable(report: AreaReport, context: TableContext): TemplateResult {
  return landTable(
    context.text('byStatus'),
    context.text('status'),
    report.byStatus.map((row) => ({
      name: statusNameOf(row, context),
      color: null,
      m2: row.area.value ?? 0,
      parcelCount: row.parcelCount,
      row: { by: 'status', status: row.status },
    })),
    report.total.value ?? 0,
    context,
  );
}

/** The code and the name of a class, or that no parcel covers the land. */
export function classNameOf({ landUse }: ClassRow, { language, text, classes }: ReportWriter): string {
  return landUse === null ? text('noParcelLand') : classText(landUse, language, classes);
}

export function statusNameOf({ status }: StatusRow, { language, text }: ReportWriter): string {
  if (status === 'no-parcel') return text('noParcelLand');
  return status === 'unstated' ? text('unstated') : textIn(parcelStatuses[status], language);
}

function landTable(
  caption: string,
  first: string,
  rows: readonly LandRow[],
  total: number,
  context: TableContext,
): TemplateResult {
  const { language, text, lit, onLight } = context;
  return html`
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col" class="number">${text('hectares')}</th>
          <th scope="col" class="number">${text('mu')}</th>
          <th scope="col" class="number">${text('share')}</th>
          <th scope="col" class="number">${text('parcels')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ name, color, m2, parcelCount, row }) => {
          const isLit = isSame(row, lit);
          return html`
            <tr part="row" class=${isLit ? 'lit' : ''}>
              <th scope="row">
                <button
                  class="row-name"
                  part="row-name"
                  type="button"
                  aria-pressed=${isLit}
                  title=${text('light', { name })}
                  ?disabled=${parcelCount === 0}
                  @click=${() => onLight(isLit ? null : row)}
                >
                  ${
                    color === null
                      ? nothing
                      : html`<span
                          class="swatch"
                          aria-hidden="true"
                          ${cssProperties({ '--_swatch': color })}
                        ></span>`
                  }<span>${name}</span>
                </button>
              </th>
              <td class="number" title="${formatFixed(m2, 2, language)} m²">${hectares(m2, language)}</td>
              <td class="number">${mu(m2, language)}</td>
              <td class="number">${share(m2, total, language)}</td>
              <td class="number">${parcelCount === 0 ? '–' : formatFixed(parcelCount, 0, language)}</td>
            </tr>
          `;
        })}
      </tbody>
      <tfoot>
        <tr part="total">
          <th scope="row">${text('total')}</th>
          <td class="number" title="${formatFixed(total, 2, language)} m²">${hectares(total, language)}</td>
          <td class="number">${mu(total, language)}</td>
          <td class="number">${share(total, total, language)}</td>
          <td class="number">${formatFixed(sumOf(rows), 0, language)}</td>
        </tr>
      </tfoot>
    </table>
  `;
}

/** A parcel stands in one row of a table. */
function sumOf(rows: readonly LandRow[]): number {
  return rows.reduce((sum, { parcelCount }) => sum + parcelCount, 0);
}

function isSame(one: LitRow, other: LitRow | null): boolean {
  if (other === null || one.by !== other.by) return false;
  return one.by === 'class'
    ? one.landUse === (other as typeof one).landUse
    : one.status === (other as typeof one).status;
}
