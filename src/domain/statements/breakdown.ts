import type { Indicator } from './indicator.js';
import type { NumberStatement, Statement } from './statement.js';
import { compareAsOf } from './as-of.js';
import { isAhead } from './series.js';

/** One part of a breakdown. */
export interface BreakdownPart {
  readonly dimension: string;
  readonly statement: NumberStatement;
  /** Its share of the sum of the parts, 0 to 1; null where the parts can't be added. */
  readonly share: number | null;
}

/** One indicator by its parts: 10 industrial, 12 pilot, 16 small-scale projects. */
export interface Breakdown {
  /** What is there, in the order of the statements. */
  readonly parts: readonly BreakdownPart[];
  /** The sum of the parts; null where they can't be added, see `breakdownOf`. */
  readonly sum: number | null;
  /** What is planned or forecast: kept apart, never in a sum. */
  readonly planned: readonly NumberStatement[];
  /** The whole as the source states it; null where it does not. It may differ from the sum. */
  readonly whole: NumberStatement | null;
}

/** The newest statement of each dimension, in the order in which the dimensions first appear. */
function newestByDimension(statements: readonly NumberStatement[]): readonly NumberStatement[] {
  const newest = new Map<string | null, NumberStatement>();
  for (const statement of statements) {
    const known = newest.get(statement.dimension);
    if (known !== undefined && compareAsOf(known.asOf, statement.asOf) > 0) continue;
    newest.set(statement.dimension, statement);
  }
  return [...newest.values()];
}

/**
 * The parts of an indicator; null where the statements name none. Parts are added and have shares only where the
 * indicator is one to be summed and they have one date and one unit: figures of different years do not make a whole,
 * and neither do approved and administered areas.
 */
export function breakdownOf(
  statements: readonly Statement[],
  indicator: Pick<Indicator, 'id' | 'aggregation'>,
): Breakdown | null {
  const figures = statements.filter(
    (statement): statement is NumberStatement =>
      statement.type === 'number' && statement.indicator === indicator.id,
  );
  const newest = newestByDimension(figures.filter((statement) => !isAhead(statement)));
  const existing = newest.filter((statement) => statement.dimension !== null);
  const planned = newestByDimension(figures.filter(isAhead)).filter(
    (statement) => statement.dimension !== null,
  );
  if (existing.length === 0 && planned.length === 0) return null;

  const [first] = existing;
  const canAdd =
    indicator.aggregation === 'sum' &&
    first !== undefined &&
    first.asOf !== null &&
    existing.every(({ asOf, unit, value }) => asOf === first.asOf && unit === first.unit && value >= 0);
  const sum = canAdd ? existing.reduce((total, { value }) => total + value, 0) : null;
  const parts = existing.map((statement) => ({
    dimension: statement.dimension ?? '',
    statement,
    share: sum === null || sum === 0 ? null : statement.value / sum,
  }));
  return {
    parts,
    sum,
    planned,
    whole: newest.find((statement) => statement.dimension === null) ?? null,
  };
}
