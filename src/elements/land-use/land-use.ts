import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { colorVisions, isColorVision, type ColorVisionId } from '../../domain/land-use/color-vision.js';
import type { AddedLandUseClass } from '../../domain/land-use/land-use-class.js';
import { guideTable, landUseTable, type LandUseTable } from '../../domain/land-use/land-use-table.js';
import type { LandUsePalette } from '../../domain/land-use/palette.js';
import { formatAsOf } from '../../domain/statements/as-of.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { themeOf, watchColorScheme } from '../map/color-scheme.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { landUseEntries, type LandUseCount } from './land-use-entries.js';
import { renderLandUseTable, type LandUseContext } from './land-use-rows.js';
import { ParkLandUsePaletteChangedEvent, ParkLandUseVisionChangedEvent } from './land-use.events.js';
import { landUseMessages, type LandUseMessage } from './land-use.messages.js';
import { styles } from './land-use.styles.js';
import { OverlapPanel } from './overlap-panel.js';
import { shownLandUse, type ShownLandUse } from './shown-land-use.js';
import { VisionFilter } from './vision-filter.js';

const palettes: readonly LandUsePalette[] = ['standard', 'soft'];

/**
 * The legend of land use: each class present with its colour, pattern and code as the map draws them, its name, its parcels by status, and
 * their area.
 *
 * The colours are those of the national rules, or softer ones; both can be looked at as people with a colour-vision deficiency see them,
 * and in grey. Areas that are not published are counted and left out of the sums; sample data carry the word. With a map it lists the
 * parcels that the map shows, and the map follows its palette and its way of seeing; without one, it lists those of `summary`. A button
 * searches the parcels of the map for overlaps, names them with their area, and adds them to the findings of the map.
 *
 * A table with row headers; the palettes are radio buttons, the ways of seeing a list to choose from.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-land-use for="map"></park-land-use>
 * ```
 *
 * @fires {ParkLandUsePaletteChangedEvent} park-land-use-palette-changed - The user has chosen another palette.
 * @fires {ParkLandUseVisionChangedEvent} park-land-use-vision-changed - The user has chosen another way of seeing.
 *
 * @csspart base - The whole legend.
 * @csspart heading - The line with the title.
 * @csspart tag - The word that marks sample data.
 * @csspart controls - The palettes and the ways of seeing.
 * @csspart palettes - The palettes to choose from.
 * @csspart palette - One of them.
 * @csspart vision - The list of the ways of seeing.
 * @csspart table - The table of the classes.
 * @csspart entry - The row of a class.
 * @csspart swatch - The colour, pattern and code of a class.
 * @csspart name - The name of a class.
 * @csspart statuses - The parcels of a class by status.
 * @csspart total - The row of the total.
 * @csspart status - The row of a status below the total.
 * @csspart warning - How many parcels have no published area.
 * @csspart note - The dates of the parcels, or what stands there without parcels.
 * @csspart overlaps - The search for overlaps, and what it has found.
 * @csspart about - What folds away where colours and patterns come from.
 *
 * @cssproperty [--park-land-use-swatch-width=3.25rem] - The width of the mark of a class; its height is half of it.
 */
