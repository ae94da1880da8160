import type { Catalog } from '../catalog/catalog.js';
import type { Place } from '../catalog/place.js';
import { compareAsOf, formatAsOf, parseAsOf } from '../statements/as-of.js';
import { formatNumber } from '../statements/format-number.js';
import { formatValue } from '../statements/format-value.js';
import type { Indicator } from '../statements/indicator.js';
import { textIn, type Language } from '../statements/localized-text.js';
import { isAhead, latestOf } from '../statements/series.js';
import type { NumberStatement, Statement } from '../statements/statement.js';

import type { Binding, DateSelector } from './binding.js';

/** The data that words are bound to. */
export interface TourData {
  readonly catalog: Pick<Catalog, 'indicators' | 'sources'>;
  readonly places: readonly Place[];
}

/** What a binding stands for in the data of this moment. */
export interface BoundFigure {
  readonly binding: Binding;
  readonly place: Place;
  readonly indicator: Indicator;
  /** The statements behind the words, the earlier first: two for a change, else one. Their evidence is that of the words. */
  readonly statements: readonly [Statement, ...Statement[]];
}

/** Why a binding stands for nothing. */
export type BindingFault =
  | 'unknown-place'
  | 'unknown-indicator'
  /** The place has no such statement: not of this indicator, dimension or date. */
  | 'not-stated'
  /** The figure is qualified, and the bare number would say more than is known. */
  | 'qualified'
  /** Two figures that have no difference: words, dates, other units, qualified ones. */
  | 'no-difference';

/** Looks a binding up in the data. */
export function boundFigure(binding: Binding, { catalog, places }: TourData): BoundFigure | BindingFault {
  const place = places.find(({ id }) => id === binding.place);
  if (place === undefined) return 'unknown-place';
  const indicator = catalog.indicators.find(({ id }) => id === binding.indicator);
  if (indicator === undefined) return 'unknown-indicator';
  const statement = chosen(place.statements, binding, binding.date);
  if (statement === null) return 'not-stated';
  const figure = { binding, place, indicator };
  if (binding.format === 'number') {
    return statement.qualifiers.length > 0 ? 'qualified' : { ...figure, statements: [statement] };
  }
  if (binding.since === null) return { ...figure, statements: [statement] };
  const earlier = chosen(place.statements, binding, binding.since);
  if (earlier === null) return 'not-stated';
  return differs(earlier, statement) ? { ...figure, statements: [earlier, statement] } : 'no-difference';
}

/** The words of a bound figure: 53.6%, 超过 900 家, Dec 2025, 32.3 个百分点. */
export function figureWords(figure: BoundFigure, { catalog }: TourData, language: Language): string {
  const { binding, indicator, statements } = figure;
  const latest = statements.at(-1) ?? statements[0];
  if (binding.format === 'date') return formatAsOf(latest.asOf, language);
  if (binding.format === 'source') return sourceTitle(latest, catalog, language);
  if (binding.format === 'change') return changeWords(figure, language);
  const { text, number } = formatValue(latest, indicator, language);
  return binding.format === 'number' ? number : text;
}

function chosen(
  statements: readonly Statement[],
  { indicator, dimension }: Binding,
  date: DateSelector,
): Statement | null {
  if (date.type === 'latest') return latestOf(statements, indicator, dimension);
  const series = statements
    .filter((statement) => statement.indicator === indicator && statement.dimension === dimension)
    .toSorted((one, other) => compareAsOf(one.asOf, other.asOf));
  if (date.type === 'first') return series.find((statement) => !isAhead(statement)) ?? null;
  // 2025 names December of 2025 where that is what is stated; the last of several.
  return (
    series.findLast(({ asOf }) => asOf === date.asOf) ??
    series.findLast(({ asOf }) => asOf !== null && lies(asOf, date.asOf)) ??
    null
  );
}

function lies(asOf: string, within: string): boolean {
  const [inner, outer] = [parseAsOf(asOf), parseAsOf(within)];
  return inner !== null && outer !== null && inner.from >= outer.from && inner.to <= outer.to;
}

function differs(earlier: Statement, later: Statement): boolean {
  return (
    earlier.type === 'number' &&
    later.type === 'number' &&
    earlier.unit === later.unit &&
    earlier.qualifiers.length === 0 &&
    later.qualifiers.length === 0 &&
    compareAsOf(earlier.asOf, later.asOf) < 0
  );
}

/** A growth by how much it is; a decline keeps its sign. Rates differ in percentage points. */
function changeWords({ statements, indicator }: BoundFigure, language: Language): string {
  const [earlier, later] = statements as readonly [NumberStatement, NumberStatement];
  // Through 12 digits, because 0.536 - 0.213 is 0.32300000000000006.
  const value = Number((later.value - earlier.value).toPrecision(12));
  if (indicator.format === 'percent') {
    const points = formatNumber(value * 100, language);
    return language === 'en' ? `${points} percentage points` : `${points} 个百分点`;
  }
  return formatValue({ ...later, value }, indicator, language).text;
}

function sourceTitle({ source }: Statement, catalog: TourData['catalog'], language: Language): string {
  const title = catalog.sources.find(({ id }) => id === source)?.title;
  return title === undefined ? source : textIn(title, language);
}
