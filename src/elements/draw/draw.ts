import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { AreaGeometry } from '../../domain/geometry/area-rings.js';
import type { LngLat } from '../../domain/geometry/lng-lat.js';
import { surveyAreaOf } from '../../domain/geometry/survey-area.js';
import { writtenPosition } from '../../domain/geometry/written-position.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import type { ChosenArea } from '../map/map-state.js';
import { toolStyles } from '../sketching/tool.styles.js';

import { DrawDesk, type DeskHost } from './draw-desk.js';
import { areaFigures, toolButton } from './draw-parts.js';
import { drawModes, type DrawMode } from './draw-modes.js';
import { areaOfFeatures, selectedArea, type AreaFeature } from './feature-area.js';
import { importedAreas, importedOffer, selectedOffer, type ImportedDetail } from './feature-offers.js';
import { ParkAreaChangedEvent } from './draw.events.js';
import { drawMessages, type DrawMessage } from './draw.messages.js';
import { styles } from './draw.styles.js';
import { SnapSource } from './snap-source.js';
import { TypedArea } from './typed-area.js';
import { typedPanel } from './typed-panel.js';
import { positionLine, type ReadSystem } from './position-line.js';

/** How long the crosshair rests before its position is read out. */
const restMs = 600;

/**
 * Draws the area for which figures are asked: as a polygon, a rectangle, a circle or by hand, with holes; edits it, and
 * goes back and forth between steps.
 *
 * What is drawn is the area of the map at once, so that a report follows it. An area that crosses itself is refused in
 * words, and shown where. The code that draws is loaded when a way to draw is first chosen.
 *
 * A way that is chosen by keyboard puts a crosshair on the map, which the arrow keys move and Enter draws with; where it
 * stands is read out, in degrees or in metres of the zone. Every way is a button with a name; hints and faults are
 * announced.
 *
 * @example
 * ```html
 * <park-map src="geodata/catalog.json">
 *   <park-draw></park-draw>
 * </park-map>
 * ```
 *
 * @fires {ParkAreaChangedEvent} park-area-changed - The user has finished a change of the area.
 *
 * @csspart base - All of it.
 * @csspart tools - The group of the ways to draw.
 * @csspart tool - One button with a picture.
 * @csspart hint - What to do next.
 * @csspart fault - Why what is drawn is no area.
 * @csspart selected - What is selected, with the ways to use it as the area.
 * @csspart typed - The panel in which coordinates are typed.
 * @csspart coordinates - The field for them.
 * @csspart take - The button that takes what was typed.
 * @csspart figures - Area and perimeter.
 */
export class ParkDraw extends ParkElement {
  static override styles = [hostStyles, toolStyles, styles];

  readonly #map = new MapController(this, ['area', 'status', 'selection']);
  readonly #locale = new LocaleController<DrawMessage>(this, drawMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<DrawMessage> = {};

  @state() private snaps = true;
  @state() private imported: { readonly name: string; readonly areas: readonly AreaFeature[] } | null = null;
  @state() private position: LngLat | null = null;
  @state() private system: ReadSystem = 'wgs84';
  /** The position that a screen reader is told: where the crosshair has come to rest. */
  @state() private announced = '';

  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #desk: DrawDesk | null = null;
  #typed: TypedArea | null = null;
  #source: SnapSource | null = null;
  /** The features that make the area together, as long as nothing else changes it. */
  #collected: readonly AreaFeature[] = [];
  #collectedArea: ChosenArea | null = null;
  /** An area that the page has set before the map was there. */
  #wished: AreaGeometry | null = null;

  /** The area in degrees of WGS 84; null for none. Setting it fires no event. */
  @property({ attribute: false })
  get area(): AreaGeometry | null {
    return this.#map.map ? (this.#map.state.area?.geometry ?? null) : this.#wished;
  }

