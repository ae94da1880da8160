import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { isLocated } from '../../domain/places/order.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import type { LayerState, MapFailure } from '../map/map-state.js';

import { renderLayerMark } from './layer-mark.js';
import { renderSources } from './legend-sources.js';
import { legendMessages, type LegendMessage } from './legend.messages.js';
import { styles } from './legend.styles.js';

/**
 * Lists the layers of a map, the topmost first and the base map last, each with its mark, its switch and its
 * number of features.
 *
 * A layer that could not be loaded says why; faulty features that are left out are counted; sample data carry
 * the word. Below stand the key of the marks, the number of places that are not on the map, and the sources.
 *
 * Switches are checkboxes named after their layers; the opacity of a layer is a slider behind a button of its own.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-legend for="map"></park-legend>
 * ```
 *
 * @csspart base - The whole legend.
 * @csspart heading - The button that folds the legend away.
 * @csspart body - What it folds away.
 * @csspart layer - One layer.
 * @csspart swatch - The mark of a layer in its colour.
 * @csspart label - The name of a layer.
 * @csspart switch - The checkbox that shows and hides a layer.
 * @csspart opacity - The row with the slider.
 * @csspart key - The key of the marks.
 * @csspart tag - The word that marks sample data.
 * @csspart settings - The button that opens the slider of a layer.
 * @csspart slider - The slider of the opacity.
 * @csspart warning - How many features of a layer were left out.
 * @csspart failure - Why a layer, or the map, could not be loaded.
 * @csspart retry - The button that tries again.
 * @csspart note - What stands there without layers.
 * @csspart line - A mark in the key.
 * @csspart about - What folds the sources away.
 * @csspart sources - The sources and attributions.
 *
 * @cssproperty [--park-legend-swatch-size=1.375rem] - The size of the mark of a layer.
 */
