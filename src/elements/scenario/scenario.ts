import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { classTableOf } from '../../domain/catalog/class-table.js';
import type { ParcelStatus } from '../../domain/catalog/parcel.js';
import type { ParcelRecord } from '../../domain/planning/parcel-question.js';
import type { ScenarioFileFault } from '../../domain/planning/scenario-file.js';
import { formatScenarioLink } from '../../domain/planning/scenario-link.js';
import {
  keptGeometry,
  keptPosition,
  type Scenario,
  type ScenarioChange,
} from '../../domain/planning/scenario.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { landReportStyles } from '../figure/land-report.styles.js';
import { failureWords } from '../host/failure-words.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';
import type { ParkMap } from '../map/map.js';
import { stepOfKey } from '../sketching/step-keys.js';
import { toolStyles } from '../sketching/tool.styles.js';

import { changeList } from './change-list.js';
import { differenceTables } from './difference-tables.js';
import {
  classField,
  classOptions,
  faultLine,
  parcelEditor,
  statusField,
  type EditorContext,
} from './parcel-editor.js';
import { isBaseChanged, openScenario, saveScenario } from './scenario-files.js';
import { ScenarioSession } from './scenario-session.js';
import { fileFaultList, scenarioToolbar, type ToolbarContext } from './scenario-toolbar.js';
import type { ScenarioWriter } from './scenario-writing.js';
import { ParkScenarioChangedEvent } from './scenario.events.js';
import { scenarioMessages, type ScenarioMessageKey } from './scenario.messages.js';
import { styles } from './scenario.styles.js';
import type { SplitTool } from './split-tool.js';
import type { Swipe } from './swipe.js';

/**
 * Lets a planner ask what would be if: gives the selected parcel another use, status or floor area, splits it by a line,
 * adds a drawn area as a parcel, and shows base, scenario and difference side by side.
 *
 * The data stay as they are. Map, legend and reports follow the scenario; each change is listed and can be taken away,
 * undone and redone. A change that no longer applies to the data is named and kept. The scenario is saved to a file, or
 * goes into a link.
 *
 * A handle over the map swipes between the two, dragged or by arrow keys. Differences are told by sign and word. Ctrl+Z and
 * Ctrl+Y step back and forward, a crosshair sets the line that splits; what has changed is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-scenario for="map"></park-scenario>
 * ```
 *
 * @fires {ParkScenarioChangedEvent} park-scenario-changed - The user has changed the scenario; `detail` holds it, and its text for a link.
 *
 * @csspart base - All of it.
 * @csspart title - The heading.
 * @csspart sample - The mark of made-up data.
 * @csspart note - What stands there without a parcel, an area or changes.
 * @csspart tool - One button with a picture.
 * @csspart parcel - The selected parcel.
 * @csspart class - A field for a class of land use.
 * @csspart status - A field for a status.
 * @csspart fault - What is wrong with what was typed, or with a file.
 * @csspart changes - The list of the changes.
 * @csspart change-entry - One change.
 * @csspart table - A table of base, scenario and difference.
 * @csspart row - A row of a table.
 * @csspart evidence - Sources and dates of both sides.
 * @csspart name - The field for the name of the scenario.
 */
export class ParkScenario extends ParkElement {
  static override styles = [hostStyles, toolStyles, landReportStyles, styles];

