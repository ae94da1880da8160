import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Place } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { isLocated } from '../../domain/places/order.js';
import { groupsOf, type PlaceGroup } from '../../domain/places/place-groups.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { cssProperties } from '../host/css-properties.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { swatchStyles } from '../host/swatch.styles.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { idUnder, renderEntry } from './list-entry.js';
import { listMessages, type ListMessage } from './list.messages.js';
import { isShownBy, renderFilter, type Filter } from './list-filter.js';
import { entryAfter } from './list-keys.js';
import { styles } from './list.styles.js';

/**
 * Lists every place of a map in reading order, under its zone: the twin of the map for keyboard and ear.
 *
 * Places without a known position stand in it like all others. Pointing at an entry or focusing it lights the
 * place up on the map; choosing it selects the place and flies there. As a `tray` it is a button at the edge of
 * the map that opens a panel of the unlocated places alone.
 *
 * Tab enters the list at one entry and leaves it again; the arrow keys, Home and End move between entries. Each
 * entry is named with its kind, its main figure and how well its position is known.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-list for="map"></park-list>
 * ```
 *
 * @csspart base - The whole list.
 * @csspart filter - The choice between all, located and unlocated places.
 * @csspart group - A zone with its places.
 * @csspart heading - The heading of a group.
 * @csspart entry - The button of one place.
 * @csspart swatch - The mark in the colour of the layer: dashed where the position is schematic.
 * @csspart name - The name of a place, with its name in the other language.
 * @csspart figure - The main figure of a place.
 * @csspart choice - One of the three.
 * @csspart row - The row of a place in its group.
 * @csspart tag - The word beside the name of a place that is not on the map.
 * @csspart note - What stands there without entries, or over those of the tray.
 * @csspart toggle - The button of the tray.
 * @csspart panel - What the button of the tray opens.
 *
 * @cssproperty [--park-list-max-size=none] - The height above which the list scrolls.
 * @cssproperty [--park-list-panel-size=22rem] - The width of the panel of the tray.
 */
