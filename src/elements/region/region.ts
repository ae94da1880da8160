import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Place } from '../../domain/catalog/place.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { statementLabel } from '../../domain/statements/statement-label.js';

import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import type { FigureContext } from '../figure/figure-context.js';
import { figuresByTheme, indicatorFigures, type ThemeFigures } from '../figure/figure-groups.js';
import { figureValue } from '../figure/figure-row.js';
import { figureStyles } from '../figure/figure.styles.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';

import { commonDateOf, leadingFigureOf, type LeadingFigure } from './leading-figure.js';
import { regionMessages, type RegionMessageKey } from './region.messages.js';
import { styles } from './region.styles.js';

/**
 * Shows the figures of the whole area: one leading figure of each theme, then all of them by theme.
 *
 * Themes and figures stand in the order of the catalog. A leading figure leads to its row and opens its evidence, as
 * a row does itself. Themes can be folded.
 *
 * Every theme has a heading; rows are disclosure widgets, reached and opened by keyboard.
 *
 * @example
 * ```html
 * <park-region for="map"></park-region>
 * ```
 *
 * @slot header - Before the name of the area.
 * @slot footer - After everything else.
 *
 * @csspart base - All of it.
 * @csspart name - The name of the area.
 * @csspart leading - The leading figures.
 * @csspart leading-figure - One of them.
 * @csspart theme - The figures under one theme.
 * @csspart heading - The name of a theme, which folds its figures away.
 * @csspart figure - One figure.
 * @csspart label - What a figure is called.
 * @csspart value - The value of a figure.
 * @csspart evidence - Source, date and meaning of a figure.
 * @csspart bars - The bars of a breakdown.
 * @csspart bar - One of the bars.
 * @csspart empty - What stands there without figures.
 *
 * @cssproperty [--park-region-padding] - The space around the content; 0 to let it stand flush in a panel.
 */
export class ParkRegion extends ParkElement {
  static override styles = [hostStyles, figureStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places', 'status']);
  readonly #locale = new LocaleController(this, regionMessages);

  /** The id of the map in the same root, where the element stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<RegionMessageKey> = {};

  /** The place that carries the figures of the whole area; null as long as it is not there. */
  get #region(): Place | null {
    const { catalog, places } = this.#map.state;
    return places.find(({ id }) => id === catalog?.region.place) ?? null;
  }

  #figuresOf(region: Place): FigureContext {
    return {
      language: this.#locale.language,
      catalog: this.#map.state.catalog,
      commonDate: commonDateOf(region.statements),
      text: (key, values) => this.#locale.text(key, values),
    };
  }

  /** Opens a row with its theme, and leads there. */
  #lead(indicator: string): void {
    const row = this.renderRoot.querySelector<HTMLDetailsElement>(`#${CSS.escape(`row-${indicator}`)}`);
    if (!row) return;
    row.open = true;
    const theme = row.closest<HTMLDetailsElement>('.theme');
    if (theme) theme.open = true;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    row.querySelector('summary')?.focus({ preventScroll: true });
    row.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const region = this.#region;
    return html`
      <div class="base" part="base">
        <slot name="header"></slot>
        ${region && region.statements.length > 0 ? this.#renderRegion(region) : this.#renderEmpty()}
        <slot name="footer"></slot>
      </div>
    `;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    const { status } = this.#map.state;
    if (status === 'idle' || status === 'failed') return nothing;
    return html`<p class="empty" part="empty">
      ${this.#locale.text(status === 'loading' ? 'loading' : 'empty')}
    </p>`;
  }

  #renderRegion(region: Place): TemplateResult {
    const context = this.#figuresOf(region);
    const themes = figuresByTheme(region.statements, context.catalog, regionMessages.others);
    const date = context.commonDate;
    return html`
      <header>
        <h2 class="name" part="name">${textIn(region.name, context.language)}</h2>
        ${date ? html`<p>${this.#locale.text('commonDate', { date: formatAsOf(date, context.language) })}</p>` : nothing}
      </header>
      <ul class="leading" part="leading" aria-label=${this.#locale.text('leading')}>
        ${themes.map((theme) => this.#renderLeading(theme, context))}
      </ul>
      <div class="themes">${themes.map((theme) => this.#renderTheme(theme, context))}</div>
    `;
  }

  #renderLeading(theme: ThemeFigures, context: FigureContext): TemplateResult | typeof nothing {
    const leading = leadingFigureOf(theme);
    const [latest] = leading?.statements.slice(-1) ?? [];
    if (!leading || !latest) return nothing;
    const { indicator, statements } = leading;
    return html`
      <li part="leading-figure">
        <button type="button" @click=${() => this.#lead(indicator.id)}>
          <span class="theme-name">${textIn(theme.label, context.language)}</span>
          <span class="value"
            >${statements.slice(0, -1).map((statement) => html`<span class="earlier">${figureValue(statement, indicator, context)} →</span> `)}${figureValue(latest, indicator, context)}</span
          >
          <span class="of"
            >${statementLabel(latest, indicator, context.language)} ${leadingDate(leading, context)}</span
          >
        </button>
      </li>
    `;
  }

  #renderTheme({ label, figures }: ThemeFigures, context: FigureContext): TemplateResult {
    return html`
      <details class="theme" part="theme" open>
        <summary part="heading">
          <h3>${textIn(label, context.language)}</h3>
        </summary>
        ${figures.map((figure) => indicatorFigures(figure, context, { id: `row-${figure.indicator.id}` }))}
      </details>
    `;
  }
}

/** The dates of a leading figure, unless they are the one that is said once for all. */
function leadingDate({ statements }: LeadingFigure, { language, commonDate }: FigureContext) {
  const dates = [...new Set([statements[0], statements.at(-1)].map((statement) => statement?.asOf ?? null))];
  if (dates.length === 1 && dates[0] === commonDate) return nothing;
  return html`<span class="date">${dates.map((asOf) => formatAsOf(asOf, language)).join(' – ')}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'park-region': ParkRegion;
  }
}
