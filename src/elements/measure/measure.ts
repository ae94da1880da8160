import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { LngLat } from '../../domain/geometry/lng-lat.js';
import type { WrittenSystem } from '../../domain/geometry/written-position.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import { toolStyles } from '../sketching/tool.styles.js';

import type { MeasureActivity, MeasureDesk, MeasureHost } from './measure-desk.js';
import { measureIcons } from './measure-icons.js';
import { measureKinds, type FinishedMeasure } from './measure-kinds.js';
import { lengthText, measureText } from './measure-texts.js';
import { ParkMeasureFinishedEvent } from './measure.events.js';
import { measureMessages, type MeasureMessage } from './measure.messages.js';
import { styles } from './measure.styles.js';
import { positionList, writtenPositions, type WrittenPositions } from './position-list.js';

const activities: readonly MeasureActivity[] = [...measureKinds, 'position'];

/**
 * Measures lengths, areas and bearings on the ellipsoid, and reads coordinates off the map in WGS 84, in CGCS2000 metres
 * and in GCJ-02.
 *
 * Measurements are labelled on the map and listed, and stay until they are cleared. Nothing is asked of the network but
 * the tool's own code, when it is first used.
 *
 * A way that is chosen by keyboard puts a crosshair on the map, which the arrow keys move. C copies the coordinates.
 * What is measured or copied is announced.
 *
 * @example
 * ```html
 * <park-map src="geodata/catalog.json">
 *   <park-measure></park-measure>
 * </park-map>
 * ```
 *
 * @fires {ParkMeasureFinishedEvent} park-measure-finished - The user has finished a measurement.
 *
 * @csspart base - All of it.
 * @csspart tools - The group of the ways to measure.
 * @csspart tool - One button with a picture.
 * @csspart hint - What to do next.
 * @csspart fault - Why it can't be measured.
 * @csspart results - The list of the measurements.
 * @csspart result - One measurement.
 */
export class ParkMeasure extends ParkElement {
  static override styles = [hostStyles, toolStyles, styles];

  readonly #map = new MapController(this, ['status']);
  readonly #locale = new LocaleController<MeasureMessage>(this, measureMessages);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<MeasureMessage> = {};

  @state() private system: WrittenSystem = 'wgs84';
  @state() private position: LngLat | null = null;
  @state() private told = '';
  @state() private loading: MeasureActivity | null = null;
  @state() private broken = false;

