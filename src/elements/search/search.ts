import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Place } from '../../domain/catalog/place.js';
import { isLocated } from '../../domain/places/order.js';
import type { PinyinMatcher, SearchHit, SearchIndex } from '../../domain/places/search-index.js';
import { zoneOf } from '../../domain/places/zone-of.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { swatchStyles } from '../host/swatch.styles.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { loadPinyinMatcher } from './pinyin.js';
import type * as searchResults from './search-results.js';
import { ParkSearchChosenEvent } from './search.events.js';
import { searchMessages, type SearchMessage } from './search.messages.js';
import { styles } from './search.styles.js';

const noPlaces: readonly Place[] = [];

/**
 * Finds a place of the map by its Chinese or English name, by pinyin or by initials.
 *
 * Results come while typing, also while an input method is composing. Choosing one selects the place on the map
 * and flies there; places that are not on the map are found too.
 *
 * A combobox after ARIA 1.2: the arrow keys move through the results, Enter chooses, Escape closes the results
 * and then clears the field. The number of results is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-search for="map"></park-search>
 * ```
 *
 * @fires {ParkSearchChosenEvent} park-search-chosen - The user chose a result.
 *
 * @csspart base - The field with its icon and button.
 * @csspart input - The text field.
 * @csspart clear - The button that clears the field.
 * @csspart panel - The results, or the note that there are none.
 * @csspart option - One result.
 * @csspart swatch - The mark in the colour of the layer.
 * @csspart name - The name of a result.
 * @csspart tag - The word beside a place that is not on the map.
 * @csspart none - The note that nothing was found.
 *
 * @cssproperty [--park-search-panel-max-size=min(24rem, 60vh)] - The height above which the results scroll.
 */
export class ParkSearch extends ParkElement {
  static override styles = [hostStyles, swatchStyles, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...ParkElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #map = new MapController(this, ['catalog', 'places', 'theme']);
  readonly #locale = new LocaleController(this, searchMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<SearchMessage> = {};

  @state() private value = '';
  @state() private open = false;
  @state() private activeIndex = 0;
  @state() private matchPinyin: PinyinMatcher | null = null;
  @state() private results: typeof searchResults | null = null;

  @query('input') private readonly input!: HTMLInputElement | null;

  #places = noPlaces;
  #placesById: ReadonlyMap<string, Place> = new Map();
  #index: SearchIndex | null = null;
  #hits: readonly SearchHit[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { places } = this.#map.state;
    if (places !== this.#places) {
      this.#places = places;
      this.#placesById = new Map(places.map((place) => [place.id, place]));
      this.#index = null;
    }
    if (!this.open || !this.results) return;
    this.#index ??= this.results.createSearchIndex(places);
    this.#hits = this.#index.search(this.value, this.#locale.language, this.matchPinyin);
    this.activeIndex = Math.max(0, Math.min(this.activeIndex, this.#hits.length - 1));
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.open) this.#activeOption?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  get #activeOption(): HTMLElement | null {
    return this.renderRoot.querySelector('[aria-selected="true"]');
  }

  /** Whether there is something to be shown under the field. */
  get #showsPanel(): boolean {
    return this.open && this.results !== null && this.value.trim() !== '';
  }

