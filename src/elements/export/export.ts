import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { AreaReport } from '../../domain/planning/area-report.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
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
  type KnownReport,
} from './export-file.js';
import { resultSection } from './export-result.js';
import { ExportRun, NotPrintedError, type ExportFailure } from './export-run.js';
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

  readonly #run = new ExportRun({
    document: () => this.ownerDocument,
    map: () => this.#map.map,
    writer: () => this.#writer,
    onChange: () => this.requestUpdate(),
    onMade: (made) => this.dispatchEvent(new ParkExportMadeEvent(made)),
  });
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
    this.#run.end();
  }

  readonly #handleTable = (): Promise<void> =>
    this.#run.make('csv', async (context) => reportTable(await this.#reportFor(context), context));

  readonly #handlePieces = (): Promise<void> =>
    this.#run.make('geojson', async (context) =>
      areaPieces((await this.#reportFor(context)).request, context),
    );

  readonly #handleLayer = (): Promise<void> => {
    const { layer, extent } = this.wishes.layer;
    const selected = this.#map.state.selection?.id;
    const ids = extent === 'selected' && selected !== undefined ? [selected] : null;
    return this.#run.make('layerFile', (context) => layerFeatures(layer, extent, ids, context));
  };

  readonly #handlePicture = (): Promise<void> => {
    const { picture } = this.wishes;
    return this.#run.make('png', (context) => mapPicture(picture, context));
  };

  readonly #handlePrint = (): Promise<void> => {
    const wish = this.wishes.print;
    return this.#run.make('print', async (context) => {
      const { print } = await import('./print-job.js');
      if (!(await print(wish, this.#known, context))) throw new NotPrintedError();
      const name = this.ownerDocument.title;
      this.dispatchEvent(new ParkExportMadeEvent({ kind: 'print', name, bytes: 0 }));
      return null;
    });
  };

  readonly #handleCopy = async ({ target }: Event): Promise<void> => {
    const field = (target as Element).closest('.content')?.querySelector('textarea');
    if (field) await this.#run.copy(field);
  };

  #reportFor(context: ExportContext): Promise<AreaReport> {
    const { area } = this.#map.state;
    if (!area) throw new DataGoneError();
    return reportFor(area, this.#known, context);
  }

  get #writer(): ChoiceWriter {
    return { language: this.#locale.language, text: this.#locale.text.bind(this.#locale) };
  }

  protected override render(): TemplateResult {
    const writer = this.#writer;
    const { text } = writer;
    const sections = this.#sections;
    const { isWorking, made, failure, announcement } = this.#run;
    return html`
      <div class="base" part="base" role="group" aria-label=${text('export')} aria-busy=${isWorking}>
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
        <p class="told" role="status">${announcement}</p>
        ${
          isWorking
            ? html`<p>
                <button class="button" type="button" @click=${() => this.#run.stop()}>${text('stop')}</button>
              </p>`
            : nothing
        }
        ${failure ? this.#renderFailure(failure) : nothing}
        ${
          made
            ? resultSection(made, writer, { onShow: () => this.#run.show(), onCopy: this.#handleCopy })
            : nothing
        }
      </div>
    `;
  }

  #renderFailure({ what, reason }: ExportFailure): TemplateResult {
    const { text, language } = this.#writer;
    const words = typeof reason === 'string' ? text(reason) : textIn(reason, language);
    return html`<div class="failure" part="failure" role="alert">
      <p>${text('failed', { what: text(what), reason: words })}</p>
      <button class="button" type="button" @click=${() => this.#run.again()}>${text('retry')}</button>
    </div>`;
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
