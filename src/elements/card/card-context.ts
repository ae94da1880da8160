import { render } from 'lit';

import type { Place } from '../../domain/catalog/place.js';
import { formatValue } from '../../domain/statements/format-value.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { notPublished } from '../../domain/statements/not-published.js';
import { latestOf } from '../../domain/statements/series.js';
import { statementLabel } from '../../domain/statements/statement-label.js';
import type { Statement } from '../../domain/statements/statement.js';

import type { CardContext } from '../map/card-renderer.js';

import { evidenceOf } from '../figure/evidence.js';
import { type FigureContext, indicatorOf } from '../figure/figure-context.js';
import { figureRow } from '../figure/figure-row.js';

/** What a page's own card of a place is given. */
export function cardContextOf(
  place: Place,
  figures: FigureContext,
  own: Pick<CardContext, 'theme' | 'brief' | 'close'>,
): CardContext {
  const { language, catalog } = figures;
  const indicator = (statement: Statement) => indicatorOf(statement, catalog);
  return {
    ...own,
    language,
    catalog,
    text: (text) => textIn(text, language),
    latest: (id, dimension) => latestOf(place.statements, id, dimension ?? null),
    value: (statement) =>
      statement
        ? formatValue(statement, indicator(statement), language).text
        : textIn(notPublished, language),
    label: (statement) => statementLabel(statement, indicator(statement), language),
    evidence: (statement) => evidenceOf(statement, indicator(statement), figures),
    figure: (statement) => {
      const row = document.createElement('div');
      render(figureRow(statement, indicator(statement), figures), row);
      return row;
    },
  };
}
