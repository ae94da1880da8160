import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { classTableOf } from '../../domain/catalog/class-table.js';
import type { AreaReport } from '../../domain/planning/area-report.js';
import { areaInWords } from '../../domain/planning/row-words.js';
import { textIn, type LocalizedText } from '../../domain/statements/localized-text.js';
import { landReportStyles } from '../figure/land-report.styles.js';
import { failureWords } from '../host/failure-words.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import type { ChosenArea } from '../map/map-state.js';

import { litPieces } from './lit-pieces.js';
import { ParkReportRadiusChangedEvent, ParkReportUpdatedEvent } from './report.events.js';
import { reportMessages, type ReportMessageKey } from './report.messages.js';
import {
  exclusionSection,
  intensitySection,
  parkSection,
  placeSection,
  projectSection,
  sourceSection,
  useSection,
  type SectionContext,
} from './report-sections.js';
import { classTable, statusTable, type LitRow, type TableContext } from './report-tables.js';
import { datesText, hectares, mu, type ReportWriter } from './report-writing.js';
import { styles } from './report.styles.js';

/** How long an area must rest before it is calculated anew: it is drawn many times a second. */
const restMs = 60;

/** Parcels that are listed one by one in `report`: the page shows none of them, and very many take long to hand over. */
const mostListed = 1000;

/**
 * Shows the figures for the area that was chosen on the map: its land by class and by status, in rows that add up to
 * the area, what is occupied and vacant, projects, places, parks, and the indicators of intensive land use.
 *
 * It follows the drawing. Areas are measured by the survey rule; overlapping parcels count once, faulty ones not at
 * all, and both are named beside the sums. Each figure opens to its rule, its sources and its dates. A row lights its
 * parcels on the map. Sample data carry the word.
 *
 * The tables have captions and row headers; each new report is announced with its area.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-report for="map"></park-report>
 * ```
 *
 * @slot actions - Links and buttons under the title, such as those that download the report.
 *
 * @fires {ParkReportUpdatedEvent} park-report-updated - A report for the chosen area is there; its `detail` is the report.
 * @fires {ParkReportRadiusChangedEvent} park-report-radius-changed - The user has set another service radius; `detail` holds it, in metres.
 *
 * @csspart base - The whole report.
 * @csspart title - The name of the area.
 * @csspart total - The size of the area.
 * @csspart sample - The mark of made-up data.
 * @csspart scenario - That the figures are those of a scenario.
 * @csspart section - A part of the report.
 * @csspart table - The land by class or by status, and the projects.
 * @csspart row - A row of a table.
 * @csspart row-name - The button that lights a row on the map.
 * @csspart figure - A figure that opens to its evidence.
 * @csspart label - What a figure is called.
 * @csspart value - The value of a figure.
 * @csspart evidence - Rule, sources and dates of a figure.
 * @csspart place - The button that leads to a place in the area.
 * @csspart radius - The field for the service radius.
 * @csspart note - What stands there without an area.
 * @csspart failure - Why there is no report.
 */
export class ParkReport extends ParkElement {
  static override styles = [hostStyles, landReportStyles, styles];

