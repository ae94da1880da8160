import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { labelPointOf } from '../../domain/geometry/label-point.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { closeButton, closeStyles } from '../card/close-button.js';
import { hostStyles } from '../host/host.styles.js';
import { needElement } from '../host/inner-elements.js';
import { exportedByCard } from '../host/inner-parts.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import type { CardRenderer } from '../map/card-renderer.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import { namedFeature, type NamedFeature } from '../map/selected-feature.js';

import { placePopup } from './popup-placement.js';
import { popupMessages, type PopupMessageKey } from './popup.messages.js';
import { popupStyles } from './popup.styles.js';

/**
 * Shows the card of the selected place where it stands on the map.
 *
 * It follows the place while the map moves, and keeps inside the map. Where the user clicked on several places, the
 * others are offered below the card. A place that is not located has its card at the edge of the map.
 *
 * The card can be closed by its button and by Escape. What a page puts in place of the card gets such a button too,
 * unless it is a `park-card`.
 *
 * @example
 * ```html
 * <park-map src="geodata/catalog.json"><park-popup slot="popup" brief></park-popup></park-map>
 * ```
 *
 * @slot - In place of the card. It is shown while a place is selected; `park-feature-selected` says which.
 * @slot header - Before the name in our card.
 * @slot actions - Links and buttons under what our card shows.
 * @slot footer - After everything else in our card.
 *
 * @csspart popup - The box.
 * @csspart close - The button that closes a page's own card.
 * @csspart others - The other places under the pointer.
 * @csspart other - The button of one of them.
 * @csspart card - The card; its parts are `card__name` and the like, by the names that `park-card` gives them.
 *
 * @cssproperty [--park-popup-width=22rem] - The greatest width.
 * @cssproperty [--park-popup-place=near] - `near` the place, or at the `edge` of a map that is wide enough.
 */
export class ParkPopup extends ParkElement {
  static override styles = [hostStyles, closeStyles, popupStyles];

  readonly #map = new MapController(this, ['places', 'selection']);
  readonly #locale = new LocaleController<PopupMessageKey>(this, popupMessages);

  /** The id of its map, where it does not stand in it. */
  @property() for = '';
  /** Its map, where neither it stands in it nor an id reaches it. */
  @property({ attribute: false }) map: MapHandle | null = null;
  /** Shows only name, kind and main figure, for pages that have the card elsewhere; and places on the map alone. */
  @property({ type: Boolean }) brief = false;
  /** Draws the place in the page's own way; without it, as the map's `renderCard` does. */
  @property({ attribute: false }) renderCard: CardRenderer | null = null;
  /** A page's own wording. */
  @property({ attribute: false }) messages: MessageOverrides<PopupMessageKey> = {};

  @query('.popup') private readonly box!: HTMLElement | null;

  #followed: MapHandle | null = null;
  #unfollow: (() => void) | null = null;
  #resized: ResizeObserver | null = null;
  #slot: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized = new ResizeObserver(() => this.#place());
    this.#resized.observe(this);
    this.parentElement?.addEventListener('slotchange', this.#handleSlot);
    this.#slot = this.parentElement;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.box) needElement('park-card');
    if (this.#followed !== this.#map.map) {
      this.#unfollow?.();
      this.#followed = this.#map.map;
      this.#unfollow = this.#followed?.subscribeCamera(() => this.#place()) ?? null;
    }
    // Observing anew calls back once, after the layout of this frame and before its paint: nothing is forced.
    this.#resized?.disconnect();
    this.#resized?.observe(this);
    if (this.box) this.#resized?.observe(this.box);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized?.disconnect();
    this.#slot?.removeEventListener('slotchange', this.#handleSlot);
    this.#unfollow?.();
    this.#followed = null;
  }

