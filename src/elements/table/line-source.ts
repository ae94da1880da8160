import type { CsvCell } from '../../domain/planning/csv-text.js';
import type {
  ColumnTerms,
  RowSort,
  RowTotal,
  TableColumn,
  TableLine,
} from '../../domain/planning/table-lines.js';
import type { Language } from '../../domain/statements/localized-text.js';
import { textIn } from '../../domain/statements/localized-text.js';

/** A column as it is shown. */
export interface ShownColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
}

/** A cell as it is shown, null where nothing is stated, and as it is copied. */
export interface ShownCell {
  readonly text: string | null;
  readonly plain: CsvCell;
}

/** What some rows come to, as it is shown. */
export interface ShownTotal {
  readonly count: number;
  readonly excluded: number;
  /** The sum of a column; null for one that is not added up. */
  sumOf(column: string): { readonly text: string | null; readonly missing: number } | null;
}

/** A line as it is shown. */
export type ShownLine =
  | {
      readonly type: 'row';
      readonly id: string;
      /** It is in no sum. */
      readonly isFaulty: boolean;
      cellOf(column: string): ShownCell;
    }
  | { readonly type: 'group'; readonly name: string; readonly total: ShownTotal };

/** Which lines are asked for. */
export interface LineRequest {
  readonly sort: RowSort | null;
  readonly group: string | null;
  readonly offset: number;
  readonly count: number;
  /** The id of a row whose line is asked for. */
  readonly find: string | null;
}

/** Some lines with what all of them come to. */
export interface LinePage<Row> {
  readonly lines: readonly TableLine<Row>[];
  readonly lineCount: number;
  readonly total: RowTotal;
  readonly found: number | null;
  readonly sources: readonly string[];
  readonly dates: readonly (string | null)[];
}

export interface ShownPage extends Omit<LinePage<never>, 'lines' | 'total'> {
  readonly lines: readonly ShownLine[];
  readonly total: ShownTotal;
}

/** Where the lines of a table come from. */
export interface LineSource {
  readonly columns: readonly ShownColumn[];
  /** The columns that are shown as long as nobody chooses others. */
  readonly firstColumns: readonly string[];
  /** By what rows can be grouped. */
  readonly groupings: readonly string[];
  /** Whether the rows are made up to try the tools on. */
  readonly isSample: boolean;
  page(request: LineRequest, signal: AbortSignal): Promise<ShownPage | null>;
}

/** Rows of one kind, and how they are asked for. */
export interface RowKind<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly firstColumns: readonly string[];
  readonly groupings: readonly string[];
  readonly isSample: boolean;
  idOf(row: Row): string;
  isFaulty(row: Row): boolean;
  /** The name of a group. */
  groupName(key: string, grouping: string, language: Language): string;
  page(request: LineRequest, signal: AbortSignal): Promise<LinePage<Row> | null>;
}

/** Makes rows of a kind ready to be shown. */
export function lineSource<Row>(kind: RowKind<Row>, terms: ColumnTerms): LineSource {
  const { columns, firstColumns, groupings, isSample } = kind;
  const { language } = terms;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const totalOf = ({ count, excluded, sums }: RowTotal): ShownTotal => ({
    count,
    excluded,
    sumOf: (id) => {
      const [sum, sumText] = [sums[id], byId.get(id)?.sumText];
      if (!sum || !sumText) return null;
      return { text: sum.value === null ? null : sumText(sum.value, language), missing: sum.missing };
    },
  });
  const lineOf = (line: TableLine<Row>, grouping: string): ShownLine => {
    if (line.type === 'group')
      return {
        type: 'group',
        name: kind.groupName(line.key, grouping, language),
        total: totalOf(line.total),
      };
    const { row } = line;
    return {
      type: 'row',
      id: kind.idOf(row),
      isFaulty: kind.isFaulty(row),
      cellOf: (id) => {
        const column = byId.get(id);
        const plain = column?.plain(row, terms) ?? null;
        return { plain, text: plain === null ? null : (column?.text(row, terms) ?? null) };
      },
    };
  };
  return {
    columns: columns.map(({ id, label, kind: of }) => ({ id, label: textIn(label, language), kind: of })),
    firstColumns,
    groupings,
    isSample,
    page: async (request, signal) => {
      const page = await kind.page(request, signal);
      return (
        page && {
          ...page,
          lines: page.lines.map((line) => lineOf(line, request.group ?? '')),
          total: totalOf(page.total),
        }
      );
    },
  };
}
