import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { parseNeeds } from '../../domain/finding/needs-text.js';
import { mostCompared } from '../../domain/planning/comparison.js';
import { siteComparison } from '../../domain/planning/site-comparison.js';
import { textIn } from '../../domain/statements/localized-text.js';
import {
  comparedIds,
  focusAfterRemoval,
  focusFirst,
  focusMoved,
  movedColumn,
} from '../comparison/compared-columns.js';
import { comparisonGrid, spread, type ComparedColumn } from '../comparison/comparison-grid.js';
import { comparisonStyles } from '../comparison/comparison.styles.js';
import { figureStyles } from '../figure/figure.styles.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { ListedSites } from '../map/listed-sites.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import {
  ParkDossierRequestedEvent,
  ParkShortlistChangedEvent,
  ParkTourRequestedEvent,
} from './shortlist.events.js';
import { shortlistMessages, type ShortlistMessageKey } from './shortlist.messages.js';
import { styles } from './shortlist.styles.js';

/** From so many sites on a short list is what its name says. */
const leastCompared = 3;

/**
 * Puts the sites of the map's short list side by side: what they are, what needs ask of sites, what they state; rows
 * that differ are marked, and the best and the worst of each row.
 *
 * `park-finder` puts sites on the list, and what is selected on the map can be added; `ids` says what is on it, for a
 * link. Each figure opens to its rule, its source and its date. Buttons ask the page for a tour or a dossier of the list.
 *
 * A table with a head for each; buttons move and remove. A narrow page scrolls inside of the box.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-shortlist for="map" ids="beihu-chemical-park,robot-sensor-park,changxin-valley"></park-shortlist>
 * ```
 *
 * @fires {ParkShortlistChangedEvent} park-shortlist-changed - The user has added, removed or moved a site here.
 * @fires {ParkTourRequestedEvent} park-tour-requested - The user wants a tour of the sites.
 * @fires {ParkDossierRequestedEvent} park-dossier-requested - The user wants the sites as a file to print.
 *
 * @csspart base - The whole element.
 * @csspart title - The heading.
 * @csspart add - The button that adds what is selected.
 * @csspart clear - The button that removes all.
 * @csspart tour - The button that asks for a tour.
 * @csspart dossier - The button that asks for a dossier.
 * @csspart load - The button that loads parcels.
 * @csspart box - What scrolls.
 * @csspart table - The comparison.
 * @csspart column - The head of a column.
 * @csspart name - The button that shows it on the map.
 * @csspart tool - A button that moves or removes it.
 * @csspart sample - The mark of made-up data.
 * @csspart row - A row.
 * @csspart label - What a row is about.
 * @csspart mark - The mark of a row that differs.
 * @csspart cell - What one of them states.
 * @csspart standing - The mark of the best or the worst of a row.
 * @csspart evidence - Rule, source and date of a figure.
 * @csspart note - What one must know of the list or of its marks.
 * @csspart failure - Why the sites can't be shown.
 *
 * @cssproperty --park-shortlist-column - How wide each column is.
 */
export class ParkShortlist extends ParkElement {
  static override styles = [hostStyles, figureStyles, comparisonStyles, styles];

