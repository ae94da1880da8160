import { html, nothing, type TemplateResult } from 'lit';

import type { Catalog } from '../../domain/catalog/catalog.js';
import { placeKinds, precisions } from '../../domain/catalog/place.js';
import type { AreaReport } from '../../domain/planning/area-report.js';
import {
  intensityStandard,
  type IntensityIndicator,
  type IntensityTerm,
} from '../../domain/planning/intensity.js';
import { areaInWords } from '../../domain/planning/row-words.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { MapHandle } from '../map/map-handle.js';

import { entry, reportFigure, sourceTitles } from './report-figure.js';
import { datesText, hectares, share, type ReportWriter } from './report-writing.js';

/** What the sections of a report need besides the report. */
export interface SectionContext extends ReportWriter {
  readonly catalog: Catalog | null;
  readonly map: MapHandle | null;
  readonly onRadius: (metres: number) => void;
}

/** How many of a long list are named; the rest is counted. */
const named = 20;

/** Occupied and vacant land. */
export function useSection({ occupied, vacant }: AreaReport, context: SectionContext): TemplateResult {
  const { text, language, catalog } = context;
  const value = (m2: number | null) => areaInWords(m2 ?? 0, language);
  return html`
    <section part="section">
      <h3>${text('use')}</h3>
      ${reportFigure(text('occupied'), value(occupied.value), occupied, catalog, context)}
      ${reportFigure(text('vacant'), value(vacant.value), vacant, catalog, context)}
    </section>
  `;
}

/** What is counted once though several parcels cover it, and what is in no sum. */
export function exclusionSection(report: AreaReport, context: SectionContext): TemplateResult {
  const { overlaps, excluded } = report;
  const { text, language } = context;
  const pairs = overlaps.pairs.slice(0, named);
  return html`
    ${
      overlaps.pairCount === 0
        ? nothing
        : html`<section part="section" class="warning">
            <h3>${text('overlaps')}</h3>
            <p>
              ${text('overlapNote', { count: overlaps.pairCount, area: areaInWords(overlaps.doubled.value ?? 0, language) })}
            </p>
            <ul>
              ${pairs.map(
                ({ counted, other, m2 }) =>
                  html`<li>${text('overlapPair', { counted, other, area: areaInWords(m2, language) })}</li>`,
              )}
              ${rest(overlaps.pairCount - pairs.length, context)}
            </ul>
          </section>`
    }
    ${
      excluded.length === 0
        ? nothing
        : html`<section part="section" class="warning">
            <h3>${text('excluded')} <span class="count">${excluded.length}</span></h3>
            <ul>
              ${excluded.slice(0, named).map(({ id, reason }) => html`<li>${id}: ${textIn(reason, language)}</li>`)}
              ${rest(excluded.length - named, context)}
            </ul>
          </section>`
    }
  `;
}

