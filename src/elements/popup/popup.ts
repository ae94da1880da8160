import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import type { Place } from '../../domain/catalog/place.js';
import { labelPointOf } from '../../domain/geometry/label-point.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { hostStyles } from '../host/host.styles.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { placePopup } from './popup-placement.js';
import { popupMessages, type PopupMessageKey } from './popup.messages.js';
import { popupStyles } from './popup.styles.js';

/**
 * Shows the card of the selected place where it stands on the map.
 *
 * It follows the place while the map moves, and keeps inside the map. Where the user clicked on several places, the
 * others are offered below the card. A place that is not located has its card at the edge of the map.
 *
 * The card can be closed by its button and by Escape.
 *
 * @example
 * ```html
 * <park-map src="geodata/catalog.json"><park-popup slot="popup" brief></park-popup></park-map>
 * ```
 *
 * @slot - In place of the card.
 * @csspart popup - The box.
 * @csspart others - The other places under the pointer.
 * @cssproperty [--park-popup-width=22rem] - The greatest width.
 */
export class ParkPopup extends LitElement {
  static override styles = [hostStyles, popupStyles];

  readonly #map = new MapController(this, ['places', 'selection']);
  readonly #locale = new LocaleController<PopupMessageKey>(this, popupMessages);

  /** The id of its map, where it does not stand in it. */
  @property() for = '';
  /** Its map, where neither it stands in it nor an id reaches it. */
  @property({ attribute: false }) map: MapHandle | null = null;
  /** Shows only name, kind and main figure, for pages that have the card elsewhere; and places on the map alone. */
  @property({ type: Boolean }) brief = false;
  /** A page's own wording. */
  @property({ attribute: false }) messages: MessageOverrides<PopupMessageKey> = {};

  @query('.popup') private readonly box!: HTMLElement | null;

  #followed: MapHandle | null = null;
  #unfollow: (() => void) | null = null;
  #resized: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized = new ResizeObserver(() => this.#place());
    this.#resized.observe(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
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
    this.#unfollow?.();
    this.#followed = null;
  }

  get #selected(): Place | null {
    const { selection, places } = this.#map.state;
    return places.find(({ id }) => id === selection?.id) ?? null;
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
    const placement = point && placePopup(point, sizeOf(box), sizeOf(this));
    box.style.visibility = placement ? 'visible' : 'hidden';
    if (placement)
      box.style.translate = `${String(Math.round(placement.x))}px ${String(Math.round(placement.y))}px`;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#map.map?.requestClear();
    // The card that had the focus is gone.
    this.#map.map?.focus();
  };

  protected override render(): TemplateResult | typeof nothing {
    const place = this.#selected;
    if (!place || (this.brief && !place.geometry)) return nothing;
    return html`<div
      class="popup ${place.geometry ? '' : 'docked'}"
      part="popup"
      role="group"
      aria-label=${this.#locale.text('popup')}
      @keydown=${this.#handleKey}
    >
      <slot><park-card .map=${this.#map.map} ?brief=${this.brief}></park-card></slot>
      ${this.#renderOthers(place)}
    </div>`;
  }

  #renderOthers(place: Place): TemplateResult | typeof nothing {
    const { selection, places } = this.#map.state;
    const others = (selection?.candidates ?? []).flatMap((id) =>
      id === place.id ? [] : places.filter((other) => other.id === id),
    );
    if (!selection || others.length === 0) return nothing;
    const { candidates, lngLat } = selection;
    return html`<div class="others" part="others">
      <p class="others-title">${this.#locale.text('others')}</p>
      <ul>
        ${others.map(
          ({ id, name }) =>
            html`<li>
              <button
                class="other"
                @click=${() =>
                  this.#map.map?.requestSelection(id, { candidates, ...(lngLat ? { lngLat } : {}) })}
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