  readonly #map = new MapController(this, [
    'catalog',
    'places',
    'layers',
    'revision',
    'scenario',
    'selection',
    'shortlist',
  ]);
  readonly #locale = new LocaleController<ShortlistMessageKey>(this, shortlistMessages);
  readonly #listed = new ListedSites(this);

  /** The id of the map in the same root, where the short list stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The ids of the sites, with commas; those after the fifth are left out. Follows the map's short list. */
  @property({ reflect: true }) ids = '';

  /** What was needed, as `park-finder` has it: it says which end of a figure is the good one. */
  @property() query = '';

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ShortlistMessageKey> = {};

  @state() private onlyDifferent = false;
  @state() private announcement = '';

  /** The list of the map as it was last taken over; null before the first map. */
  #taken: readonly string[] | null = null;
  #source: MapHandle | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { shortlist } = this.#map.state;
    // The map owns the list; only what the page sets here goes up to it.
    const isSameMap = this.#map.map === this.#source;
    if (isSameMap && this.#taken && shortlist !== this.#taken && !changed.has('ids'))
      this.ids = shortlist.join(',');
    if (!isSameMap && this.ids === '' && shortlist.length > 0) this.ids = shortlist.join(',');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map, state: mapState } = this.#map;
    this.#source = map;
    if (!map) return;
    const wanted = this.#ids;
    this.#taken = mapState.shortlist;
    if (wanted.join() !== mapState.shortlist.join()) {
      this.#taken = wanted;
      map.workbench.chooseShortlist(wanted);
    }
    this.#listed.follow(map, wanted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listed.end();
  }

  get #ids(): readonly string[] {
    return comparedIds(this.ids);
  }

  #change(ids: readonly string[]): void {
    const { text, language } = this.#writer;
    this.ids = ids.join(',');
    const names = ids.map((id) => this.#nameOf(id)).join(language === 'en' ? ', ' : '、');
    this.announcement = ids.length > 0 ? text('changed', { count: ids.length, names }) : text('cleared');
    this.dispatchEvent(new ParkShortlistChangedEvent(ids));
  }

  readonly #handleAdd = (): void => {
    const { selection } = this.#map.state;
    if (selection) this.#change([...this.#ids, selection.id]);
  };

  readonly #handleClear = (): void => {
    this.#change([]);
    focusFirst(this, 'h2');
  };

  readonly #handleRemove = (removed: string): void => {
    const before = this.#ids;
    this.#change(before.filter((id) => id !== removed));
    focusAfterRemoval(this, { before, removed }, 'h2');
  };

  readonly #handleMove = (id: string, by: -1 | 1): void => {
    if (!this.#ids.includes(id)) return;
    this.#change(movedColumn(this.#ids, id, by));
    focusMoved(this, id, by);
  };

  readonly #handleTour = (): void => {
    this.dispatchEvent(new ParkTourRequestedEvent({ ids: this.#ids, query: this.query }));
  };

  readonly #handleDossier = (): void => {
    this.dispatchEvent(new ParkDossierRequestedEvent({ ids: this.#ids, query: this.query }));
  };

  readonly #handleLoad = (): void => {
    const { map, state: mapState } = this.#map;
    for (const { id, isDeferred } of mapState.layers) if (isDeferred) map?.setLayer(id, { visible: true });
  };

  get #writer() {
    return { text: this.#locale.text.bind(this.#locale), language: this.#locale.language };
  }

  /** The name of a site, of a selected parcel, or the id where neither is known. */
  #nameOf(id: string): string {
    const name = this.#listed.nameOf(id, this.#map.state);
    return name ? textIn(name, this.#locale.language) : id;
  }

  protected override render(): TemplateResult {
    const { text } = this.#writer;
    const ids = this.#ids;
    return html`
      <section class="base" part="base" aria-labelledby="title">
        <header>
          <h2 id="title" part="title" tabindex="-1">
            ${text('title')}
            <span class="count">${text('count', { count: ids.length, most: mostCompared })}</span>
          </h2>
          ${this.#renderTools(ids)}
        </header>
        ${ids.length === 0 ? html`<p class="note" part="note">${text('empty')}</p>` : this.#renderSites(ids)}
        <p class="visually-hidden" role="status">${this.announcement}</p>
      </section>
    `;
  }

  #renderTools(ids: readonly string[]): TemplateResult {
    const { text } = this.#writer;
    const { selection } = this.#map.state;
    const isFull = ids.length >= mostCompared;
    const isNew = selection !== null && !ids.includes(selection.id);
    return html`
      <div class="actions">
        <button
          class="button"
          part="add"
          type="button"
          ?disabled=${!isNew || isFull}
          @click=${this.#handleAdd}
        >
          ${isNew ? text('addNamed', { name: this.#nameOf(selection.id) }) : text('add')}
        </button>
        ${
          ids.length > 0
            ? html`<button class="button leading" part="tour" type="button" @click=${this.#handleTour}>
                  ${text('tour')}
                </button>
                <button class="button leading" part="dossier" type="button" @click=${this.#handleDossier}>
                  ${text('dossier')}
                </button>
                <button class="button" part="clear" type="button" @click=${this.#handleClear}>
                  ${text('clear')}
                </button>`
            : nothing
        }
        ${
          ids.length > 1
            ? html`<label class="only"
                ><input
                  type="checkbox"
                  .checked=${this.onlyDifferent}
                  @change=${(event: Event) => {
                    this.onlyDifferent = (event.target as HTMLInputElement).checked;
                  }}
                />${text('onlyDifferent')}</label
              >`
            : nothing
        }
        ${isFull && isNew ? html`<span class="note">${text('full')}</span>` : nothing}
      </div>
    `;
  }

  #renderSites(ids: readonly string[]): TemplateResult {
    const { text, language } = this.#writer;
    const { catalog, layers, places } = this.#map.state;
    const { sites, failure } = this.#listed;
    if (failure !== null)
      return html`<p class="failure" part="failure" role="alert">${text('failure', { reason: failure })}</p>`;
    if (!catalog || !sites) return html`<p class="note" part="note">${text('loading')}</p>`;
    const found = ids.map((id) => this.#listed.of(id));
    const isIncomplete = found.includes(null) && layers.some(({ isDeferred }) => isDeferred);
    const rows = siteComparison(
      found.flatMap((one) => one ?? []),
      parseNeeds(this.query).needs,
      catalog,
      places,
    )
      .filter(({ differs }) => !this.onlyDifferent || differs)
      .map((row) => spread(row, found));
    const columns = ids.map((id, at): ComparedColumn => {
      const site = found[at]?.site;
      return {
        id,
        name: this.#nameOf(id),
        isSample: site?.isSample ?? false,
        isUnknown: !site && this.#listed.isAnswered(id),
      };
    });
    return html`
      ${
        isIncomplete
          ? html`<p class="note" part="note">
              ${text('notLoaded')}
              <button class="link" part="load" type="button" @click=${this.#handleLoad}>
                ${text('loadPlots')}
              </button>
            </p>`
          : nothing
      }
      ${
        ids.length < leastCompared
          ? html`<p class="note" part="note">${text('few', { count: leastCompared - ids.length })}</p>`
          : nothing
      }
      ${this.onlyDifferent && rows.length === 0 ? html`<p class="note" part="note">${text('same')}</p>` : nothing}
      ${comparisonGrid(columns, rows, {
        figures: { language, catalog, text },
        text,
        onShow: (id) => this.#map.map?.requestSelection(id, { fly: true }),
        onMove: this.#handleMove,
        onRemove: this.#handleRemove,
      })}
      ${rows.some(({ best }) => best?.length) ? html`<p class="note" part="note">${text('standingNote')}</p>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-shortlist': ParkShortlist;
  }
}
