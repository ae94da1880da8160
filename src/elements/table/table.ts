import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { RowSort } from '../../domain/planning/table-lines.js';
import { assumedSource } from '../../domain/statements/assumed-source.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { failureWords } from '../host/failure-words.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { copiedRows } from './copied-rows.js';
import { LinePages, type KnownTable } from './line-pages.js';
import type { LineSource, ShownColumn, ShownLine } from './line-source.js';
import { lineMovedTo } from './line-keys.js';
import { lineHeight, tableGrid, type LineRange } from './table-grid.js';
import { tableMessages, type TableMessageKey } from './table.messages.js';
import { chosenRows } from './chosen-rows.js';
import { styles } from './table.styles.js';
import type { RowChoice, TableView } from './table-view.js';
import { ParkTableChangedEvent } from './table.events.js';
import { tableNotes, tableTools, type NotedRows } from './table-tools.js';

/** How many lines beyond those in sight are in the document, so that scrolling does not run out of them. */
const beyond = 8;

/**
 * Lists parcels or places in rows and columns: sorted by any column, grouped with sums, in columns that one chooses,
 * with a total of all rows.
 *
 * Only the lines in sight are in the document, and parcels come from the data worker a page at a time: a hundred
 * thousand rows scroll as ten do. The row under the pointer or the focus lights up on the map; a click or Enter
 * selects it there, and what is selected on the map is found in the table. Rows are copied as text with tabs. What is
 * not stated reads as not published, and is in no sum; faulty rows are listed, and are in no sum either.
 *
 * A grid of rows by the ARIA pattern: arrow keys, Home, End, Page Up and Page Down move, Enter selects, Space marks.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-table for="map" rows="filtered" sort="-measured"></park-table>
 * ```
 *
 * @fires {ParkTableChangedEvent} park-table-changed - The user has chosen other rows, columns, groups, or another order; `detail` has all four.
 *
 * @csspart base - The whole element.
 * @csspart tools - What stands above the table.
 * @csspart select - A choice of rows or groups.
 * @csspart columns - The choice of columns.
 * @csspart button - A button.
 * @csspart sample - The mark of made-up data.
 * @csspart offered - The columns that are offered.
 * @csspart box - What scrolls.
 * @csspart table - The table.
 * @csspart header - The head of a column.
 * @csspart sort - The button in it, which sorts.
 * @csspart row - A row.
 * @csspart cell - A cell of a row.
 * @csspart group - What stands over the rows of a group.
 * @csspart total - The total of all rows.
 * @csspart sum - A cell of either.
 * @csspart notes - What stands below the table: what is in no sum, sources, dates.
 * @csspart note - What stands there without rows.
 * @csspart failure - Why there are no rows.
 *
 * @cssproperty --park-table-height - How high the element becomes at most.
 */