  get #selected(): NamedFeature | null {
    const { state } = this.#map;
    return state.selection && namedFeature(state, state.selection.id);
  }

  /** Moves the box to its place: by hand, since it happens at every frame of a camera movement. */
  #place(): void {
    const { box } = this;
    const geometry = this.#selected?.geometry;
    if (!box) return;
    if (!geometry) {
      box.style.visibility = '';
      box.style.translate = '';
      return;
    }
    const lngLat = this.#map.state.selection?.lngLat ?? labelPointOf(geometry);
    const point = this.#map.map?.project(lngLat);
    const isAtEdge = getComputedStyle(this).getPropertyValue('--park-popup-place').trim() === 'edge';
    const placement = point && placePopup(point, sizeOf(box), sizeOf(this), isAtEdge);
    box.style.visibility = placement ? 'visible' : 'hidden';
    if (placement)
      box.style.translate = `${String(Math.round(placement.x))}px ${String(Math.round(placement.y))}px`;
  }

  readonly #handleSlot = (): void => this.requestUpdate();

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.#map.map?.requestClear();
    // The card that had the focus is gone.
    this.#map.map?.focus({ preventScroll: true });
  };

  /** Whether the page has put a popup of its own in place of this one, which is then in the page but not shown. */
  get #isReplaced(): boolean {
    const slot = this.parentElement;
    return slot instanceof HTMLSlotElement && slot.assignedElements().length > 0;
  }

  /** What the page has put in place of the card; the blanks between tags in its slots don't count. */
  get #ownContent(): readonly Node[] {
    return [...this.childNodes].filter((node) =>
      node instanceof Element ? node.slot === '' : node instanceof Text && node.data.trim() !== '',
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const place = this.#selected;
    if (!place || (this.brief && !place.geometry) || this.#isReplaced) return nothing;
    return html`<div
      class="popup ${place.geometry ? '' : 'docked'}"
      part="popup"
      role="group"
      aria-label=${this.#locale.text('popup')}
      @keydown=${this.#handleKey}
    >
      ${this.#renderContent()} ${this.#renderOthers(place)}
    </div>`;
  }

  #renderContent(): TemplateResult {
    const own = this.#ownContent;
    const hasButton = own.some((node) => node instanceof Element && node.localName === 'park-card');
    const close = html`<div class="own-close">${closeButton(this.#locale.text('close'), this.#close)}</div>`;
    return html`
      ${own.length > 0 && !hasButton ? close : nothing}
      <slot ?hidden=${own.length === 0} @slotchange=${() => this.requestUpdate()}></slot>
      ${own.length > 0 ? nothing : this.#renderCard()}
    `;
  }

  #renderCard(): TemplateResult {
    return html`<park-card
      exportparts=${exportedByCard}
      .map=${this.#map.map}
      .renderCard=${this.renderCard}
      ?brief=${this.brief}
    >
      <slot name="header" slot="header"></slot>
      <slot name="actions" slot="actions"></slot>
      <slot name="footer" slot="footer"></slot>
    </park-card>`;
  }

  #renderOthers(shown: NamedFeature): TemplateResult | typeof nothing {
    const { state } = this.#map;
    const { selection } = state;
    const others = (selection?.candidates ?? []).flatMap((id) =>
      id === shown.id ? [] : (namedFeature(state, id) ?? []),
    );
    if (!selection || others.length === 0) return nothing;
    const { candidates, lngLat, parcels } = selection;
    return html`<div class="others" part="others">
      <p class="others-title">${this.#locale.text('others')}</p>
      <ul>
        ${others.map(
          ({ id, name }) =>
            html`<li>
              <button
                class="other"
                part="other"
                type="button"
                @click=${() =>
                  this.#map.map?.requestSelection(id, {
                    candidates,
                    parcels,
                    ...(lngLat ? { lngLat } : {}),
                  })}
              >
                ${textIn(name, this.#locale.language)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

declare global {
  interface HTMLElementTagNameMap {
    'park-popup': ParkPopup;
  }
}
