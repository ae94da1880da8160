import { parcelStatuses } from '../../domain/catalog/parcel.js';
import { isFiltering, type FilterStatus, type RowFilter } from '../../domain/planning/row-filter.js';
import { isAsOf } from '../../domain/statements/as-of.js';
import { decodePercent } from '../page/percent-text.js';

import { formatTerms, isText, listTerm, parseList, parseTerms, textTerm } from './link-terms.js';

const statuses: readonly string[] = [...Object.keys(parcelStatuses), 'unstated'];

/**
 * Conditions in an address, with `;` between them: `classes:10,0701;statuses:vacant;area:10000..;text:beihu;in`. Areas
 * are in m²; the ends of a range stand around `..`.
 */
export function formatFilter(filter: RowFilter | null): string {
  if (!isFiltering(filter)) return '';
  const { classes = [], statuses: wanted = [], areaM2, text = '', asOf, inArea, within = '' } = filter;
  return formatTerms([
    listTerm('classes', classes),
    listTerm('statuses', wanted),
    range('area', areaM2?.min, areaM2?.max),
    textTerm('text', text),
    range('dated', asOf?.from, asOf?.to),
    textTerm('within', within),
    inArea ? 'in' : '',
  ]);
}

/** Reads conditions of an address. What makes no sense is left out; null where nothing is left. */
export function parseFilter(written: string): RowFilter | null {
  const values = parseTerms(written);
  const ends = (key: string) => (values.get(key) ?? '').split('..').map(decodePercent);
  const classes = parseList(values.get('classes') ?? '');
  const wanted = parseList(values.get('statuses') ?? '').filter((status): status is FilterStatus =>
    statuses.includes(status),
  );
  const [min, max] = ends('area').map((end) => (isText(end) && Number(end) >= 0 ? Number(end) : null));
  const [from, to] = ends('dated').map((end) => (isAsOf(end) ? end : null));
  const text = decodePercent(values.get('text') ?? '');
  const within = decodePercent(values.get('within') ?? '');
  const filter: RowFilter = {
    ...(classes.length > 0 ? { classes } : {}),
    ...(wanted.length > 0 ? { statuses: wanted } : {}),
    ...((min ?? max ?? null) === null ? {} : { areaM2: { min: min ?? null, max: max ?? null } }),
    ...(isText(text) ? { text } : {}),
    ...((from ?? to ?? null) === null ? {} : { asOf: { from: from ?? null, to: to ?? null } }),
    ...(isText(within) ? { within } : {}),
    ...(values.has('in') ? { inArea: true } : {}),
  };
  return isFiltering(filter) ? filter : null;
}

function range(key: string, from: string | number | null = null, to: string | number | null = null): string {
  return from === null && to === null ? '' : `${key}:${from ?? ''}..${to ?? ''}`;
}