export class ParkList extends ParkElement {
  static override styles = [hostStyles, swatchStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places', 'selection', 'status', 'failure', 'theme']);
  readonly #locale = new LocaleController(this, listMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ListMessage> = {};

  /** Shows only a button with the number of unlocated places, which opens a panel of them. */
  @property({ type: Boolean, reflect: true }) tray = false;

  @state() private filter: Filter = 'all';
  @state() private open = false;
  /** The entry that Tab leads to. */
  @state() private focusedId: string | null = null;

  @query('.base') private readonly base!: HTMLElement | null;

  #groups: readonly PlaceGroup[] = [];
  /** The ids of all entries, from the top. */
  #ids: readonly string[] = [];
  /** The one entry that Tab leads to: the last focused, else the selected, else the first. */
  #tabStop: string | null = null;
  #lit: string | null = null;
  #scrolledTo: string | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const filter = this.tray ? 'unlocated' : this.filter;
    this.#groups = groupsOf(this.#map.state.places, (place) => isShownBy(filter, place));
    this.#ids = this.#groups.flatMap(({ head, headShown, entries }) => [
      ...(head && headShown ? [head.id] : []),
      ...entries.map(({ place }) => place.id),
    ]);
    const wanted = [this.focusedId, this.#map.state.selection?.id];
    this.#tabStop = wanted.find((id) => id && this.#ids.includes(id)) ?? this.#ids[0] ?? null;
    if (!this.tray) this.open = false;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const selected = this.#map.state.selection?.id ?? null;
    if (selected === this.#scrolledTo) return;
    this.#scrolledTo = selected;
    // Measured with the next frame's own layout: here it would force one, before the card is painted.
    requestAnimationFrame(() => this.#scrollTo(selected));
  }

  override disconnectedCallback(): void {
    // Before the controllers let go of the map.
    this.#light(null);
    super.disconnectedCallback();
    this.open = false;
  }

  #entryOf(id: string | null): HTMLElement | null {
    const entries = this.renderRoot.querySelectorAll<HTMLElement>('[data-id]');
    return [...entries].find((entry) => entry.dataset['id'] === id) ?? null;
  }

  /** Scrolls the list alone, and not the page around it. */
  #scrollTo(id: string | null): void {
    const entry = this.#entryOf(id);
    if (!entry || !this.base || this.base.scrollHeight <= this.base.clientHeight) return;
    const [inner, outer] = [entry.getBoundingClientRect(), this.base.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      this.base.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }

  #light(id: string | null): void {
    if (id === this.#lit) return;
    this.#lit = id;
    this.#map.map?.highlight(id);
  }

  #handlePointerOver(event: PointerEvent): void {
    this.#light(idUnder(event));
  }

  #handleLeave(): void {
    this.#light(null);
  }

  #handleFocusIn(event: FocusEvent): void {
    const id = idUnder(event);
    if (id === null) return;
    this.focusedId = id;
    this.#light(id);
  }

  #handleChoice(event: Event): void {
    const id = idUnder(event);
    if (id !== null) this.#map.map?.requestSelection(id, { fly: true });
  }

  #handleKeydown(event: KeyboardEvent): void {
    const from = idUnder(event);
    const to = from === null ? null : entryAfter(event.key, from, this.#ids);
    if (to === null) return;
    event.preventDefault();
    this.#entryOf(to)?.focus();
  }

  #handleToggle(): void {
    this.open = !this.open;
  }

  #handleTrayKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.#light(null);
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }

  readonly #handleFilter = (filter: Filter): void => {
    this.filter = filter;
  };

  override render(): TemplateResult | typeof nothing {
    if (this.tray) return this.#renderTray();
    return html`
      <section part="base" class="base" aria-label=${this.#locale.text('list')}>
        ${renderFilter({
          places: this.#map.state.places,
          filter: this.filter,
          text: (key, values) => this.#locale.text(key, values),
          change: this.#handleFilter,
        })}
        ${this.#renderGroups()}
      </section>
    `;
  }

  #renderTray(): TemplateResult | typeof nothing {
    const count = this.#ids.length;
    if (count === 0) return nothing;
    return html`
      <div class="tray" @keydown=${this.#handleTrayKeydown}>
        <button
          part="toggle"
          class="toggle"
          aria-expanded=${this.open}
          aria-controls="panel"
          @click=${this.#handleToggle}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${kindIcons.zone}></path></svg>
          ${this.#locale.text('tray')} <span class="count">${count}</span>
          <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 15l6-6 6 6z"></path></svg>
        </button>
        <div part="panel" class="panel base" id="panel" ?hidden=${!this.open}>
          <p class="note" part="note">${this.#locale.text('trayNote')}</p>
          ${this.open ? this.#renderGroups() : nothing}
        </div>
      </div>
    `;
  }

  #renderGroups(): TemplateResult {
    const note = this.#note();
    if (note !== null) return html`<p class="note" part="note">${note}</p>`;
    return html`
      <div
        class="groups"
        @click=${this.#handleChoice}
        @keydown=${this.#handleKeydown}
        @pointerover=${this.#handlePointerOver}
        @pointerleave=${this.#handleLeave}
        @focusin=${this.#handleFocusIn}
        @focusout=${this.#handleLeave}
      >
        ${repeat(
          this.#groups,
          ({ head }) => head?.id ?? '',
          (group) => this.#renderGroup(group),
        )}
      </div>
    `;
  }

  /** What stands instead of the entries where there are none. */
  #note(): string | null {
    if (this.#groups.length > 0) return null;
    const { status, failure } = this.#map.state;
    if (failure)
      return this.#locale.text('failed', { reason: textIn(failure.message, this.#locale.language) });
    return this.#locale.text(status === 'idle' || status === 'loading' ? 'loading' : 'empty');
  }

  #renderGroup({ head, headShown, entries }: PlaceGroup): TemplateResult {
    const title = head ? textIn(head.name, this.#locale.language) : this.#locale.text('rest');
    const count = this.#locale.text('count', { count: entries.length });
    return html`
      <div part="group" class="group">
        <h3 part="heading" class="heading">
          ${head && headShown ? this.#renderEntry(head) : html`<span>${title}</span>`}
          ${
            entries.length > 0
              ? html`<span class="count">
                  <span aria-hidden="true">${entries.length}</span
                  ><span class="visually-hidden">${count}</span>
                </span>`
              : nothing
          }
        </h3>
        <ul aria-label=${title} ?hidden=${entries.length === 0}>
          ${repeat(
            entries,
            ({ place }) => place.id,
            ({ place, depth }) =>
              html`<li part="row" ${cssProperties({ '--_depth': depth })}>${this.#renderEntry(place)}</li>`,
          )}
        </ul>
      </div>
    `;
  }

  /** An entry is made again only when something in it has changed: a selection touches two of them. */
  #renderEntry(place: Place): unknown {
    const { state } = this.#map;
    const { language } = this.#locale;
    const tabStop = this.#tabStop === place.id;
    const tag = isLocated(place) || this.tray ? null : this.#locale.text('notOnMap');
    const isSelected = state.selection?.id === place.id;
    return guard([place, isSelected, tabStop, language, tag, state.catalog, state.theme], () =>
      renderEntry(place, { state, language, tabStop, tag }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-list': ParkList;
  }
}