  readonly #map = new MapController(this, [
    'area',
    'catalog',
    'status',
    'layers',
    'revision',
    'theme',
    'landUsePalette',
  ]);
  readonly #locale = new LocaleController<ReportMessageKey>(this, reportMessages);

  /** The id of the map in the same root, where the report stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The service radius of parks in metres, along a straight line. */
  @property({ type: Number, attribute: 'park-radius' }) parkRadius = 500;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ReportMessageKey> = {};

  @state() private shown: AreaReport | null = null;
  @state() private isWorking = false;
  @state() private failure: LocalizedText | 'stopped' | null = null;
  @state() private lit: LitRow | null = null;
  @state() private announcement = '';

  /** What the shown or the awaited report is for. */
  #asked: { area: ChosenArea; revision: number; radius: number } | null = null;
  /** The revision of the data that the worker has been asked to prepare. */
  #prepared = -1;
  #run = new AbortController();
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  /** The report that is shown; null without one. It lists parcels and tenants where there are up to 1,000 parcels. */
  get report(): AreaReport | null {
    return this.shown;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { area } = this.#map.state;
    if (area) return;
    this.#asked = null;
    this.shown = null;
    this.failure = null;
    this.lit = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { area, revision, catalog } = this.#map.state;
    this.#prepare();
    if (!area || !catalog) {
      this.#stop();
      return;
    }
    const { parkRadius: radius } = this;
    const asked = this.#asked;
    if (asked?.area === area && asked.revision === revision && asked.radius === radius) return;
    this.#asked = { area, revision, radius };
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => void this.#calculate(area, radius), this.shown ? restMs : 0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#asked = null;
    this.#map.map?.workbench.sketch('report', []);
  }

  /** Lets the worker measure the parcels once the map is drawn: a planner who opens the page will choose an area. */
  #prepare(): void {
    const { map, state } = this.#map;
    const isDrawn = state.status === 'ready' || state.status === 'partial';
    if (!map || !isDrawn || this.#prepared === state.revision) return;
    this.#prepared = state.revision;
    // Where it fails, the first report says so.
    map.workbench.ask<'prepare'>({ kind: 'prepare' }).catch(() => undefined);
  }

  async #calculate(area: ChosenArea, parkRadiusM: number): Promise<void> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.isWorking = true;
    this.failure = null;
    try {
      const request = { area: area.geometry, name: area.name, parkRadiusM, mostListed };
      const report = await this.#map.map?.workbench.ask<'report'>({ kind: 'report', request }, signal);
      if (signal.aborted) return;
      this.shown = report ?? null;
      if (!report) return;
      this.#light(this.lit);
      const total = areaInWords(report.total.value ?? 0, this.#locale.language);
      const count = report.parcelCount;
      this.announcement = this.#locale.text('done', { area: total, count });
      this.dispatchEvent(new ParkReportUpdatedEvent(report));
    } catch (error) {
      if (!signal.aborted) this.failure = failureWords(error);
    } finally {
      if (!signal.aborted) this.isWorking = false;
    }
  }

  #stop(): void {
    clearTimeout(this.#restTimer);
    this.#run.abort();
    this.isWorking = false;
  }

  readonly #handleStop = (): void => {
    this.#stop();
    this.failure = 'stopped';
  };

  readonly #handleRetry = (): void => {
    const { area } = this.#map.state;
    if (area) void this.#calculate(area, this.parkRadius);
  };

  readonly #light = (row: LitRow | null): void => {
    this.lit = row;
    const { map } = this.#map;
    const { shown } = this;
    if (map && shown) void litPieces(map.workbench, shown, row);
  };

  protected override render(): TemplateResult {
    return html`
      <article class="base" part="base" aria-busy=${this.isWorking}>${this.#renderContent()}</article>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderContent(): TemplateResult {
    const { text } = this.#writer;
    const { area, catalog, layers } = this.#map.state;
    if (!area) return html`<p class="note" part="note">${text('empty')}</p>`;
    if (catalog && !layers.some(({ role }) => role === 'parcel'))
      return html`<p class="note" part="note">${text('noParcels')}</p>`;
    return html`${this.#renderProgress()}${this.shown ? this.#renderReport(this.shown) : nothing}`;
  }

  #renderProgress(): TemplateResult | typeof nothing {
    const { text, language } = this.#writer;
    if (this.failure) {
      const reason =
        this.failure === 'stopped' ? text('stopped') : `${text('failed')} ${textIn(this.failure, language)}`;
      return html`<p class="failure" part="failure" role="alert">
        ${reason} <button class="button" type="button" @click=${this.#handleRetry}>${text('retry')}</button>
      </p>`;
    }
    if (!this.isWorking) return nothing;
    return html`<p class="working">
      ${text('working')}
      <button class="button" type="button" @click=${this.#handleStop}>${text('cancel')}</button>
    </p>`;
  }

  #renderReport(report: AreaReport): TemplateResult {
    const writer = this.#writer;
    const { text, language } = writer;
    const { request, total, sample, scenario, dates, outline } = report;
    const m2 = total.value ?? 0;
    const sections = this.#sections;
    return html`
      <header>
        <h2 part="title">
          ${request.name ? textIn(request.name, language) : text('drawn')}
          ${sample ? html`<span class="tag" part="sample">${text('sample')}</span>` : nothing}
        </h2>
        <p class="total" part="total">
          <strong>${hectares(m2, language)}</strong> ${text('hectares')}
          <span class="quiet">${mu(m2, language)} ${text('mu')}</span>
        </p>
        ${outline.map(({ text: words }) => html`<p class="caution">${textIn(words, language)}</p>`)}
        ${
          dates.length > 1
            ? html`<p class="caution">
                ${text('mixedDates', {
                  dates: datesText(
                    dates.map(({ asOf }) => asOf),
                    writer,
                  ),
                })}
              </p>`
            : nothing
        }
        ${
          scenario
            ? html`<p class="caution" part="scenario">
                ${text('scenarioNote', { count: scenario.changeCount, title: scenario.title })}
              </p>`
            : nothing
        }
        ${sample ? html`<p class="caution">${text('sampleNote')}</p>` : nothing}
        <slot name="actions"></slot>
      </header>
      ${classTable(report, this.#tables)} ${exclusionSection(report, sections)}
      ${statusTable(report, this.#tables)} ${useSection(report, sections)} ${projectSection(report, sections)}
      ${placeSection(report, sections)} ${parkSection(report, sections)} ${intensitySection(report, sections)}
      ${sourceSection(report, sections)}
    `;
  }

  get #writer(): ReportWriter {
    return {
      language: this.#locale.language,
      text: this.#locale.text.bind(this.#locale),
      classes: classTableOf(this.#map.state.catalog),
    };
  }

  get #tables(): TableContext {
    const { layers, theme, landUsePalette } = this.#map.state;
    const classes = layers.flatMap(({ landUse }) => landUse?.classes ?? []);
    return {
      ...this.#writer,
      lit: this.lit,
      colorOf: (code) =>
        classes.find(({ landUse }) => landUse === code)?.colors[landUsePalette][theme] ?? null,
      onLight: this.#light,
    };
  }

  get #sections(): SectionContext {
    return {
      ...this.#writer,
      catalog: this.#map.state.catalog,
      map: this.#map.map,
      onRadius: (metres) => {
        this.parkRadius = metres;
        this.dispatchEvent(new ParkReportRadiusChangedEvent(metres));
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-report': ParkReport;
  }
}