  set area(geometry: AreaGeometry | null) {
    this.#wished = geometry;
    if (geometry === null) this.#map.map?.workbench.chooseArea(null);
    this.#chooseWished();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('park-import-accepted', this.#handleImport);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map } = this.#map;
    if (map !== (this.#desk?.map ?? null)) {
      this.#desk?.end();
      this.#typed?.forget();
      this.#desk = map && new DrawDesk(map, this.#host);
      this.#typed = map && new TypedArea(map, () => this.requestUpdate());
      this.requestUpdate();
      this.#chooseWished();
    }
    this.#desk?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('park-import-accepted', this.#handleImport);
    // Where it is only moved to another place of the page, what is being drawn goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  #leave(): void {
    clearTimeout(this.#restTimer);
    this.#desk?.end();
    this.#desk = null;
    this.#typed?.forget();
    this.#typed = null;
    this.#snapOff();
  }

  /** Begins to draw, `byKeyboard` with a crosshair; resolves when the map takes the first corner. */
  async start(mode: DrawMode, options: { readonly byKeyboard?: boolean } = {}): Promise<void> {
    await this.#desk?.start(mode, options.byKeyboard);
  }

  /** Closes the shape under way, or ends editing. */
  finish(): void {
    this.#desk?.finish();
  }

  /** Gives up the shape under way. */
  cancel(): void {
    this.#desk?.cancel();
  }

  /** What the desk asks of the element. */
  readonly #host: DeskHost = {
    crosshairLabel: () => this.#locale.text('crosshairLabel'),
    onFinished: (area) => {
      const { geometry = null, origin = null } = area ?? {};
      const areaM2 = geometry ? surveyAreaOf(geometry) : 0;
      this.dispatchEvent(new ParkAreaChangedEvent({ geometry, areaM2, origin }));
    },
    onChange: () => {
      // What can be snapped to is known before the first corner is set.
      const { map } = this.#map;
      if (!this.#desk?.session) this.#snapOff();
      else if (map) this.#source ??= new SnapSource(map);
      this.requestUpdate();
    },
    snap: (lngLat) => (this.snaps ? (this.#source?.near(lngLat) ?? null) : null),
    onPosition: (lngLat) => {
      this.position = lngLat;
      clearTimeout(this.#restTimer);
      this.#restTimer = setTimeout(() => {
        this.announced = writtenPosition(lngLat, this.system);
      }, restMs);
    },
    onFocusLost: (mode) => {
      this.shadowRoot?.querySelector<HTMLElement>(`[data-mode="${mode}"]`)?.focus();
    },
  };

  #snapOff(): void {
    this.#source?.end();
    this.#source = null;
  }

  /** What another companion of the same map has imported may be the area. */
  readonly #handleImport = (event: Event): void => {
    const { target, detail } = event as CustomEvent<ImportedDetail>;
    const { map } = this.#map;
    if (!map || !(target instanceof Element)) return;
    const isOfMap = map.contains(target) || (map.id !== '' && target.getAttribute('for') === map.id);
    if (isOfMap) this.imported = { name: detail.name, areas: importedAreas(detail) };
  };

  get #areaOfCollected(): boolean {
    return this.#collectedArea !== null && this.#collectedArea === this.#map.state.area;
  }

