import { html, nothing, type TemplateResult } from 'lit';

import { formatAsOf } from '../../domain/statements/as-of.js';
import { formatValue } from '../../domain/statements/format-value.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { NumberStatement } from '../../domain/statements/statement.js';

import { courseChart } from '../figure/course-chart.js';
import { type FigureContext, indicatorOf } from '../figure/figure-context.js';
import { indicatorFigures } from '../figure/figure-groups.js';
import { datedEvidence, figureRow, missingRow } from '../figure/figure-row.js';
import { occupancyDial } from '../figure/occupancy-dial.js';

import type { CardContent } from './card-content.js';

/** How full a place is: a dial, its course where there are several dates, and the evidence of each point. */
export function occupancyFigures(
  { occupancy, course }: CardContent,
  heading: string,
  context: FigureContext,
): TemplateResult | typeof nothing {
  if (occupancy === undefined) return nothing;
  if (occupancy === null) return missingRow(heading, context);
  const indicator = indicatorOf(occupancy, context.catalog);
  const label = textIn(indicator.label, context.language);
  const value = formatValue(occupancy, indicator, context.language).text;
  const named = (points: string): string => context.text('course', { label, points });
  const points = course.map((statement) => pointOf(statement, context));
  return html`
    <section class="block" part="occupancy">
      <h3>${label}</h3>
      <details class="charted" part="figure">
        <summary>
          ${occupancyDial(
            occupancy.value,
            value,
            named(`${value} (${formatAsOf(occupancy.asOf, context.language)})`),
          )}
          ${
            points.length > 1
              ? courseChart(points, named(points.map(({ text, date }) => `${text} (${date})`).join(' → ')))
              : html`<span class="date">${formatAsOf(occupancy.asOf, context.language)}</span>`
          }
        </summary>
        ${datedEvidence(course.length > 0 ? course : [occupancy], indicator, context)}
      </details>
    </section>
  `;
}

/** The projects of a place: totals large, breakdowns as bars. */
export function projectFigures(
  { projects }: CardContent,
  heading: string,
  context: FigureContext,
): TemplateResult | typeof nothing {
  if (projects === undefined) return nothing;
  if (projects.length === 0) return missingRow(heading, context);
  return html`
    <section class="block" part="projects">
      <h3>${heading}</h3>
      ${projects.map((figures) => indicatorFigures(figures, context, { shape: 'lead', partOnly: true }))}
    </section>
  `;
}

/** When a place opens or opened. */
export function openingFigures({ openings }: CardContent, context: FigureContext): TemplateResult[] {
  return openings.map((statement) => figureRow(statement, indicatorOf(statement, context.catalog), context));
}

function pointOf(statement: NumberStatement, { language, catalog }: FigureContext) {
  return {
    value: statement.value,
    asOf: statement.asOf,
    text: formatValue(statement, indicatorOf(statement, catalog), language).text,
    date: formatAsOf(statement.asOf, language),
  };
}