export class ParkTable extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, [
    'area',
    'catalog',
    'filter',
    'layers',
    'places',
    'revision',
    'selection',
  ]);
  readonly #locale = new LocaleController<TableMessageKey>(this, tableMessages);
  readonly #pages = new LinePages(() => this.requestUpdate());
  readonly #resizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.#look());

  /** The id of the map in the same root, where the table stands outside it. */
  @property() for = '';

  /** The map itself, where it stands in another root. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** The layer whose features are listed, of parcels or of places; all parcels by default. */
  @property() layer = '';

  /** Which parcels: `filtered` (those that the map's filter leaves), `layer` (all), `report` (in the chosen area). */
  @property({ reflect: true }) rows: RowChoice = 'filtered';

  /** The columns by their ids, with commas, in the order of the table's own; its first choice by default. */
  @property() columns = '';

  /** By what rows are grouped: `class` or `status` for parcels, `kind` or `zone` for places. */
  @property({ reflect: true }) group = '';

  /** The id of the column by which rows stand, with a `-` before it from the largest to the smallest. */
  @property({ reflect: true }) sort = '';

  /** Other wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<TableMessageKey> = {};

  @state() private active = 0;
  @state() private range: LineRange = { first: 0, end: 40 };
  @state() private announcement = '';
  @state() private marked: ReadonlyMap<string, ShownLine> = new Map();

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  #source: LineSource | null = null;
  /** What the lines were asked for with. */
  #asked: readonly unknown[] = [];
  /** The selection that the table has followed or made itself. */
  #followed: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state, map } = this.#map;
    const { rows, layer } = this;
    const { language } = this.#locale;
    const chosen = chosenRows(state, { rows, layer });
    const asked = [map, state.revision, language, this.sort, this.group, ...chosen.depends];
    if (asked.length === this.#asked.length && asked.every((value, at) => value === this.#asked[at])) return;
    const isOther = this.#asked[0] !== map || this.#asked[1] !== state.revision;
    this.#asked = asked;
    this.#source = map && chosen.source(map, language);
    if (isOther) this.marked = new Map();
    this.active = 0;
    this.#pages.open(this.#source, { sort: this.#ordering, group: this.group || null }, 0);
    this.#followed = null;
    this.scroller?.scrollTo({ top: 0 });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.scroller) this.#resizes?.observe(this.scroller);
    this.#pages.want(this.range.first, this.range.end);
    if (!this.#pages.isOutdated) this.#follow(this.#map.state.selection?.id ?? null);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pages.end();
    this.#resizes?.disconnect();
    this.#map.map?.highlight(null);
  }

  /** By which column rows stand; null for the order of the data. */
  get #ordering(): RowSort | null {
    const isDescending = this.sort.startsWith('-');
    const column = isDescending ? this.sort.slice(1) : this.sort;
    return column === '' ? null : { column, isDescending };
  }

  get #shownColumns(): readonly ShownColumn[] {
    const { columns: offered = [], firstColumns = [] } = this.#source ?? {};
    const wanted = this.columns === '' ? firstColumns : this.columns.split(',').map((id) => id.trim());
    const shown = offered.filter(({ id }) => wanted.includes(id));
    return shown.length > 0 ? shown : offered.filter(({ id }) => firstColumns.includes(id));
  }

  /** Finds what was selected on the map. */
  #follow(id: string | null): void {
    if (id === this.#followed) return;
    this.#followed = id;
    if (id === null) return;
    void this.#pages.find(id).then((index) => {
      if (index !== null && this.#followed === id) this.#moveTo(index);
    });
  }

  /** Sets which lines are in the document, by what is in sight. */
  readonly #look = (): void => {
    const { scroller } = this;
    const count = this.#pages.known?.lineCount ?? 0;
    if (!scroller || scroller.clientHeight === 0) return;
    const top = Math.floor(scroller.scrollTop / lineHeight);
    const seen = Math.ceil(scroller.clientHeight / lineHeight);
    const first = Math.max(0, Math.min(top, count) - beyond);
    const end = Math.min(count, top + seen + beyond);
    if (first === this.range.first && end === this.range.end) return;
    this.range = { first, end };
  };

  /** Makes a line the active one, and brings it into sight between head and foot. */
  #moveTo(index: number): void {
    const { scroller } = this;
    this.active = index;
    if (!scroller) return;
    const [head = 0, foot = 0] = ['thead', 'tfoot'].map(
      (name) => scroller.querySelector(name)?.getBoundingClientRect().height ?? 0,
    );
    const top = index * lineHeight;
    const room = scroller.clientHeight - head - foot;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + lineHeight > scroller.scrollTop + room) scroller.scrollTop = top + lineHeight - room;
    this.#look();
  }

  #light(index: number | null): void {
    const line = index === null ? null : this.#pages.line(index);
    this.#map.map?.highlight(line?.type === 'row' ? line.id : null);
  }

  #select(index: number): void {
    const line = this.#pages.line(index);
    if (line?.type !== 'row') return;
    this.#followed = line.id;
    this.#map.map?.requestSelection(line.id, { fly: true });
  }

  #mark(index: number): void {
    const line = this.#pages.line(index);
    if (line?.type !== 'row') return;
    const marked = new Map(this.marked);
    if (!marked.delete(line.id)) marked.set(line.id, line);
    this.marked = marked;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { scroller } = this;
    // The buttons in the head have keys of their own.
    if (event.target !== event.currentTarget || !scroller) return;
    const lineCount = this.#pages.known?.lineCount ?? 0;
    const page = Math.max(1, Math.floor(scroller.clientHeight / lineHeight) - 3);
    const moved = lineMovedTo(event, { active: this.active, lineCount, page });
    if (moved === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (moved !== null) {
      this.#moveTo(moved);
      this.#light(moved);
    } else if (event.key === 'Enter') this.#select(this.active);
    else this.#mark(this.active);
  };

  readonly #handlePress = (index: number, event: MouseEvent): void => {
    this.active = index;
    if (event.ctrlKey || event.metaKey) this.#mark(index);
    else this.#select(index);
  };

  /** Shows rows in another way, as the user's doing. */
  #change(change: Partial<TableView>): void {
    Object.assign(this, change);
    const { rows, columns, group, sort } = this;
    this.dispatchEvent(new ParkTableChangedEvent({ rows, columns, group, sort }));
  }

  readonly #handleSort = (column: string): void => {
    const turns: Readonly<Record<string, string>> = { [column]: `-${column}`, [`-${column}`]: '' };
    this.#change({ sort: turns[this.sort] ?? column });
  };

  readonly #handleColumn = (column: string, isShown: boolean): void => {
    const shown = this.#shownColumns.map(({ id }) => id);
    const { columns = [] } = this.#source ?? {};
    const wanted = columns.filter(({ id }) => (id === column ? isShown : shown.includes(id)));
    this.#change({ columns: wanted.map(({ id }) => id).join(',') });
  };

  readonly #handleCopyKey = (event: ClipboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const active = this.#pages.line(this.active);
    const lines = this.marked.size > 0 ? [...this.marked.values()] : active?.type === 'row' ? [active] : [];
    if (lines.length === 0) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copiedRows(this.#shownColumns, lines));
    this.announcement = this.#locale.text('copied', { count: lines.length });
  };

  readonly #handleCopy = async (which: 'all' | 'marked'): Promise<void> => {
    const lines = which === 'marked' ? [...this.marked.values()] : [];
    this.announcement = this.#locale.text('copying');
    try {
      if (which === 'all') for await (const some of this.#pages.all()) lines.push(...some);
      await navigator.clipboard.writeText(copiedRows(this.#shownColumns, lines));
      const count = lines.filter(({ type }) => type === 'row').length;
      this.announcement = this.#locale.text('copied', { count });
    } catch {
      this.announcement = this.#locale.text('copyFailed');
    }
  };

  protected override render(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const { language } = this.#locale;
    const { rows, layer, group, announcement } = this;
    const { isOfParcels, note } = chosenRows(this.#map.state, { rows, layer });
    return html`
      <section class="base" part="base" aria-label=${text(isOfParcels ? 'title' : 'placesTitle')}>
        <div class="above">
          ${this.#source?.isSample ? html`<span class="tag" part="sample">${text('sample')}</span>` : nothing}
          ${tableTools({
            language,
            text,
            source: this.#source,
            rows,
            canChooseRows: isOfParcels,
            group: group || null,
            columns: this.#shownColumns,
            markedCount: this.marked.size,
            announcement,
            onRows: (choice) => this.#change({ rows: choice }),
            onGroup: (choice) => this.#change({ group: choice }),
            onColumn: this.#handleColumn,
            onCopy: (which) => void this.#handleCopy(which),
          })}
        </div>
        ${note ? html`<p class="note" part="note">${text(note)}</p>` : this.#renderLines(isOfParcels)}
      </section>
    `;
  }

  #renderLines(isOfParcels: boolean): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const { language } = this.#locale;
    const { known, failure, isOutdated } = this.#pages;
    if (failure)
      return html`<p class="failure" part="failure" role="alert">
        ${text('unread')} ${textIn(failureWords(failure), language)}
        <button class="button" part="button" type="button" @click=${this.#handleRetry}>
          ${text('retry')}
        </button>
      </p>`;
    if (!known) return html`<p class="note" part="note">${text('loading')}</p>`;
    if (known.lineCount === 0)
      return html`<p class="note" part="note" role="status">${text(isOfParcels ? 'noMatch' : 'noRows')}</p>`;
    const { catalog } = this.#map.state;
    const titleOf = (id: string) => {
      const source = [...(catalog?.sources ?? []), assumedSource].find((candidate) => candidate.id === id);
      return source ? textIn(source.title, language) : id;
    };
    return html`
      <div class="scroller" part="box" @scroll=${this.#look}>
        ${tableGrid({
          language,
          text,
          label: text(isOfParcels ? 'title' : 'placesTitle'),
          columns: this.#shownColumns,
          sort: this.#ordering,
          lineCount: known.lineCount,
          total: known.total,
          range: {
            first: Math.min(this.range.first, known.lineCount),
            end: Math.min(this.range.end, known.lineCount),
          },
          lineAt: (index) => this.#pages.line(index),
          active: this.active,
          marked: new Set(this.marked.keys()),
          selected: this.#map.state.selection?.id ?? null,
          isBusy: isOutdated,
          onSort: this.#handleSort,
          onPress: this.#handlePress,
          onPoint: (index) => this.#light(index),
          onKey: this.#handleKey,
          onCopy: this.#handleCopyKey,
        })}
      </div>
      ${tableNotes(this.#notedRows(known), titleOf, { language, text })}
    `;
  }

  #notedRows({ total, sources, dates }: KnownTable): NotedRows {
    const sums = this.#shownColumns.map(({ id }) => total.sumOf(id));
    const isPartial = sums.some((sum) => sum !== null && sum.text !== null && sum.missing > 0);
    return { excluded: total.excluded, isPartial, sources, dates };
  }

  readonly #handleRetry = (): void => {
    this.#asked = [];
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'park-table': ParkTable;
  }
}