export class ParkLandUse extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, [
    'catalog',
    'theme',
    'layers',
    'landUsePalette',
    'revision',
    'scenario',
  ]);
  readonly #visionFilter = new VisionFilter();
  readonly #overlaps = new OverlapPanel(this);
  readonly #locale = new LocaleController(this, landUseMessages);
  #endWatch: (() => void) | null = null;
  #table: LandUseTable = guideTable;
  /** What the table was made of. */
  #added: readonly AddedLandUseClass[] = [];
  /** The palette of the map when it was last looked at. */
  #mapPalette: LandUsePalette | null = null;
  #shown: ShownLandUse = shownLandUse([]);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The parcels by code and status, in place of those of the map. */
  @property({ attribute: false }) summary: readonly LandUseCount[] | null = null;

  /** Classes that `summary` has besides those of the standards, such as M0; those of a map's catalog are known. */
  @property({ attribute: false }) classes: readonly AddedLandUseClass[] = [];

  /** The parcels of `summary` are sample data, and the legend says so; of a map it is known. */
  @property({ type: Boolean }) sample = false;

  /** The colours: `standard` as published, or `soft`. The user's choice changes it too. */
  @property({ reflect: true, useDefault: true }) palette: LandUsePalette = 'standard';

  /** The way of seeing: `normal`, `protanopia`, `deuteranopia`, `tritanopia` or `grey`. The user's choice changes it too. */
  @property({ reflect: true, useDefault: true }) vision: ColorVisionId = 'normal';

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<LandUseMessage> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endWatch = watchColorScheme(() => this.requestUpdate());
  }

  protected override willUpdate(): void {
    const { map, state } = this.#map;
    this.#readClasses([...(state.catalog?.landUseClasses ?? []), ...this.classes]);
    this.#shown = this.summary
      ? { counts: this.summary, isSample: this.sample, dates: [], isOff: false }
      : shownLandUse(state.layers);
    const before = this.#mapPalette;
    const now = map ? state.landUsePalette : null;
    this.#mapPalette = now;
    // A map that comes is told what the page has chosen; from then on, whoever chooses is followed.
    const isWished = before === null && this.palette !== 'standard';
    if (now !== null && now !== before && !isWished) this.palette = now;
  }

  #readClasses(added: readonly AddedLandUseClass[]): void {
    if (added.length === this.#added.length && added.every((one, at) => one === this.#added[at])) return;
    this.#added = added;
    this.#table = landUseTable(added);
  }

  protected override updated(): void {
    const { map } = this.#map;
    if (map && map.state.landUsePalette !== this.palette) map.workbench.choosePalette(this.palette);
    this.#visionFilter.show(map?.workbench.surface ?? null, this.vision);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch?.();
    this.#endWatch = null;
    this.#visionFilter.end();
  }

  readonly #handlePalette = (event: Event): void => {
    this.palette = (event.target as HTMLInputElement).value === 'soft' ? 'soft' : 'standard';
    this.dispatchEvent(new ParkLandUsePaletteChangedEvent({ palette: this.palette }));
  };

  readonly #handleVision = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (!isColorVision(value)) return;
    this.vision = value;
    this.dispatchEvent(new ParkLandUseVisionChangedEvent({ vision: value }));
  };

  get #context(): LandUseContext {
    const { palette, vision } = this;
    const theme = this.#map.map?.state.theme ?? themeOf(this, 'auto');
    return {
      language: this.#locale.language,
      text: (key, values) => this.#locale.text(key, values),
      look: { palette, theme, vision },
    };
  }

  protected override render(): TemplateResult {
    const { counts, isSample, isOff } = this.#shown;
    const entries = landUseEntries(counts, this.#table);
    return html`
      <section part="base" aria-labelledby="title">
        <div part="heading" class="heading">
          <h2 id="title">${this.#locale.text('title')}</h2>
          ${isSample ? html`<span part="tag" class="tag">${this.#locale.text('sample')}</span>` : nothing}
        </div>
        ${this.#renderControls()}
        ${
          entries.length === 0
            ? html`<p part="note" class="note">${this.#locale.text(isOff ? 'off' : 'empty')}</p>`
            : html`${renderLandUseTable(entries, counts, this.#context)}${this.#renderDates()}${this.#renderOverlaps()}`
        }
        <details part="about" class="about">
          <summary>${this.#locale.text('about')}</summary>
          ${this.summary ? nothing : html`<p>${this.#locale.text('survey')}</p>`}
          <p>${this.#locale.text('aboutClasses')}</p>
          <p>${this.#locale.text('aboutColors')}</p>
          <p>${this.#locale.text('aboutSoft')}</p>
        </details>
      </section>
    `;
  }

  #renderDates(): TemplateResult | typeof nothing {
    const { dates } = this.#shown;
    if (dates.length === 0) return nothing;
    const { language } = this.#locale;
    const words = dates.map((date) => formatAsOf(date, language));
    const separator = language === 'en' ? ', ' : '、';
    return html`<p part="note" class="note">
      ${this.#locale.text('dates', { dates: words.join(separator) })}
    </p>`;
  }

  #renderOverlaps(): TemplateResult | typeof nothing {
    const { map } = this.#map;
    return map && !this.summary ? this.#overlaps.render(map, this.#context) : nothing;
  }

  #renderControls(): TemplateResult {
    return html`
      <div part="controls" class="controls">
        <div part="palettes" class="palettes" role="radiogroup" aria-label=${this.#locale.text('palette')}>
          ${palettes.map(
            (palette) =>
              html`<label part="palette" class="palette">
                <input
                  type="radio"
                  name="palette"
                  .value=${palette}
                  .checked=${live(palette === this.palette)}
                  @change=${this.#handlePalette}
                />
                <span>${this.#locale.text(palette)}</span>
              </label>`,
          )}
        </div>
        <label class="vision">
          <span>${this.#locale.text('vision')}</span>
          <select part="vision" @change=${this.#handleVision}>
            ${Object.entries(colorVisions).map(
              ([id, { name }]) =>
                html`<option value=${id} .selected=${live(id === this.vision)}>
                  ${textIn(name, this.#locale.language)}
                </option>`,
            )}
          </select>
        </label>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-land-use': ParkLandUse;
  }
}
