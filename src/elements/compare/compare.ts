import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { comparisonOf, mostCompared, type Compared } from '../../domain/planning/comparison.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { comparedIds, focusAfterRemoval, focusMoved, movedColumn } from '../comparison/compared-columns.js';
import { comparisonGrid, spread, type ComparedColumn } from '../comparison/comparison-grid.js';
import { comparisonStyles } from '../comparison/comparison.styles.js';
import { figureStyles } from '../figure/figure.styles.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { ParkCompareChangedEvent } from './compare.events.js';
import { compareMessages, type CompareMessageKey } from './compare.messages.js';
import { styles } from './compare.styles.js';

/**
 * Puts two to five places or parcels side by side, and marks the rows in which they differ.
 *
 * What is selected on the map can be added; `ids` says what is compared. Each figure opens to its source, its date and
 * its rule. What is not stated reads as not published: that is unknown, and no difference.
 *
 * A table with a head for each; buttons move and remove. A narrow page scrolls inside of the box.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-compare for="map" ids="beihu-park,bayi-park"></park-compare>
 * ```
 *
 * @fires {ParkCompareChangedEvent} park-compare-changed - The user has added, removed or moved something.
 *
 * @csspart base - The whole element.
 * @csspart add - The button that adds what is selected.
 * @csspart clear - The button that removes all.
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
 * @csspart evidence - Source, date and rule of a figure.
 * @csspart note - What stands there as long as there is nothing to compare.
 *
 * @cssproperty --park-compare-column - How wide each column is.
 */
export class ParkCompare extends ParkElement {
  static override styles = [hostStyles, figureStyles, comparisonStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places', 'layers', 'selection', 'revision']);
  readonly #locale = new LocaleController<CompareMessageKey>(this, compareMessages);

  /** The id of the map in the same root, where the comparison stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The ids of what is compared, with commas; those after the fifth are left out. */
  @property({ reflect: true }) ids = '';

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<CompareMessageKey> = {};

  @state() private records: ReadonlyMap<string, ParcelRecord | null> = new Map();
  @state() private onlyDifferent = false;
  @state() private announcement = '';

  /** The data that the parcels were asked of. */
  #revision = -1;
  readonly #asked = new Set<string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { revision } = this.#map.state;
    if (revision === this.#revision) return;
    this.#revision = revision;
    this.#asked.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { catalog, places } = this.#map.state;
    if (!catalog) return;
    for (const id of this.#listed) {
      if (this.#asked.has(id) || places.some((place) => place.id === id)) continue;
      this.#asked.add(id);
      void this.#find(id);
    }
  }

  /** What is compared, by its ids. */
  get #listed(): readonly string[] {
    return comparedIds(this.ids);
  }

  async #find(id: string): Promise<void> {
    const revision = this.#revision;
    const record = await this.#map.map?.workbench.ask<'parcel'>({ kind: 'parcel', id }).catch(() => null);
    if (revision === this.#revision) this.records = new Map([...this.records, [id, record ?? null]]);
  }

  #change(ids: readonly string[]): void {
    this.ids = ids.join(',');
    const names = ids.map((id) => this.#columnOf(id).name).join(this.#locale.language === 'en' ? ', ' : '、');
    this.announcement = ids.length > 0 ? this.#locale.text('changed', { count: ids.length, names }) : '';
    this.dispatchEvent(new ParkCompareChangedEvent(ids));
  }

  readonly #handleAdd = (): void => {
    const { selection } = this.#map.state;
    if (selection) this.#change([...this.#listed, selection.id]);
  };

  readonly #handleClear = (): void => this.#change([]);

