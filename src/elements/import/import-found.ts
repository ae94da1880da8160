import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { RejectedRow } from '../../data/formats/format-reading.js';
import type { ImportPreview, ImportReport, ParcelTrial } from '../../data/import/import-report.js';
import {
  parcelFields,
  type FieldSuggestion,
  type ParcelReading,
} from '../../domain/catalog/parcel-fields.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { systemName, type SourceSystem } from '../../domain/geometry/source-system.js';
import { describeFinding, describeTotals, totalsOf } from '../../domain/quality/finding-text.js';
import { textIn, type Language, type LocalizedText } from '../../domain/statements/localized-text.js';

import { renderClasses } from './import-classes.js';
import { rejectsFormats, type RejectsFormat } from './import-rejects.js';
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
  readonly reading: ParcelReading;
  /** What the features would be as parcels, as far as it is known. */
  readonly trial: ParcelTrial | null;
  readonly isTrying: boolean;
  /** The classes of land use of the catalog. */
  readonly classes: LandUseTable;
  readonly onSystem: (system: SourceSystem) => void;
  readonly choice: ReadingChoice;
  readonly onRead: (choice: Partial<ReadingChoice>) => void;
  readonly onReading: (reading: ParcelReading) => void;
  readonly onDownload: (rejected: readonly RejectedRow[], format: RejectsFormat) => void;
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
    ${renderClasses(context)} ${renderFindings(context)} ${renderRejects(context)}
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
  reading,
  onReading,
}: FoundContext): TemplateResult | typeof nothing {
  const suggestions = report.suggestions.filter(({ target }) => target !== 'landUse');
  if (suggestions.length === 0) return nothing;
  const choose = (suggestion: FieldSuggestion, isChosen: boolean) => {
    const others = reading.fields.filter((field) => field !== suggestion);
    onReading({ ...reading, fields: isChosen ? [...others, suggestion] : others });
  };
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
    ${suggestions.map(
      (suggestion) =>
        html`<label>
          <input
            type="checkbox"
            .checked=${live(reading.fields.includes(suggestion))}
            @change=${(event: Event) => choose(suggestion, (event.target as HTMLInputElement).checked)}
          />
          <span
            ><bdi translate="no">${suggestion.field}</bdi> →
            ${textIn(parcelFields[suggestion.target], language)}${unit(suggestion)}</span
          >
        </label>`,
    )}
  </fieldset>`;
}

/** What the checks of the file have found, and those of the parcels that would come of it. */
function renderFindings({ preview, trial, text, language }: FoundContext): TemplateResult | typeof nothing {
  const findings = [...(preview?.findings ?? []), ...(trial?.findings ?? [])];
  if (findings.length === 0) return nothing;
  const totals = totalsOf([...(preview?.counts ?? []), ...(trial?.counts ?? [])]);
  const all = totals.error + totals.warning + totals.note;
  return html`<details part="findings">
    <summary>${text('findings', { totals: describeTotals(totals, language) })}</summary>
    ${list(
      findings.map((finding) => describeFinding(finding, language)),
      all,
      text,
    )}
  </details>`;
}

function renderRejects({
  preview,
  report,
  trial,
  text,
  language,
  onDownload,
}: FoundContext): TemplateResult | typeof nothing {
  const own = preview ?? report;
  const rejected = [...own.rejected, ...(trial?.rejected ?? [])];
  const rejectedCount = own.rejectedCount + (trial?.rejectedCount ?? 0);
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
    ${rejectedCount > rejected.length ? html`<p class="note">${text('rejectsCut', { count: rejected.length })}</p>` : nothing}
    <div class="actions">
      ${rejectsFormats.map((format) => html`<button class="plain" @click=${() => onDownload(rejected, format)}>${text(format)}</button>`)}
    </div>
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
