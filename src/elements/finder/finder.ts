import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { classTableOf } from '../../domain/catalog/class-table.js';
import { factRules } from '../../domain/finding/fact-words.js';
import type { FoundSites } from '../../domain/finding/found-sites.js';
import { askedNeeds, withoutNeed, type NeedKey, type SiteNeeds } from '../../domain/finding/needs.js';
import { formatNeeds, parseNeeds, type WeighedNeeds } from '../../domain/finding/needs-text.js';
import { siteTerms } from '../../domain/finding/site-terms.js';
import type { Site } from '../../domain/finding/site.js';
import { mostCompared } from '../../domain/planning/comparison.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { finderForm, type FinderWriter, type FormContext } from './finder-form.js';
import { finderResults } from './finder-results.js';
import { resultStyles } from './finder-results.styles.js';
import { finderSteps } from './finder-steps.js';
import { ParkFinderChangedEvent, ParkFinderShortlistedEvent } from './finder.events.js';
import { finderMessages, type FinderMessageKey } from './finder.messages.js';
import { styles } from './finder.styles.js';
import { SiteSearch } from './site-search.js';

/** How long keys must rest before what is typed is searched for. */
const restMs = 150;

/** How many sites of each group are listed at first, and how many more at a time. */
const listed = 50;

/**
 * Finds sites by elimination: parks, buildings, zones and vacant plots, of which each need removes some and says how
 * many, alone and in order.
 *
 * What remains is ranked by weights that can be changed, with the reasons. Near misses say what is short. Sites whose
 * data lack what is asked are listed apart as unknown, never as failing; a distance is a range as wide as the positions
 * are uncertain, and one that straddles the bound is unknown. Vacant parcels of one class that share borders are one
 * plot. The map dims the parcels of all others; a row selects its site on the map, and what is selected there is marked.
 *
 * Form fields in named groups; what is left is announced. `query` holds all that is asked, for a link.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-finder for="map" query="areaHa:5..;roadM:1000*3"></park-finder>
 * ```
 *
 * @fires {ParkFinderChangedEvent} park-finder-changed - The user has changed what is needed, or how much it counts.
 * @fires {ParkFinderShortlistedEvent} park-finder-shortlisted - The user has put a site on the short list, or taken it off.
 *
 * @csspart base - The whole element.
 * @csspart title - The heading.
 * @csspart result - How many sites remain.
 * @csspart form - All fields.
 * @csspart field - A group of fields.
 * @csspart choice - A kind or a class that can be chosen.
 * @csspart input - A field for a number, a month, or a choice of one.
 * @csspart dim - The switch that dims the other parcels on the map.
 * @csspart steps - The needs in use.
 * @csspart step - One of them, with what it has removed.
 * @csspart bar - What it has left and removed, as a bar.
 * @csspart weight - How much it counts.
 * @csspart drop - The button that drops it.
 * @csspart clear - The button that drops all.
 * @csspart group - A group of sites: remaining, near misses, unknown.
 * @csspart site - A site.
 * @csspart rank - The place of a site in the ranking.
 * @csspart score - Its points.
 * @csspart name - The button that shows it on the map.
 * @csspart list - The button that puts it on the short list.
 * @csspart sample - The mark of made-up data.
 * @csspart reasons - How it stands to each need.
 * @csspart reason - How it stands to one need.
 * @csspart more - The button that lists more sites.
 * @csspart load - The button that loads the parcels.
 * @csspart rules - How it is worked out.
 * @csspart note - What stands there where nothing remains, or no parcels are loaded.
 * @csspart failure - Why there is no answer.
 */
export class ParkFinder extends ParkElement {
  static override styles = [hostStyles, styles, resultStyles];

