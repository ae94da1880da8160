import type { Place } from '../catalog/place.js';
import { isAhead, latestOf } from '../statements/series.js';
import type { NumberStatement } from '../statements/statement.js';

import { rangeOf } from './place-sites.js';

/** How many projects a place has, by what is published. */
export interface ProjectCount {
  readonly place: Place;
  readonly low: number;
  readonly high: number;
  /** Some of them are planned: they may or may not be there. */
  readonly isPlanned: boolean;
  readonly sources: readonly string[];
  readonly asOf: readonly (string | null)[];
}

/**
 * The projects of places of one industry. A place that publishes no number is one project itself, unless it stands in
 * another of them that does: then it is counted there.
 */
export function countedProjects(
  places: readonly Place[],
  byId: ReadonlyMap<string, Place>,
): readonly ProjectCount[] {
  const published = new Map(places.map((place) => [place.id, publishedProjects(place)]));
  return places.flatMap((place): ProjectCount[] => {
    const statements = published.get(place.id) ?? [];
    if (isCountedAbove(place, byId, (id) => (published.get(id)?.length ?? 0) > 0)) return [];
    const { source } = place.location;
    if (statements.length === 0)
      return [{ place, low: 1, high: 1, isPlanned: false, sources: [source], asOf: [] }];
    let [low, high] = [0, 0];
    for (const statement of statements) {
      const range = rangeOf(statement);
      low += range?.low ?? 0;
      high += range?.high ?? statement.value;
    }
    return [
      {
        place,
        low,
        high,
        isPlanned: statements.some(isAhead),
        sources: statements.map((statement) => statement.source),
        asOf: statements.map(({ asOf }) => asOf),
      },
    ];
  });
}

/** The latest number of all projects, or the latest of each part where only parts are published. */
function publishedProjects({ statements }: Place): readonly NumberStatement[] {
  const own = statements.filter(
    ({ indicator, type }) => type === 'number' && indicator.startsWith('projects'),
  );
  const keys = new Map(
    own.map(({ indicator, dimension }) => [`${indicator}|${dimension ?? ''}`, { indicator, dimension }]),
  );
  const latest = [...keys.values()].flatMap(({ indicator, dimension }) => {
    const found = latestOf(statements, indicator, dimension);
    return found?.type === 'number' ? [found] : [];
  });
  const whole = latest.filter(({ dimension }) => dimension === null);
  return whole.length > 0 ? whole : latest;
}

function isCountedAbove(
  place: Place,
  byId: ReadonlyMap<string, Place>,
  doesPublish: (id: string) => boolean,
): boolean {
  const seen = new Set([place.id]);
  for (let at = place.within; at !== null && !seen.has(at); at = byId.get(at)?.within ?? null) {
    if (doesPublish(at)) return true;
    seen.add(at);
  }
  return false;
}