  readonly #handleRemove = (removed: string): void => {
    const before = this.#listed;
    this.#change(before.filter((id) => id !== removed));
    focusAfterRemoval(this, { before, removed }, '.add');
  };

  readonly #handleMove = (id: string, by: -1 | 1): void => {
    if (!this.#listed.includes(id)) return;
    this.#change(movedColumn(this.#listed, id, by));
    focusMoved(this, id, by);
  };

  #comparedOf(id: string): Compared | null {
    const place = this.#map.state.places.find((candidate) => candidate.id === id);
    if (place) return { type: 'place', place };
    const record = this.records.get(id);
    return record ? { type: 'parcel', record } : null;
  }

  #columnOf(id: string): ComparedColumn {
    const { layers } = this.#map.state;
    const { language } = this.#locale;
    const compared = this.#comparedOf(id);
    if (!compared) return { id, name: id, isSample: false, isUnknown: this.records.has(id) };
    const feature = compared.type === 'place' ? compared.place : compared.record.parcel;
    return {
      id,
      name: feature.name ? textIn(feature.name, language) : id,
      isSample: layers.some((layer) => layer.id === feature.layer && layer.sample),
      isUnknown: false,
    };
  }

  protected override render(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const ids = this.#listed;
    return html`
      <section class="base" part="base" aria-labelledby="title">
        <header>
          <h2 id="title">${text('title')}</h2>
          ${this.#renderTools(ids)}
        </header>
        ${ids.length === 0 ? html`<p class="note" part="note">${text('empty')}</p>` : this.#renderGrid(ids)}
        <p class="visually-hidden" role="status">${this.announcement}</p>
      </section>
    `;
  }

  #renderTools(ids: readonly string[]): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const { selection } = this.#map.state;
    const isFull = ids.length >= mostCompared;
    const isNew = selection !== null && !ids.includes(selection.id);
    const name = selection && this.#nameOfSelected(selection.id);
    return html`
      <div class="actions">
        <button
          class="button leading add"
          part="add"
          type="button"
          ?disabled=${!isNew || isFull}
          @click=${this.#handleAdd}
        >
          ${isNew && name !== null ? text('addNamed', { name }) : text('add')}
        </button>
        ${
          ids.length > 0
            ? html`<button class="button" part="clear" type="button" @click=${this.#handleClear}>
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
                  @change=${this.#handleOnlyDifferent}
                />${text('onlyDifferent')}</label
              >`
            : nothing
        }
        ${isFull && isNew ? html`<span class="quiet">${text('full')}</span>` : nothing}
      </div>
    `;
  }

  readonly #handleOnlyDifferent = (event: Event): void => {
    this.onlyDifferent = (event.target as HTMLInputElement).checked;
  };

  /** A selected parcel comes with the selection. */
  #nameOfSelected(id: string): string {
    const record = this.#map.state.selection?.parcels.find(({ parcel }) => parcel.id === id);
    const name = record?.parcel.name ?? null;
    return name ? textIn(name, this.#locale.language) : this.#columnOf(id).name;
  }

  #renderGrid(ids: readonly string[]): TemplateResult | typeof nothing {
    const text = this.#locale.text.bind(this.#locale);
    const { catalog, places } = this.#map.state;
    if (!catalog) return nothing;
    const columns = ids.map((id) => this.#columnOf(id));
    const compared = ids.map((id) => this.#comparedOf(id));
    const known = compared.flatMap((one) => one ?? []);
    const rows = comparisonOf(known, catalog, places)
      .filter(({ differs }) => !this.onlyDifferent || differs)
      .map((row) => spread(row, compared));
    return html`
      ${ids.length === 1 ? html`<p class="note" part="note">${text('one')}</p>` : nothing}
      ${this.onlyDifferent && rows.length === 0 ? html`<p class="note" part="note">${text('same')}</p>` : nothing}
      ${comparisonGrid(columns, rows, {
        figures: { language: this.#locale.language, catalog, text },
        text,
        onShow: (id) => this.#map.map?.requestSelection(id, { fly: true }),
        onMove: this.#handleMove,
        onRemove: this.#handleRemove,
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-compare': ParkCompare;
  }
}
