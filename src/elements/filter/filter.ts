import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { classTableOf } from '../../domain/catalog/class-table.js';
import type { FilterCounts } from '../../domain/planning/filter-counts.js';
import {
  isFiltering,
  withoutCondition,
  type FilterCondition,
  type RowFilter,
} from '../../domain/planning/row-filter.js';
import { areaInWords } from '../../domain/planning/row-words.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { filterChips, type FilterWriter } from './filter-chips.js';
import { filterFields } from './filter-fields.js';
import { ParkFilterChangedEvent } from './filter.events.js';
import { filterMessages, type FilterMessageKey } from './filter.messages.js';
import { styles } from './filter.styles.js';

/** How long keys must rest before what is typed is counted. */
const restMs = 150;

/**
 * Sets conditions on the parcels of the map: by land use, status, area, text, place, date, and inside the chosen area.
 * The map draws the others faintly; a table can show those that are left.
 *
 * While one edits, each choice says how many parcels it would leave, and each condition in use what it leaves on its
 * own. Faulty parcels are counted, but are in no area, and the element says how many. The conditions are the map's:
 * any number of these elements show the same.
 *
 * Plain form fields with names; what is left is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-filter for="map"></park-filter>
 * ```
 *
 * @fires {ParkFilterChangedEvent} park-filter-changed - The user has changed the conditions.
 *
 * @csspart base - The whole element.
 * @csspart title - The heading.
 * @csspart sample - The mark of made-up data.
 * @csspart result - How many parcels are left, and how much land.
 * @csspart chips - The conditions in use.
 * @csspart chip - A condition in use; a button that removes it.
 * @csspart clear - The button that removes all conditions.
 * @csspart field - A condition with its fields.
 * @csspart choice - A class or a status that can be chosen, with its count.
 * @csspart swatch - The colour of a class on the map.
 * @csspart input - A field for text, numbers, dates, or a place.
 * @csspart note - What stands there without parcels.
 * @csspart failure - Why the parcels could not be counted.
 */
export class ParkFilter extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, [
    'filter',
    'filterCounts',
    'filterFailure',
    'area',
    'catalog',
    'places',
    'layers',
    'theme',
    'landUsePalette',
  ]);
  readonly #locale = new LocaleController<FilterMessageKey>(this, filterMessages);

  /** The id of the map in the same root, where the filter stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<FilterMessageKey> = {};

  /** What is typed and not counted yet. */
  @state() private typed: RowFilter | null = null;

  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** The map that has been asked to count. */
  #counted: MapHandle | null = null;

  /** The conditions in force; null for none. */
  get filter(): RowFilter | null {
    return this.#map.state.filter;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map } = this.#map;
    const { catalog, filterCounts, filter } = this.#map.state;
    if (!map || !catalog || map === this.#counted) return;
    this.#counted = map;
    if (!filterCounts) map.workbench.chooseFilter(filter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#restTimer);
    this.typed = null;
  }

  readonly #change = (change: RowFilter, isTyped = false): void => {
    const filter = { ...this.#shown, ...change };
    clearTimeout(this.#restTimer);
    if (!isTyped) {
      this.#apply(filter);
      return;
    }
    this.typed = filter;
    this.#restTimer = setTimeout(() => this.#apply(filter), restMs);
  };

  readonly #remove = (condition: FilterCondition): void => {
    clearTimeout(this.#restTimer);
    this.#apply(withoutCondition(this.#shown, condition));
    this.#keepFocus();
  };

  readonly #clear = (): void => {
    clearTimeout(this.#restTimer);
    this.#apply({});
    this.#keepFocus();
  };

  readonly #retry = (): void => this.#map.map?.workbench.chooseFilter(this.filter);

  #apply(conditions: RowFilter): void {
    this.typed = null;
    const filter = isFiltering(conditions) ? conditions : null;
    this.#map.map?.workbench.chooseFilter(filter);
    this.dispatchEvent(new ParkFilterChangedEvent(filter));
  }

  /** The button that was pressed is gone: the focus goes to the next one, or to the first field. */
  #keepFocus(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.chip, input')?.focus();
    });
  }

  /** The conditions as the fields show them. */
  get #shown(): RowFilter {
    return this.typed ?? this.filter ?? {};
  }

  get #writer(): FilterWriter {
    const { places, area } = this.#map.state;
    return {
      language: this.#locale.language,
      text: this.#locale.text.bind(this.#locale),
      places,
      hasArea: area !== null,
      table: classTableOf(this.#map.state.catalog),
    };
  }

  protected override render(): TemplateResult {
    const { text } = this.#writer;
    const { catalog, layers, filterCounts } = this.#map.state;
    const parcelLayers = layers.filter(({ role }) => role === 'parcel');
    if (catalog && parcelLayers.length === 0)
      return html`<div class="base" part="base"><p class="note" part="note">${text('noParcels')}</p></div>`;
    return html`
      <section class="base" part="base" aria-labelledby="title">
        <header>
          <h2 id="title" part="title">
            ${text('title')}
            ${
              parcelLayers.some(({ sample }) => sample)
                ? html`<span class="tag" part="sample">${text('sample')}</span>`
                : nothing
            }
          </h2>
          ${this.#renderResult()}
        </header>
        ${filterChips(this.#shown, {
          ...this.#writer,
          counts: filterCounts,
          onRemove: this.#remove,
          onClear: this.#clear,
        })}
        ${filterCounts ? this.#renderFields(filterCounts) : nothing}
      </section>
    `;
  }

  #renderResult(): TemplateResult {
    const { text, language } = this.#writer;
    const { filterCounts, filterFailure } = this.#map.state;
    if (filterFailure)
      return html`<p class="failure" part="failure" role="alert">
        ${textIn(filterFailure, language)}
        <button class="clear" part="clear" type="button" @click=${this.#retry}>↻</button>
      </p>`;
    return html`<p class="result" part="result" role="status">
      ${filterCounts ? this.#resultText(filterCounts) : text('counting')}
    </p>`;
  }

  #resultText({ matching, all }: FilterCounts): string {
    const { text, language } = this.#writer;
    if (matching.count === 0 && all.count > 0) return text('none');
    const [count, whole] = [matching.count, all.count].map((value) => formatNumber(value, language));
    const area = areaInWords(matching.areaM2, language);
    const result = text('result', { count: count ?? '', all: whole ?? '', area });
    return matching.excluded === 0 ? result : `${result} ${text('excluded', { count: matching.excluded })}`;
  }

  #renderFields(counts: FilterCounts): TemplateResult {
    const { layers, theme, landUsePalette } = this.#map.state;
    const classes = layers.flatMap(({ landUse }) => landUse?.classes ?? []);
    return filterFields(this.#shown, {
      ...this.#writer,
      counts,
      colorOf: (code) =>
        classes.find(({ landUse }) => landUse === code)?.colors[landUsePalette][theme] ?? null,
      onChange: this.#change,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-filter': ParkFilter;
  }
}
