import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Place } from '../../domain/catalog/place.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import type { PanelQuery, SearchPanel } from './search-panel.js';
import { ParkSearchChosenEvent } from './search.events.js';
import { searchMessages, type SearchMessage } from './search.messages.js';
import { styles } from './search.styles.js';

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
  static override styles = [hostStyles, styles];
  static override shadowRootOptions: ShadowRootInit = {
    ...ParkElement.shadowRootOptions,
    delegatesFocus: true,
  };

  readonly #map = new MapController(this, ['catalog', 'places', 'theme']);
  readonly #locale = new LocaleController<keyof typeof searchMessages>(this, searchMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<SearchMessage> = {};

  @state() private value = '';
  @state() private open = false;
  @state() private panel: SearchPanel | null = null;

  @query('input') private readonly input!: HTMLInputElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.panel?.find(this.#asked);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.open)
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  get #asked(): PanelQuery {
    const { value: query, open, messages } = this;
    return { query, open, messages, language: this.#locale.language, mapState: this.#map.state };
  }

  async #loadPanel(): Promise<void> {
    if (this.panel) return;
    try {
      const { SearchPanel: Panel, searchPanelStyles } = await import('./search-panel.js');
      if (this.panel) return;
      this.addStyles(searchPanelStyles);
      this.panel = new Panel(
        {
          setOpen: (open) => {
            this.open = open;
          },
          choose: (place) => this.#choose(place),
          clear: () => this.#clear(),
          requestUpdate: () => this.requestUpdate(),
        },
        this.#asked,
      );
    } catch {
      // Offline, say: the next letter tries again.
    }
  }

  #choose({ id, name }: Place): void {
    const query = this.value;
    this.value = textIn(name, this.#locale.language);
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
    void this.#loadPanel();
  }

  #handleKeydown(event: KeyboardEvent): void {
    // While an input method is composing, the keys are its own. Safari reports its last one, 229, too late.
    if (!event.isComposing && event.keyCode !== 229) this.panel?.handleKey(event);
  }

  #handleFocusOut(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  override render(): TemplateResult {
    const { panel } = this;
    const option = panel?.activeOption;
    return html`
      <div class="search" role="search" @focusin=${this.#loadPanel} @focusout=${this.#handleFocusOut}>
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
            aria-controls=${panel ? 'results' : nothing}
            aria-expanded=${Boolean(option)}
            aria-activedescendant=${option ?? nothing}
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
        ${panel?.render()}
        <p class="visually-hidden" role="status">${panel?.announcement}</p>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-search': ParkSearch;
  }
}
