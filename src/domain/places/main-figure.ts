import type { Place, PlaceKind } from '../catalog/place.js';
import type { NumberStatement, Statement } from '../statements/statement.js';
import { latestOf } from '../statements/series.js';
import { isAreaUnit } from '../statements/units.js';

/** Whether a statement is an occupancy rate: a ratio under `occupancy` or an indicator named after it. */
export function isOccupancy(statement: Statement): statement is NumberStatement {
  return (
    statement.type === 'number' && statement.unit === 'ratio' && /^occupancy\b/.test(statement.indicator)
  );
}

/** Whether a statement counts the projects of a place: a number under `projects` or an indicator named after it. */
export function isProjectCount(statement: Statement): statement is NumberStatement {
  return (
    statement.type === 'number' && statement.unit === 'projects' && /^projects\b/.test(statement.indicator)
  );
}

/** Whether a statement is the area of the place itself, in any unit: 20 ha of flats in it are not. */
export function isArea(statement: Statement): statement is NumberStatement {
  return statement.type === 'number' && isAreaUnit(statement.unit) && /\barea$/.test(statement.indicator);
}

/** Kinds of which the area says most where neither occupancy nor projects nor an opening is known. */
const landKinds: ReadonlySet<PlaceKind> = new Set([
  'region',
  'zone',
  'industrial-park',
  'innovation-district',
  'public-park',
]);

type Rank = (statement: Statement, place: Place) => boolean;

/** What can be the main figure, the most telling first. One of several parts does not stand for their whole. */
const ranks: readonly Rank[] = [
  (statement) => isOccupancy(statement) && isWhole(statement),
  (statement) => isProjectCount(statement) && isWhole(statement),
  (statement) => statement.type === 'date',
  (statement, { statements }) => isProjectCount(statement) && isOnlyPart(statement, statements),
  // Areas are stated by what they count, such as phase 1: `statementLabel` says so.
  (statement, { kind }) => isArea(statement) && landKinds.has(kind),
  (statement, { statements }) =>
    statement.type === 'number' && !isArea(statement) && isOnlyPart(statement, statements),
  isArea,
  (statement) => statement.type === 'text',
  () => true,
];

/**
 * The one statement to show of a place where there is room for one: its latest occupancy rate, else its projects
 * in all, its opening, the area of land or another figure of anything else, its status in words. Null where nothing is stated.
 */
export function mainFigureOf(place: Place): Statement | null {
  const { statements } = place;
  for (const isOfRank of ranks) {
    const first = statements.find((statement) => isOfRank(statement, place));
    if (first) return latestOf(statements, first.indicator, first.dimension);
  }
  return null;
}

function isWhole({ dimension }: Statement): boolean {
  return dimension === null;
}

function isOnlyPart({ indicator, dimension }: Statement, statements: readonly Statement[]): boolean {
  return statements.every((other) => other.indicator !== indicator || other.dimension === dimension);
}
