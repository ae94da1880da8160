import { tsvText } from '../../domain/planning/tsv-text.js';

import type { ShownColumn, ShownLine } from './line-source.js';

/** Rows as text with tabs, the names of the columns above them; group lines are left out, since they are sums. */
export function copiedRows(columns: readonly ShownColumn[], lines: readonly ShownLine[]): string {
  const cells = lines.flatMap((line) =>
    line.type === 'row' ? [columns.map(({ id }) => line.cellOf(id).plain)] : [],
  );
  return tsvText([columns.map(({ label }) => label), ...cells]);
}
