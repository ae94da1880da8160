import type { Parcel, ParcelGeometry } from '../../domain/catalog/parcel.js';
import { boundsOf } from '../../domain/geometry/bounds.js';
import { classify } from '../../domain/geometry/clipped-area.js';
import { PreparedArea } from '../../domain/geometry/prepared-area.js';
import type { LandUseTable } from '../../domain/land-use/land-use-table.js';
import { filterSteps, type CountedRow, type FilterResult } from '../../domain/planning/filter-counts.js';
import type { RowFilter } from '../../domain/planning/row-filter.js';
import { runSteps, type Steps } from '../../domain/planning/steps.js';

import { inTime } from './in-time.js';
import type { ParcelContent } from './parcel-desk.js';
import { ParcelIndex } from './parcel-index.js';

/** What of each parcel lies in an area, in m², by its place in the array; those outside are not in it. */
type LandInArea = ReadonlyMap<number, number>;

/** The parcels of a dataset as rows, for filters and tables. */
export class ParcelRows {
  readonly #content: ParcelContent;
  readonly #areas: Float64Array;
  readonly #table: LandUseTable;
  #index: ParcelIndex | null = null;
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
