import { html, nothing, type TemplateResult } from 'lit';

import type { Place } from '../../domain/catalog/place.js';
import { isLocated } from '../../domain/places/order.js';
import {
  createSearchIndex,
  isSpelling,
  type PinyinMatcher,
  type SearchHit,
  type SearchIndex,
} from '../../domain/places/search-index.js';
import { zoneOf } from '../../domain/places/zone-of.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { messageText, type MessageOverrides } from '../locale/messages.js';
import type { MapState } from '../map/map-state.js';

import { loadPinyinMatcher } from './pinyin.js';
import { renderOption } from './search-option.js';
import { searchPanelMessages } from './search-panel.messages.js';

export { searchPanelStyles } from './search-panel.styles.js';

/** What stands in the field, and what is known around it. */
export interface PanelQuery {
  readonly query: string;
  /** The results are wanted on screen. */
  readonly open: boolean;
  readonly language: Language;
  readonly messages: MessageOverrides<keyof typeof searchPanelMessages>;
  readonly mapState: MapState;
}

/** What a panel asks of its field. */
export interface PanelField {
  setOpen(open: boolean): void;
  choose(place: Place): void;
  clear(): void;
  requestUpdate(): void;
}

/** What is found, and the keys that move through it. Loaded when someone comes to the field. */
export class SearchPanel {
  readonly #field: PanelField;
  #asked: PanelQuery;
  #activeIndex = 0;
  #matchPinyin: PinyinMatcher | null = null;
  #places: readonly Place[] | null = null;
  #placesById: ReadonlyMap<string, Place> = new Map();
  #index: SearchIndex = createSearchIndex([]);
  #hits: readonly SearchHit[] = [];

  constructor(field: PanelField, asked: PanelQuery) {
    this.#field = field;
    this.#asked = asked;
  }

  /** Whether there is something to be shown under the field. */
  get isShown(): boolean {
    return this.#asked.open && this.#asked.query.trim() !== '';
  }

  /** The id of the option that the keys are on; null without one. */
  get activeOption(): string | null {
    return this.isShown && this.#hits.length > 0 ? `option-${String(this.#activeIndex)}` : null;
  }

  /** Finds what is asked for now; to be called before each rendering. */
  find(asked: PanelQuery): void {
    const { open, query, language, mapState } = asked;
    if (query !== this.#asked.query) this.#activeIndex = 0;
    this.#asked = asked;
    if (open && !this.#matchPinyin && isSpelling(query)) void this.#loadPinyin();
    if (mapState.places !== this.#places) {
      this.#places = mapState.places;
      this.#placesById = new Map(this.#places.map((place) => [place.id, place]));
      this.#index = createSearchIndex(this.#places);
    }
    if (!open) return;
    this.#hits = this.#index.search(query, language, this.#matchPinyin);
    this.#activeIndex = Math.max(0, Math.min(this.#activeIndex, this.#hits.length - 1));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') this.#move(event, 1);
    else if (event.key === 'ArrowUp') this.#move(event, -1);
    else if (event.key === 'Enter') this.#handleEnter(event);
    else if (event.key === 'Escape') this.#handleEscape(event);
  }

  async #loadPinyin(): Promise<void> {
    try {
      this.#matchPinyin = await loadPinyinMatcher();
      this.#field.requestUpdate();
    } catch {
      // Without the dictionary, Chinese and English are found as before; the next search tries again.
    }
  }

  #choose(id: string): void {
    const place = this.#placesById.get(id);
    if (place) this.#field.choose(place);
  }

  #move(event: KeyboardEvent, step: number): void {
    if (this.#asked.query.trim() === '') return;
    event.preventDefault();
    if (!this.isShown) this.#field.setOpen(true);
    else this.#activeIndex = (this.#activeIndex + step + this.#hits.length) % Math.max(1, this.#hits.length);
    this.#field.requestUpdate();
  }

  #handleEnter(event: KeyboardEvent): void {
    const hit = this.isShown ? this.#hits[this.#activeIndex] : undefined;
    if (!hit) return;
    event.preventDefault();
    this.#choose(hit.id);
  }

  #handleEscape(event: KeyboardEvent): void {
    if (!this.isShown && this.#asked.query === '') return;
    // A dialog around the search stays open.
    event.preventDefault();
    event.stopPropagation();
    if (this.isShown) this.#field.setOpen(false);
    else this.#field.clear();
  }

  /** Keeps the focus in the field while the pointer chooses. */
  readonly #handlePointerDown = (event: PointerEvent): void => event.preventDefault();

  readonly #handleClick = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (option?.dataset['id']) this.#choose(option.dataset['id']);
  };

  render(): TemplateResult {
    const shows = this.isShown;
    const found = shows && this.#hits.length > 0;
    return html`
      <div
        part="panel"
        class="panel"
        ?hidden=${!shows}
        @pointerdown=${this.#handlePointerDown}
        @click=${this.#handleClick}
      >
        <ul role="listbox" id="results" aria-label=${this.#text('results')} ?hidden=${!found}>
          ${found ? this.#hits.map((hit, index) => this.#renderHit(hit, index)) : nothing}
        </ul>
        ${shows && !found ? this.#renderNone() : nothing}
      </div>
    `;
  }

  /** What is announced of the results. */
  get announcement(): string {
    if (!this.isShown) return '';
    const { length: count } = this.#hits;
    return count === 0
      ? this.#text('none', { query: this.#asked.query.trim() })
      : this.#text('count', { count });
  }

  #renderNone(): TemplateResult {
    return html`
      <div class="none" part="none">
        <p>${this.#text('none', { query: this.#asked.query.trim() })}</p>
        <p class="hint">${this.#text('hint')}</p>
      </div>
    `;
  }

  #renderHit(hit: SearchHit, index: number): TemplateResult | typeof nothing {
    const place = this.#placesById.get(hit.id);
    if (!place) return nothing;
    return renderOption(place, {
      hit,
      index,
      zone: zoneOf(place, this.#placesById),
      active: index === this.#activeIndex,
      state: this.#asked.mapState,
      language: this.#asked.language,
      tag: isLocated(place) ? null : this.#text('notOnMap'),
    });
  }

  #text(key: keyof typeof searchPanelMessages, values?: Readonly<Record<string, string | number>>): string {
    const { language, messages } = this.#asked;
    return messageText(searchPanelMessages, key, language, values, messages);
  }
}
