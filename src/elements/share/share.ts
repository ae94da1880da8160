import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { textIn } from '../../domain/statements/localized-text.js';
import { copyText } from '../host/copy-text.js';
import { hostStyles } from '../host/host.styles.js';
import { LocaleController } from '../locale/locale-controller.js';
import { messageText, type MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import { switchedLayers } from '../map/switched-layers.js';

import type { ShareAddresses, ShareKind, ShareSettings } from './share-settings.js';
import { embedSnippet, frameAddress } from './share-snippets.js';
import { shareMessages, type ShareMessageKey } from './share.messages.js';
import { styles } from './share.styles.js';

/**
 * Offers the link to what the map shows, and the code that embeds it: as a tag, an iframe, a React or a Vue component.
 *
 * The code follows view, selection and layers of the map, and what `settings` says instead. It is copied by a button;
 * where the browser denies the clipboard, it is selected, and the keys are named.
 *
 * The ways are radio buttons; that something was copied is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-share for="map" frame="https://maps.example/frame.html"></park-share>
 * ```
 *
 * @csspart base - All of it.
 * @csspart kinds - The ways to choose from.
 * @csspart snippet - The field with the link or the code.
 * @csspart copy - The button that copies.
 */
export class ParkShare extends LitElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'layers', 'selection', 'theme']);
  readonly #locale = new LocaleController<ShareMessageKey>(this, shareMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The address that opens what the map shows. By default that of the page; a page that holds no state in it says so here. */
  @property() link = '';

  /** No link, but code alone. */
  @property({ type: Boolean, attribute: 'without-link' }) withoutLink = false;

  /** The address of the script that registers the tags; without it no tag is offered. */
  @property() script = '';

  /** The address of the frame's page; without it no iframe is offered. */
  @property() frame = '';

  /** What the code says otherwise than the map shows. */
  @property({ attribute: false }) settings: Partial<ShareSettings> = {};

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ShareMessageKey> = {};

  @state() private chosen: ShareKind | null = null;
  @state() private told: 'copied' | 'copyByHand' | null = null;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  #followed: MapHandle | null = null;
  #unfollow: (() => void) | null = null;
  #copied = '';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#followed === this.#map.map) return;
    this.#unfollow?.();
    this.#followed = this.#map.map;
    this.#unfollow = this.#followed?.subscribeCamera(() => this.requestUpdate()) ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#followed = null;
  }

  /** The ways that the page has given addresses for. */
  get #kinds(): readonly ShareKind[] {
    return [
      ...(this.withoutLink ? [] : (['link'] as const)),
      ...(this.script ? (['tag'] as const) : []),
      ...(this.frame ? (['iframe'] as const) : []),
      ...(this.#map.map?.src ? (['react', 'vue'] as const) : []),
    ];
  }

  get #settings(): ShareSettings {
    const { map, state } = this.#map;
    const { center, zoom, bearing, pitch } = map?.camera ?? {};
    const view =
      center && zoom !== undefined ? { center, zoom, bearing: bearing ?? 0, pitch: pitch ?? 0 } : null;
    return {
      width: null,
      height: 480,
      language: this.#locale.language,
      theme: 'auto',
      layers: switchedLayers(state),
      view,
      selected: state.selection?.id ?? null,
      legend: true,
      list: false,
      interaction: 'cooperative',
      mapApproval: map?.getAttribute('map-approval') ?? '',
      ...this.settings,
    };
  }

  get #addresses(): ShareAddresses {
    return {
      script: absolute(this.script),
      catalog: absolute(this.#map.map?.src ?? ''),
      frame: absolute(this.frame),
    };
  }

  #codeOf(kind: ShareKind): string {
    if (kind === 'link') return absolute(this.link);
    const settings = this.#settings;
    const { catalog } = this.#map.state;
    const language = settings.language ?? this.#locale.language;
    const title = catalog
      ? textIn(catalog.title, language)
      : messageText(shareMessages, 'frameTitle', language);
    return embedSnippet(kind, settings, this.#addresses, title).trimEnd();
  }

  readonly #handleKind = (event: Event): void => {
    this.chosen = (event.target as HTMLInputElement).value as ShareKind;
  };

  async #handleCopy(): Promise<void> {
    this.#copied = this.field.value;
    this.told = (await copyText(this.field)) ? 'copied' : 'copyByHand';
  }

  protected override render(): TemplateResult | typeof nothing {
    const kinds = this.#kinds;
    const kind = kinds.find((known) => known === this.chosen) ?? kinds[0];
    if (!kind) return nothing;
    const code = this.#codeOf(kind);
    return html`
      <div part="base" class="base" role="group" aria-label=${this.#locale.text('share')}>
        ${kinds.length > 1 ? this.#renderKinds(kinds, kind) : nothing}
        <p class="hint" id="hint">${this.#locale.text(`${kind}Hint`)}</p>
        <textarea
          part="snippet"
          readonly
          spellcheck="false"
          wrap="off"
          translate="no"
          aria-label=${this.#locale.text('snippet')}
          aria-describedby="hint"
          rows=${code.split('\n').length}
          .value=${live(code)}
        ></textarea>
        <div class="actions">
          <button part="copy" class="copy" @click=${this.#handleCopy}>
            ${this.#locale.text(kind === 'link' ? 'copyLink' : 'copyCode')}
          </button>
          <span role="status">${this.told && code === this.#copied ? this.#locale.text(this.told) : ''}</span>
        </div>
        ${kind === 'iframe' ? this.#renderAlone() : nothing}
      </div>
    `;
  }

  #renderKinds(kinds: readonly ShareKind[], chosen: ShareKind): TemplateResult {
    return html`<div part="kinds" class="kinds" role="radiogroup" aria-label=${this.#locale.text('kind')}>
      ${kinds.map(
        (kind) =>
          html`<label class="kind">
            <input
              type="radio"
              name="kind"
              .value=${kind}
              .checked=${live(kind === chosen)}
              @change=${this.#handleKind}
            />
            <span>${this.#locale.text(kind)}</span>
          </label>`,
      )}
    </div>`;
  }

  #renderAlone(): TemplateResult {
    const address = frameAddress(this.#settings, this.#addresses.frame);
    return html`<p><a href=${address} target="_blank" rel="noopener">${this.#locale.text('alone')}</a></p>`;
  }
}

/** An address as others can use it; that of the page where there is none or it makes no sense. */
function absolute(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : location.href;
}

declare global {
  interface HTMLElementTagNameMap {
    'park-share': ParkShare;
  }
}
