import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { AreaReport } from '../../domain/planning/area-report.js';
import { missingCodeText } from '../../domain/quality/missing-code.js';
import { textIn, type LocalizedText } from '../../domain/statements/localized-text.js';
import { copyText } from '../host/copy-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { saveFile, saveLeaveOf } from '../host/save-file.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { extentsOf, layersToExport, type ChoiceWriter } from './export-choices.js';
import {
  areaPieces,
  DataGoneError,
  layerFeatures,
  mapPicture,
  reportFor,
  reportTable,
  type ExportContext,
  type ExportFile,
  type KnownReport,
} from './export-file.js';
import { beginningOf, resultSection, sizeText, type MadeFile } from './export-result.js';
import {
  layerSection,
  pictureSection,
  printSection,
  reportButtons,
  reportSection,
  type SectionContext,
  type Wishes,
} from './export-sections.js';
import { ParkExportMadeEvent } from './export.events.js';
import { exportMessages, type ExportMessageKey } from './export.messages.js';
import { styles } from './export.styles.js';

/**
 * Takes out of the map what one needs elsewhere: the report for the chosen area as a table (CSV) or as cut parcels
 * (GeoJSON), the features of a layer, a picture of the map (PNG), and a print that measures true on paper.
 *
 * A print is a page with the map at a stated scale, A4 or A3, with legend, scale bar, north, sources and dates, then the tables of
 * the report. Files are made on the machine of the reader and saved by the browser; nothing is asked of a server. They say of which
 * area they are, by which rule, from which sources and dates, and that sample data are sample data. Where the frame
 * around the page forbids downloads, that is said, and the content can be copied.
 *
 * All is buttons and fields; what was made, and what failed, is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-export for="map"></park-export>
 * ```
 *
 * @fires {ParkExportMadeEvent} park-export-made - Something was made; `detail` has its `kind`, `name` and `bytes`.
 *
 * @csspart base - All of it.
 * @csspart section - What belongs together: the report, a layer, the picture, the print.
 * @csspart button - A button that makes something.
 * @csspart field - A field to choose by.
 * @csspart content - The content of a file that could not be saved.
 * @csspart failure - Why nothing was made.
 */