export function projectSection({ projects }: AreaReport, context: SectionContext) {
  const { text, language } = context;
  if (projects.length === 0) return nothing;
  return html`
    <section part="section">
      <table part="table">
        <caption>
          ${text('projects')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text('project')}</th>
            <th scope="col" class="number">${text('hectares')}</th>
            <th scope="col" class="number">${text('parcels')}</th>
          </tr>
        </thead>
        <tbody>
          ${projects.map(
            ({ project, area, parcels, tenants }) => html`
              <tr part="row">
                <th scope="row">
                  ${project}${tenants.length > 0 ? html` <span class="quiet">${tenants.join('、')}</span>` : nothing}
                </th>
                <td class="number">${hectares(area.value ?? 0, language)}</td>
                <td class="number">${parcels.length}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </section>
  `;
}

/** The places inside and cut, with their share. */
export function placeSection({ places }: AreaReport, context: SectionContext) {
  const { text, language, map } = context;
  if (places.length === 0) return nothing;
  return html`
    <section part="section">
      <h3>${text('places')} <span class="count">${places.length}</span></h3>
      <ul class="places">
        ${places.map(
          ({ id, name, kind, precision, relation, share: part }) => html`
            <li>
              <button
                class="place"
                part="place"
                type="button"
                @click=${() => map?.requestSelection(id, { fly: true })}
              >
                ${textIn(name, language)}
              </button>
              <span class="quiet"
                >${textIn(placeKinds[kind], language)} ·
                ${part.value === null ? text(relation) : `${text(relation)} ${share(part.value, 1, language)}`}${
                  precision === 'zone' ? ` · ${textIn(precisions[precision], language)}` : nothing
                }</span
              >
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** The nearest park, and the residential land that parks serve. */
export function parkSection({ nearestPark, parkService }: AreaReport, context: SectionContext) {
  const { text, language, catalog, onRadius } = context;
  const coverage = parkService.coverage.value;
  return html`
    <section part="section">
      <h3>${text('parks')}</h3>
      ${
        nearestPark
          ? reportFigure(
              text('nearestPark'),
              `${nearestPark.name ? textIn(nearestPark.name, language) : nearestPark.id} · ${formatFixed(nearestPark.distance.value ?? 0, 0, language)} m`,
              nearestPark.distance,
              catalog,
              context,
            )
          : html`<p class="figure missing">
              <span class="label">${text('nearestPark')}</span> <span class="value">${text('noPark')}</span>
            </p>`
      }
      ${reportFigure(
        text('coverage'),
        `${share(coverage ?? 0, 1, language)} (${areaInWords(parkService.served.value ?? 0, language)} / ${areaInWords(parkService.residential.value ?? 0, language)})`,
        parkService.coverage,
        catalog,
        context,
      )}
      <label class="radius"
        >${text('radius')}
        <input
          type="number"
          part="radius"
          min="50"
          max="5000"
          step="50"
          .valueAsNumber=${parkService.radiusM}
          @change=${({ target }: Event) => {
            const { valueAsNumber } = target as HTMLInputElement;
            if (valueAsNumber >= 50 && valueAsNumber <= 5000) onRadius(valueAsNumber);
          }}
      /></label>
    </section>
  `;
}

/** The indicators of intensive land use, each with its formula and both of its terms. */
export function intensitySection({ intensity }: AreaReport, context: SectionContext): TemplateResult {
  const { text, language } = context;
  return html`
    <section part="section">
      <h3>${text('intensity')}</h3>
      <p class="quiet">${textIn(intensityStandard, language)}</p>
      ${intensity.map((indicator) => intensityFigure(indicator, context))}
    </section>
  `;
}

function intensityFigure(indicator: IntensityIndicator, context: SectionContext): TemplateResult {
  const { text, language, catalog } = context;
  const { label, value, format, formula, numerator, denominator, missing, sources, asOf } = indicator;
  const written =
    value === null
      ? text('noData')
      : format === 'percent'
        ? share(value, 1, language)
        : formatFixed(value, 3, language);
  return html`
    <details class="figure" part="figure">
      <summary>
        <span class="label" part="label">${textIn(label, language)}</span>
        <span class="value" part="value">${written}</span>
      </summary>
      <dl class="evidence" part="evidence">
        ${entry(text('formula'), textIn(formula, language))}
        ${entry(text('numerator'), termText(numerator, context))}
        ${entry(text('denominator'), termText(denominator, context))}
        ${missing ? entry(text('noData'), textIn(missing, language)) : nothing}
        ${sources.length > 0 ? entry(text('sources'), sourceTitles(sources, catalog, context)) : nothing}
        ${asOf.length > 0 ? entry(text('dates'), datesText(asOf, context)) : nothing}
      </dl>
    </details>
  `;
}

function termText(
  { label, value, missing, missingIn }: IntensityTerm,
  { text, language }: ReportWriter,
): string {
  const amount = value === null ? text('noData') : `${formatFixed(value, 2, language)} m²`;
  const why = missing
    ? ` (${textIn(missing, language)}: ${missingIn.slice(0, 5).join(', ')}${missingIn.length > 5 ? ' …' : ''})`
    : '';
  return `${textIn(label, language)}: ${amount}${why}`;
}

/** Where the land comes from. */
export function sourceSection({ sources, dates }: AreaReport, context: SectionContext) {
  const { text, language, catalog } = context;
  if (sources.length === 0) return nothing;
  return html`
    <section part="section" class="sources">
      <h3>${text('sources')}</h3>
      <ul>
        ${sources.map(
          ({ source, m2, parcelCount }) =>
            html`<li>
              ${sourceTitles([source], catalog, context)} · ${areaInWords(m2, language)} · ${text('parcels')}
              ${parcelCount}
            </li>`,
        )}
        ${dates.map(
          ({ asOf, m2, parcelCount }) =>
            html`<li>
              ${datesText([asOf], context)} · ${areaInWords(m2, language)} · ${text('parcels')} ${parcelCount}
            </li>`,
        )}
      </ul>
    </section>
  `;
}

function rest(count: number, { text }: ReportWriter) {
  return count > 0 ? html`<li>${text('more', { count })}</li>` : nothing;
}