  async #loadResults(): Promise<void> {
    try {
      this.results ??= await import('./search-results.js');
    } catch {
      // Offline, say: the next letter tries again.
      return;
    }
    if (!this.matchPinyin && this.results.isSpelling(this.value)) await this.#loadPinyin();
  }

  async #loadPinyin(): Promise<void> {
    try {
      this.matchPinyin = await loadPinyinMatcher();
    } catch {
      // Without the dictionary, Chinese and English are found as before; the next search tries again.
    }
  }

  #choose(id: string): void {
    const place = this.#placesById.get(id);
    if (!place) return;
    const query = this.value;
    this.value = textIn(place.name, this.#locale.language);
    this.open = false;
    this.#map.map?.requestSelection(id, { fly: true });
    this.dispatchEvent(new ParkSearchChosenEvent({ id, query }));
  }

  #clear(): void {
    this.value = '';
    this.open = false;
    this.input?.focus();
  }

  #handleInput(): void {
    this.value = this.input?.value ?? '';
    this.open = true;
    this.activeIndex = 0;
    void this.#loadResults();
  }

  #handleKeydown(event: KeyboardEvent): void {
    // While an input method is composing, the keys are its own. Safari reports its last one, 229, too late.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') this.#move(event, 1);
    else if (event.key === 'ArrowUp') this.#move(event, -1);
    else if (event.key === 'Enter') this.#handleEnter(event);
    else if (event.key === 'Escape') this.#handleEscape(event);
  }

  #move(event: KeyboardEvent, step: number): void {
    if (this.value.trim() === '') return;
    event.preventDefault();
    if (!this.#showsPanel) this.open = true;
    else this.activeIndex = (this.activeIndex + step + this.#hits.length) % Math.max(1, this.#hits.length);
  }

  #handleEnter(event: KeyboardEvent): void {
    const hit = this.#showsPanel ? this.#hits[this.activeIndex] : undefined;
    if (!hit) return;
    event.preventDefault();
    this.#choose(hit.id);
  }

  #handleEscape(event: KeyboardEvent): void {
    if (!this.#showsPanel && this.value === '') return;
    // A dialog around the search stays open.
    event.preventDefault();
    event.stopPropagation();
    if (this.#showsPanel) this.open = false;
    else this.#clear();
  }

  #handleFocusOut(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  /** Keeps the focus in the field while the pointer chooses. */
  #handlePanelPointerDown(event: PointerEvent): void {
    event.preventDefault();
  }

  #handlePanelClick(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (option?.dataset['id']) this.#choose(option.dataset['id']);
  }

  override render(): TemplateResult {
    const shows = this.#showsPanel;
    const found = shows && this.#hits.length > 0;
    return html`
      <div class="search" role="search" @focusin=${this.#loadResults} @focusout=${this.#handleFocusOut}>
        <div part="base" class="base">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M10 3a7 7 0 1 0 4.2 12.6l5.1 5.1 1.4-1.4-5.1-5.1A7 7 0 0 0 10 3zM10 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10z"
            ></path>
          </svg>
          <input
            part="input"
            type="text"
            role="combobox"
            inputmode="search"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=${this.#locale.text('label')}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls="results"
            aria-expanded=${found}
            aria-activedescendant=${found ? `option-${this.activeIndex}` : nothing}
            placeholder=${this.#locale.text('placeholder')}
            .value=${live(this.value)}
            @input=${this.#handleInput}
            @keydown=${this.#handleKeydown}
          />
          <button
            part="clear"
            class="clear"
            aria-label=${this.#locale.text('clear')}
            ?hidden=${this.value === ''}
            @click=${this.#clear}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path
                d="M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6 10.6 12 5 6.4z"
              ></path>
            </svg>
          </button>
        </div>
        <div
          part="panel"
          class="panel"
          ?hidden=${!shows}
          @pointerdown=${this.#handlePanelPointerDown}
          @click=${this.#handlePanelClick}
        >
          <ul role="listbox" id="results" aria-label=${this.#locale.text('results')} ?hidden=${!found}>
            ${found ? this.#hits.map((hit, index) => this.#renderHit(hit, index)) : nothing}
          </ul>
          ${shows && !found ? this.#renderNone() : nothing}
        </div>
        <p class="visually-hidden" role="status">${shows ? this.#announcement() : ''}</p>
      </div>
    `;
  }

  #announcement(): string {
    return this.#hits.length === 0
      ? this.#locale.text('none', { query: this.value.trim() })
      : this.#locale.text('count', { count: this.#hits.length });
  }

  #renderNone(): TemplateResult {
    return html`
      <div class="none" part="none">
        <p>${this.#locale.text('none', { query: this.value.trim() })}</p>
        <p class="hint">${this.#locale.text('hint')}</p>
      </div>
    `;
  }

  #renderHit(hit: SearchHit, index: number): TemplateResult | typeof nothing {
    const place = this.#placesById.get(hit.id);
    if (!place || !this.results) return nothing;
    return this.results.renderOption(place, {
      hit,
      index,
      zone: zoneOf(place, this.#placesById),
      active: index === this.activeIndex,
      state: this.#map.state,
      language: this.#locale.language,
      tag: isLocated(place) ? null : this.#locale.text('notOnMap'),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-search': ParkSearch;
  }
}
