import type { Indicator } from '../../domain/statements/indicator.js';
import type { Statement } from '../../domain/statements/statement.js';

import { courseOf, type ThemeFigures } from '../figure/figure-groups.js';

/** The figure that speaks for a theme. */
export interface LeadingFigure {
  readonly indicator: Indicator;
  /** Earliest first; one where there is no course. */
  readonly statements: readonly Statement[];
}

/**
 * The first figure of a theme that moves over time, because a course says most; else its first figure of a whole,
 * else its first figure. Null where a theme has words only.
 */
export function leadingFigureOf({ figures }: ThemeFigures): LeadingFigure | null {
  for (const { indicator, statements } of figures) {
    const course = courseOf(statements, indicator);
    if (course.length > 0) return { indicator, statements: course };
  }
  const isFigure = ({ type }: Statement): boolean => type === 'number';
  const isWhole = (statement: Statement): boolean => isFigure(statement) && statement.dimension === null;
  for (const fits of [isWhole, isFigure]) {
    for (const { indicator, statements } of figures) {
      const statement = statements.find(fits);
      if (statement) return { indicator, statements: [statement] };
    }
  }
  return null;
}

/** The date that most statements share; null where none is given. */
export function commonDateOf(statements: readonly Statement[]): string | null {
  const counts = new Map<string, number>();
  for (const { asOf } of statements) if (asOf !== null) counts.set(asOf, (counts.get(asOf) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
