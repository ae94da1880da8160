import { html, nothing, type TemplateResult } from 'lit';

import { parcelStatuses, type ParcelStatus } from '../../domain/catalog/parcel.js';
import { unknownLandUseColor } from '../../domain/land-use/palette.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { squareMetresIn } from '../../domain/statements/units.js';

import { renderClassSwatch, type SwatchLook } from './class-swatch.js';
import {
  statusSumsOf,
  sumOf,
  type LandUseEntry,
  type LandUseSum,
  type LandUseCount,
} from './land-use-entries.js';
import type { LandUseMessage } from './land-use.messages.js';
import { renderStatusMark } from './status-mark.js';

/** How the table is written and drawn. */
export interface LandUseContext {
  readonly language: Language;
  readonly text: (key: LandUseMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly look: SwatchLook;
}

/** The classes present, the total, and the total by status. What has no published area is counted beside the sums. */
export function renderLandUseTable(
  entries: readonly LandUseEntry[],
  summary: readonly LandUseCount[],
  context: LandUseContext,
): TemplateResult {
  const { text, language } = context;
  const total = sumOf(summary);
  return html`
    <table part="table" aria-labelledby="title">
      <thead>
        <tr>
          <th scope="col">${text('landUse')}</th>
          <th scope="col" class="number">${text('parcels')}</th>
          <th scope="col" class="number">${text('hectares')}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map((entry, index) => renderEntry(entry, index, context))}
      </tbody>
      <tfoot>
        <tr part="total">
          <th scope="row">${text('total')}</th>
          ${renderSum(total, language)}
        </tr>
        ${statusSumsOf(summary).map(
          (sum) => html`
            <tr part="status">
              <th scope="row">
                <span class="status">${renderStatusMark(sum.status)} ${statusName(sum.status, context)}</span>
              </th>
              ${renderSum(sum, language)}
            </tr>
          `,
        )}
      </tfoot>
    </table>
    ${
      total.withoutArea > 0
        ? html`<p part="warning" class="warning">
            ${text('withoutArea', { count: formatNumber(total.withoutArea, language) })}
          </p>`
        : nothing
    }
  `;
}

function renderEntry(entry: LandUseEntry, index: number, context: LandUseContext): TemplateResult {
  const { text, language } = context;
  const { landUse, code, olderCodes } = entry;
  return html`
    <tr part="entry">
      <th scope="row">
        <div class="class">
          ${renderClassSwatch(landUse ?? unknownClass(code), context.look, index.toString())}
          <div>
            <div part="name" class="name">
              <span class="visually-hidden">${code} </span
              >${landUse ? textIn(landUse.name, language) : text('unknown')}
            </div>
            ${
              olderCodes.length > 0
                ? html`<div class="older">${text('olderCodes', { codes: olderCodes.join(', ') })}</div>`
                : nothing
            }
            <ul part="statuses" class="statuses">
              ${entry.statuses.map(
                ({ status, count }) =>
                  html`<li>
                    ${renderStatusMark(status)}
                    <span>${statusName(status, context)} ${formatNumber(count, language)}</span>
                  </li>`,
              )}
            </ul>
          </div>
        </div>
      </th>
      ${renderSum(entry, language)}
    </tr>
  `;
}

function unknownClass(code: string) {
  return { color: unknownLandUseColor, pattern: null, letter: code };
}

function renderSum({ count, areaM2 }: LandUseSum, language: Language): TemplateResult {
  return html`
    <td class="number">${formatNumber(count, language)}</td>
    ${
      areaM2 === null
        ? html`<td class="number quiet">${textIn(notPublished, language)}</td>`
        : html`<td class="number">${hectares(areaM2, language)}</td>`
    }
  `;
}

function statusName(status: ParcelStatus | null, { text, language }: LandUseContext): string {
  return status === null ? text('noStatus') : textIn(parcelStatuses[status], language);
}

/** Two decimals always, so that the column lines up: 100 m² is 0.01. */
function hectares(areaM2: number, language: Language): string {
  return formatFixed(areaM2 / squareMetresIn.ha, 2, language);
}
