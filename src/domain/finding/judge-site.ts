import type { LandUseTable } from '../land-use/land-use-table.js';
import { parseAsOf } from '../statements/as-of.js';

import type { Judgement } from './found-sites.js';
import type { NeedKey, SiteNeeds, TargetKind, ValueRange } from './needs.js';
import type { ClassFact, RangeFact, Site, SiteFact, SpanFact } from './site.js';

/** What is known around a site, measured when it is first asked for. */
export interface SiteSurvey {
  /** The classes of land use that the catalog knows. */
  readonly table: LandUseTable;
  distance(site: Site, kind: TargetKind): RangeFact | null;
  chain(site: Site, need: NonNullable<SiteNeeds['chain']>): RangeFact | null;
}

type Outcome = Pick<Judgement, 'verdict' | 'shortBy' | 'merit'>;

const unknown: Outcome = { verdict: 'unknown', shortBy: null, merit: null };

/** What a site has to say to a need, and what comes of it. */
type Judge = (
  site: Site,
  needs: SiteNeeds,
  survey: SiteSurvey,
) => { readonly fact: SiteFact | null; readonly outcome: Outcome };

const judges: Readonly<Record<NeedKey, Judge>> = {
  industry: ({ industry }, needs) => ({
    fact: industry,
    outcome: industry ? plain(industry.theme === needs.industry) : unknown,
  }),
  areaHa: ({ area }, needs) => ranged(area, needs.areaHa),
  landUse: ({ classes }, { landUse = [] }, { table }) => ({
    fact: classes,
    outcome: classes ? ofClasses(classes, landUse, table) : unknown,
  }),
  floorAreaRatio: ({ floorAreaRatio }, needs) => ranged(floorAreaRatio, needs.floorAreaRatio),
  occupancy: ({ occupancy }, needs) => ranged(occupancy, needs.occupancy),
  parkM: (site, { parkM }, survey) => ranged(survey.distance(site, 'park'), upTo(parkM)),
  roadM: (site, { roadM }, survey) => ranged(survey.distance(site, 'road'), upTo(roadM)),
  airportM: (site, { airportM }, survey) => ranged(survey.distance(site, 'airport'), upTo(airportM)),
  railM: (site, { railM }, survey) => ranged(survey.distance(site, 'rail'), upTo(railM)),
  chain: (site, { chain }, survey) =>
    ranged(chain ? survey.chain(site, chain) : null, { min: chain?.atLeast ?? null, max: null }),
  opening: ({ opening }, needs) => ({
    fact: opening,
    outcome: opening && needs.opening ? inTime(opening, needs.opening) : unknown,
  }),
};

/** How a site stands to one need that is asked. What the data lack is unknown, and no failure. */
export function judgeSite(site: Site, need: NeedKey, needs: SiteNeeds, survey: SiteSurvey): Judgement {
  const { fact, outcome } = judges[need](site, needs, survey);
  return { need, fact, ...outcome };
}

function ranged(fact: RangeFact | null, asked: ValueRange | undefined): ReturnType<Judge> {
  return { fact, outcome: fact && asked ? inRange(fact, asked) : unknown };
}

function upTo(max: number | undefined): ValueRange {
  return { min: null, max: max ?? null };
}

function plain(isMet: boolean): Outcome {
  return isMet
    ? { verdict: 'met', shortBy: null, merit: 1 }
    : { verdict: 'failed', shortBy: null, merit: null };
}

/**
 * A range meets what is asked where all of it does, and fails where none of it does; one that straddles an end is
 * unknown. How well it is met goes by its worse end: not at all at the bound itself, wholly at twice the least that is
 * asked or at none of the most that is allowed.
 */
function inRange({ low, high }: RangeFact, { min, max }: ValueRange): Outcome {
  if (min !== null && high < min) return { verdict: 'failed', shortBy: min - high, merit: null };
  if (max !== null && low > max) return { verdict: 'failed', shortBy: low - max, merit: null };
  if ((min !== null && low < min) || (max !== null && high > max)) return unknown;
  return { verdict: 'met', shortBy: null, merit: meritOf(low, high, { min, max }) };
}

function meritOf(low: number, high: number, { min, max }: ValueRange): number {
  if (min !== null && max !== null) return 1;
  if (min !== null) return min <= 0 ? 1 : Math.min(1, (low - min) / min);
  if (max !== null) return max <= 0 ? 1 : Math.min(1, (max - high) / max);
  return 1;
}

/** A plot meets a class where all of its land is of it; where a part is, it is short of the rest, in hectares. */
function ofClasses({ classes }: ClassFact, wanted: readonly string[], table: LandUseTable): Outcome {
  const codes = new Set(wanted.map((code) => currentCode(code, table)));
  const others = classes.filter(({ landUse }) => !isBelow(currentCode(landUse, table), codes, table));
  if (others.length === 0) return plain(true);
  if (others.length === classes.length) return plain(false);
  return { verdict: 'failed', shortBy: others.reduce((sum, { ha }) => sum + ha, 0), merit: null };
}

function currentCode(code: string, table: LandUseTable): string {
  return table.read(code)?.class.code ?? code;
}

function isBelow(code: string, wanted: ReadonlySet<string>, table: LandUseTable): boolean {
  for (let at: string | null = code; at !== null; at = table.read(at)?.class.parent ?? null)
    if (wanted.has(at)) return true;
  return false;
}

const dayMs = 86_400_000;

/** A date meets what is asked where all of its days do; short by days. */
function inTime(span: SpanFact, asked: NonNullable<SiteNeeds['opening']>): Outcome {
  const first = asked.from === null ? null : (parseAsOf(asked.from)?.from ?? null);
  const last = asked.to === null ? null : (parseAsOf(asked.to)?.to ?? null);
  if (first === null && last === null) return unknown;
  if (first !== null && span.to < first) return tooFar(span.to, first);
  if (last !== null && span.from > last) return tooFar(last, span.from);
  if ((first !== null && span.from < first) || (last !== null && span.to > last)) return unknown;
  return plain(true);
}

function tooFar(from: string, to: string): Outcome {
  return { verdict: 'failed', shortBy: Math.round((Date.parse(to) - Date.parse(from)) / dayMs), merit: null };
}
