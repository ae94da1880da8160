import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Place } from '../../domain/catalog/place.js';
import { formatValue } from '../../domain/statements/format-value.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { statementLabel } from '../../domain/statements/statement-label.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { latestOf } from '../../domain/statements/series.js';
import type { Statement } from '../../domain/statements/statement.js';

import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { evidenceList } from '../figure/evidence.js';
import type { FigureContext } from '../figure/figure-context.js';
import { figureStyles } from '../figure/figure.styles.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';

import { popoverPosition } from './popover-position.js';
import { statMessages, type StatMessageKey } from './stat.messages.js';
import { styles } from './stat.styles.js';

/**
 * One live figure inside a text: the newest value of an indicator, as the catalog states it now. A press shows where
 * it comes from.
 *
 * What stands between the tags is shown until the figure is there, and if the catalog knows no such place,
 * indicator or part. A figure that no source gives reads "not published".
 *
 * The figure is a button whose name says value and label; Escape or a press elsewhere closes the evidence.
 *
 * @example
 * ```html
 * <p>The tower is <park-stat for="map" place="head-building" indicator="occupancy-rate">about half</park-stat> let.</p>
 * ```
 *
 * @slot - What to show as long as there is no figure.
 *
 * @csspart value - The figure, a button.
 * @csspart missing - What stands where the figure is not published.
 * @csspart popover - The box with the evidence.
 * @csspart evidence - Source, date and meaning of the figure.
 */
export class ParkStat extends ParkElement {
  static override styles = [hostStyles, figureStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places']);
  readonly #locale = new LocaleController(this, statMessages);

  /** The id of the map in the same root, where the figure stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The id of the place. Empty: the region. */
  @property() place = '';

  /** The id of the indicator. */
  @property() indicator = '';

  /** The part of a breakdown. Empty: the whole. */
  @property() dimension = '';

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<StatMessageKey> = {};

  @state() private open = false;

  @query('.popover') private popoverBox!: HTMLElement | null;

  @query('button') private button!: HTMLElement | null;

  #whileOpen: AbortController | null = null;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.popoverBox) this.open = false;
    if (this.open) {
      this.#listen();
      this.#settle();
    } else this.#stopListening();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
    this.#stopListening();
  }

  get #figures(): FigureContext {
    return {
      language: this.#locale.language,
      catalog: this.#map.state.catalog,
      text: (key, values) => this.#locale.text(key, values),
    };
  }

  /** The figure asked for; null as long as the place, the indicator or its part is not known. */
  #find(): { place: Place; indicator: Indicator; statement: Statement | null } | null {
    const { catalog, places } = this.#map.state;
    const id = this.place || catalog?.region.place;
    const place = places.find((candidate) => candidate.id === id);
    const indicator = catalog?.indicators.find((candidate) => candidate.id === this.indicator);
    if (!place || !indicator) return null;
    if (this.dimension && !Object.hasOwn(indicator.dimensions, this.dimension)) return null;
    return {
      place,
      indicator,
      statement: latestOf(place.statements, indicator.id, this.dimension || null),
    };
  }

  /** Follows the figure when the page moves under it; without the Popover API, closes as that would. */
  #listen(): void {
    if (this.#whileOpen) return;
    this.#whileOpen = new AbortController();
    const { signal } = this.#whileOpen;
    window.addEventListener('scroll', () => this.#settle(), { signal, capture: true, passive: true });
    window.addEventListener('resize', () => this.#settle(), { signal });
    if (hasPopovers()) return;
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.composedPath().includes(this)) this.open = false;
      },
      { signal },
    );
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') this.open = false;
      },
      { signal },
    );
  }

  #stopListening(): void {
    this.#whileOpen?.abort();
    this.#whileOpen = null;
  }

  #settle(): void {
    const { popoverBox, button } = this;
    if (!popoverBox || !button) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { left, top } = popoverPosition(
      button.getClientRects()[0] ?? button.getBoundingClientRect(),
      popoverBox.getBoundingClientRect(),
      { width, height },
    );
    popoverBox.style.left = `${left}px`;
    popoverBox.style.top = `${top}px`;
  }

  #handleToggle(event: ToggleEvent): void {
    this.open = event.newState === 'open';
  }

  /** With the Popover API, `popovertarget` does it. */
  #handleClick(): void {
    if (!hasPopovers()) this.open = !this.open;
  }

  protected override render(): TemplateResult {
    const found = this.#find();
    return html`<slot ?hidden=${found !== null}></slot>${
        found === null
          ? nothing
          : found.statement === null
            ? html`<span class="missing-value" part="missing"
                >${textIn(notPublished, this.#locale.language)}</span
              >`
            : this.#renderFigure(found.place, found.indicator, found.statement)
      }`;
  }

  #renderFigure(place: Place, indicator: Indicator, statement: Statement): TemplateResult {
    const { language } = this.#locale;
    const label = statementLabel(statement, indicator, this.#figures.language);
    return html`<button
        part="value"
        type="button"
        popovertarget="evidence"
        aria-expanded=${this.open}
        aria-describedby="hint"
        @click=${this.#handleClick}
      >
        ${formatValue(statement, indicator, language).text}</button
      ><span id="hint" hidden>${this.#locale.text('evidence', { label })}</span
      ><span
        class="popover ${this.open ? 'open' : ''}"
        part="popover"
        id="evidence"
        popover
        role="group"
        aria-label=${label}
        @toggle=${this.#handleToggle}
      >
        <span class="title">${label}</span>
        <span class="of">${textIn(place.name, language)}</span>
        ${evidenceList(statement, indicator, this.#figures)}
      </span>`;
  }
}

/** Whether the browser has the Popover API (Chrome 114, Safari 17, Firefox 125). */
function hasPopovers(): boolean {
  return 'popover' in HTMLElement.prototype;
}

declare global {
  interface HTMLElementTagNameMap {
    'park-stat': ParkStat;
  }
}
