import type { LandUseTable } from '../land-use/land-use-table.js';

import { codeOf, type ParcelSum } from './land-use-summary.js';
import {
  filterTests,
  type FilterCondition,
  type FilteredRow,
  type FilterStatus,
  type FilterTerms,
  type RowFilter,
} from './row-filter.js';
import type { Steps } from './steps.js';

/** How many rows, and how much land; faulty ones are counted and shown, but are in no area. */
export interface RowSum extends ParcelSum {
  /** Rows whose area can't be relied on: they are not in `areaM2`. */
  readonly excluded: number;
}

/** What a filter leaves. Plain and cloneable. */
export interface FilterCounts {
  readonly all: RowSum;
  readonly matching: RowSum;
  /** How many rows each condition would leave on its own. */
  readonly alone: Readonly<Partial<Record<FilterCondition, number>>>;
  /** The classes that are present, by code, with the rows that meet all other conditions. */
  readonly byClass: readonly (RowSum & { readonly landUse: string })[];
  /** The statuses that are present, with the rows that meet all other conditions. */
  readonly byStatus: readonly (RowSum & { readonly status: FilterStatus })[];
  /** The places in which rows are said to lie, with the rows that meet all other conditions. */
  readonly byPlace: readonly (RowSum & { readonly place: string })[];
}

/** A row that is counted. */
export interface CountedRow extends FilteredRow {
  readonly isAreaReliable: boolean;
}

/** What a filter leaves, with a 1 for each row that it does. */
export interface FilterResult {
  readonly counts: FilterCounts;
  readonly matches: Uint8Array;
}

/** How many rows are looked at between two looks at the clock. */
const rowsAStep = 256;

interface Sum {
  count: number;
  areaM2: number;
  excluded: number;
}

class Sums<Key extends string> {
  readonly #sums = new Map<Key, Sum>();

  add(key: Key, row: CountedRow, isCounted: boolean): void {
    const sum = this.#sums.get(key) ?? { count: 0, areaM2: 0, excluded: 0 };
    this.#sums.set(key, sum);
    if (isCounted) addTo(sum, row);
  }

  entries(order: readonly Key[] = []): readonly (readonly [Key, RowSum])[] {
    const known = order.filter((key) => this.#sums.has(key));
    const others = [...this.#sums.keys()]
      .filter((key) => !known.includes(key))
      .toSorted((one, other) => one.localeCompare(other));
    return [...known, ...others].flatMap((key) => {
      const sum = this.#sums.get(key);
      return sum ? [[key, sum] as const] : [];
    });
  }
}

/** Applies a filter to rows, and counts what each condition leaves. */
export function* filterSteps(
  rows: readonly CountedRow[],
  filter: RowFilter,
  terms: FilterTerms & { readonly table: LandUseTable },
): Steps<FilterResult> {
  const tests = [...filterTests(filter, terms)];
  const matches = new Uint8Array(rows.length);
  const [all, matching] = [emptySum(), emptySum()];
  const alone = new Map<FilterCondition, number>(tests.map(([condition]) => [condition, 0]));
  const byClass = new Sums<string>();
  const byStatus = new Sums<FilterStatus>();
  const byPlace = new Sums<string>();
  for (const [index, row] of rows.entries()) {
    if (index % rowsAStep === 0) yield;
    const failed = tests.flatMap(([condition, test]) => (test(row) ? [] : [condition]));
    const meetsOthers = (condition: FilterCondition) => failed.every((other) => other === condition);
    addTo(all, row);
    for (const [condition, count] of alone) if (!failed.includes(condition)) alone.set(condition, count + 1);
    byClass.add(codeOf(row.parcel, terms.table), row, meetsOthers('classes'));
    byStatus.add(row.parcel.status ?? 'unstated', row, meetsOthers('statuses'));
    if (row.parcel.within !== null) byPlace.add(row.parcel.within, row, meetsOthers('within'));
    if (failed.length > 0) continue;
    matches[index] = 1;
    addTo(matching, row);
  }
  const classOrder = terms.table.classes.map(({ code }) => code);
  const statusOrder = ['built', 'under-construction', 'vacant', 'reserved', 'unstated'] as const;
  return {
    matches,
    counts: {
      all,
      matching,
      alone: Object.fromEntries(alone),
      byClass: byClass.entries(classOrder).map(([landUse, sum]) => ({ landUse, ...sum })),
      byStatus: byStatus.entries(statusOrder).map(([status, sum]) => ({ status, ...sum })),
      byPlace: byPlace.entries().map(([place, sum]) => ({ place, ...sum })),
    },
  };
}

function emptySum(): Sum {
  return { count: 0, areaM2: 0, excluded: 0 };
}

function addTo(sum: Sum, { measuredAreaM2, isAreaReliable }: CountedRow): void {
  sum.count += 1;
  if (isAreaReliable) sum.areaM2 += measuredAreaM2;
  else sum.excluded += 1;
}
