import type { LandUseTable } from '../land-use/land-use-table.js';
import type { Language, LocalizedText } from '../statements/localized-text.js';

/** What columns are written with. */
export interface ColumnTerms {
  readonly language: Language;
  /** The name of a place; its id where there is none. */
  readonly placeName: (id: string) => string;
  /** The title of a source; its id where there is none. */
  readonly sourceTitle: (id: string) => string;
  /** The classes of the catalog. */
  readonly classes: LandUseTable;
}

/** A column of a table. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly label: LocalizedText;
  readonly kind: 'text' | 'number';
  /** What rows are sorted by, and what is copied: a number in the unit of the label, or a text; null: not stated. */
  readonly plain: (row: Row, terms: ColumnTerms) => string | number | null;
  /** What is shown of a stated value. */
  readonly text: (row: Row, terms: ColumnTerms) => string;
  /** What rows are sorted by, where that is not what is copied: the order of a standard, say. */
  readonly rank?: (row: Row, terms: ColumnTerms) => string | number | null;
  /** The sum of some values, as it is shown; columns without it are not added up. */
  readonly sumText?: (sum: number, language: Language) => string;
}

/** By which column rows stand. */
export interface RowSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** What the values of a column come to. */
export interface ColumnSum {
  /** Null where no row states it. */
  readonly value: number | null;
  /** How many rows do not state it. */
  readonly missing: number;
}

/** What some rows come to. */
export interface RowTotal {
  readonly count: number;
  /** Rows whose figures can't be relied on: they are in no sum. */
  readonly excluded: number;
  /** By the id of the column. */
  readonly sums: Readonly<Record<string, ColumnSum>>;
}

/** A line of a table: a row, or what stands over the rows of a group. */
export type TableLine<Row> =
  | { readonly type: 'row'; readonly row: Row }
  | { readonly type: 'group'; readonly key: string; readonly total: RowTotal };

/** All lines of a table, in order, with what its rows come to. */
export interface TableLines<Row> {
  readonly lines: readonly TableLine<Row>[];
  readonly total: RowTotal;
}

/** How rows are put in order. */
export interface LineOrder<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly terms: ColumnTerms;
  readonly sort: RowSort | null;
  /** The group of a row, and the order of the groups; null for rows without groups. */
  readonly group: {
    readonly keyOf: (row: Row) => string;
    readonly order: readonly string[];
  } | null;
  readonly isCounted: (row: Row) => boolean;
}

/** Puts rows in order, under a line for each group. What a column does not state comes last, in either direction. */
export function tableLines<Row>(rows: readonly Row[], order: LineOrder<Row>): TableLines<Row> {
  const sorted = sortedRows(rows, order);
  const total = totalOf(rows, order);
  const { group } = order;
  if (group === null) return { lines: sorted.map((row) => ({ type: 'row', row })), total };
  const groups = new Map<string, Row[]>();
  for (const row of sorted) {
    const key = group.keyOf(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  const known = group.order.filter((key) => groups.has(key));
  const isKnown = new Set(known);
  const others = [...groups.keys()]
    .filter((key) => !isKnown.has(key))
    .toSorted((one, other) => one.localeCompare(other));
  const lines: TableLine<Row>[] = [];
  for (const key of [...known, ...others]) {
    const own = groups.get(key) ?? [];
    lines.push({ type: 'group', key, total: totalOf(own, order) });
    for (const row of own) lines.push({ type: 'row', row });
  }
  return { lines, total };
}

function sortedRows<Row>(rows: readonly Row[], { columns, terms, sort }: LineOrder<Row>): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!sort || !column) return rows;
  const keyOf = column.rank ?? column.plain;
  const keyed = rows.map((row, index) => ({ row, key: keyOf(row, terms), index }));
  const { compare } = new Intl.Collator(terms.language, { numeric: true });
  const direction = sort.isDescending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null)
      return one.key === other.key ? one.index - other.index : one.key === null ? 1 : -1;
    const byKey =
      typeof one.key === 'number' && typeof other.key === 'number'
        ? one.key - other.key
        : compare(String(one.key), String(other.key));
    return byKey === 0 ? one.index - other.index : byKey * direction;
  });
  return keyed.map(({ row }) => row);
}

function totalOf<Row>(rows: readonly Row[], { columns, terms, isCounted }: LineOrder<Row>): RowTotal {
  const counted = rows.filter(isCounted);
  const sums = columns.flatMap((column) => {
    if (!column.sumText) return [];
    let [value, stated] = [0, 0];
    for (const row of counted) {
      const plain = column.plain(row, terms);
      if (typeof plain !== 'number') continue;
      value += plain;
      stated += 1;
    }
    const sum = { value: stated > 0 ? value : null, missing: counted.length - stated };
    return [[column.id, sum] as const];
  });
  return {
    count: rows.length,
    excluded: rows.length - counted.length,
    sums: Object.fromEntries(sums),
  };
}
