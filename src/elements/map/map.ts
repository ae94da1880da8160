import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { BasemapWish } from '../../domain/basemap/basemap.js';
import { isLocated } from '../../domain/places/order.js';
import type { LayerAddition } from '../../domain/catalog/layer-addition.js';
import type { Bounds, LngLat } from '../../domain/geometry/lng-lat.js';
import type { Finding } from '../../domain/quality/finding.js';
import type { Language } from '../../domain/statements/localized-text.js';
import type { RequestRecord } from '../../data/loaded-catalog.js';
import {
  interactions,
  type Camera,
  type CameraTarget,
  type Interaction,
  type ScreenPoint,
} from '../../engine/map-engine.js';
import { maplibreStyles } from '../../engine/maplibre/maplibre.styles.js';

import { hostStyles } from '../host/host.styles.js';
import { needElement, needWhenIdle } from '../host/inner-elements.js';
import { exportedByPopup, exportedByTray } from '../host/inner-parts.js';
import { noticeInline } from '../host/notice-inline.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';

import { ActivationController, loadings, type Loading } from './activation-controller.js';
import { badSource } from './bad-source.js';
import type { CardRenderer } from './card-renderer.js';
import { themeOf, watchColorScheme } from './color-scheme.js';
import { engineWishes, type EngineWish } from './engine-stage.js';
import { parseWorkerUrl, setEngineWorkerUrl } from './engine-worker-url.js';
import { finiteTarget } from './finite-target.js';
import { canFillScreen, isInFullScreen, toggleFullScreen } from './full-screen.js';
import { parseLayerOpacities, type LayerOpacities } from './layer-opacities.js';
import { choiceConverter, lngLatConverter, numberConverter } from './map-attributes.js';
import { MapConductor } from './map-conductor.js';
import { mapControls, mapImprint } from './map-controls.js';
import { mapConnectedEvent, mapHandleKey, type MapHandle } from './map-handle.js';
import type { MapImageOptions } from './map-image.js';
import { mapNotices } from './map-notices.js';
import { type LayerState, type MapState, type MapStatus } from './map-state.js';
import type { MapWorkbench } from './map-workbench.js';
import { mapMessages, type MapMessageKey } from './map.messages.js';
import { mapStyles } from './map.styles.js';

const themes = ['auto', 'light', 'dark'] as const;

/**
 * Shows a region's parks on a map: its layers, their names, and the card of the one that is selected.
 *
 * The data come from the catalog that `src` names. Nothing is loaded before the map comes near the viewport, unless
 * `loading="eager"`. A poster comes first: the own features, drawn without MapLibre, can be clicked and focused at
 * once. The map follows gestures when the page is idle or someone reaches for it; with `loading="manual"`, when its
 * button is pressed. Faulty features and layers are left out and listed; what is good is shown.
 *
 * WebGL draws the map where the machine has a graphics processor; elsewhere, and where a lost graphics context does
 * not come back, the same layers are drawn in the plane.
 *
 * The map takes the keyboard focus and moves with the arrow keys, `+` and `-`; `park-list` beside it reaches each
 * feature by keyboard. Notices are announced.
 *
 * @example
 * ```html
 * <park-map src="geodata/catalog.json" lang="zh-CN"></park-map>
 * ```
 *
 * @slot - Companions that belong to this map, such as a legend; shown at the top left.
 * @slot top-right - Companions under the map's buttons.
 * @slot bottom-left - Companions above the tray of places that are not located.
 * @slot bottom-right - Companions at the bottom right.
 * @slot popup - In place of the popup; an empty element shows none.
 * @slot tray - In place of the tray of places that are not located.
 *
 * @fires park-poster-drawn - After the own features have been drawn and can be clicked.
 * @fires park-map-status-changed - After the status has changed.
 * @fires park-feature-select - Before a selection by the user; cancelable.
 * @fires park-feature-selected - After a selection by the user.
 * @fires park-selection-cleared - After the user has cleared the selection.
 * @fires park-camera-moved - After the camera has come to rest.
 * @fires park-layer-changed - After the user has switched a layer.
 * @fires park-data-found-faulty - When the data contract has found faults.
 * @fires park-basemap-failed - When the base map was refused, can't be had, or lacks a part.
 * @fires park-map-error - At a fault of the engine that does not end the map.
 *
 * @csspart base - The box of the map.
 * @csspart controls - The group of buttons.
 * @csspart control - One button.
 * @csspart imprint - The line with approval number, scale and sources.
 * @csspart approval - The approval number.
 * @csspart scale - The scale bar.
 * @csspart attribution - The sources.
 * @csspart attribution-link - A link in the attribution of a base map.
 * @csspart scale-line - The line of the scale bar.
 * @csspart notice - A message over the map.
 * @csspart progress - How much is loaded, in such a message.
 * @csspart finding - A fault of the data in such a message.
 * @csspart action - The button that tries again.
 * @csspart dismiss - The button that takes a message away.
 * @csspart popup - The box of the popup; `popup__others` and the like are its parts.
 * @csspart card - The card in the popup; `card__name` and the like are its parts.
 * @csspart tray__toggle - The button of the tray.
 * @csspart tray__panel - What it opens; `tray__entry` and the like are the parts of the list in it.
 * @csspart activate - The button that starts a map with `loading="manual"`.
 *
 * @cssproperty [--park-map-min-height=20rem] - The least height of the map.
 */
