import type { Parcel, ParcelStatus } from '../catalog/parcel.js';
import type { LandUseTable } from '../land-use/land-use-table.js';
import { parseAsOf } from '../statements/as-of.js';

/** A status that rows may be asked for; `unstated` is that none is published. */
export type FilterStatus = ParcelStatus | 'unstated';

/** Conditions on rows, as plain data: a row is shown where it meets all of them. One that is left out asks nothing. */
export interface RowFilter {
  /** Codes of classes; a class takes those below it. */
  readonly classes?: readonly string[];
  readonly statuses?: readonly FilterStatus[];
  /** The measured area, both ends included, in m²; null for an open end. */
  readonly areaM2?: { readonly min: number | null; readonly max: number | null };
  /** Words that must all occur in name, id, tenants or project. Case, width, spaces and punctuation don't count. */
  readonly text?: string;
  /** The days `YYYY-MM-DD`, months, quarters or years between which data may be dated; null for an open end. */
  readonly asOf?: { readonly from: string | null; readonly to: string | null };
  /** True: only what lies in the chosen area, wholly or partly. Without a chosen area the condition rests. */
  readonly inArea?: boolean;
  /** The id of the place in which rows lie, directly or in a place that stands in it. */
  readonly within?: string;
  /** The ids of the rows themselves: those that a finder leaves, none where it leaves none. */
  readonly ids?: readonly string[];
}

/** The conditions by name, in the order in which they are shown. */
export const filterConditions = [
  'text',
  'classes',
  'statuses',
  'areaM2',
  'within',
  'asOf',
  'inArea',
  'ids',
] as const satisfies readonly (keyof RowFilter)[];
export type FilterCondition = (typeof filterConditions)[number];

/** A parcel with what conditions ask of it. */
export interface FilteredRow {
  readonly parcel: Omit<Parcel, 'geometry'>;
  readonly measuredAreaM2: number;
  /** Whether it lies in the chosen area, wholly or partly; null where none is chosen. */
  readonly isInArea: boolean | null;
}

export type RowTest = (row: FilteredRow) => boolean;

/** What conditions are read with. */
export interface FilterTerms {
  readonly table: LandUseTable;
  /** Each place with the one in which it stands. */
  readonly places: readonly { readonly id: string; readonly within: string | null }[];
}

/** The tests of a filter, by condition; conditions that ask nothing have none. */
export function filterTests(filter: RowFilter, terms: FilterTerms): ReadonlyMap<FilterCondition, RowTest> {
  const { classes, statuses, areaM2, text, asOf, inArea, within, ids } = filter;
  const tests = new Map<FilterCondition, RowTest>();
  const words = wordsOf(text ?? '');
  if (words.length > 0) tests.set('text', textTest(words));
  if (classes && classes.length > 0) tests.set('classes', classTest(classes, terms.table));
  if (statuses && statuses.length > 0) {
    const wanted = new Set(statuses);
    tests.set('statuses', ({ parcel }) => wanted.has(parcel.status ?? 'unstated'));
  }
  if (areaM2 && (areaM2.min !== null || areaM2.max !== null)) {
    const { min, max } = { min: areaM2.min ?? 0, max: areaM2.max ?? Infinity };
    tests.set('areaM2', ({ measuredAreaM2 }) => measuredAreaM2 >= min && measuredAreaM2 <= max);
  }
  if (within) {
    const places = placesWithin(within, terms.places);
    tests.set('within', ({ parcel }) => parcel.within !== null && places.has(parcel.within));
  }
  const dated = asOf && dateTest(asOf);
  if (dated) tests.set('asOf', dated);
  if (ids) {
    const wanted = new Set(ids);
    tests.set('ids', ({ parcel }) => wanted.has(parcel.id));
  }
  if (inArea) tests.set('inArea', ({ isInArea }) => isInArea !== false);
  return tests;
}

/** Whether a filter asks anything. */
export function isFiltering(filter: RowFilter | null): filter is RowFilter {
  return filter !== null && activeConditions(filter).length > 0;
}

/** The conditions of a filter that ask something, in their order. */
export function activeConditions(filter: RowFilter): readonly FilterCondition[] {
  return filterConditions.filter((condition) => {
    if (condition === 'text') return wordsOf(filter.text ?? '').length > 0;
    if (condition === 'classes' || condition === 'statuses') return (filter[condition]?.length ?? 0) > 0;
    if (condition === 'ids') return filter.ids !== undefined;
    if (condition === 'areaM2') return (filter.areaM2?.min ?? filter.areaM2?.max ?? null) !== null;
    if (condition === 'asOf') return filter.asOf !== undefined && dateTest(filter.asOf) !== null;
    return Boolean(filter[condition]);
  });
}

/** A filter without one of its conditions. */
export function withoutCondition(filter: RowFilter, condition: FilterCondition): RowFilter {
  const { [condition]: _dropped, ...rest } = filter;
  return rest;
}

/** Text as it is compared: NFKC, lower case, letters and digits only. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\n]+/gu, '');
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => comparableText(word))
    .filter((word) => word !== '');
}

function textTest(words: readonly string[]): RowTest {
  return ({ parcel: { id, name, tenants, project } }) => {
    const fields = [id, name?.zh ?? '', name?.en ?? '', project ?? '', ...tenants];
    const found = comparableText(fields.join('\n'));
    return words.every((word) => found.includes(word));
  };
}

function classTest(classes: readonly string[], table: LandUseTable): RowTest {
  const current = (code: string) => table.read(code)?.class.code ?? code;
  const wanted = new Set(classes.map(current));
  const parents = new Map(table.classes.map(({ code, parent }) => [code, parent]));
  const answers = new Map<string, boolean>();
  const isWanted = (code: string): boolean => {
    for (let at: string | null | undefined = current(code); at; at = parents.get(at))
      if (wanted.has(at)) return true;
    return false;
  };
  return ({ parcel: { landUse } }) => {
    const answer = answers.get(landUse) ?? isWanted(landUse);
    answers.set(landUse, answer);
    return answer;
  };
}

/** A date passes where any of its days lies between the ends. What has no date passes no condition on it. */
function dateTest({ from, to }: NonNullable<RowFilter['asOf']>): RowTest | null {
  const first = from === null ? null : (parseAsOf(from)?.from ?? null);
  const last = to === null ? null : (parseAsOf(to)?.to ?? null);
  if (first === null && last === null) return null;
  return ({ parcel: { asOf } }) => {
    const span = asOf === null ? null : parseAsOf(asOf);
    return span !== null && (first === null || span.to >= first) && (last === null || span.from <= last);
  };
}

function placesWithin(id: string, places: FilterTerms['places']): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is walked through to what is added on the way; a place that stands in itself ends there.
  for (const at of found) for (const place of places) if (place.within === at) found.add(place.id);
  return found;
}
