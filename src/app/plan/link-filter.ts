import { parcelStatuses } from '../../domain/catalog/parcel.js';
import { isFiltering, type FilterStatus, type RowFilter } from '../../domain/planning/row-filter.js';
import { isAsOf } from '../../domain/statements/as-of.js';

const statuses: readonly string[] = [...Object.keys(parcelStatuses), 'unstated'];

/**
 * Conditions in an address, with `;` between them: `classes:10,0701;statuses:vacant;area:10000..;text:beihu;in`. Areas
 * are in m²; the ends of a range stand around `..`.
 */
export function formatFilter(filter: RowFilter | null): string {
  if (!isFiltering(filter)) return '';
  const { classes = [], statuses: wanted = [], areaM2, text = '', asOf, inArea, within = '' } = filter;
  const parts = [
    listed('classes', classes),
    listed('statuses', wanted),
    range('area', areaM2?.min, areaM2?.max),
    text.trim() === '' ? '' : `text:${encodeURIComponent(text.trim())}`,
    range('dated', asOf?.from, asOf?.to),
    within === '' ? '' : `within:${encodeURIComponent(within)}`,
    inArea ? 'in' : '',
  ];
  return parts.filter((part) => part !== '').join(';');
}

/** Reads conditions of an address. What makes no sense is left out; null where nothing is left. */
export function parseFilter(written: string): RowFilter | null {
  const values = new Map(
    written.split(';').map((part) => [part.replace(/:.*$/s, ''), part.replace(/^[^:]*:?/s, '')]),
  );
  const list = (key: string) => (values.get(key) ?? '').split(',').map(decode).filter(isText);
  const ends = (key: string) => (values.get(key) ?? '').split('..').map(decode);
  const classes = list('classes');
  const wanted = list('statuses').filter((status): status is FilterStatus => statuses.includes(status));
  const [min, max] = ends('area').map((end) => (isText(end) && Number(end) >= 0 ? Number(end) : null));
  const [from, to] = ends('dated').map((end) => (isAsOf(end) ? end : null));
  const text = decode(values.get('text') ?? '');
  const within = decode(values.get('within') ?? '');
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

/** The ids of what is compared, in an address. */
export function formatCompared(ids: string): string {
  return ids
    .split(',')
    .filter(isText)
    .map((id) => encodeURIComponent(id.trim()))
    .join(',');
}

export function parseCompared(written: string): string {
  return written.split(',').map(decode).filter(isText).join(',');
}

function listed(key: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${key}:${values.map((value) => encodeURIComponent(value)).join(',')}`;
}

function range(key: string, from: string | number | null = null, to: string | number | null = null): string {
  return from === null && to === null ? '' : `${key}:${from ?? ''}..${to ?? ''}`;
}

function isText(text: string): boolean {
  return text.trim() !== '';
}

/** The text behind percent signs; nothing where they make no sense. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