export class ParkMap extends ParkElement implements MapHandle {
  static override styles = [hostStyles, maplibreStyles, mapStyles];

  readonly [mapHandleKey] = true as const;
  readonly #locale = new LocaleController<MapMessageKey>(this, mapMessages);
  readonly #conductor = new MapConductor(this);

  /** The URL of the catalog. */
  @property() src = '';
  /** A catalog object instead of `src`; its relative URLs are resolved against the page. */
  @property({ attribute: false }) catalog: unknown = null;
  /**
   * What lies under the places: `schematic`, the catalog's own; `none`, plain paper; `tianditu-vec`, `tianditu-img`;
   * the URL of a MapLibre style; a template of image tiles with `{z}`, `{x}` and `{y}`; or an object that says more.
   */
  @property() basemap: BasemapWish | null = 'schematic';
  /** The coordinate system of such a URL or template: `wgs84` (default), `cgcs2000`, `gcj02`. */
  @property({ attribute: 'basemap-crs' }) basemapCrs = '';
  /** The page's browser key for Tianditu, bound to its domain. */
  @property({ attribute: 'tianditu-key' }) tiandituKey = '';
  /** Where to look first: longitude and latitude in degrees. The region of the catalog by default. */
  @property({ converter: lngLatConverter }) center: LngLat | null = null;
  /** How near to look first, with `center`. */
  @property({ converter: numberConverter(0, 22) }) zoom: number | null = null;
  /** Which direction is up first, in degrees from north, clockwise. */
  @property({ converter: numberConverter(-360, 360) }) bearing: number | null = null;
  /** How far to tilt first, in degrees from looking straight down. */
  @property({ converter: numberConverter(0, 75) }) pitch: number | null = null;
  /** `lazy`: a poster near the viewport, gestures when idle or reached for. `eager`: at once. `manual`: by a button. */
  @property({ converter: choiceConverter(loadings) }) loading: Loading = 'lazy';
  /** `auto`: WebGL where a graphics processor draws it, else the plane. `webgl`, `plane`: by hand, before the start. */
  @property({ converter: choiceConverter(engineWishes) }) engine: EngineWish = 'auto';
  /** `cooperative`: a page scrolls past it; `full`: every gesture moves the map; `static`: none does. */
  @property({ converter: choiceConverter(interactions) }) interaction: Interaction = 'cooperative';
  /** `auto` follows the `color-scheme` of the page. */
  @property({ converter: choiceConverter(themes), reflect: true }) theme: (typeof themes)[number] = 'auto';
  /** Layers shown otherwise than the catalog says, as `zones:0,places:0.5`: off (0), on (1), or see-through. */
  @property({ attribute: 'layer-opacity', converter: { fromAttribute: parseLayerOpacities } })
  layerOpacity: LayerOpacities = {};
  /** The map approval number (审图号), shown at the bottom left and in pictures. */
  @property({ attribute: 'map-approval' }) mapApproval = '';
  /** Where the page has put MapLibre's worker script; beside the script by default. One for all maps of a page. */
  @property({ attribute: 'worker-url', converter: { fromAttribute: parseWorkerUrl } })
  workerUrl: string | null = null;
  /** Draws the cards of all its companions in the page's own way; null or what it returns as null: our card. */
  @property({ attribute: false }) renderCard: CardRenderer | null = null;
  /** A page's own wording. */
  @property({ attribute: false }) messages: MessageOverrides<MapMessageKey> = {};

