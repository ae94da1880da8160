import type { Parcel, ParcelGeometry } from '../../domain/catalog/parcel.js';
import { boundsOf } from '../../domain/geometry/bounds.js';
import { classify } from '../../domain/geometry/clipped-area.js';
import { PreparedArea } from '../../domain/geometry/prepared-area.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { filterSteps, type CountedRow, type FilterResult } from '../../domain/planning/filter-counts.js';
import { parcelColumns, parcelGroups, type ParcelRow } from '../../domain/planning/parcel-columns.js';
import type { RowsPage, RowsRequest } from '../../domain/planning/parcel-question.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import { runSteps, type Steps } from '../../domain/planning/steps.js';
import { tableLines, type TableLines } from '../../domain/planning/table-lines.js';
import { compareAsOf } from '../../domain/statements/as-of.js';
import { textIn } from '../../domain/statements/localized-text.js';

import { inTime } from './in-time.js';
import type { ParcelContent } from './parcel-desk.js';
import { ParcelIndex } from './parcel-index.js';

/** What of each parcel lies in an area, in m², by its place in the array; those outside are not in it. */
type LandInArea = ReadonlyMap<number, number>;

/** The lines of the table that was asked for last: a page of them follows the other. */
interface OrderedRows extends TableLines<ParcelRow>, Pick<RowsPage, 'sources' | 'dates'> {
  readonly key: string;
}

/** The parcels of a dataset as rows, for filters and tables. */
export class ParcelRows {
  readonly #content: ParcelContent;
  readonly #areas: Float64Array;
  readonly #table: LandUseTable;
  #index: ParcelIndex | null = null;
  #ordered: OrderedRows | null = null;
  /** What lay in the area that was asked for last: a drawing is asked for several times while it rests. */
  #inArea: { readonly key: string; readonly land: LandInArea } | null = null;

  constructor(content: ParcelContent, areas: Float64Array, table: LandUseTable) {
    this.#content = content;
    this.#areas = areas;
    this.#table = table;
  }

  /** What a filter leaves of all rows. */
  async filtered(filter: RowFilter, area: ParcelGeometry | null, signal: AbortSignal): Promise<FilterResult> {
    const land = filter.inArea && area ? await this.#landIn(area, signal) : null;
    const rows = this.#content.parcels.map((parcel, index) => this.#rowOf(parcel, index, land));
    const { places } = this.#content.loaded;
    return inTime(runSteps(filterSteps(rows, filter, { table: this.#table, places }), { signal }));
  }

  /** Some lines of a table. */
  async page(request: RowsRequest, signal: AbortSignal): Promise<RowsPage> {
    const { offset, count, find, ...order } = request;
    const key = JSON.stringify(order);
    if (this.#ordered?.key !== key) this.#ordered = { key, ...(await this.#order(order, signal)) };
    const { lines, total, sources, dates } = this.#ordered;
    const found =
      find === null ? -1 : lines.findIndex((line) => line.type === 'row' && line.row.parcel.id === find);
    return {
      lines: lines.slice(offset, offset + count),
      lineCount: lines.length,
      total,
      found: found < 0 ? null : found,
      sources,
      dates,
    };
  }

  async #order(
    { layer, filter, area, sort, group, language }: Omit<RowsRequest, 'offset' | 'count' | 'find'>,
    signal: AbortSignal,
  ): Promise<Omit<OrderedRows, 'key'>> {
    const { parcels, unreliable, loaded } = this.#content;
    const matches = filter && (await this.filtered(filter, area, signal)).matches;
    const land = filter?.inArea && area ? await this.#landIn(area, signal) : null;
    const rows = parcels.flatMap((parcel, index): ParcelRow[] => {
      if (matches?.[index] === 0 || (layer !== null && parcel.layer !== layer)) return [];
      const { geometry: _travelsInTiles, ...stated } = parcel;
      const measuredAreaM2 = this.#areas[index] ?? 0;
      const inAreaM2 = land?.get(index) ?? null;
      return [{ parcel: stated, measuredAreaM2, isAreaReliable: !unreliable.has(parcel.id), inAreaM2 }];
    });
    const names = new Map(loaded.places.map(({ id, name }) => [id, textIn(name, language)]));
    const titles = new Map(loaded.catalog.sources.map(({ id, title }) => [id, textIn(title, language)]));
    const terms = {
      language,
      placeName: (id: string) => names.get(id) ?? id,
      sourceTitle: (id: string) => titles.get(id) ?? id,
      classes: this.#table,
    };
    const ordered = tableLines(rows, {
      columns: parcelColumns,
      terms,
      sort,
      group: group && parcelGroups(group, this.#table),
      isCounted: ({ isAreaReliable }) => isAreaReliable,
    });
    const dates = [...new Set(rows.map(({ parcel }) => parcel.asOf))];
    return {
      ...ordered,
      sources: [...new Set(rows.map(({ parcel }) => parcel.source))],
      dates: dates.toSorted((one, other) => compareAsOf(one, other)),
    };
  }

  #rowOf(parcel: Parcel, index: number, land: LandInArea | null): CountedRow {
    return {
      parcel,
      measuredAreaM2: this.#areas[index] ?? 0,
      isInArea: land && land.has(index),
      isAreaReliable: !this.#content.unreliable.has(parcel.id),
    };
  }

  async #landIn(area: ParcelGeometry, signal: AbortSignal): Promise<LandInArea> {
    const key = JSON.stringify(area);
    if (this.#inArea?.key === key) return this.#inArea.land;
    const land = await inTime(runSteps(this.#landSteps(area), { signal }));
    this.#inArea = { key, land };
    return land;
  }

  *#landSteps(area: ParcelGeometry): Steps<LandInArea> {
    const prepared = new PreparedArea(area);
    const land = new Map<number, number>();
    if (prepared.bounds === null) return land;
    this.#index ??= new ParcelIndex(this.#content.parcels);
    for (const [count, index] of this.#index.within(prepared.bounds).entries()) {
      if (count % 16 === 0) yield;
      const parcel = this.#content.parcels[index];
      const bounds = parcel && boundsOf(parcel.geometry);
      if (!bounds) continue;
      const clip = classify(parcel.geometry, bounds, this.#areas[index] ?? 0, prepared);
      if (clip.relation !== 'outside') land.set(index, clip.area);
    }
    return land;
  }
}
