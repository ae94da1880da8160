import { html, nothing, render, type TemplateResult } from 'lit';

import { mentionOf, scenarioLine, scenarioWords } from '../../domain/planning/scenario-words.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import { squareMetresIn } from '../../domain/statements/units.js';
import { cssProperties } from '../host/css-properties.js';

import type { PrintContent } from './print-content.js';
import { mapPage } from './print-map-page.js';
import { paginate, tablePart, type TableHeights, type TablePart } from './print-tables.js';
import { printTextIn, type PrintText } from './print.messages.js';

/** What stands at the foot and in the head of each page. */
export interface PageFrame {
  readonly language: Language;
  /** 审图号; empty for none. */
  readonly approval: string;
}

interface PageWriter extends PageFrame {
  readonly content: PrintContent;
  readonly text: PrintText;
}

/** Between two tables, in millimetres. */
const tableGap = 5;

/** What fonts may take more on paper than on screen, as a share. */
const slack = 0.01;

/** Renders all pages into a root: the map, then the tables, as many pages as they need. */
export function renderPages(root: ShadowRoot, content: PrintContent, frame: PageFrame): void {
  const writer: PageWriter = { ...frame, content, text: printTextIn(frame.language) };
  if (content.tables.length === 0) {
    render(pages([mapBody(writer)], writer), root);
    return;
  }
  // All tables in one piece, to be measured.
  const whole = content.tables.map((table) => ({ table, from: 0, to: table.rows.length }));
  render(pages([mapBody(writer), tablesBody([whole], writer, true)], writer), root);
  const { text } = content.layout;
  const body = root.querySelector('.tables');
  const perMillimetre = (body?.getBoundingClientRect().width ?? text.width) / text.width;
  const parts = [...(body?.querySelectorAll('.part') ?? [])];
  const heights = parts.map((part): TableHeights => {
    const total = heightOf(part.querySelector('tfoot'));
    const rows = [...part.querySelectorAll('tbody tr')].map(heightOf);
    const inner = rows.reduce((sum, row) => sum + row, 0) + total;
    return { head: heightOf(part) - inner, rows, total };
  });
  const measured = content.tables.flatMap((table, index) => {
    const height = heights[index];
    return height ? [[table, height] as const] : [];
  });
  const sheets = paginate(measured, text.height * perMillimetre * (1 - slack), {
    firstUsed: heightOf(body?.querySelector('.lead') ?? null),
    gap: tableGap * perMillimetre,
  });
  const { columns } = content.layout;
  const bodies = sheets.flatMap((_, index) =>
    index % columns === 0 ? [tablesBody(sheets.slice(index, index + columns), writer, index === 0)] : [],
  );
  render(pages([mapBody(writer), ...bodies], writer), root);
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

function mapBody({ content, language, text }: PageWriter): TemplateResult {
  return mapPage(content, language, text);
}

function tablesBody(
  sheets: readonly (readonly TablePart[])[],
  writer: PageWriter,
  isFirst: boolean,
): TemplateResult {
  return html`<div class="columns">
    ${sheets.map(
      (sheet, index) =>
        html`<div class="tables">
          ${isFirst && index === 0 ? lead(writer) : nothing}
          ${sheet.map((part) => tablePart(part, writer.text))}
        </div>`,
    )}
  </div>`;
}

/** The area and what is odd about it, above the first table. */
function lead({ content: { report }, language, text }: PageWriter): TemplateResult | typeof nothing {
  if (!report) return nothing;
  const m2 = report.total.value ?? 0;
  const total = {
    ha: formatFixed(m2 / squareMetresIn.ha, 4, language),
    m2: formatFixed(m2, 2, language),
    mu: formatFixed(m2 / squareMetresIn.mu, 2, language),
  };
  return html`<div class="lead">
    <p><strong>${text('total', total)}</strong></p>
    ${report.outline.map((note) => html`<p>${textIn(note.text, language)}</p>`)}
    ${report.sample ? html`<p>${text('sample')}: ${text('sampleNote')}</p>` : nothing}
  </div>`;
}

function pages(bodies: readonly TemplateResult[], writer: PageWriter): TemplateResult {
  const { layout } = writer.content;
  const { page, margin, head, foot, map, text } = layout;
  const millimetres = Object.entries({
    '--_page-width': page.width,
    '--_page-height': page.height,
    '--_margin': margin,
    '--_head': head,
    '--_foot': foot,
    '--_text-width': text.width,
    '--_map-width': map.width,
    '--_map-height': map.height,
  }).map(([name, value]) => [name, `${String(value)}mm`]);
  return html`<div class="pages" lang=${writer.language} ${cssProperties(Object.fromEntries(millimetres))}>
    ${bodies.map(
      (body, index) =>
        html`<section class="page">
          ${pageHead(writer, index === 0)} ${body} ${pageFoot(writer, index + 1, bodies.length)}
        </section>`,
    )}
  </div>`;
}

function pageHead({ content, language, text }: PageWriter, isMap: boolean): TemplateResult {
  const { state, area, report } = content;
  const region = state.catalog ? textIn(state.catalog.title, language) : '';
  const name = area && (area.name ? textIn(area.name, language) : text('drawn'));
  const subject = isMap ? text('map') : text('report');
  const scenario = mentionOf(state.scenario);
  const isSample =
    report?.sample === true ||
    state.layers.some(({ sample, visible, role }) => sample && visible && role !== 'reference');
  return html`<header>
    <div>
      <h1>${isMap ? region : `${region} · ${subject}`}</h1>
      <p>${[isMap ? subject : null, name].filter(Boolean).join(' · ')}</p>
    </div>
    <div class="marks">
      ${scenario ? mark(scenarioLine(scenario, language), textIn(scenarioWords.note, language)) : nothing}
      ${isSample ? mark(text('sample'), text('sampleNote')) : nothing}
    </div>
  </header>`;
}

/** What a reader must know before any figure. */
function mark(words: string, note: string): TemplateResult {
  return html`<p class="mark">${words}<small>${note}</small></p>`;
}

function pageFoot({ approval, language, text }: PageWriter, page: number, count: number): TemplateResult {
  const day = new Date().toLocaleDateString(language, { year: 'numeric', month: 'long', day: 'numeric' });
  return html`<footer>
    <span class="approval">${approval}</span>
    <span>${text('printed', { day })}</span>
    <span class="number">${page} / ${count}</span>
  </footer>`;
}
