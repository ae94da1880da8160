import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { classTableOf } from '../../domain/catalog/class-table.js';
import type { ParcelReading } from '../../domain/catalog/parcel-fields.js';
import type { RejectedRow } from '../../data/formats/format-reading.js';
import type { Bounds } from '../../domain/geometry/lng-lat.js';
import { hostStyles } from '../host/host.styles.js';
import { saveFile } from '../host/save-file.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { isWorkerAtHome } from '../map/engine-worker-url.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import type { ReadingChoice } from './import-found.js';
import { rejectsFile, type RejectsFormat } from './import-rejects.js';
import { ImportRun, type ImportState } from './import-run.js';
import {
  announcementOf,
  failedStep,
  foundStep,
  readingStep,
  zoneStep,
  type AtStep,
  type StepWriter,
} from './import-steps.js';
import { ParkImportAcceptedEvent, ParkImportOfferedEvent } from './import.events.js';
import { importMessages, type ImportMessageKey } from './import.messages.js';
import { styles } from './import.styles.js';
import { showShapes } from './shown-shapes.js';
import { pastedFile } from './pasted-file.js';

/** What the chooser of files offers first. */
const endings =
  '.geojson,.json,.geojsonl,.geojsons,.ndjson,.jsonl,.kml,.kmz,.zip,.shp,.dbf,.shx,.prj,.cpg,.csv,.tsv,.txt,.xlsx,.fgb';

/**
 * Brings the user's own files in: GeoJSON, KML and KMZ, shapefiles, CSV, XLSX and FlatGeobuf, dropped, chosen or pasted.
 *
 * Files are read on the user's device, by a worker that can be cancelled. What was found is shown before anything is taken
 * over: format, encoding, coordinate system with the reason for it, position, attributes, which of them holds the class of land use and
 * what its texts mean, findings of the contract of parcels and overlaps among them, and the rows that can not be taken, to download. Until the user accepts, and where reading fails, nothing changes.
 *
 * Everything is reached by keyboard; progress, results and failures are announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-import for="map"></park-import>
 * ```
 *
 * @fires park-import-offered - Files have been read and placed, and wait for the user's word.
 * @fires park-import-accepted - The user has taken the features over: GeoJSON in WGS 84 with the report.
 * @csspart base - All of it.
 * @csspart zone - Where files are dropped.
 * @csspart choose - The button that chooses files.
 * @csspart facts - Format, layer, encoding and rows.
 * @csspart system - The choice of the coordinate system.
 * @csspart sketch - The small picture of the shapes.
 * @csspart fields - The attributes that were recognised.
 * @csspart classes - Which attribute holds the class of land use, and what its texts mean.
 * @csspart findings - What the checks found.
 * @csspart rejects - The rows that can not be imported.
 * @csspart accept - The button that takes the features over.
 */
