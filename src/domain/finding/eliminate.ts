import type {
  EliminationStep,
  FindRequest,
  FoundSites,
  Judgement,
  JudgedSite,
  RankedSite,
} from './found-sites.js';
import { judgeSite, type SiteSurvey } from './judge-site.js';
import { askedNeeds, weightOf, type NeedKey, type NeedWeights, type SiteNeeds } from './needs.js';
import type { Site } from './site.js';

/** What misses a bound by no more than this share of it is a near miss. */
export const nearShare = 0.25;

/** What opens so many days too early or too late is a near miss. */
export const nearDays = 92;

/** How many sites are looked at between two looks at the clock. */
const sitesAStep = 16;

/** The part of an answer that needs decide. */
export type Elimination = Omit<FoundSites, 'industries' | 'landUses' | 'plotCount'>;

/**
 * Removes what fails a need, counts what each has removed, and ranks what meets all. Needs are taken in their order;
 * sites that are equal stay in that of the data.
 */
export function* eliminationSteps(
  sites: readonly Site[],
  { needs, weights, most }: FindRequest,
  survey: SiteSurvey,
): Generator<void, Elimination> {
  const asked = askedNeeds(needs);
  const looked = sites.filter(({ kind }) => !needs.kinds || needs.kinds.includes(kind));
  const judged: JudgedSite[] = [];
  for (const [at, site] of looked.entries()) {
    if (at % sitesAStep === 0) yield;
    judged.push({ site, judgements: asked.map((need) => judgeSite(site, need, needs, survey)) });
  }
  const remaining = judged.filter(({ judgements }) => judgements.every(({ verdict }) => verdict === 'met'));
  const unknown = judged.filter(({ judgements }) => judgements.some(isUnknown) && !judgements.some(isFailed));
  const near = nearMissesOf(judged, needs);
  const ranked = rankedSites(remaining, weights);
  return {
    total: looked.length,
    steps: stepsOf(judged, asked),
    remaining: ranked.slice(0, most),
    remainingCount: ranked.length,
    nearMisses: near.slice(0, most),
    nearMissCount: near.length,
    unknown: unknown.slice(0, most),
    unknownCount: unknown.length,
    remainingParcels: ranked.flatMap(({ site }) => site.parcels),
  };
}

function isFailed({ verdict }: Judgement): boolean {
  return verdict === 'failed';
}

function isUnknown({ verdict }: Judgement): boolean {
  return verdict === 'unknown';
}

function stepsOf(judged: readonly JudgedSite[], asked: readonly NeedKey[]): readonly EliminationStep[] {
  const alone = asked.map(() => 0);
  const inOrder = asked.map(() => 0);
  const unknown = asked.map(() => 0);
  for (const { judgements } of judged) {
    const first = judgements.findIndex(isFailed);
    for (const [at, { verdict }] of judgements.entries()) {
      if (verdict === 'failed') alone[at] = (alone[at] ?? 0) + 1;
      if (verdict === 'unknown') unknown[at] = (unknown[at] ?? 0) + 1;
    }
    if (first >= 0) inOrder[first] = (inOrder[first] ?? 0) + 1;
  }
  let left = judged.length;
  return asked.map((need, at) => {
    const removed = inOrder[at] ?? 0;
    left -= removed;
    return { need, alone: alone[at] ?? 0, inOrder: removed, left, unknown: unknown[at] ?? 0 };
  });
}

/** Those that fail one need by little and meet all others, the least short of what is asked first. */
function nearMissesOf(judged: readonly JudgedSite[], needs: SiteNeeds): readonly JudgedSite[] {
  const near = judged.flatMap((one) => {
    const [missed, second] = one.judgements.filter(({ verdict }) => verdict !== 'met');
    if (missed === undefined || second !== undefined || missed.verdict !== 'failed') return [];
    const share = shareOf(missed, needs);
    return share === null || share > 1 ? [] : [{ one, share }];
  });
  return near.toSorted((one, other) => one.share - other.share).map(({ one }) => one);
}

/** What is missing, as a share of what may be missing from a near miss; null where it can't be measured. */
function shareOf({ need, shortBy, fact }: Judgement, needs: SiteNeeds): number | null {
  if (shortBy === null) return null;
  if (fact?.type === 'span') return shortBy / nearDays;
  if (fact?.type === 'classes') {
    const land = fact.classes.reduce((sum, { ha }) => sum + ha, 0);
    return shortBy / (land * nearShare);
  }
  const bound = fact?.type === 'range' ? boundOf(need, needs, fact.low) : null;
  return bound === null || bound <= 0 ? null : shortBy / (bound * nearShare);
}

/** The end of what is asked that a figure has missed. */
function boundOf(need: NeedKey, needs: SiteNeeds, low: number): number | null {
  switch (need) {
    case 'areaHa':
    case 'floorAreaRatio':
    case 'occupancy': {
      const { min = null, max = null } = needs[need] ?? {};
      return max !== null && low > max ? max : min;
    }
    case 'chain':
      return needs.chain?.atLeast ?? null;
    case 'parkM':
    case 'roadM':
    case 'airportM':
    case 'railM':
      return needs[need] ?? null;
    default:
      return null;
  }
}

function rankedSites(remaining: readonly JudgedSite[], weights: NeedWeights): readonly RankedSite[] {
  const scored = remaining.map(({ site, judgements }): Omit<RankedSite, 'rank'> => {
    const total = judgements.reduce((sum, { need }) => sum + weightOf(need, weights), 0);
    const reasons = judgements.map((judgement) => {
      const weight = weightOf(judgement.need, weights);
      const points = total > 0 ? (100 * weight * (judgement.merit ?? 0)) / total : 0;
      return { ...judgement, weight, points };
    });
    return { site, reasons, score: total > 0 ? reasons.reduce((sum, { points }) => sum + points, 0) : null };
  });
  const ordered = scored.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
  const scores = ordered.map(({ score }) => tenths(score));
  return ordered.map((one) => ({ ...one, rank: scores.indexOf(tenths(one.score)) + 1 }));
}

/** What is shown is a tenth of a point: what looks equal has one rank. */
function tenths(score: number | null): number | null {
  return score === null ? null : Math.round(score * 10);
}