  #desk: MeasureDesk | null = null;
  #shift: ((lngLat: LngLat) => LngLat) | null = null;
  #shown: Language | null = null;
  #last: MeasureActivity = 'length';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#desk && this.#desk.map !== this.#map.map) {
      this.#desk.end();
      this.#desk = null;
      this.requestUpdate();
    }
    if (this.#shown !== this.#locale.language) this.#desk?.redraw();
    this.#shown = this.#locale.language;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.end();
    this.#desk = null;
    this.loading = null;
  }

  /** The measurements that stand on the map. */
  get measures(): readonly FinishedMeasure[] {
    return this.#desk?.measures ?? [];
  }

  /** Begins to measure, `byKeyboard` with a crosshair; resolves when the map takes the first point. */
  async start(activity: MeasureActivity, options: { readonly byKeyboard?: boolean } = {}): Promise<void> {
    const { map } = this.#map;
    if (!map) return;
    this.loading = activity;
    this.broken = false;
    this.told = '';
    try {
      const [{ MeasureDesk: Desk }, { gcj02Frame }] = await Promise.all([
        import('./measure-desk.js'),
        import('../../domain/geometry/gcj02-frame.js'),
      ]);
      if (this.loading !== activity || map !== this.#map.map || !this.isConnected) return;
      this.#shift = gcj02Frame.toDrawn;
      this.#desk ??= new Desk(map, this.#host);
      this.#last = activity;
      this.#desk.start(activity, options.byKeyboard ?? false);
    } catch {
      this.broken = true;
    }
    this.loading = null;
  }

  /** Takes all measurements away. */
  clear(): void {
    this.#desk?.clear();
  }

  /** What the desk asks of the element. */
  readonly #host: MeasureHost = {
    crosshairLabel: () => this.#locale.text('crosshairLabel'),
    language: () => this.#locale.language,
    onMeasured: (measure) => {
      const { kind, points, figures } = measure;
      this.told = this.#textOf(measure);
      this.dispatchEvent(new ParkMeasureFinishedEvent({ kind, points, ...figures }));
    },
    onPosition: (lngLat) => {
      this.position = lngLat;
    },
    onCopy: () => void this.#copy(),
    onChange: () => this.requestUpdate(),
    onFocusLost: () =>
      this.shadowRoot?.querySelector<HTMLElement>(`[data-activity="${this.#last}"]`)?.focus(),
  };

  get #written(): WrittenPositions | null {
    return this.position && this.#shift && writtenPositions(this.position, this.#shift);
  }

  async #copy(): Promise<void> {
    const position = this.#written?.[this.system];
    if (!position) return;
    try {
      await navigator.clipboard.writeText(position);
      this.told = this.#locale.text('copied', { position });
    } catch {
      // No secure context, a policy, or the visitor denies it.
      this.told = this.#locale.text('copyByHand', { position });
    }
  }

  #textOf(measure: FinishedMeasure): string {
    const { language } = this.#locale;
    const text = measureText(measure, measure.figures, language);
    if (measure.kind !== 'area') return text;
    const length = lengthText(measure.figures.lengthM, language);
    return `${text} · ${this.#locale.text('perimeter', { length })}`;
  }

  /** A click without a pointer comes from the keyboard, or from a screen reader. */
  #handleActivity(activity: MeasureActivity, { detail }: MouseEvent): void {
    if (this.#desk?.activity === activity) this.#desk.stop();
    else void this.start(activity, { byKeyboard: detail === 0 });
  }

  protected override render(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    if (!this.#map.map) return html`<p class="hint">${text('noMap')}</p>`;
    return html`
      <section part="base" class="base" aria-label=${text('title')}>
        <div part="tools" class="tools" role="group" aria-label=${text('tools')}>
          ${activities.map((activity) => this.#renderTool(activity))}
        </div>
        ${this.#renderActivity()}
        <p class="hint" role="status">${this.told}</p>
        ${this.measures.length > 0 ? this.#renderMeasures() : nothing}
      </section>
    `;
  }

  #renderTool(activity: MeasureActivity): TemplateResult {
    const label = this.#locale.text(activity);
    return html`<button
      part="tool"
      class="tool"
      title=${label}
      aria-label=${label}
      data-activity=${activity}
      aria-pressed=${(this.loading ?? this.#desk?.activity) === activity}
      @click=${(event: MouseEvent) => this.#handleActivity(activity, event)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${measureIcons[activity]}</svg>
    </button>`;
  }

  #renderActivity(): TemplateResult | typeof nothing {
    const text = this.#locale.text.bind(this.#locale);
    if (this.broken) return html`<p part="fault" class="fault" role="alert">${text('broken')}</p>`;
    if (this.loading) return html`<p part="hint" class="hint" role="status">${text('loading')}</p>`;
    const desk = this.#desk;
    if (!desk?.activity) return nothing;
    const { activity, hasCrosshair } = desk;
    return html`
      <p part="hint" class="hint" role="status">
        ${text(hasCrosshair ? 'crosshairHint' : `${activity}Hint`)}
      </p>
      ${activity === 'position' ? this.#renderPosition() : nothing}
      <div class="row">
        ${
          activity === 'position'
            ? html`<button class="text-button main" ?disabled=${!this.position} @click=${() => this.#copy()}>
                ${text('copy')}
              </button>`
            : html`<button class="text-button main" @click=${() => desk.finish()}>${text('finish')}</button>`
        }
        <button class="text-button" @click=${() => desk.cancel()}>${text('cancel')}</button>
        <button class="text-button" aria-pressed=${hasCrosshair} @click=${() => desk.toggleCrosshair()}>
          ${text('crosshair')}
        </button>
      </div>
    `;
  }

  #renderPosition(): TemplateResult {
    const written = this.#written;
    if (!this.position || !written) return html`<p class="hint">${this.#locale.text('noPosition')}</p>`;
    return positionList(this.position, written, this.system, this.#locale.language, {
      label: this.#locale.text('system'),
      onChoice: (system) => {
        this.system = system;
      },
    });
  }

  #renderMeasures(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    return html`
      <ul part="results" class="rows" aria-label=${text('results')}>
        ${this.measures.map((measure) => {
          const written = this.#textOf(measure);
          const label = text('remove', { measure: written });
          return html`<li part="result" class="measure">
            <span>${text(measure.kind)}</span>
            <span>${written}</span>
            <button
              class="remove"
              title=${label}
              aria-label=${label}
              @click=${() => this.#desk?.remove(measure)}
            >
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                <path d="m4 4 8 8M12 4l-8 8" />
              </svg>
            </button>
          </li>`;
        })}
      </ul>
      <p class="rule">${text('rule')}</p>
      <div class="row">
        <button class="text-button" @click=${() => this.clear()}>${text('clear')}</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-measure': ParkMeasure;
  }
}
