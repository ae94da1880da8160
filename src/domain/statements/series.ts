import type { NumberStatement, Statement } from './statement.js';
import { compareAsOf } from './as-of.js';

/** True for what is planned or forecast: it may not be taken for what is there. */
export function isAhead(statement: Statement): boolean {
  return statement.qualifiers.includes('planned') || statement.qualifiers.includes('forecast');
}

/**
 * The same indicator at several dates, earliest first: occupancy 21.3% → 53.6%. One part of a breakdown, or the
 * whole where `dimension` is null; in the unit of the latest figure.
 */
export function seriesOf(
  statements: readonly Statement[],
  indicator: string,
  dimension: string | null = null,
): readonly NumberStatement[] {
  const series = statements
    .filter((statement) => statement.type === 'number')
    .filter((statement) => statement.indicator === indicator && statement.dimension === dimension)
    .toSorted((one, other) => compareAsOf(one.asOf, other.asOf));
  const unit = series.at(-1)?.unit;
  return series.filter((statement) => statement.unit === unit);
}

/**
 * The newest statement of an indicator; null where there is none. What is there goes before what is planned or
 * forecast, whatever their dates.
 */
export function latestOf(
  statements: readonly Statement[],
  indicator: string,
  dimension: string | null = null,
): Statement | null {
  const candidates = statements
    .filter((statement) => statement.indicator === indicator && statement.dimension === dimension)
    .toSorted((one, other) => compareAsOf(one.asOf, other.asOf));
  return candidates.findLast((statement) => !isAhead(statement)) ?? candidates.at(-1) ?? null;
}
