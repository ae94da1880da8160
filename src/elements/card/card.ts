import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import type { Place } from '../../domain/catalog/place.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';

import type { CardRenderer } from '../map/card-renderer.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import { namedFeature } from '../map/selected-feature.js';

import type { FigureContext } from '../figure/figure-context.js';
import { figureStyles } from '../figure/figure.styles.js';
import { cssProperties } from '../host/css-properties.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';

import { briefBody, cardBody, type BodyContext } from './card-body.js';
import { cardContextOf } from './card-context.js';
import { ParkCardFailedEvent } from './card.events.js';
import { cardHeader } from './card-header.js';
import { cardMessages, type CardMessageKey } from './card.messages.js';
import { closeButton, closeStyles } from './close-button.js';
import { OwnCard } from './own-card.js';
import type { parcelCard as drawParcel } from './parcel-card.js';
import { styles } from './card.styles.js';

/**
 * Shows one place: its name, how well its position is known, occupancy, projects, and all else that is stated of it,
 * each figure with its evidence one gesture away.
 *
 * The place is the one selected on the map, or the one that `place` names. What no source states reads "not
 * published". The name can be read in the other language by one button.
 *
 * A change of the selection is announced politely, unless the card is `brief`. Charts carry their figures as text.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-card for="map"></park-card>
 * ```
 *
 * A page draws its own card by `renderCard`, a function of the place and a context with language, catalog, formats and
 * evidence. What it returns stands in our shadow root: inherited styles and `--park-*` reach it, a page's rules do not,
 * unless it is an element that brings its own. Where the function fails, `park-card-failed` says so and our card is shown.
 *
 * @slot header - Before the name.
 * @slot actions - Links and buttons under what is stated of the place.
 * @slot footer - After everything else.
 *
 * @fires park-card-failed - When `renderCard` has failed, which is also reported as an error of the page unless
 *   the event is cancelled.
 *
 * @csspart base - All of the card.
 * @csspart own - What `renderCard` has drawn.
 * @csspart header - The head of the card.
 * @csspart kind - The kind of the place, with the colour of its layer.
 * @csspart name - The name.
 * @csspart other-name - The button that shows the name in the other language.
 * @csspart close - The button that clears the selection.
 * @csspart within - The button that leads to the zone or park in which the place stands.
 * @csspart sample - The mark of made-up data.
 * @csspart assumed - The mark of a parcel that a scenario has changed or added.
 * @csspart warning - What is wrong with a parcel's outline.
 * @csspart note - What a parcel is that is made up.
 * @csspart position - How well the position is known.
 * @csspart occupancy - The occupancy, with its charts.
 * @csspart dial - The ring of the latest occupancy.
 * @csspart course - The occupancy over time.
 * @csspart projects - The projects.
 * @csspart bars - The bars of a breakdown.
 * @csspart bar - One of the bars.
 * @csspart theme - The figures under one theme.
 * @csspart figure - One figure.
 * @csspart label - What a figure is called.
 * @csspart value - The value of a figure.
 * @csspart evidence - Source, date and meaning of a figure.
 * @csspart inside - The places inside.
 * @csspart place - The button that leads to one of them.
 * @csspart empty - What stands in a card without a place.
 *
 * @cssproperty [--park-card-padding] - The space around the content; 0 to let it stand flush in a panel.
 */
export class ParkCard extends ParkElement {
  static override styles = [hostStyles, figureStyles, closeStyles, styles];