  @state() private dismissed = false;
  @query('.canvas') readonly container!: HTMLElement;

  #isNear = false;
  #unwatch: (() => void) | null = null;
  #graceTimer: ReturnType<typeof setTimeout> | undefined;
  #started: unknown = null;
  #mirrored: string | null = null;

  constructor() {
    super();
    noticeInline(this);
    this.addController(
      new ActivationController(this, {
        onNear: () => this.want(),
        onVisible: (isVisible) => this.#conductor.setVisible(isVisible),
        onWanted: (isUsed) => this.#activate(isUsed),
      }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#graceTimer);
    this.#unwatch = watchColorScheme(() => this.requestUpdate());
    document.addEventListener('fullscreenchange', this.#handleFullScreen);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent(mapConnectedEvent, { bubbles: true, composed: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.workerUrl && changed.has('workerUrl')) setEngineWorkerUrl(this.workerUrl);
    const theme = themeOf(this, this.theme);
    if (theme !== this.state.theme) this.#conductor.store.update({ theme });
    if (changed.has('layerOpacity')) this.#conductor.store.setOpacities(this.layerOpacity);
    const { renderCard } = this;
    if (renderCard !== this.state.renderCard) this.#conductor.store.update({ renderCard });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { basemap, basemapCrs, tiandituKey } = this;
    this.#conductor.setBasemap({
      basemap,
      crs: basemapCrs ?? '',
      tiandituKey: tiandituKey ?? '',
      baseUrl: document.baseURI,
    });
    this.#startIfWanted();
    if (changed.has('interaction')) this.#conductor.applyInteraction();
    this.#conductor.session?.drawSoon();
    this.#needInner();
  }

  /** Moving a node disconnects and connects it in one task: only what stays away is torn down. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#handleFullScreen);
    this.#unwatch?.();
    this.#graceTimer = setTimeout(() => {
      this.#started = null;
      this.#conductor.stop();
    });
  }

  /** What the map knows at this moment. */
  get state(): MapState {
    return this.#conductor.store.state;
  }

  /** `idle`, `loading`, `ready`, `partial` (something failed; `findings` says what) or `failed`. */
  get status(): MapStatus {
    return this.state.status;
  }

  /** Resolves with the first `ready` or `partial`; rejects with the reason. */
  get ready(): Promise<void> {
    return this.#conductor.ready;
  }

  /** What the data contract has found. */
  get findings(): readonly Finding[] {
    return this.state.findings;
  }

  /** The layers as the legend shows them, the lowest first. */
  get layers(): readonly LayerState[] {
    return this.state.layers;
  }

  /** Where the map looks from; null until it is drawn. */
  get camera(): Camera | null {
    return this.#conductor.engine?.camera ?? null;
  }

  /** The language in force, by the nearest `lang`. */
  get language(): Language {
    return this.#locale.language;
  }

  /** The camera that the attributes ask for; null for the default. */
  get view(): CameraTarget | null {
    const wanted = finiteTarget(this);
    return wanted.center ? { zoom: 12.5, bearing: 0, pitch: 0, ...wanted } : null;
  }

  /** The selected feature's id, or the one that is looked for; null for none. Setting it fires no event. */
  @property({ reflect: true })
  get selected(): string | null {
    return this.#conductor.selected;
  }

  set selected(id: string | null) {
    this.#conductor.select(id);
  }

  /** Selects a feature and shows its card, as the page's doing. */
  select(id: string): void {
    this.selected = id;
  }

  /** Clears the selection. Fires no event. */
  clearSelection(): void {
    this.selected = null;
  }

  /** Flies to a feature or a camera; resolves on arrival. Reduced motion makes it a jump. */
  flyTo(target: string | CameraTarget, options: { readonly durationMs?: number } = {}): Promise<void> {
    return this.#conductor.flyTo(target, options.durationMs);
  }

  /** Brings features or a box (west, south, east, north) into view; resolves on arrival. */
  fit(target: readonly string[] | Bounds, options: { readonly durationMs?: number } = {}): Promise<void> {
    return this.#conductor.fit(target, options.durationMs);
  }

  /** CSS pixels from the element's top left, inside its border; null until the map is drawn. */
  project(lngLat: LngLat): ScreenPoint | null {
    return this.#conductor.engine?.project(lngLat) ?? null;
  }

  /** The position under a point, in CSS pixels from the top left; null while the map does not stand. */
  unproject(point: ScreenPoint): LngLat | null {
    return this.#conductor.engine?.unproject(point) ?? null;
  }

  /** The ids of the features under a point, topmost first. */
  async featuresAt(point: ScreenPoint): Promise<string[]> {
    const lngLat = this.unproject(point);
    return lngLat ? [...(await this.#conductor.hitsAt(lngLat)).ids] : [];
  }

  /** Switches a layer, or sets its opacity (0 to 1). */
  setLayer(id: string, change: { readonly visible?: boolean; readonly opacity?: number }): void {
    this.#conductor.requestLayer(id, change);
  }

  /**
   * Adds a layer over those of the catalog, as the catalog's file would hold it: an entry of `layers` with an `id`, and the
   * `sources` that it names. It is checked by the same contract; `findings` says what is wrong with it. An added layer of the
   * same id is replaced, and all else stays. Resolves once the data are there.
   */
  async addLayer(addition: LayerAddition): Promise<void> {
    const { id } = addition.layer;
    if (typeof id !== 'string' || id === '') throw new TypeError('expected a layer with an id');
    await this.#conductor.addLayer(id, addition);
  }

  /** The layers that were added to those of the catalog, as they were handed over. */
  get addedLayers(): readonly LayerAddition[] {
    return this.#conductor.additions;
  }

  /** Takes an added layer away; those of the catalog stay. */
  async removeLayer(id: string): Promise<void> {
    await this.#conductor.removeLayer(id);
  }

  /** The view as a picture with title, legend, scale, sources and approval number. */
  async toImage(options: MapImageOptions = {}): Promise<Blob> {
    const { engine } = this.#conductor;
    if (!engine)
      throw new Error(`the map is ${this.status}: wait for its "ready" before asking for a picture`);
    const { mapImage } = await import('./map-image.js');
    this.#conductor.session?.draw();
    const { state, language, mapApproval: approval } = this;
    return mapImage({ engine, state, language, approval }, options);
  }

  /** Every URL that the map has asked for, and why. */
  audit(): readonly RequestRecord[] {
    return [...(this.#conductor.session?.requests ?? []), ...this.#conductor.underlay.requests];
  }

  /** Moves the keyboard focus to the map itself. */
  override focus(options?: FocusOptions): void {
    const { engine } = this.#conductor;
    if (engine) engine.focus();
    else super.focus(options);
  }

  /** Loads the data even where the map is out of view: something outside it shows them. */
  want(): void {
    if (this.#isNear) return;
    this.#isNear = true;
    this.requestUpdate();
  }

  subscribe(listener: () => void): () => void {
    return this.#conductor.store.subscribe(listener);
  }

  subscribeCamera(listener: () => void): () => void {
    return this.#conductor.subscribeCamera(listener);
  }

  /** What the planner's tools use: questions to the data worker, sketches over the map, gestures. */
  get workbench(): MapWorkbench {
    return this.#conductor.tools;
  }

  requestSelection(...request: Parameters<MapHandle['requestSelection']>): void {
    this.#conductor.requestSelection(...request);
  }

  requestClear(): void {
    this.#conductor.requestClear();
  }

  highlight(id: string | null): void {
    this.#conductor.highlight(id);
  }

  reload(): void {
    this.dismissed = false;
    this.#conductor.restart();
  }

  /** Renders again after a change of the store, and reflects what is selected. */
  refresh(): void {
    const mirrored = this.#mirrored;
    this.#mirrored = this.selected;
    this.requestUpdate('selected', mirrored);
    this.requestUpdate();
  }

  /** Someone may use the map: it shall follow gestures. */
  #activate(isUsed: boolean): void {
    if (isUsed) needElement('park-popup');
    this.#conductor.activate(isUsed);
  }

  /** What the map renders inside is registered when it is about to be seen. */
  #needInner(): void {
    const { places, selection } = this.state;
    const has = (slot: string, tag = '') => this.querySelector(`:scope > ${tag}[slot="${slot}"]`) !== null;
    if (!has('tray') && places.some((place) => !isLocated(place))) needElement('park-list');
    if (has('popup') && !has('popup', 'park-popup')) return;
    const ofSelection = ['park-popup', 'park-card'];
    if (selection) ofSelection.forEach(needElement);
    // The first click shall not wait for what it opens.
    else if (this.status === 'ready' || this.status === 'partial') needWhenIdle(ofSelection);
  }

  #startIfWanted(): void {
    const wanted = this.catalog ?? this.src;
    if (!this.isConnected || !wanted || wanted === this.#started) return;
    if (!this.#isNear) return;
    this.#started = wanted;
    this.dismissed = false;
    const { baseURI } = document;
    if (this.catalog) void this.#conductor.start({ catalog: this.catalog, baseUrl: baseURI });
    else if (URL.canParse(this.src, baseURI))
      void this.#conductor.start({ url: new URL(this.src, baseURI).href });
    else this.#conductor.fail(badSource(this.src));
  }

  readonly #handleFullScreen = (): void => {
    this.#conductor.applyInteraction();
    this.requestUpdate();
  };

  readonly #handleDismiss = (): void => {
    this.dismissed = true;
  };

  protected override render(): TemplateResult {
    return html`<div class="room"><div class="map" part="base">${this.#renderMap()}</div></div>`;
  }

  #renderMap(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const { state, camera, language } = this;
    const { progress, contextLost, engine, isLoading, engineFault, words } = this.#conductor;
    const isWaiting = this.loading === 'manual' && this.status === 'idle' && engine !== null;
    return html`
      <div class="canvas"></div>
      <div class="notices">
        ${mapNotices({
          state,
          language,
          progress,
          contextLost,
          isLoading,
          engineFault,
          describe: words.describe,
          text,
          dismissed: this.dismissed,
          onRetry: () => this.reload(),
          onDismiss: this.#handleDismiss,
        })}
      </div>
      <div class="corner top-left"><slot></slot></div>
      <div class="corner top-right">
        ${mapControls(
          text,
          { camera, fullScreen: canFillScreen() ? isInFullScreen(this) : null },
          {
            zoomBy: (levels) => void engine?.flyTo({ zoom: (this.camera?.zoom ?? 0) + levels }, 250),
            northUp: () => void engine?.flyTo({ bearing: 0, pitch: 0 }, 400),
            wholeArea: () => void (state.catalog && this.fit(state.catalog.region.bounds)),
            fullScreen: () => void toggleFullScreen(this),
          },
        )}
        <slot name="top-right"></slot>
      </div>
      <div class="foot">
        <div class="corner bottom-left">
          <slot name="bottom-left"></slot>
          <slot name="tray"><park-list tray exportparts=${exportedByTray}></park-list></slot>
        </div>
        <div class="corner bottom-right"><slot name="bottom-right"></slot></div>
        ${mapImprint(state, camera, this.mapApproval, language, text)}
      </div>
      <div class="popup-place">
        <slot name="popup"><park-popup exportparts=${exportedByPopup}></park-popup></slot>
      </div>
      ${
        isWaiting
          ? html`<button class="activate" part="activate" @click=${() => this.#activate(true)}>
              ${text('activate')}
            </button>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-map': ParkMap;
  }
}