  readonly #map = new MapController(this, [
    'catalog',
    'places',
    'layers',
    'revision',
    'scenario',
    'selection',
    'shortlist',
  ]);
  readonly #locale = new LocaleController<FinderMessageKey>(this, finderMessages);
  readonly #search = new SiteSearch(this);

  /** The id of the map in the same root, where the finder stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** What is needed, with weights: `kinds:plot;areaHa:5..;roadM:1000*3`. What makes no sense is left out. */
  @property({ reflect: true }) query = '';

  /** Leaves all parcels on the map as they are. */
  @property({ type: Boolean, attribute: 'without-dimming', reflect: true }) withoutDimming = false;

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<FinderMessageKey> = {};

  /** What is typed and not searched for yet. */
  @state() private typed: WeighedNeeds | null = null;
  @state() private most = listed;

  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #read: { readonly query: string; readonly asked: WeighedNeeds } | null = null;

  /** What the needs leave; null while it is not known. */
  get found(): FoundSites | null {
    return this.#search.found;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#search.follow(this.#map.map, {
      ...this.#asked,
      most: this.most,
      isDimming: !this.withoutDimming,
    });
    if (changed.has('query')) this.most = listed;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#restTimer);
    this.typed = null;
    this.#search.end();
  }

  /** What is asked, as `query` says it. */
  get #asked(): WeighedNeeds {
    if (this.#read?.query !== this.query) this.#read = { query: this.query, asked: parseNeeds(this.query) };
    return this.#read.asked;
  }

  /** What is asked, as the fields show it. */
  get #shown(): WeighedNeeds {
    return this.typed ?? this.#asked;
  }

  readonly #change: FormContext['onChange'] = (change, isTyped = false) => {
    const entries = Object.entries({ ...this.#shown.needs, ...change });
    const needs = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as SiteNeeds;
    this.#put({ ...this.#shown, needs }, isTyped);
  };

  readonly #weigh = (need: NeedKey, weight: number): void => {
    const { needs, weights } = this.#shown;
    this.#put({ needs, weights: { ...weights, [need]: weight } }, true);
  };

  readonly #drop = (need: NeedKey): void => {
    this.#put({ ...this.#shown, needs: withoutNeed(this.#shown.needs, need) });
    this.#keepFocus();
  };

  readonly #clear = (): void => {
    const { kinds } = this.#shown.needs;
    this.#put({ needs: kinds ? { kinds } : {}, weights: {} });
    this.#keepFocus();
  };

  #put(asked: WeighedNeeds, isTyped = false): void {
    clearTimeout(this.#restTimer);
    this.typed = asked;
    if (isTyped) this.#restTimer = setTimeout(() => this.#apply(asked), restMs);
    else this.#apply(asked);
  }

  #apply(asked: WeighedNeeds): void {
    this.typed = null;
    const query = formatNeeds(asked);
    if (query === this.query) return;
    this.query = query;
    this.dispatchEvent(new ParkFinderChangedEvent({ query, ...this.#asked }));
  }

  /** The button that was pressed is gone: the focus goes to the next need, or to the first field. */
  #keepFocus(): void {
    void this.updateComplete.then(() => {
      const [drop] = this.renderRoot.querySelectorAll<HTMLElement>('.drop');
      (drop ?? this.renderRoot.querySelector<HTMLElement>('input'))?.focus();
    });
  }

  readonly #list = (site: Site): void => {
    const { map, state: mapState } = this.#map;
    const others = mapState.shortlist.filter((id) => id !== site.id && !site.parcels.includes(id));
    const isOn = others.length < mapState.shortlist.length;
    const ids = isOn ? others : [...others, site.id];
    map?.workbench.chooseShortlist(ids);
    this.dispatchEvent(new ParkFinderShortlistedEvent(site.id, ids));
  };

  readonly #load = (): void => {
    const { map, state: mapState } = this.#map;
    for (const { id, isDeferred } of mapState.layers) if (isDeferred) map?.setLayer(id, { visible: true });
  };

  get #writer(): FinderWriter {
    return {
      terms: siteTerms(this.#map.state.catalog, this.#locale.language),
      text: this.#locale.text.bind(this.#locale),
    };
  }

  protected override render(): TemplateResult {
    const { text } = this.#writer;
    const { catalog } = this.#map.state;
    const found = this.#search.found;
    return html`
      <section class="base" part="base" aria-labelledby="title">
        <header>
          <h2 id="title" part="title">${text('title')}</h2>
          <p class="quiet">${text('lead')}</p>
        </header>
        ${
          catalog
            ? html`${this.#renderResult()} ${this.#renderForm()}
                <div class="answer">${found ? this.#renderFound(found) : nothing}</div>`
            : html`<p class="note" part="note">${text('loading')}</p>`
        }
      </section>
    `;
  }

  #renderForm(): TemplateResult {
    const { layers, catalog } = this.#map.state;
    const writer = this.#writer;
    const { text } = writer;
    const found = this.#search.found;
    return html`
      <div class="ask">
        ${
          layers.some(({ isDeferred }) => isDeferred)
            ? html`<p class="note" part="note">
                ${text('noPlots')}
                <button class="link" part="load" type="button" @click=${this.#load}>
                  ${text('loadPlots')}
                </button>
              </p>`
            : nothing
        }
        ${finderForm(this.#shown.needs, { ...writer, found, table: classTableOf(catalog), onChange: this.#change })}
        ${
          found && found.plotCount > 0
            ? html`<label class="check" part="dim">
                <input
                  type="checkbox"
                  .checked=${!this.withoutDimming}
                  @change=${(event: Event) => {
                    this.withoutDimming = !(event.target as HTMLInputElement).checked;
                  }}
                />
                <span>${text('dim')}</span>
              </label>`
            : nothing
        }
      </div>
    `;
  }

  #renderResult(): TemplateResult {
    const { text } = this.#writer;
    const { failure } = this.#search;
    if (failure)
      return html`<p class="failure" part="failure" role="alert">
        ${text('failure', { reason: textIn(failure, this.#locale.language) })}
        <button class="link" part="load" type="button" @click=${() => this.#search.retry()}>
          ${text('retry')}
        </button>
      </p>`;
    return html`<p class="result" part="result" role="status">${this.#resultText()}</p>`;
  }

  #resultText(): string {
    const { text } = this.#writer;
    const found = this.#search.found;
    if (!found) return text('searching');
    const { total, remainingCount, unknownCount, nearMissCount } = found;
    if (found.steps.length === 0) return text('all', { total });
    return [
      text('result', { total, left: remainingCount }),
      unknownCount > 0 ? text('resultUnknown', { count: unknownCount }) : '',
      nearMissCount > 0 ? text('resultNear', { count: nearMissCount }) : '',
    ].join('');
  }

  #renderFound(found: FoundSites): TemplateResult {
    const writer = this.#writer;
    const { places, selection, shortlist } = this.#map.state;
    const isAmong = (ids: readonly string[]) => (site: Site) =>
      ids.includes(site.id) || site.parcels.some((id) => ids.includes(id));
    const { language } = writer.terms;
    const shown = this.#shown;
    // A need that has just been dropped is gone at once; what others do without it is known with the answer.
    const stillAsked = askedNeeds(shown.needs);
    const steps = found.steps.filter(({ need }) => stillAsked.includes(need));
    return html`
      ${finderSteps(
        shown,
        { total: found.total, steps },
        {
          ...writer,
          onWeigh: this.#weigh,
          onDrop: this.#drop,
          onClear: this.#clear,
        },
      )}
      ${finderResults(found, {
        ...writer,
        needs: this.#search.needs,
        placeName: (id) => {
          const place = places.find((candidate) => candidate.id === id);
          return place ? textIn(place.name, language) : null;
        },
        isSelected: isAmong(selection ? [selection.id] : []),
        isListed: isAmong(shortlist),
        isFull: shortlist.length >= mostCompared,
        onShow: (site) => this.#map.map?.requestSelection(site.id, { fly: true }),
        onPoint: (site) => this.#search.point(site),
        onList: this.#list,
        onMore: () => {
          this.most += listed;
        },
      })}
      ${askedNeeds(this.#asked.needs).length > 0 ? this.#renderRules(writer) : nothing}
    `;
  }

  #renderRules({ text, terms }: FinderWriter): TemplateResult {
    const rules = (['ruleOrder', 'ruleNear', 'ruleScore', 'ruleVague'] as const).map((key) => text(key));
    const facts = (['straight-line', 'survey-area', 'counted-projects', 'floor-by-land'] as const).map(
      (rule) => textIn(factRules[rule], terms.language),
    );
    return html`<details class="rules" part="rules">
      <summary>${text('rules')}</summary>
      <ul>
        ${[...rules, ...facts].map((rule) => html`<li>${rule}</li>`)}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-finder': ParkFinder;
  }
}