  readonly #map = new MapController(this, [
    'catalog',
    'places',
    'renderCard',
    'selection',
    'status',
    'theme',
  ]);
  readonly #locale = new LocaleController(this, cardMessages);

  /** The id of the map in the same root, where the card stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The id of the place to show. Empty: the selected one. */
  @property() place = '';

  /** Only the name, the kind and the main figure, as a popup wants it. */
  @property({ type: Boolean, reflect: true }) brief = false;

  /** Draws the place in the page's own way; without it, as the map's `renderCard` does. */
  @property({ attribute: false }) renderCard: CardRenderer | null = null;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<CardMessageKey> = {};

  /** The id of the place whose name stands in the other language. */
  @state() private turnedName: string | null = null;

  @state() private announcement = '';

  @state() private parcelCard: typeof drawParcel | null = null;

  /** The id of the place shown last. */
  #shown: string | null = null;
  readonly #own = new OwnCard();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this.#map;
    const asked = this.place === '' ? state.selection?.id : this.place;
    const feature = asked === undefined ? null : namedFeature(state, asked);
    const id = feature?.id ?? null;
    if (this.#parcel && !this.parcelCard) void this.#needParcelCard();
    if (id === this.#shown) return;
    this.#shown = id;
    this.turnedName = null;
    this.announcement =
      feature && this.place === '' && !this.brief
        ? this.#locale.text('selected', { name: textIn(feature.name, this.#locale.language) })
        : '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const fault = this.#own.takeFault();
    if (!fault) return;
    const { id, cause } = fault;
    const event = new ParkCardFailedEvent({
      id,
      message: cause instanceof Error ? cause.message : String(cause),
    });
    // Without it, whoever wrote the card would look for its fault in vain.
    if (this.dispatchEvent(event)) reportError(cause);
  }

  /** The parcel shown; null where the selection is a place, or none. */
  get #parcel(): ParcelRecord | null {
    const { selection } = this.#map.state;
    if (this.place !== '' || !selection) return null;
    return selection.parcels.find(({ parcel }) => parcel.id === selection.id) ?? null;
  }

  /** What draws parcels is loaded with the first of them. */
  async #needParcelCard(): Promise<void> {
    const { parcelCard } = await import('./parcel-card.js');
    this.parcelCard = parcelCard;
  }

  /** The place shown; null where there is none. */
  get #place(): Place | null {
    const { places, selection } = this.#map.state;
    const id = this.place === '' ? selection?.id : this.place;
    return places.find((place) => place.id === id) ?? null;
  }

  get #figures(): FigureContext {
    return {
      language: this.#locale.language,
      catalog: this.#map.state.catalog,
      text: (key, values) => this.#locale.text(key, values),
    };
  }

  /** A card of one place that the page has named stays. */
  get #isClosable(): boolean {
    return this.place === '';
  }

  #handleClose(): void {
    const map = this.#map.map;
    map?.requestClear();
    // The button goes with the selection: the map is where the reader came from.
    if (!this.#map.state.selection) map?.focus({ preventScroll: true });
  }

  #handleTurn(): void {
    this.turnedName = this.turnedName === null ? this.#shown : null;
  }

  protected override render(): TemplateResult {
    const place = this.#place;
    const { catalog, theme } = this.#map.state;
    const color = place ? layerColorOf(catalog, place.layer, theme) : null;
    const own = place && this.#drawOwn(place);
    const parcel = this.#parcel;
    const hasName = (place && !own) || (parcel && this.parcelCard);
    return html`
      <article
        class="base"
        part="base"
        aria-labelledby=${hasName ? 'name' : nothing}
        aria-label=${own ? textIn(place.name, this.#locale.language) : nothing}
        ${cssProperties({ '--_theme': color })}
      >
        <slot name="header"></slot>
        ${keyed(this.#shown, own ?? this.#renderContent(place, parcel))}
        <slot name="actions"></slot>
        <slot name="footer"></slot>
      </article>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderContent(place: Place | null, parcel: ParcelRecord | null): TemplateResult {
    if (place) return this.#renderPlace(place);
    if (!parcel) return this.#renderEmpty();
    return (
      this.parcelCard?.(parcel, {
        ...this.#bodyContext,
        brief: this.brief,
        onClose: this.#isClosable ? () => this.#handleClose() : null,
      }) ?? html``
    );
  }

  get #bodyContext(): BodyContext {
    return {
      state: this.#map.state,
      map: this.#map.map,
      figures: this.#figures,
      text: this.#locale.text.bind(this.#locale),
    };
  }

  #renderEmpty(): TemplateResult {
    const { status, selection } = this.#map.state;
    const isAsked = this.place !== '' || selection !== null;
    const key = status === 'loading' ? 'loading' : isAsked && status !== 'idle' ? 'unknown' : 'empty';
    return html`<p class="empty" part="empty">${this.#locale.text(key)}</p>`;
  }

  /** The page's own card with our button that closes it; null where it wants ours. */
  #drawOwn(place: Place): TemplateResult | null {
    const context = cardContextOf(place, this.#figures, {
      theme: this.#map.state.theme,
      brief: this.brief,
      close: () => this.#handleClose(),
    });
    const box = this.#own.draw(this.renderCard ?? this.#map.state.renderCard, place, context);
    if (!box) return null;
    const close = closeButton(this.#locale.text('close'), () => this.#handleClose());
    return html`${this.#isClosable ? html`<div class="own-close">${close}</div>` : nothing}${box}`;
  }

  #renderPlace(place: Place): TemplateResult {
    const context = this.#bodyContext;
    return html`${this.#renderHeader(place)}${this.brief ? briefBody(place, context) : cardBody(place, context)}`;
  }

  #renderHeader(place: Place): TemplateResult {
    return cardHeader(place, {
      language: this.#locale.language,
      turned: this.turnedName === place.id,
      text: (key) => this.#locale.text(key),
      onTurn: () => this.#handleTurn(),
      onClose: this.#isClosable ? () => this.#handleClose() : null,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-card': ParkCard;
  }
}
