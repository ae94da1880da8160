import { html, type TemplateResult } from 'lit';

import type { Source } from '../../domain/catalog/catalog.js';
import { parcelStatuses } from '../../domain/catalog/parcel.js';
import type {
  ComparedFigure,
  ComparedIndicator,
  ComparedStatus,
  ScenarioDifference,
} from '../../domain/planning/scenario-difference.js';
import { assumedSource } from '../../domain/statements/assumed-source.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { squareMetresIn } from '../../domain/statements/units.js';

import { classText, hectares, signed, type ScenarioWriter } from './scenario-writing.js';

interface ComparedRow extends ComparedFigure {
  readonly name: string;
}

/** Base, scenario and difference side by side, by class, by status and by indicator. */
export function differenceTables(
  difference: ScenarioDifference,
  sources: readonly Pick<Source, 'id' | 'title'>[],
  writer: ScenarioWriter,
): TemplateResult {
  const { text } = writer;
  const { byClass, byStatus, total, occupied } = difference;
  const classes = byClass.map((row) => ({
    ...row,
    name: row.landUse === null ? text('noParcelLand') : classText(row.landUse, writer),
  }));
  const statuses = byStatus.map((row) => ({ ...row, name: statusName(row, writer) }));
  return html`
    ${areaTable(text('byClass'), text('class'), classes, { ...total, name: text('total') }, writer)}
    ${areaTable(text('byStatus'), text('status'), [...statuses], { ...total, name: text('total') }, writer)}
    ${indicatorTable(difference.intensity, { ...occupied, name: text('occupied') }, writer)}
    <p class="rule">${text('rule')}</p>
    <details part="evidence">
      <summary>${text('evidence')}</summary>
      <dl class="evidence">
        ${evidenceOf(text('base'), total.base, sources, writer)}
        ${evidenceOf(text('scenario'), total.scenario, sources, writer)}
      </dl>
    </details>
  `;
}

/** Whose figures went into one side, and of which dates. */
function evidenceOf(
  side: string,
  figure: ComparedFigure['base'],
  sources: readonly Pick<Source, 'id' | 'title'>[],
  { language, text }: ScenarioWriter,
): TemplateResult {
  const titles = (figure?.sources ?? []).map((id) => {
    const source = [...sources, assumedSource].find((candidate) => candidate.id === id);
    return source ? textIn(source.title, language) : id;
  });
  const dates = (figure?.asOf ?? []).map((date) =>
    date === null ? text('undated') : formatAsOf(date, language),
  );
  return html`<div>
    <dt>${side}</dt>
    <dd>${[...titles, ...dates].join(language === 'en' ? '; ' : '；')}</dd>
  </div>`;
}

function statusName({ status }: ComparedStatus, { text, language }: ScenarioWriter): string {
  if (status === 'no-parcel') return text('noParcelLand');
  return status === 'unstated' ? text('unstated') : textIn(parcelStatuses[status], language);
}

function areaTable(
  caption: string,
  first: string,
  rows: readonly ComparedRow[],
  total: ComparedRow,
  writer: ScenarioWriter,
): TemplateResult {
  return html`
    <table part="table">
      <caption>
        ${caption}
      </caption>
      ${headOf(first, writer)}
      <tbody>
        ${rows.map((row) => areaRow(row, writer))}
      </tbody>
      <tfoot>
        ${areaRow(total, writer)}
      </tfoot>
    </table>
  `;
}

function headOf(first: string, { text }: ScenarioWriter): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${first}</th>
      <th scope="col" class="number">${text('base')}</th>
      <th scope="col" class="number">${text('scenario')}</th>
      <th scope="col" class="number">${text('change')}</th>
    </tr>
  </thead>`;
}

function areaRow({ name, base, scenario, difference }: ComparedRow, writer: ScenarioWriter): TemplateResult {
  const { text, language } = writer;
  // A row that one side does not have holds no land there, which is known; a figure without a value is not known.
  const written = (figure: ComparedFigure['base']) =>
    figure?.value === null ? text('noData') : hectares(figure?.value ?? 0, language);
  return html`<tr part="row">
    <th scope="row">${name}</th>
    <td class="number">${written(base)}</td>
    <td class="number">${written(scenario)}</td>
    ${differenceCell(difference === null ? null : difference / squareMetresIn.ha, 4, writer)}
  </tr>`;
}

function differenceCell(
  difference: number | null,
  decimals: number,
  writer: ScenarioWriter,
  unit = '',
): TemplateResult {
  if (difference === null) return html`<td class="number">${writer.text('noData')}</td>`;
  const { number, word, way } = signed(difference, decimals, writer);
  return html`<td class="number change" data-way=${way}>
    ${number}${unit} <span class="way">${word}</span>
  </td>`;
}

/** Occupied land, and the indicators that either side has. */
function indicatorTable(
  indicators: readonly ComparedIndicator[],
  occupied: ComparedRow,
  writer: ScenarioWriter,
): TemplateResult {
  const { text, language } = writer;
  const known = indicators.filter(({ base, scenario }) => base !== null || scenario !== null);
  return html`
    <table part="table">
      <caption>
        ${text('indicators')}
      </caption>
      ${headOf(text('indicator'), writer)}
      <tbody>
        ${areaRow(occupied, writer)}
        ${known.map(({ label, format, base, scenario }) => {
          const [factor, decimals, unit] = format === 'percent' ? [100, 2, '%'] : [1, 3, ''];
          const written = (value: number | null) =>
            value === null ? text('noData') : `${formatFixed(value * factor, decimals, language)}${unit}`;
          const change = base === null || scenario === null ? null : (scenario - base) * factor;
          return html`<tr part="row">
            <th scope="row">${textIn(label, language)}</th>
            <td class="number">${written(base)}</td>
            <td class="number">${written(scenario)}</td>
            ${differenceCell(change, decimals, writer, format === 'percent' ? ` ${text('points')}` : '')}
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}