  async #collect(features: readonly AreaFeature[]): Promise<void> {
    const area = await areaOfFeatures(features);
    this.#collected = features;
    this.#collectedArea = area;
    this.#desk?.take(area);
  }

  #takeTyped(): void {
    const { outcome, origin } = this.#typed ?? {};
    if (outcome?.kind !== 'shown' || !origin) return;
    this.#desk?.take({ geometry: outcome.geometry, origin, name: null });
    this.#typed?.forget();
    this.requestUpdate();
  }

  #chooseWished(): void {
    const { map } = this.#map;
    if (!map || !this.#wished) return;
    map.workbench.chooseArea({ geometry: this.#wished, origin: 'drawn', name: null });
    this.#wished = null;
  }

  /** A click without a pointer comes from the keyboard, or from a screen reader. */
  #handleMode(mode: DrawMode, { detail }: MouseEvent): void {
    if (this.#desk?.mode === mode) this.#desk.stop();
    else void this.#desk?.start(mode, detail === 0);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const isField = event.composedPath()[0] instanceof HTMLTextAreaElement;
    if (!isField) this.#desk?.handleKey(event);
  };

  protected override render(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    if (!this.#map.map) return html`<p class="hint">${text('noMap')}</p>`;
    return html`
      <section part="base" class="base" aria-label=${text('title')} @keydown=${this.#handleKey}>
        <div part="tools" class="tools" role="group" aria-label=${text('tools')}>
          ${drawModes.map((mode) => this.#modeButton(mode))}
          <span class="divider"></span>
          ${toolButton({
            name: 'snap',
            label: text('snap'),
            isPressed: this.snaps,
            act: () => {
              this.snaps = !this.snaps;
            },
          })}
          ${this.#step('undo', this.#desk?.canUndo ?? false, () => this.#desk?.undo())}
          ${this.#step('redo', this.#desk?.canRedo ?? false, () => this.#desk?.redo())}
          ${this.#step('clear', this.area !== null, () => this.#desk?.take(null))}
        </div>
        ${this.#renderActivity()} ${this.#renderPosition()} ${this.#renderSelected()}
        ${areaFigures(this.area, text, this.#locale.language)} ${this.#renderTyped()}
      </section>
    `;
  }

  #renderSelected(): readonly TemplateResult[] {
    const { language } = this.#locale;
    const own = selectedArea(this.#map.state);
    const offers = {
      collected: this.#areaOfCollected ? this.#collected : [],
      language,
      text: this.#locale.text.bind(this.#locale),
      onCollect: (features: readonly AreaFeature[]) => void this.#collect(features),
      onFile: (areas: readonly AreaFeature[]) => void this.#takeFile(areas),
    };
    return [
      ...(own ? [selectedOffer(own, offers)] : []),
      ...(this.imported ? [importedOffer(this.imported, offers)] : []),
    ];
  }

  async #takeFile(areas: readonly AreaFeature[]): Promise<void> {
    const area = await areaOfFeatures(areas);
    if (area) this.#desk?.take({ ...area, origin: 'file', name: null });
  }

  #renderTyped(): TemplateResult | typeof nothing {
    if (!this.#typed) return nothing;
    return typedPanel(this.#typed, {
      language: this.#locale.language,
      text: this.#locale.text.bind(this.#locale),
      onTake: () => this.#takeTyped(),
    });
  }

  #modeButton(mode: DrawMode): TemplateResult {
    return toolButton({
      name: mode,
      label: this.#locale.text(mode),
      isPressed: this.#desk?.mode === mode,
      isDisabled: (mode === 'hole' || mode === 'edit') && this.area === null,
      act: (event) => this.#handleMode(mode, event),
    });
  }

  #step(name: 'undo' | 'redo' | 'clear', isPossible: boolean, act: () => void): TemplateResult {
    return toolButton({ name, label: this.#locale.text(name), isDisabled: !isPossible, act });
  }

  #renderActivity(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const { mode = null, session = null, fault = null, isBroken = false } = this.#desk ?? {};
    const hasCrosshair = this.#desk?.hasCrosshair ?? false;
    const hintOfMode = mode && text(hasCrosshair ? 'crosshairHint' : `${mode}Hint`);
    const hint = hintOfMode === null ? '' : session ? hintOfMode : text('loading');
    const problem = fault ? text(fault.kind) : isBroken ? text('broken') : '';
    return html`
      <p part="hint" class="hint" role="status">${hint}</p>
      <div role="alert">${problem ? html`<p part="fault" class="fault">${problem}</p>` : nothing}</div>
      ${
        session
          ? html`<div class="row">
              <button class="text-button main" @click=${() => this.finish()}>${text('finish')}</button>
              <button class="text-button" @click=${() => this.cancel()}>${text('cancel')}</button>
              <button
                class="text-button"
                aria-pressed=${hasCrosshair}
                @click=${() => this.#desk?.toggleCrosshair()}
              >
                ${text('crosshair')}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  #renderPosition(): TemplateResult | typeof nothing {
    const { position, system } = this;
    if (!position || !this.#desk?.hasCrosshair) return nothing;
    const words = {
      label: this.#locale.text('position'),
      system: this.#locale.text('system'),
      onSystem: (chosen: ReadSystem) => {
        this.system = chosen;
      },
    };
    return html`${positionLine(position, system, this.#locale.language, words)}
      <p class="visually-hidden" role="status">${this.announced}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-draw': ParkDraw;
  }
}