export class ParkExport extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, [
    'area',
    'catalog',
    'layers',
    'places',
    'selection',
    'filter',
    'filterCounts',
  ]);
  readonly #locale = new LocaleController<ExportMessageKey>(this, exportMessages);

  /** The id of the map in the same root, where this stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Offers the files of the report alone, to stand beside it. */
  @property({ type: Boolean }) brief = false;

  /** The report that the page shows, such as the `report` of `park-report`; without it one is made when needed. */
  @property({ attribute: false }) report: AreaReport | null = null;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ExportMessageKey> = {};

  @state() private wishes: Wishes = {
    layer: { layer: '', extent: 'all' },
    picture: { width: null, scale: 2 },
    print: { paper: 'a4', orientation: 'portrait', scale: 'fit' },
  };
  @state() private isWorking = false;
  @state() private made: MadeFile | null = null;
  @state() private failure: string | null = null;
  @state() private announcement = '';

  #run = new AbortController();
  /** The page's report, with the revision of the data that it was made from. */
  #known: KnownReport | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('report')) {
      const { revision } = this.#map.state;
      this.#known = this.report && { report: this.report, revision };
    }
    const { state } = this.#map;
    const layers = layersToExport(state);
    const { layer: wish } = this.wishes;
    const layer = layers.find(({ id }) => id === wish.layer) ?? layers[0];
    if (!layer) return;
    const extent = extentsOf(layer.id, state).includes(wish.extent) ? wish.extent : 'all';
    if (layer.id !== wish.layer || extent !== wish.extent) {
      this.wishes = { ...this.wishes, layer: { layer: layer.id, extent } };
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.abort();
    this.isWorking = false;
  }

  readonly #handleTable = (): Promise<void> =>
    this.#make(async (context) => reportTable(await this.#reportFor(context), context));

  readonly #handlePieces = (): Promise<void> =>
    this.#make(async (context) => areaPieces((await this.#reportFor(context)).request, context));

  readonly #handleLayer = (): Promise<void> => {
    const { layer, extent } = this.wishes.layer;
    const selected = this.#map.state.selection?.id;
    const ids = extent === 'selected' && selected !== undefined ? [selected] : null;
    return this.#make((context) => layerFeatures(layer, extent, ids, context));
  };

  readonly #handlePicture = (): Promise<void> =>
    this.#make((context) => mapPicture(this.wishes.picture, context));

  readonly #handlePrint = (): Promise<void> =>
    this.#make(async (context) => {
      const { print } = await import('./print-job.js');
      const isPrinted = await print(this.wishes.print, this.#known, context);
      if (!isPrinted) {
        this.announcement = '';
        this.failure = this.#locale.text('printBlocked');
        return null;
      }
      this.announcement = this.#locale.text('printed');
      const name = this.ownerDocument.title;
      this.dispatchEvent(new ParkExportMadeEvent({ kind: 'print', name, bytes: 0 }));
      return null;
    });

  readonly #handleStop = (): void => {
    this.#run.abort();
    this.isWorking = false;
    this.failure = this.#locale.text('stopped');
  };

  readonly #handleShow = async (): Promise<void> => {
    if (this.made) this.made = { ...this.made, ...(await beginningOf(this.made.file)) };
  };

  readonly #handleCopy = async ({ target }: Event): Promise<void> => {
    const field = (target as Element).closest('.content')?.querySelector('textarea');
    if (!this.made || !field) return;
    const whole = this.made.isWhole ? field.value : await this.made.file.content.text();
    this.made = { ...this.made, told: (await copyText(field, whole)) ? 'copied' : 'copyByHand' };
  };

  #reportFor(context: ExportContext): Promise<AreaReport> {
    const { area } = this.#map.state;
    if (!area) throw new DataGoneError();
    return reportFor(area, this.#known, context);
  }

  /** Makes a file and saves it, in place of one that is being made; or does work that makes none. */
  async #make(work: (context: ExportContext) => Promise<ExportFile | null>): Promise<void> {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    const { map } = this.#map;
    this.made = null;
    this.failure = null;
    this.announcement = this.#locale.text('working');
    this.isWorking = true;
    try {
      const catalog = map?.state.catalog;
      if (!map || !catalog) throw new DataGoneError();
      const file = await work({ map, catalog, signal, ...this.#writer });
      if (file && !signal.aborted) await this.#save(file);
    } catch (error) {
      if (!signal.aborted) this.failure = this.#reasonOf(error);
    } finally {
      if (!signal.aborted) this.isWorking = false;
    }
  }

  async #save(file: ExportFile): Promise<void> {
    const { name, kind, content } = file;
    const leave = saveLeaveOf(this.ownerDocument.defaultView ?? window);
    const unsaved = { shown: null, isWhole: true };
    const beginning = leave === 'no' ? await beginningOf(file) : unsaved;
    this.made = { file, leave, ...beginning, told: null };
    if (leave !== 'no') saveFile(content, name, this.ownerDocument);
    const size = sizeText(content.size, this.#writer);
    this.announcement = this.#locale.text(leave === 'no' ? 'blocked' : 'made', { name, size });
    this.dispatchEvent(new ParkExportMadeEvent({ kind, name, bytes: content.size }));
  }

  #reasonOf(error: unknown): string {
    const { text, language } = this.#writer;
    if (error instanceof DataGoneError) return text('gone');
    if (error instanceof Error && 'failure' in error) {
      return textIn((error.failure as { readonly message: LocalizedText }).message, language);
    }
    const missing = missingCodeText(error);
    if (missing) return textIn(missing, language);
    return text('failed', { reason: error instanceof Error ? error.message : String(error) });
  }

  get #writer(): ChoiceWriter {
    return { language: this.#locale.language, text: this.#locale.text.bind(this.#locale) };
  }

  protected override render(): TemplateResult {
    const writer = this.#writer;
    const { text } = writer;
    const sections = this.#sections;
    return html`
      <div class="base" part="base" role="group" aria-label=${text('export')} aria-busy=${this.isWorking}>
        ${
          this.brief
            ? reportButtons(sections)
            : [
                reportSection(sections),
                printSection(sections),
                pictureSection(sections),
                layerSection(sections),
              ]
        }
        <p class="told" role="status">${this.announcement}</p>
        ${
          this.isWorking
            ? html`<p>
                <button class="button" type="button" @click=${this.#handleStop}>${text('stop')}</button>
              </p>`
            : nothing
        }
        ${this.failure ? html`<p class="failure" part="failure" role="alert">${this.failure}</p>` : nothing}
        ${
          this.made
            ? resultSection(this.made, writer, { onShow: this.#handleShow, onCopy: this.#handleCopy })
            : nothing
        }
      </div>
    `;
  }

  get #sections(): SectionContext {
    return {
      ...this.#writer,
      state: this.#map.state,
      wishes: this.wishes,
      onWish: (wishes) => {
        this.wishes = { ...this.wishes, ...wishes };
      },
      onTable: this.#handleTable,
      onPieces: this.#handlePieces,
      onLayer: this.#handleLayer,
      onPicture: this.#handlePicture,
      onPrint: this.#handlePrint,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-export': ParkExport;
  }
}
