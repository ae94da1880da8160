import { html, nothing, type TemplateResult } from 'lit';

import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Indicator } from '../../domain/statements/indicator.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';
import { breakdownOf } from '../../domain/statements/breakdown.js';
import { isAhead, seriesOf } from '../../domain/statements/series.js';
import type { NumberStatement, Statement } from '../../domain/statements/statement.js';

import { dimensionBars } from './dimension-bars.js';
import { type FigureContext, indicatorOf } from './figure-context.js';
import { figureRow, type FigureRowOptions, seriesRow } from './figure-row.js';

/** All statements of one indicator. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly statements: readonly Statement[];
}

/** The figures under one theme. */
export interface ThemeFigures {
  readonly id: string;
  readonly label: LocalizedText;
  readonly figures: readonly IndicatorFigures[];
}

/** Statements by indicator, in the order in which the indicators first appear. */
export function figuresByIndicator(
  statements: readonly Statement[],
  catalog: Catalog | null,
): readonly IndicatorFigures[] {
  const groups = new Map<string, { readonly indicator: Indicator; readonly statements: Statement[] }>();
  for (const statement of statements) {
    const group = groups.get(statement.indicator);
    if (group) group.statements.push(statement);
    else {
      const indicator = indicatorOf(statement, catalog);
      groups.set(statement.indicator, { indicator, statements: [statement] });
    }
  }
  return [...groups.values()];
}

/**
 * Statements by the themes of their indicators; both stand in the order of the catalog, which is thus the lever for
 * what leads. What has no theme comes last.
 */
export function figuresByTheme(
  statements: readonly Statement[],
  catalog: Catalog | null,
  others: LocalizedText,
): readonly ThemeFigures[] {
  const order = new Map(catalog?.indicators.map(({ id }, index) => [id, index]));
  const rank = ({ indicator }: IndicatorFigures): number => order.get(indicator.id) ?? order.size;
  const figures = [...figuresByIndicator(statements, catalog)].sort((one, other) => rank(one) - rank(other));
  const themes = catalog?.themes ?? [];
  const known = new Set(themes.map(({ id }) => id));
  return [
    ...themes.map(({ id, label }) => ({
      id,
      label,
      figures: figures.filter(({ indicator }) => indicator.theme === id),
    })),
    { id: '', label: others, figures: figures.filter(({ indicator }) => !known.has(indicator.theme)) },
  ].filter((theme) => theme.figures.length > 0);
}

/**
 * Everything stated of one indicator: bars for the parts of a breakdown, one row for a course over time, a row for
 * each of the rest, the whole before its parts. What is planned or forecast never joins the course of what is there.
 */
export function indicatorFigures(
  { indicator, statements }: IndicatorFigures,
  context: FigureContext,
  options: Omit<FigureRowOptions, 'chart'> = {},
): TemplateResult {
  const course = courseOf(statements, indicator);
  const parts = addableParts(statements, indicator);
  const apart = new Set<Statement>([...course, ...parts]);
  const rows = statements
    .filter((statement) => !apart.has(statement))
    .sort((one, other) => Number(one.dimension !== null) - Number(other.dimension !== null));
  const isNameSaid = options.partOnly === true || rows.length > 0 || course.length > 0;
  return html`
    ${course.length > 0 ? seriesRow(course, indicator, context, options) : nothing}
    ${rows.map((statement, index) =>
      figureRow(
        statement,
        indicator,
        context,
        index > 0 || course.length > 0 ? { ...options, id: '' } : options,
      ),
    )}
    ${parts.length > 0 ? dimensionBars(parts, indicator, context, { named: !isNameSaid }) : nothing}
  `;
}

/** The whole at its several dates, earliest first; empty where there is but one, or where two have the same date. */
export function courseOf(statements: readonly Statement[], { id }: Indicator): readonly Statement[] {
  const series = seriesOf(
    statements.filter((statement) => !isAhead(statement)),
    id,
  );
  const dates = new Set(series.map(({ asOf }) => asOf));
  return series.length > 1 && dates.size === series.length ? series : [];
}

/** The parts that are of one measure and may stand side by side as bars; empty where there is but one. */
function addableParts(statements: readonly Statement[], indicator: Indicator): readonly NumberStatement[] {
  const breakdown = indicator.aggregation === 'sum' ? breakdownOf(statements, indicator.id) : null;
  if (!breakdown) return [];
  const parts = [...breakdown.parts, ...breakdown.planned];
  const units = new Set(parts.map(({ unit }) => unit));
  return parts.length > 1 && units.size === 1 ? parts : [];
}
