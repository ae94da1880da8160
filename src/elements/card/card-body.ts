import { html, nothing, type TemplateResult } from 'lit';

import type { Place } from '../../domain/catalog/place.js';
import { mainFigureOf } from '../../domain/places/main-figure.js';
import { textIn } from '../../domain/statements/localized-text.js';
import type { Statement } from '../../domain/statements/statement.js';

import type { MapHandle } from '../map/map-handle.js';
import type { MapState } from '../map/map-state.js';

import { type FigureContext, indicatorOf } from '../figure/figure-context.js';
import { figuresByTheme, indicatorFigures } from '../figure/figure-groups.js';
import { figureRow } from '../figure/figure-row.js';

import { cardContentOf } from './card-content.js';
import { occupancyFigures, openingFigures, projectFigures } from './card-figures.js';
import { cardMessages, type CardMessageKey } from './card.messages.js';
import { positionLine } from './card-position.js';
import { placeLink, placesInside } from './place-link.js';

/** What the body of a card needs besides its place. */
export interface BodyContext {
  readonly state: MapState;
  readonly map: MapHandle | null;
  readonly figures: FigureContext;
  readonly text: (key: CardMessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** The main figure alone. */
export function briefBody(place: Place, { figures }: BodyContext): TemplateResult | typeof nothing {
  const main = mainFigureOf(place);
  return main ? leadingRow(main, figures) : nothing;
}

/** Where the place is, and all that is stated of it. */
export function cardBody(place: Place, context: BodyContext): TemplateResult {
  const { state, map, figures, text } = context;
  const content = cardContentOf(place, state.catalog);
  return html`
    ${whereabouts(place, context)} ${content.lead ? leadingRow(content.lead, figures) : nothing}
    ${occupancyFigures(content, text('occupancy'), figures)}
    ${projectFigures(content, text('projects'), figures)} ${openingFigures(content, figures)}
    ${figuresByTheme(content.rest, figures.catalog, cardMessages.others).map(
      (theme) => html`
        <section class="block" part="theme">
          <h3>${textIn(theme.label, figures.language)}</h3>
          ${theme.figures.map((figure) => indicatorFigures(figure, figures))}
        </section>
      `,
    )}
    ${placesInside(
      state.places.filter(({ within }) => within === place.id),
      text('inside'),
      figures.language,
      map,
    )}
  `;
}

function whereabouts(
  { within, location }: Place,
  { state, map, figures, text }: BodyContext,
): TemplateResult {
  const above = state.places.find(({ id }) => id === within);
  const name = above ? textIn(above.name, figures.language) : '';
  return html`
    <div class="whereabouts">
      ${above ? placeLink(above, 'within', text('within', { name }), map) : nothing}
      ${positionLine(location, text('position'), figures)}
    </div>
  `;
}

/** One statement, large if it is a figure. */
function leadingRow(statement: Statement, figures: FigureContext): TemplateResult {
  const indicator = indicatorOf(statement, figures.catalog);
  return figureRow(statement, indicator, figures, statement.type === 'text' ? {} : { shape: 'lead' });
}
