import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { type Place, placeKinds } from '../../domain/catalog/place.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { mainFigureOf } from '../../domain/places/main-figure.js';
import { languageIn, textIn, type Language } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { type FigureContext, indicatorOf } from '../figure/figure-context.js';
import { figuresByTheme, indicatorFigures } from '../figure/figure-groups.js';
import { figureRow } from '../figure/figure-row.js';
import { figureStyles } from '../figure/figure.styles.js';
import { cssProperties } from '../host/css-properties.js';
import { hostStyles } from '../host/host.styles.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';

import { cardContentOf } from './card-content.js';
import { occupancyFigures, openingFigures, projectFigures } from './card-figures.js';
import { cardMessages, type CardMessageKey } from './card.messages.js';
import { positionLine } from './card-position.js';
import { placeLink, placesInside } from './place-link.js';
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
 * @slot header - Before the name.
 * @slot footer - After everything else.
 *
 * @csspart base - All of the card.
 * @csspart kind - The kind of the place, with the colour of its layer.
 * @csspart name - The name.
 * @csspart other-name - The button that shows the name in the other language.
 * @csspart close - The button that clears the selection.
 * @csspart within - The button that leads to the zone or park in which the place stands.
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
export class ParkCard extends LitElement {
  static override styles = [hostStyles, figureStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places', 'selection', 'status', 'theme']);
  readonly #locale = new LocaleController(this, cardMessages);

  /** The id of the map in the same root, where the card stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The id of the place to show. Empty: the selected one. */
  @property() place = '';

  /** Only the name, the kind and the main figure, as a popup wants it. */
  @property({ type: Boolean, reflect: true }) brief = false;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<CardMessageKey> = {};

  /** The id of the place whose name stands in the other language. */
  @state() private turnedName: string | null = null;

  @state() private announcement = '';

  /** The id of the place shown last. */
  #shown: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const place = this.#place;
    const id = place?.id ?? null;
    if (id === this.#shown) return;
    this.#shown = id;
    this.turnedName = null;
    this.announcement =
      place && this.place === '' && !this.brief
        ? this.#locale.text('selected', { name: textIn(place.name, this.#locale.language) })
        : '';
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
    return html`
      <article
        class="base"
        part="base"
        aria-labelledby=${place ? 'name' : nothing}
        ${cssProperties({ '--_theme': color })}
      >
        <slot name="header"></slot>
        ${keyed(place?.id, place ? this.#renderPlace(place) : this.#renderEmpty())}
        <slot name="footer"></slot>
      </article>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderEmpty(): TemplateResult {
    const { status, selection } = this.#map.state;
    const isAsked = this.place !== '' || selection !== null;
    const key = status === 'loading' ? 'loading' : isAsked && status !== 'idle' ? 'unknown' : 'empty';
    return html`<p class="empty" part="empty">${this.#locale.text(key)}</p>`;
  }

  #renderPlace(place: Place): TemplateResult {
    if (this.brief) {
      const main = mainFigureOf(place);
      return html`${this.#renderHeader(place)}${main ? this.#renderStatement(main) : nothing}`;
    }
    const content = cardContentOf(place, this.#map.state.catalog);
    const context = this.#figures;
    const { lead } = content;
    return html`
      ${this.#renderHeader(place)} ${this.#renderWhereabouts(place)}
      ${lead ? this.#renderStatement(lead) : nothing}
      ${occupancyFigures(content, this.#locale.text('occupancy'), context)}
      ${projectFigures(content, this.#locale.text('projects'), context)} ${openingFigures(content, context)}
      ${figuresByTheme(content.rest, context.catalog, cardMessages.others).map(
        ({ label, figures }) => html`
          <section class="block" part="theme">
            <h3>${textIn(label, context.language)}</h3>
            ${figures.map((figure) => indicatorFigures(figure, context))}
          </section>
        `,
      )}
      ${placesInside(
        this.#map.state.places.filter(({ within }) => within === place.id),
        this.#locale.text('inside'),
        context.language,
        this.#map.map,
      )}
    `;
  }

  #renderHeader({ id, name, kind }: Place): TemplateResult {
    const { language } = this.#locale;
    const isTurned = this.turnedName === id;
    const shown: Language = isTurned === (language === 'en') ? 'zh-CN' : 'en';
    const isBilingual = name.zh !== '' && name.en !== '' && name.zh !== name.en;
    const isClosable = this.place === '';
    return html`
      <header>
        <p class="kind" part="kind">${textIn(placeKinds[kind], language)}</p>
        ${
          isBilingual
            ? html`<button
                class="other-name"
                part="other-name"
                type="button"
                aria-label=${this.#locale.text('otherName')}
                aria-pressed=${isTurned}
                @click=${this.#handleTurn}
              >
                <span lang=${language === 'en' ? 'zh-CN' : 'en'}>${this.#locale.text('otherNameShort')}</span>
              </button>`
            : nothing
        }
        ${
          isClosable
            ? html`<button
                class="close"
                part="close"
                type="button"
                aria-label=${this.#locale.text('close')}
                @click=${this.#handleClose}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 3.5l9 9m0-9l-9 9" /></svg>
              </button>`
            : nothing
        }
        <h2 id="name" class="name" part="name" lang=${languageIn(name, shown)}>${textIn(name, shown)}</h2>
      </header>
    `;
  }

  #renderWhereabouts({ within, location }: Place): TemplateResult {
    const above = this.#map.state.places.find(({ id }) => id === within);
    const name = above ? textIn(above.name, this.#locale.language) : '';
    return html`
      <div class="whereabouts">
        ${above ? placeLink(above, 'within', this.#locale.text('within', { name }), this.#map.map) : nothing}
        ${positionLine(location, this.#locale.text('position'), this.#figures)}
      </div>
    `;
  }

  /** One statement, large if it is a figure. */
  #renderStatement(statement: Statement): TemplateResult {
    const indicator = indicatorOf(statement, this.#map.state.catalog);
    return figureRow(statement, indicator, this.#figures, statement.type === 'text' ? {} : { shape: 'lead' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-card': ParkCard;
  }
}
