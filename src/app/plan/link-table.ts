import { isRowChoice, type TableView } from '../../elements/table/table-view.js';
import { decodePercent } from '../page/percent-text.js';

import { formatList, formatTerms, listTerm, parseList, parseTerms, textTerm } from './link-terms.js';

/** A table in an address: `rows:report;columns:code,measured;group:class;sort:-measured`; what is by default is left out. */
export function formatTable({ rows, columns, group, sort }: TableView): string {
  return formatTerms([
    rows === 'filtered' ? '' : textTerm('rows', rows),
    listTerm('columns', columns.split(',')),
    textTerm('group', group),
    textTerm('sort', sort),
  ]);
}

/** Reads what {@link formatTable} writes. What makes no sense is as it is by default. */
export function parseTable(written: string): TableView {
  const values = parseTerms(written);
  const text = (key: string) => decodePercent(values.get(key) ?? '');
  const rows = text('rows');
  return {
    rows: isRowChoice(rows) ? rows : 'filtered',
    columns: parseList(values.get('columns') ?? '').join(','),
    group: text('group'),
    sort: text('sort'),
  };
}

/** The ids of what is compared, with commas, in an address. */
export function formatCompared(ids: string): string {
  return formatList(ids.split(','));
}

/** Reads what {@link formatCompared} writes. */
export function parseCompared(written: string): string {
  return parseList(written).join(',');
}