  readonly #map = new MapController(this, ['area', 'catalog', 'layers', 'revision', 'scenario', 'selection']);
  readonly #locale = new LocaleController<ScenarioMessageKey>(this, scenarioMessages);
  readonly #session = new ScenarioSession({
    map: () => (this.isConnected ? this.#map.map : null),
    onChange: () => this.requestUpdate(),
    onApplied: () => this.#handleApplied(),
    onFailed: (error) => this.#fail(error),
  });

  /** The id of the map in the same root, where the element stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<ScenarioMessageKey> = {};

  @state() private isWhole = false;
  @state() private fault: string | null = null;
  @state() private fileFaults: readonly ScenarioFileFault[] = [];
  /** The data are others than those on which the scenario was saved. */
  @state() private isOutdated = false;
  @state() private told = '';
  @state() private addedClass = '1001';
  @state() private addedStatus: ParcelStatus | null = 'reserved';

  #splitTool: SplitTool | null = null;
  #swipe: Swipe | null = null;
  /** The map on which the scenario was applied. */
  #appliedOn: MapHandle | null = null;
  /** The user has changed something that the map does not draw yet. */
  #isChanging = false;

  /** The scenario; null without one. Setting it replaces what is there, and fires nothing. */
  @property({ attribute: false })
  get scenario(): Scenario | null {
    return this.#session.scenario;
  }

  set scenario(scenario: Scenario | null) {
    if (scenario === this.#session.scenario) return;
    this.#isChanging = false;
    this.#session.replace(scenario);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map } = this.#map;
    if (map !== this.#appliedOn) {
      if (this.#swipe) this.#endSwipe();
      this.#session.leave(this.#appliedOn);
      this.#appliedOn = map;
      if (this.scenario) void this.#session.apply();
    }
    if (this.#swipe && !this.scenario?.changes.length) this.#endSwipe();
    this.#swipe?.refresh();
    const { area } = this.#map.state;
    void this.#session.compare(this.isWhole ? null : (area?.geometry ?? null));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#splitTool?.end();
    this.#endSwipe();
    this.#session.leave(this.#appliedOn);
    this.#appliedOn = null;
  }

  #handleApplied(): void {
    this.requestUpdate();
    const { scenario } = this;
    const { map } = this.#map;
    if (map && scenario) {
      void isBaseChanged(scenario, map).then((isOutdated) => {
        this.isOutdated = isOutdated;
      });
    }
    if (!this.#isChanging) return;
    this.#isChanging = false;
    this.told = this.#locale.text('told', { count: scenario?.changes.length ?? 0 });
    const link = scenario && formatScenarioLink(scenario);
    this.dispatchEvent(new ParkScenarioChangedEvent(scenario, link));
  }

  /** Reads a file that was saved before, as the user's doing. Faults are named; what is sound is applied. */
  async open(file: File): Promise<void> {
    const { scenario, faults } = await openScenario(file);
    if (scenario) this.#act((session) => session.step(scenario));
    this.fileFaults = faults;
    if (!scenario) return;
    const { text } = this.#writer;
    this.told = text('opened', { name: scenario.title || file.name, count: scenario.changes.length });
  }

  async #save(): Promise<void> {
    const { map } = this.#map;
    if (!map || !this.scenario) return;
    try {
      await saveScenario(this.scenario, map, this.#locale.text('title'));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const reason = textIn(failureWords(error), this.#locale.language);
    this.fault = this.#locale.text('failed', { reason });
  }

  /** Does something as the user's doing: the page is told when the map draws it. */
  #act(act: (session: ScenarioSession) => void): void {
    this.fault = null;
    this.fileFaults = [];
    this.#isChanging = true;
    act(this.#session);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const step = stepOfKey(event);
    // In a field the keys take back what was typed.
    const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
    if (step === null || isTyping) return;
    event.preventDefault();
    this.#act((session) => (step === 'undo' ? session.undo() : session.redo()));
  };

  /** Takes a line on the map that splits the selected parcel; the tool is loaded with the first one. */
  async #toggleSplit(byKeyboard: boolean): Promise<void> {
    const { map } = this.#map;
    const parcel = this.#selected?.parcel.id;
    if (this.#splitTool || !map || parcel === undefined) {
      this.#splitTool?.end();
      return;
    }
    const { SplitTool } = await import('./split-tool.js');
    if (this.#selected?.parcel.id !== parcel) return;
    const tool: SplitTool = new SplitTool(
      map,
      {
        crosshairLabel: this.#locale.text('crosshairLabel'),
        onStep: () => {
          if (tool.isOver && this.#splitTool === tool) {
            this.#splitTool = null;
            if (byKeyboard) this.renderRoot.querySelector<HTMLElement>('.split')?.focus();
          }
          this.requestUpdate();
        },
        onLine: (line) =>
          this.#act((session) => session.add({ kind: 'split', parcel, line: line.map(keptPosition) })),
      },
      byKeyboard,
    );
    this.#splitTool = tool;
    this.requestUpdate();
  }

  /** Shows base and scenario on two sides of a handle over the map, or the scenario alone again. */
  async #toggleSwipe(byKeyboard: boolean): Promise<void> {
    const { map } = this.#map;
    if (this.#swipe || !isWholeMap(map)) {
      this.#endSwipe();
      return;
    }
    const { Swipe } = await import('./swipe.js');
    if (this.#swipe || map !== this.#map.map || !this.isConnected) return;
    const { text } = this.#writer;
    const words = () => ({
      base: text('base'),
      scenario: text('scenario'),
      label: text('swipeLabel'),
      value: (percent: number) => text('swipeValue', { percent }),
    });
    this.#swipe = new Swipe(map, {
      get words() {
        return words();
      },
      onLeave: () => {
        this.#endSwipe();
        this.renderRoot.querySelector<HTMLElement>('.swipe')?.focus();
      },
    });
    if (byKeyboard) this.#swipe.focus();
    this.requestUpdate();
  }

  #endSwipe(): void {
    this.#swipe?.end();
    this.#swipe = null;
    this.requestUpdate();
  }

  get #splitHint(): string | null {
    if (!this.#splitTool) return null;
    return this.#locale.text(this.#splitTool.hasBegun ? 'splitSecond' : 'splitHint');
  }

  #handleAdd(): void {
    const { area, layers } = this.#map.state;
    const layer = layers.find(({ role }) => role === 'parcel');
    if (!area || !layer) return;
    const change: ScenarioChange = {
      kind: 'add',
      id: this.#freeId(),
      layer: layer.id,
      geometry: keptGeometry(area.geometry),
      landUse: this.addedClass,
      status: this.addedStatus,
    };
    this.#act((session) => session.add(change));
  }

  /** `new-1`, or the next one that no change has used. */
  #freeId(): string {
    const used = new Set(this.scenario?.changes.map((change) => ('id' in change ? change.id : '')));
    let number = 1;
    while (used.has(`new-${number}`)) number += 1;
    return `new-${number}`;
  }

  protected override render(): TemplateResult {
    const { text } = this.#writer;
    const { layers } = this.#map.state;
    if (!this.#map.map) return html`<p class="note" part="note">${text('noMap')}</p>`;
    const parcelLayers = layers.filter(({ role }) => role === 'parcel');
    if (parcelLayers.length === 0) return html`<p class="note" part="note">${text('noParcels')}</p>`;
    const isSample = parcelLayers.some(({ sample }) => sample);
    return html`
      <article class="base" part="base" @keydown=${this.#handleKey}>
        <header>
          <h2 part="title">
            ${text('title')}
            ${isSample ? html`<span class="tag" part="sample">${text('sample')}</span>` : nothing}
          </h2>
          <p class="note">${text('intro')}</p>
          ${scenarioToolbar(this.#session, this.#toolbar)} ${faultLine(this.fault)}
          ${fileFaultList(this.fileFaults, this.#writer)}
        </header>
        ${classOptions(this.#writer)}
        <section>
          <h3>${text('parcel')}</h3>
          ${this.#renderParcel()}
        </section>
        <section>
          <h3>${text('changes')}</h3>
          ${this.#renderChanges()}
        </section>
        ${this.#renderDifference()}
        <details class="add">
          <summary>${text('add')}</summary>
          ${this.#renderAdd()}
        </details>
      </article>
      <p class="visually-hidden" role="status">${this.told}</p>
    `;
  }

  get #toolbar(): ToolbarContext {
    return {
      ...this.#writer,
      onUndo: () => this.#act((session) => session.undo()),
      onRedo: () => this.#act((session) => session.redo()),
      onClear: () => this.#act((session) => session.clear()),
      onRename: (title) => this.#act((session) => session.rename(title)),
      onSwipe: (byKeyboard) => void this.#toggleSwipe(byKeyboard),
      isSwiping: this.#swipe !== null,
      onSave: () => void this.#save(),
      onOpen: (file) => void this.open(file),
    };
  }

  #renderParcel(): TemplateResult {
    const record = this.#selected;
    if (!record) return html`<p class="note" part="note">${this.#locale.text('choose')}</p>`;
    return parcelEditor(record, this.#editor);
  }

  #renderAdd(): TemplateResult {
    const { text } = this.#writer;
    if (!this.#map.state.area) return html`<p class="note" part="note">${text('addHint')}</p>`;
    return html`
      <div class="fields">
        ${classField(this.addedClass, this.#editor, (code) => {
          this.addedClass = code;
        })}
        ${statusField(this.addedStatus, this.#writer, (status) => {
          this.addedStatus = status;
        })}
      </div>
      <div class="row">
        <button class="text-button" @click=${this.#handleAdd}>${text('addButton')}</button>
      </div>
    `;
  }

  #renderChanges(): TemplateResult {
    const { text } = this.#writer;
    const { scenario } = this;
    const applied = this.#map.state.scenario;
    if (!scenario || scenario.changes.length === 0)
      return html`<p class="note" part="note">${text('noChanges')}</p>`;
    const faults = applied?.scenario === scenario ? applied.faults : [];
    const isForeign = scenario.base.catalog !== (this.#map.state.catalog?.id ?? scenario.base.catalog);
    return html`
      ${
        isForeign
          ? html`<p class="caution">${text('otherCatalog', { catalog: scenario.base.catalog })}</p>`
          : nothing
      }
      ${this.isOutdated ? html`<p class="caution">${text('baseChanged')}</p>` : nothing}
      ${changeList(scenario, faults, this.#writer, (place) => this.#act((session) => session.remove(place)))}
      ${formatScenarioLink(scenario) === null ? html`<p class="caution">${text('linkTooLong')}</p>` : nothing}
    `;
  }

  #renderDifference(): TemplateResult | typeof nothing {
    const { text } = this.#writer;
    const { difference, isWorking } = this.#session;
    if (!difference && !isWorking) return nothing;
    const { area } = this.#map.state;
    return html`<section aria-busy=${isWorking}>
      <h3>${text('difference')}</h3>
      ${
        area
          ? html`<label class="scope"
              >${text('scope')}
              <select
                @change=${({ target }: Event) => {
                  this.isWhole = (target as HTMLSelectElement).value === 'whole';
                }}
              >
                <option value="area" ?selected=${!this.isWhole}>
                  ${area.name ? textIn(area.name, this.#locale.language) : text('chosenArea')}
                </option>
                <option value="whole" ?selected=${this.isWhole}>${text('wholeLayer')}</option>
              </select>
            </label>`
          : html`<p class="note">${text('wholeLayer')}</p>`
      }
      ${difference ? differenceTables(difference, this.#map.state.catalog?.sources ?? [], this.#writer) : html`<p class="note">${text('working')}</p>`}
    </section>`;
  }

  get #selected(): ParcelRecord | null {
    const { selection } = this.#map.state;
    return selection?.parcels.find(({ parcel }) => parcel.id === selection.id) ?? null;
  }

  get #writer(): ScenarioWriter {
    return {
      language: this.#locale.language,
      text: this.#locale.text.bind(this.#locale),
      classes: classTableOf(this.#map.state.catalog),
    };
  }

  get #editor(): EditorContext {
    return {
      ...this.#writer,
      onChange: (change) => this.#act((session) => session.add(change)),
      onFault: (fault) => {
        this.fault = fault;
      },
      splitHint: this.#splitHint,
      onSplit: (byKeyboard) => void this.#toggleSplit(byKeyboard),
    };
  }
}

/** Whether a map is an element of ours that can be shown twice. */
function isWholeMap(map: MapHandle | null): map is ParkMap {
  return map !== null && 'basemap' in map;
}

declare global {
  interface HTMLElementTagNameMap {
    'park-scenario': ParkScenario;
  }
}