export class ParkLegend extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, [
    'catalog',
    'layers',
    'basemap',
    'places',
    'status',
    'failure',
    'theme',
  ]);
  readonly #locale = new LocaleController(this, legendMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<LegendMessage> = {};

  /** Folded away to its heading. The user's folding changes it too. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** The layers whose slider is open. */
  @state() private opened: ReadonlySet<string> = new Set();

  #handleFold(): void {
    this.collapsed = !this.collapsed;
  }

  #handleSwitch(event: Event): void {
    const { name, checked } = event.currentTarget as HTMLInputElement;
    this.#map.map?.setLayer(name, { visible: checked });
  }

  #handleOpacity(event: Event): void {
    const { name, valueAsNumber } = event.currentTarget as HTMLInputElement;
    this.#map.map?.setLayer(name, { opacity: valueAsNumber / 100 });
  }

  #handleSettings(event: Event): void {
    const { value } = event.currentTarget as HTMLButtonElement;
    const opened = new Set(this.opened);
    if (!opened.delete(value)) opened.add(value);
    this.opened = opened;
  }

  #handleRetry(): void {
    this.#map.map?.reload();
  }

  override render(): TemplateResult {
    return html`
      <section part="base" class="base" aria-labelledby="title">
        <h2>
          <button
            part="heading"
            class="heading"
            id="title"
            aria-expanded=${!this.collapsed}
            aria-controls="body"
            @click=${this.#handleFold}
          >
            <span>${this.#locale.text('title')}</span>
            <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 15.5 5 8.5l1.4-1.4 5.6 5.6 5.6-5.6L19 8.5z"></path>
            </svg>
          </button>
        </h2>
        <div part="body" class="body" id="body" ?hidden=${this.collapsed}>${this.#renderBody()}</div>
      </section>
    `;
  }

  #renderBody(): TemplateResult {
    const { layers: all, basemap, catalog, status, failure } = this.#map.state;
    // What is not drawn can't be switched.
    const layers = all.filter(({ role }) => role !== 'reference' || basemap.isSchematic);
    if (failure) return this.#renderFailure(failure, 'failed');
    if (layers.length === 0) {
      const waits = status === 'idle' || status === 'loading';
      return html`<p class="note" part="note">${this.#locale.text(waits ? 'loading' : 'empty')}</p>`;
    }
    return html`
      <ul aria-label=${this.#locale.text('layers')}>
        ${repeat(
          topmostFirst(layers),
          ({ id }) => id,
          (layer, index) => this.#renderLayer(layer, index),
        )}
      </ul>
      ${this.#renderKey()}
      ${
        catalog
          ? html`
              <details class="about" part="about">
                <summary>
                  ${this.#locale.text('sources')} <span class="count">${catalog.sources.length}</span>
                </summary>
                ${renderSources(catalog, this.#locale.language)}
              </details>
            `
          : nothing
      }
    `;
  }

  #renderLayer(layer: LayerState, index: number): TemplateResult {
    const { id, title, visible, sample, featureCount, excludedCount, failure } = layer;
    const name = textIn(title, this.#locale.language);
    const open = this.opened.has(id);
    return html`
      <li part="layer" class="layer ${visible ? '' : 'off'}">
        <label class="row">
          ${renderLayerMark(layer, this.#map.state)}
          <span part="label" class="label">
            ${name}
            ${sample ? html`<span class="tag" part="tag">${this.#locale.text('sample')}</span>` : nothing}
          </span>
          <span class="count" aria-hidden="true"
            >${failure || layer.isDeferred ? nothing : featureCount}</span
          >
          <input
            part="switch"
            class="switch"
            type="checkbox"
            name=${id}
            .checked=${visible}
            aria-describedby="facts-${index}"
            ?disabled=${failure !== null}
            @change=${this.#handleSwitch}
          />
        </label>
        <button
          class="settings"
          part="settings"
          value=${id}
          aria-label=${this.#locale.text('settings', { layer: name })}
          aria-expanded=${open}
          aria-controls="opacity-${index}"
          ?disabled=${failure !== null}
          @click=${this.#handleSettings}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M12 2.5c4.2 4.7 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10.5 7.8 7.2 12 2.5zM12 5.5c-3.2 3.8-4.8 6.2-4.8 8.5A4.8 4.8 0 0 0 12 18.8z"
            ></path>
          </svg>
        </button>
        <span class="visually-hidden" id="facts-${index}"
          >${failure || layer.isDeferred ? nothing : this.#locale.text('count', { count: featureCount })}</span
        >
        ${
          excludedCount > 0
            ? html`<p class="warning" part="warning">
                ${this.#locale.text('excluded', { count: excludedCount })}
              </p>`
            : nothing
        }
        ${failure ? this.#renderFailure(failure, 'failure') : nothing}
        ${this.#renderOpacity(layer, index, open)}
      </li>
    `;
  }

  #renderOpacity({ id, title, opacity }: LayerState, index: number, open: boolean): TemplateResult {
    const percent = Math.round(opacity * 100);
    const text = this.#locale.text('percent', { percent });
    return html`
      <div part="opacity" class="opacity" id="opacity-${index}" ?hidden=${!open}>
        <span aria-hidden="true">${this.#locale.text('opacity')}</span>
        <input
          type="range"
          part="slider"
          name=${id}
          min="0"
          max="100"
          step="5"
          .valueAsNumber=${percent}
          aria-label=${this.#locale.text('settings', { layer: textIn(title, this.#locale.language) })}
          aria-valuetext=${text}
          @input=${this.#handleOpacity}
        />
        <output aria-hidden="true">${text}</output>
      </div>
    `;
  }

  #renderFailure(failure: MapFailure, key: 'failure' | 'failed'): TemplateResult {
    const reason = textIn(failure.message, this.#locale.language);
    return html`
      <p class="failure" part="failure">
        ${this.#locale.text(key, { reason })}
        ${
          failure.retryable
            ? html`<button class="retry" part="retry" @click=${this.#handleRetry}>
                ${this.#locale.text('retry')}
              </button>`
            : nothing
        }
      </p>
    `;
  }

  #renderKey(): TemplateResult {
    const unlocated = this.#map.state.places.filter((place) => !isLocated(place)).length;
    return html`
      <ul part="key" class="key" aria-label=${this.#locale.text('marks')}>
        <li><span part="line" class="line"></span>${this.#locale.text('solid')}</li>
        <li><span part="line" class="line dashed"></span>${this.#locale.text('dashed')}</li>
        ${
          unlocated === 0
            ? nothing
            : html`<li>
                <span part="line" class="line none"></span
                >${this.#locale.text('unlocated', { count: unlocated })}
              </li>`
        }
      </ul>
    `;
  }
}

/** As one sees them on the map, with the base map under all. */
function topmostFirst(layers: readonly LayerState[]): readonly LayerState[] {
  const reversed = layers.toReversed();
  const isBase = ({ role }: LayerState) => role === 'reference';
  return [...reversed.filter((layer) => !isBase(layer)), ...reversed.filter(isBase)];
}

declare global {
  interface HTMLElementTagNameMap {
    'park-legend': ParkLegend;
  }
}
