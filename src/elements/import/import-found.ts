import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { ImportPreview, ImportReport } from '../../data/import/import-report.js';
import { parcelFields, type FieldSuggestion } from '../../domain/catalog/parcel-fields.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { systemName, type SourceSystem } from '../../domain/geometry/source-system.js';
import { describeFinding, describeTotals, totalsOf } from '../../domain/quality/finding-text.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';

import { importSketch } from './import-sketch.js';
import type { ImportMessageKey } from './import.messages.js';

/** What the user has said of how a file is to be read; null for what it says itself. */
export interface ReadingChoice {
  readonly encoding: string | null;
  readonly layer: string | null;
}

/** What the views of an import read and ask for. */
export interface FoundContext {
  readonly language: Language;
  readonly text: (key: ImportMessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly report: ImportReport;
  readonly preview: ImportPreview | null;
  readonly chosen: ReadonlySet<FieldSuggestion>;
  readonly onSystem: (system: SourceSystem) => void;
  readonly choice: ReadingChoice;
  readonly onRead: (choice: Partial<ReadingChoice>) => void;
  readonly onField: (suggestion: FieldSuggestion, isChosen: boolean) => void;
  readonly onDownload: () => void;
  /** Brings the shapes into view on the map; null where there is none. */
  readonly onLook: ((bounds: Bounds) => void) | null;
}

/** Names that are the same in both languages. */
const formatNames = {
  geojson: 'GeoJSON',
  'geojson-lines': 'GeoJSON (NDJSON)',
  kml: 'KML',
  kmz: 'KMZ',
  shapefile: 'Shapefile',
  csv: 'CSV',
  xlsx: 'XLSX',
  flatgeobuf: 'FlatGeobuf',
} as const;

const encodings = ['utf-8', 'gb18030'] as const;

/** Systems to choose by hand, beside those that the numbers allow. */
const otherSystems: readonly SourceSystem[] = [
  ...['EPSG:4326', 'EPSG:4551', 'EPSG:4530'].flatMap((id) => [
    { id, swapped: false },
    { id, swapped: true },
  ]),
  ...['EPSG:4550', 'EPSG:4552', 'EPSG:4529', 'EPSG:4531', 'EPSG:3857', 'GCJ-02', 'BD-09'].map((id) => ({
    id,
    swapped: false,
  })),
];

const listed = 20;

/** What was found, with the choices that it leaves. */
export function renderFound(context: FoundContext): TemplateResult {
  const { report, preview, text, language } = context;
  const { declared } = report;
  return html`
    <dl class="facts" part="facts">
      ${fact(text('format'), formatNames[report.format])} ${renderLayer(context)} ${renderEncoding(context)}
      ${fact(
        text('rows'),
        text('rowsFound', {
          total: report.total,
          count: preview?.count ?? 0,
          rejected: preview?.rejectedCount ?? report.rejectedCount,
        }),
      )}
    </dl>
    ${report.notes.map((note) => html`<p class="note">${textIn(note, language)}</p>`)}
    ${declared?.refusal ? html`<p class="warning">${textIn(declared.refusal, language)}</p>` : renderSystem(context)}
    ${preview?.bounds ? renderPlace(context, preview, preview.bounds) : nothing} ${renderFields(context)}
    ${renderFindings(context)} ${renderRejects(context)}
  `;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderLayer({ report, text, onRead }: FoundContext): TemplateResult | typeof nothing {
  if (report.layers.length < 2) return nothing;
  return html`<div>
    <dt><label for="layer">${text('layer')}</label></dt>
    <dd>
      <select id="layer" @change=${(event: Event) => onRead({ layer: valueOf(event) })}>
        ${report.layers.map((layer) => html`<option .value=${layer} ?selected=${layer === report.layer}>${layer}</option>`)}
      </select>
    </dd>
  </div>`;
}

function renderEncoding({ report, text, choice, onRead }: FoundContext): TemplateResult | typeof nothing {
  const { encoding } = report;
  if (encoding === null) return nothing;
  return html`<div>
    <dt><label for="encoding">${text('encoding')}</label></dt>
    <dd>
      <select id="encoding" @change=${(event: Event) => onRead({ encoding: valueOf(event) || null })}>
        <option value="">
          ${choice.encoding === null ? text('recognised', { encoding: encoding.toUpperCase() }) : text('recognise')}
        </option>
        ${encodings.map((each) => html`<option value=${each} ?selected=${each === choice.encoding}>${each.toUpperCase()}</option>`)}
      </select>
    </dd>
  </div>`;
}

function renderSystem({ report, preview, text, language, onSystem }: FoundContext): TemplateResult {
  const { candidates } = report;
  const known = new Set(candidates.map(({ system }) => keyOf(system)));
  const others = otherSystems.filter((system) => !known.has(keyOf(system)));
  const current = preview === null ? '' : keyOf(preview.system);
  const option = (system: SourceSystem) =>
    html`<option value=${keyOf(system)} ?selected=${keyOf(system) === current}>
      ${textIn(systemName(system), language)}
    </option>`;
  const handle = (event: Event) => {
    const key = valueOf(event);
    const system = [...candidates.map((candidate) => candidate.system), ...others].find(
      (each) => keyOf(each) === key,
    );
    if (system) onSystem(system);
  };
  return html`<div class="system" part="system">
    <label for="system">${text('system')}</label>
    <select id="system" .value=${live(current)} aria-describedby="reason" @change=${handle}>
      ${preview === null ? html`<option value="">${text('pleaseChoose')}</option>` : nothing}
      ${
        candidates.length > 0
          ? html`<optgroup label=${text('recognisedSystems')}>
              ${candidates.map(({ system }) => option(system))}
            </optgroup>`
          : nothing
      }
      <optgroup label=${text('otherSystems')}>${others.map(option)}</optgroup>
    </select>
    <p class="note" id="reason">${reasonFor(report, preview, { text, language })}</p>
  </div>`;
}

function reasonFor(
  { candidates }: ImportReport,
  preview: ImportPreview | null,
  { text, language }: Pick<FoundContext, 'text' | 'language'>,
): string {
  if (preview === null) return text('systemUnknown');
  const candidate = candidates.find(({ system }) => keyOf(system) === keyOf(preview.system));
  return candidate
    ? text('systemHint', { reason: textIn(candidate.reason, language) })
    : text('systemChosen');
}

function renderPlace({ text, onLook }: FoundContext, preview: ImportPreview, bounds: Bounds): TemplateResult {
  const [west, south, east, north] = bounds.map((degrees) => degrees.toFixed(4));
  const words = text('boundsText', {
    west: west ?? '',
    south: south ?? '',
    east: east ?? '',
    north: north ?? '',
  });
  const away = preview.away ?? 0;
  return html`<figure class="place">
    ${importSketch(preview.shapes, bounds, text('sketch', { bounds: words }))}
    <figcaption>${words}</figcaption>
    ${onLook ? html`<button class="plain" @click=${() => onLook(bounds)}>${text('onMap')}</button>` : nothing}
    ${away > 0 ? html`<p class="warning">${text('away', { count: away })}</p>` : nothing}
  </figure>`;
}

function renderFields({
  report,
  text,
  language,
  chosen,
  onField,
}: FoundContext): TemplateResult | typeof nothing {
  if (report.suggestions.length === 0) return nothing;
  const unit = ({ squareMetres }: FieldSuggestion) => {
    if (squareMetres === null) return nothing;
    const words =
      squareMetres === 1
        ? text('inSquareMetres')
        : text('inUnits', { factor: Number(squareMetres.toFixed(2)) });
    return html` <span class="note">${words}</span>`;
  };
  return html`<fieldset class="fields" part="fields">
    <legend>${text('fields')}</legend>
    ${report.suggestions.map(
      (suggestion) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${live(chosen.has(suggestion))}
            @change=${(event: Event) => onField(suggestion, (event.target as HTMLInputElement).checked)}
          />
          <span
            ><bdi translate="no">${suggestion.field}</bdi> →
            ${textIn(parcelFields[suggestion.target], language)}${unit(suggestion)}</span
          >
        </label>`,
    )}
  </fieldset>`;
}

function renderFindings({ preview, text, language }: FoundContext): TemplateResult | typeof nothing {
  if (preview === null || preview.findings.length === 0) return nothing;
  const totals = totalsOf(preview.counts);
  const all = totals.error + totals.warning + totals.note;
  return html`<details part="findings">
    <summary>${text('findings', { totals: describeTotals(totals, language) })}</summary>
    ${list(
      preview.findings.map((finding) => describeFinding(finding, language)),
      all,
      text,
    )}
  </details>`;
}

function renderRejects({
  preview,
  report,
  text,
  language,
  onDownload,
}: FoundContext): TemplateResult | typeof nothing {
  const { rejected, rejectedCount } = preview ?? report;
  if (rejectedCount === 0) return nothing;
  const line = ({
    row,
    reason,
    content,
  }: {
    readonly row: number;
    readonly reason: LocalizedText;
    readonly content: string;
  }) =>
    [text('row', { row }), textIn(reason, language), content.slice(0, 80)]
      .filter(Boolean)
      .join(language === 'en' ? ': ' : '：');
  return html`<details part="rejects">
    <summary>${text('rejects', { count: rejectedCount })}</summary>
    ${list(rejected.map(line), rejectedCount, text)}
    <p class="note">${text('rejectsHint')}</p>
    <button class="plain" @click=${onDownload}>${text('download')}</button>
  </details>`;
}

function list(lines: readonly string[], all: number, text: FoundContext['text']): TemplateResult {
  const shown = lines.slice(0, listed);
  return html`<ul>
    ${shown.map((line) => html`<li>${line}</li>`)}
    ${all > shown.length ? html`<li>${text('more', { count: all - shown.length })}</li>` : nothing}
  </ul>`;
}

function keyOf({ id, swapped }: SourceSystem): string {
  return swapped ? `${id} swapped` : id;
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
