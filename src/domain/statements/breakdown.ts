import type { NumberStatement, Statement } from './statement.js';
import { compareAsOf } from './as-of.js';
import { isAhead } from './series.js';

/** One indicator by its parts: 10 industrial, 12 pilot, 16 small-scale projects. */
export interface Breakdown {
  /** What is there, in the order of the statements. */
  readonly parts: readonly NumberStatement[];
  /** What is planned or forecast: kept apart, never taken for what is there. */
  readonly planned: readonly NumberStatement[];
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

/** The newest figure of each part of an indicator; null where the statements name no part. */
export function breakdownOf(statements: readonly Statement[], indicator: string): Breakdown | null {
  const figures = statements.filter(
    (statement): statement is NumberStatement =>
      statement.type === 'number' && statement.indicator === indicator && statement.dimension !== null,
  );
  if (figures.length === 0) return null;
  return {
    parts: newestByDimension(figures.filter((statement) => !isAhead(statement))),
    planned: newestByDimension(figures.filter(isAhead)),
  };
}
