import type { Catalog } from '../../domain/catalog/catalog.js';
import type { Place, PlaceKind } from '../../domain/catalog/place.js';
import { isOccupancy, isProjectCount, mainFigureOf } from '../../domain/places/main-figure.js';
import { compareAsOf } from '../../domain/statements/as-of.js';
import { isAhead, latestOf, seriesOf } from '../../domain/statements/series.js';
import type { NumberStatement, Statement } from '../../domain/statements/statement.js';

import { figuresByIndicator, type IndicatorFigures } from '../figure/figure-groups.js';

/** Kinds of which a reader asks how full they are and what is built there, even if no source says. */
const letKinds: ReadonlySet<PlaceKind> = new Set(['industrial-park', 'innovation-district', 'building']);

/** What a card shows of a place, from the top. Every statement stands in one of the groups, and in one only. */
export interface CardContent {
  /** The latest occupancy; `undefined` where nobody would ask for it. */
  readonly occupancy: NumberStatement | null | undefined;
  /** The occupancy at all its dates, earliest first; what is planned or forecast is not among them. */
  readonly course: readonly NumberStatement[];
  /** By indicator; `undefined` where nobody would ask for them. */
  readonly projects: readonly IndicatorFigures[] | undefined;
  readonly openings: readonly Statement[];
  /** The figure to stand large on a card that has neither occupancy nor projects. */
  readonly lead: Statement | null;
  readonly rest: readonly Statement[];
}

/** Sorts the statements of a place into the parts of its card. */
export function cardContentOf(place: Place, catalog: Catalog | null): CardContent {
  const isLet = letKinds.has(place.kind);
  const wholeRates = place.statements.filter(isOccupancy).filter(({ dimension }) => dimension === null);
  const indicator = wholeRates[0]?.indicator ?? '';
  const latest = latestOf(wholeRates, indicator);
  const course = seriesOf(
    wholeRates.filter((rate) => !isAhead(rate)),
    indicator,
  );
  const projects = figuresByIndicator(place.statements.filter(isProjectCount), catalog);
  const openings = place.statements
    .filter(({ type }) => type === 'date')
    .toSorted((one, other) => compareAsOf(one.asOf, other.asOf));
  const lead =
    isLet || latest || projects.length > 0 || openings.length > 0 ? null : leadOf(mainFigureOf(place));
  const shown = new Set<Statement>([
    ...(latest ? [latest] : []),
    ...course,
    ...projects.flatMap(({ statements }) => statements),
    ...openings,
    ...(lead ? [lead] : []),
  ]);
  return {
    occupancy: latest?.type === 'number' ? latest : isLet ? null : undefined,
    course,
    projects: projects.length > 0 || isLet ? projects : undefined,
    openings,
    lead,
    rest: place.statements.filter((statement) => !shown.has(statement)),
  };
}

/** Words don't stand large. */
function leadOf(statement: Statement | null): Statement | null {
  return statement?.type === 'number' ? statement : null;
}