export class ParkImport extends LitElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, ['catalog']);
  readonly #locale = new LocaleController<ImportMessageKey>(this, importMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ImportMessageKey> = {};

  @state() private run: ImportState = { step: 'idle', told: null };
  @state() private over = false;
  @query('input[type=file]') private readonly chooser!: HTMLInputElement;
  @query('textarea') private readonly pasted!: HTMLTextAreaElement | null;

  readonly #import = new ImportRun((run) => {
    this.run = run;
  });

  #choice: ReadingChoice = { encoding: null, layer: null };

  /** What was pasted stays until it has been taken over: a slip of the pen costs nobody his text. */
  #pastedText = '';

  /** Where the focus was when the step changed: what had it is gone afterwards. */
  #hadFocus = false;

  override disconnectedCallback(): void {
    showShapes(this.#map.map, 'import-preview', []);
    this.#import.stop();
    super.disconnectedCallback();
  }

  /** Reads files as if the user had chosen them. Resolves when they are read, or were not readable. */
  async read(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#read(files, { encoding: null, layer: null });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('run') as ImportState | undefined;
    if (before?.step === this.run.step || !changed.has('run')) return;
    this.#hadFocus ||= Boolean(this.shadowRoot?.activeElement);
    if (this.run.step === 'accepted') this.#pastedText = '';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const before = changed.get('run') as ImportState | undefined;
    if (!changed.has('run')) return;
    const { run } = this;
    if (run.step === 'found' && run.preview !== null) this.#offer(run);
    if (run.step === 'idle' || run.step === 'failed') showShapes(this.#map.map, 'import-preview', []);
    if (before?.step === run.step || !this.#hadFocus) return;
    this.#hadFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  get #near(): Bounds | null {
    return this.#map.state.catalog?.region.bounds ?? null;
  }

  #read(files: readonly File[], choice: ReadingChoice): Promise<void> {
    this.#choice = choice;
    const landUseClasses = this.#map.state.catalog?.landUseClasses ?? [];
    const terms = { near: this.#near, landUseClasses, withoutBlob: isWorkerAtHome() };
    return this.#import.read(files, { ...choice, ...terms });
  }

  #offer({ open, preview }: AtStep<'found'>): void {
    if (preview === null) return;
    showShapes(this.#map.map, 'import-preview', preview.shapes);
    this.dispatchEvent(new ParkImportOfferedEvent({ report: open.report, preview }));
  }

  readonly #handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.read([...(event.dataTransfer?.files ?? [])]);
  };

  readonly #handleOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === 'dragover';
  };

  readonly #handleChosen = (): void => {
    const files = [...(this.chooser.files ?? [])];
    // The same file may be chosen again once it has been mended.
    this.chooser.value = '';
    void this.read(files);
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this.read(files);
  };

  readonly #handlePasted = (): void => {
    const text = this.pasted?.value ?? '';
    if (text.trim() === '') return;
    this.#pastedText = text;
    const pasted = pastedFile(text, this.#locale.text('pastedName'), this.#near);
    if (pasted.fault === null) void this.read([pasted.file]);
    else this.#import.fail(pasted.fault);
  };

  readonly #handleReading = (reading: ParcelReading): void => {
    void this.#import.choose(reading);
  };

  readonly #handleLook = (bounds: Bounds): void => {
    // A map that goes away on the way there has nothing to show.
    this.#map.map?.fit?.(bounds).catch(() => undefined);
  };

  async #handleAccept({ open, preview }: AtStep<'found'>): Promise<void> {
    const { report } = open;
    const name = report.files.join('、');
    const features = await this.#import.accept(name);
    if (features === null || preview === null) return;
    showShapes(this.#map.map, 'import-preview', []);
    showShapes(this.#map.map, 'import', preview.shapes);
    const collection = { type: 'FeatureCollection', features } as const;
    this.dispatchEvent(new ParkImportAcceptedEvent({ name, collection, report, preview }));
  }

  #handleDownload(rejected: readonly RejectedRow[], file: string, format: RejectsFormat): void {
    const name = this.#locale.text('downloadName', { name: file, ending: format });
    saveFile(rejectsFile(rejected, this.#locale.language, format), name, this.ownerDocument);
  }

  get #writer(): StepWriter {
    return { language: this.#locale.language, text: this.#locale.text.bind(this.#locale) };
  }

  protected override render(): TemplateResult {
    const { run } = this;
    const writer = this.#writer;
    return html`
      <div
        part="base"
        class="base"
        role="group"
        aria-label=${writer.text('import')}
        @paste=${this.#handlePaste}
      >
        <input type="file" hidden multiple accept=${endings} @change=${this.#handleChosen} />
        <p class="visually-hidden" role="status">${announcementOf(run, writer)}</p>
        ${this.#renderStep(run)}
      </div>
    `;
  }

  #renderStep(run: ImportState): TemplateResult {
    const writer = this.#writer;
    switch (run.step) {
      case 'reading':
        return readingStep(run, writer, () => this.#import.stop('cancelled'));
      case 'found':
        return this.#renderFound(run);
      case 'failed':
        return failedStep(run, {
          ...writer,
          onAgain: () => void this.#read(this.#import.files, this.#choice),
          onAnother: () => this.#import.stop(),
        });
      case 'accepted':
        return html`<p><strong>${announcementOf(run, writer)}</strong></p>
          ${this.#renderZone()}`;
      case 'idle':
    }
    return this.#renderZone();
  }

  #renderZone(): TemplateResult {
    return zoneStep({
      ...this.#writer,
      isOver: this.over,
      pasted: this.#pastedText,
      onChoose: () => this.chooser.click(),
      onOver: this.#handleOver,
      onDrop: this.#handleDrop,
      onPasted: this.#handlePasted,
    });
  }

  #renderFound(run: AtStep<'found'>): TemplateResult {
    return foundStep(run, {
      ...this.#writer,
      report: run.open.report,
      preview: run.preview,
      reading: run.reading,
      trial: run.trial,
      isTrying: run.isTrying,
      classes: classTableOf(this.#map.state.catalog),
      onSystem: (system) => void this.#import.place(system),
      choice: this.#choice,
      onRead: (choice) => void this.#read(this.#import.files, { ...this.#choice, ...choice }),
      onReading: this.#handleReading,
      onDownload: (rejected, format) =>
        this.#handleDownload(rejected, run.open.report.files[0] ?? '', format),
      onLook: this.#map.map?.fit ? this.#handleLook : null,
      onAccept: () => void this.#handleAccept(run),
      onDiscard: () => this.#import.stop(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-import': ParkImport;
  }
}
